/**
 * Free text to facts, offline and in the process: a model of our own (concepts, words and rules, see docs/understanding.md)
 * tells danger now, risk, behaviours, role and scope; commands and languages named are rules; time and place are read.
 */
import { BEHAVIOURS, LANGUAGES, type Behaviour, type Language, type When, type Where } from '../facts.js';
import { allConcepts } from './concepts.js';
import { featuresOf, lettersOf } from './features.js';
import { INTENTS, LABELS, ROLES, type Role } from './labels.js';
import { LEXICON } from './lexicon.js';
import { LANGUAGE_MODEL_FILE, Model, MODEL_FILE } from './model.js';
import { simplify } from './simplify.js';
import { readWhen, warmUpWhen } from './when.js';
import { readWhere, warmUpWhere } from './where.js';

export type { Role } from './labels.js';
export type Intent =
  | 'complain'
  | 'officer'
  | 'help'
  | 'stop'
  | 'back'
  | 'language'
  | 'erase'
  | 'code'
  | 'consent_info'
  | 'care'
  | 'information';

export interface Understanding {
  language: Language;
  /** The language is certain enough to answer in it. */
  languageSure: boolean;
  /** Someone is in danger now, or may be. */
  danger: boolean;
  /** So clear that the numbers come before any question. */
  dangerSure: boolean;
  /** Thoughts of suicide or self-harm, or what may be. */
  risk: boolean;
  riskSure: boolean;
  minor: boolean;
  role: Role;
  /** Likelier than all others together. */
  roleSure: boolean;
  scope: 'in' | 'out';
  /** Surely another matter. */
  outSure: boolean;
  intent: Intent | null;
  /** The intent is a command of a few words (stop, back, help), not only what the text is about. */
  command: Intent | null;
  /** A language that was asked for by name. */
  asksLanguage: Language | undefined;
  behaviours: Behaviour[];
  /** Less sure, likeliest first: to be asked. */
  guesses: Behaviour[];
  when: When | null;
  where: Where | null;
}

/** Pictures that call for help, alone or in a text. */
const SIGNALS = /\u{1F198}|\u{1F6A8}|\u{1F52A}/u;
/** More guesses than this are no help. */
const MOST_GUESSES = 4;
/** By so much one language must be ahead of the next. */
const SURE_AHEAD = 2;

let models: { main: Model; language: Model } | undefined;

function loaded(): { main: Model; language: Model } {
  return (models ??= { main: Model.load(MODEL_FILE), language: Model.load(LANGUAGE_MODEL_FILE) });
}

/** For who weighs parts of a text. */
export function mainModel(): Model {
  return loaded().main;
}

/**
 * Each part is found out when it is first asked for: most turns need few of them.
 * @param expected the language of the talk so far, kept when the text says nothing clear
 * @param now for "yesterday"
 */
export function understand(text: string, expected: Language, now: Date = new Date()): Understanding {
  const words = simplify(text.slice(0, LONGEST_COMMAND));
  const language = lazy(() => languageOf(text, expected));
  const scores = lazy(() => scoresOf(text, language().language));
  const score = (label: string) => scores()[LABELS.indexOf(label)] ?? 0;
  const reaches = (label: string, threshold = label) =>
    score(label) >= (loaded().main.thresholds[threshold] ?? 0);
  const behaviours = lazy(() => BEHAVIOURS.filter((name) => reaches(name)));
  const command = lazy(() => commandIn(words));
  return {
    get language() {
      return language().language;
    },
    get languageSure() {
      return language().sure;
    },
    get danger() {
      // One word asks for the help that this channel has.
      if (command() === 'help' && !words.includes(' ')) return false;
      return SIGNALS.test(text) || reaches('danger');
    },
    get dangerSure() {
      return reaches('danger', 'danger sure');
    },
    get risk() {
      return reaches('risk');
    },
    get riskSure() {
      return reaches('risk', 'risk sure');
    },
    get minor() {
      return reaches('minor');
    },
    get role() {
      // Who writes about another matter has no part in this one.
      if (!reaches('in')) return 'none';
      return ROLES.reduce((best, role) => (score(`role ${role}`) > score(`role ${best}`) ? role : best));
    },
    get roleSure() {
      return score(`role ${this.role}`) >= 0;
    },
    get scope() {
      return reaches('in') ? 'in' : 'out';
    },
    get outSure() {
      return score('in') <= (loaded().main.thresholds['out sure'] ?? 0);
    },
    get command() {
      return command();
    },
    get intent() {
      return command() ?? INTENTS.find((intent) => reaches(`intent ${intent}`)) ?? null;
    },
    asksLanguage: languageNamed(words),
    get behaviours() {
      return behaviours();
    },
    get guesses() {
      return BEHAVIOURS.filter((name) => !reaches(name) && reaches(name, `${name} guess`))
        .sort((one, other) => score(other) - score(one))
        .slice(0, MOST_GUESSES);
    },
    get when() {
      return heeded(() => readWhen(text, language().language, now)) ?? null;
    },
    get where() {
      // A name that several places share is asked back, never chosen.
      const found = heeded(() => readWhere(text, language().language)) ?? [];
      return found.length === 1 ? (found[0] ?? null) : null;
    },
  };
}

/** A story of more words than this is read in parts: the model has learnt on messages, and long ones drown what they say. */
const LONG_STORY = 40;
const WORDS_A_PART = 22;
/** Nobody's story is weighed further than this. */
const MOST_PARTS = 16;
/** Of many parts one is always the likeliest: what it says must be so much clearer. */
const CLEARER = 1.8;
const OF_ONE_PART = LABELS.map((label) => (BEHAVIOURS as readonly string[]).includes(label));
/** Of these the story as a whole decides; of all others the part that says them most. */
const OF_THE_WHOLE = LABELS.map((label) => label.startsWith('role '));

function scoresOf(text: string, language: Language): Float64Array {
  const { main } = loaded();
  const parts = partsOf(text).map((part) => main.score(featuresOf(part, language)));
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? main.score(featuresOf(text, language));
  return first.map((_score, label) => {
    const scores = parts.map((part) => part[label] ?? 0);
    return OF_THE_WHOLE[label] === true
      ? scores.reduce((sum, score) => sum + score, 0) / scores.length
      : Math.max(...scores) - (OF_ONE_PART[label] === true ? CLEARER : 0);
  });
}

/** Whole sentences together until there are words enough; a short text is one part. */
function partsOf(text: string): string[] {
  if (text.split(/\s+/, LONG_STORY + 1).length <= LONG_STORY) return [text];
  const parts: string[] = [];
  let part = '';
  for (const sentence of text.split(/(?<=[.!?…])\s+|\n+/)) {
    part = `${part} ${sentence}`.trim();
    if (part.split(/\s+/).length >= WORDS_A_PART) {
      parts.push(part);
      part = '';
    }
  }
  if (part !== '') parts.push(part);
  return parts.slice(0, MOST_PARTS);
}

/** A time or a place that cannot be read must not cost the answer to everything else, least of all to danger. */
function heeded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Found out when it is first asked for, and kept. */
function lazy<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

function languageOf(text: string, expected: Language): { language: Language; sure: boolean } {
  const features = lettersOf(text);
  const ranked = [...loaded().language.score(features)]
    .map((score, index) => ({ score, language: LANGUAGES[index] ?? expected }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best.score === second.score)
    return { language: expected, sure: false };
  return { language: best.language, sure: best.score - second.score >= SURE_AHEAD };
}

/** Commands are a few words; a story that contains "stop" is a story. */
const LONGEST_COMMAND = 200;

function commandIn(words: string): Intent | null {
  for (const lexicon of Object.values(LEXICON)) {
    for (const [intent, rules] of Object.entries(lexicon.intents) as [Intent, readonly RegExp[]][]) {
      if (rules.some((rule) => rule.test(words))) return intent;
    }
  }
  return null;
}

/** One sentence of each language; what they say does not matter. */
const WARM_UP = [
  'iets op de tram gisteren',
  'quelque chose dans le tram hier',
  'something on the tram yesterday',
  'etwas in der Bahn gestern',
];
/** The engine translates code at its first use, and better at a later one. */
const WARM_UP_ROUNDS = 3;

/** Reads once before the first resident does: models, lexica and places are loaded at the first reading. */
export function warmUp(): void {
  allConcepts();
  warmUpWhen();
  warmUpWhere();
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const sentence of WARM_UP) JSON.stringify(understand(sentence, 'en'));
  }
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
