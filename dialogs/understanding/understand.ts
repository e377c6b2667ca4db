/**
 * Free text to facts, offline and in the process: language, danger now, risk, behaviours, role, intent, transport.
 * Rules on words for now, written to miss little where it matters (danger and risk err on the side of asking).
 */
import { simplify } from './simplify.js';
import { detectLanguage, type FoundLanguage } from './language.js';
import type { Behaviour, Language } from '../facts.js';
import { LEXICON, type Lexicon } from './lexicon.js';

export type Role = 'victim' | 'witness' | 'own_behaviour' | 'professional' | 'none';
export type Intent =
  'complain' | 'officer' | 'help' | 'stop' | 'back' | 'language' | 'erase' | 'code' | 'consent_info';

export interface Understanding {
  language: Language;
  /** The language is certain enough to answer in it. */
  languageSure: boolean;
  /** Someone is in danger now. */
  danger: boolean;
  /** Thoughts of suicide or self-harm. */
  risk: boolean;
  minor: boolean;
  role: Role;
  scope: 'in' | 'out';
  intent: Intent | null;
  /** A language that was asked for by name. */
  asksLanguage: Language | undefined;
  behaviours: Behaviour[];
  when: string | null;
  where: string | null;
}

/** What the rules read at most; nobody's safety words come later than that, and no rule grows with the text. */
const LONGEST_TEXT = 2000;

/**
 * Each part is found out when it is first asked for: most turns need few of them.
 * @param expected the language of the talk so far, kept when the text says nothing clear
 */
export function understand(text: string, expected: Language): Understanding {
  const cut = text.slice(0, LONGEST_TEXT);
  const words = simplify(cut);
  // Only asked for while the language of the talk is not known; it costs more than all the rest.
  let found: FoundLanguage | undefined;
  const language = () => (found ??= detectLanguage(cut, expected));
  const lexica = Object.values(LEXICON);
  const anyOf = (select: (lexicon: Lexicon) => readonly RegExp[]) =>
    lexica.some((lexicon) => select(lexicon).some((rule) => rule.test(words)));

  const danger = lazy(
    () =>
      anyOf((lexicon) => lexicon.dangerAlways) ||
      (anyOf((lexicon) => lexicon.dangerNow) && !anyOf((lexicon) => lexicon.over)),
  );
  const risk = lazy(() => anyOf((lexicon) => lexicon.risk));
  const minor = lazy(() => anyOf((lexicon) => lexicon.minor));
  const behaviours = lazy(() => behavioursIn(words, lexica));
  const intent = lazy(() => intentIn(words, lexica));
  const own = lazy(() => anyOf((lexicon) => lexicon.own));
  const inScope = lazy(
    () => behaviours().length > 0 || intent() !== null || own() || anyOf((lexicon) => lexicon.scope),
  );
  const role = lazy((): Role => {
    if (anyOf((lexicon) => lexicon.professional)) return 'professional';
    if (own()) return 'own_behaviour';
    if (anyOf((lexicon) => lexicon.witness)) return 'witness';
    return inScope() ? 'victim' : 'none';
  });
  return {
    get language() {
      return language().language;
    },
    get languageSure() {
      return language().sure;
    },
    get danger() {
      return danger();
    },
    get risk() {
      return risk();
    },
    get minor() {
      return minor();
    },
    get role() {
      return role();
    },
    get scope() {
      return inScope() ? 'in' : 'out';
    },
    get intent() {
      return intent();
    },
    asksLanguage: languageNamed(words),
    get behaviours() {
      return behaviours();
    },
    when: null,
    where: transportIn(cut),
  };
}

/** Found out when it is first asked for, and kept. */
function lazy<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

/** One sentence of each language; what they say does not matter. */
const WARM_UP = [
  'iets op de tram gisteren',
  'quelque chose dans le tram hier',
  'something on the tram yesterday',
  'etwas in der Bahn gestern',
];
/** The engine translates a rule at its first use, and better at a later one. */
const WARM_UP_ROUNDS = 3;

/** Reads once before the first resident does: the first reading of a process takes nearly half a second. */
export function warmUp(): void {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const sentence of WARM_UP) {
      JSON.stringify(understand(sentence, 'en'));
    }
  }
}

function behavioursIn(words: string, lexica: readonly Lexicon[]): Behaviour[] {
  const found = new Set<Behaviour>();
  for (const lexicon of lexica) {
    for (const [behaviour, rules] of Object.entries(lexicon.behaviours) as [Behaviour, readonly RegExp[]][]) {
      if (rules.some((rule) => holds(rule, words, lexicon))) found.add(behaviour);
    }
  }
  return [...found];
}

/** A rule holds unless a negation stands close before the words it found. */
function holds(rule: RegExp, words: string, lexicon: Lexicon): boolean {
  const match = rule.exec(words);
  if (match === null) return false;
  const before = words.slice(Math.max(0, match.index - 24), match.index).trim();
  return !lexicon.negation.test(`${before} `);
}

function intentIn(words: string, lexica: readonly Lexicon[]): Intent | null {
  for (const lexicon of lexica) {
    for (const [intent, rules] of Object.entries(lexicon.intents) as [Intent, readonly RegExp[]][]) {
      if (rules.some((rule) => rule.test(words))) return intent;
    }
  }
  return null;
}

const LANGUAGE_NAMES: Record<Language, RegExp> = {
  nl: /^(?:(?:in het|in|en|auf|op) )?(?:nederlands|dutch|neerlandais|niederlandisch|vlaams|flamand|nl)(?: (?:please|aub|svp|bitte))?$/,
  fr: /^(?:(?:in het|in|en|auf|op) )?(?:francais|french|frans|franzosisch|fr)(?: (?:please|aub|svp|bitte))?$/,
  en: /^(?:(?:in het|in|en|auf|op) )?(?:english|engels|anglais|englisch)(?: (?:please|aub|svp|bitte))?$/,
  de: /^(?:(?:in het|in|en|auf|op) )?(?:deutsch|german|duits|allemand)(?: (?:please|aub|svp|bitte))?$/,
};

function languageNamed(words: string): Language | undefined {
  return (Object.entries(LANGUAGE_NAMES) as [Language, RegExp][]).find(([, rule]) => rule.test(words))?.[0];
}

const LINE =
  /\b(tram|bus|metro|métro|trein|train|zug|u-bahn|s-bahn|stra(?:ß|ss)enbahn|bahn)\s*(?:lijn|ligne|line|linie|n°|nr\.?)?\s*(\d{1,3})?\b/i;
const BARE_LINE = /\b(?:op de|in de|sur le|dans le|on the|in der|im)\s+(\d{1,3})\b/i;

/** "tram 81", "the 71", "metro": transport in the person's words; places come from the gazetteer later. */
function transportIn(text: string): string | null {
  const line = LINE.exec(text);
  if (line !== null) return [line[1]?.toLowerCase(), line[2]].filter((part) => part !== undefined).join(' ');
  return BARE_LINE.exec(text)?.[1] ?? null;
}
