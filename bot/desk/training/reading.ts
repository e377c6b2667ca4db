/** What a trainee does with their words: asks openly, leads, reassures, informs, refers, hurts. By patterns, in NL, FR and EN. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  HARMS,
  INFORMATION,
  SERVICES,
  TOPICS,
  type Act,
  type Information,
  type PracticeLanguage,
  type Reading,
  type Service,
  type Topic,
} from '../../../dialogs/practice/scenario.js';
import type { Behaviour } from '../../../dialogs/facts.js';
import { simplify } from '../../../dialogs/understanding/simplify.js';
import { understand } from '../../../dialogs/understanding/understand.js';
import { careIn, type CareEntry, type Mark } from '../../../dialogs/wording/care.js';
import { en } from './lexicon/en.js';
import { fr } from './lexicon/fr.js';
import { nl } from './lexicon/nl.js';

/** Rules on a sentence as simplify.ts leaves it: no accents, no capitals, no punctuation. */
export interface TraineeLexicon {
  greet: readonly RegExp[];
  reassure: readonly RegExp[];
  safety: readonly RegExp[];
  /** Suggests its answer, question mark or not. */
  leading: readonly RegExp[];
  /** Says something about what was done and makes a question of it with its question mark alone. */
  statement: readonly RegExp[];
  /** Begins a question that cannot be answered with yes or no. */
  open: readonly RegExp[];
  /** Asks to tell, without a question mark. */
  tell: readonly RegExp[];
  end: readonly RegExp[];
  information: Readonly<Record<Information, readonly RegExp[]>>;
  services: Readonly<Record<Service, readonly RegExp[]>>;
  topics: Readonly<Record<Topic, readonly RegExp[]>>;
}

/** What a question can put into somebody's mouth; of all else a question names too little to be sure. */
const PLAIN: ReadonlySet<Behaviour> = new Set<Behaviour>([
  'touching',
  'following',
  'exposure',
  'physical_violence',
  'rape',
  'spiking',
]);
/** The question is about what somebody else did. */
const SOMEBODY =
  /\b(?:he|she|they|this person|someone|somebody|the man|hij|ze|zij|die man|die persoon|iemand|il|elle|ils|quelqu un|cet homme)\b/;
const LEXICA: Readonly<Record<PracticeLanguage, TraineeLexicon>> = { nl, fr, en };
const CARE = new Map<PracticeLanguage, readonly CareEntry[]>();

/** The wordings in a message that the composer would have marked. */
export function careMarks(text: string, language: PracticeLanguage): Mark[] {
  let entries = CARE.get(language);
  if (entries === undefined) {
    const file = new URL(`../../../locales/knowledge/officers/care/${language}.json`, import.meta.url);
    entries = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as CareEntry[];
    CARE.set(language, entries);
  }
  return careIn(text, entries);
}

/** Sentences of a message, each with whether a question mark ends it. */
export function sentencesOf(text: string): { raw: string; simple: string; asks: boolean }[] {
  return text
    .split(/(?<=[.!?…])\s+(?!\?)|\n+/)
    .map((raw) => ({ raw: raw.trim(), simple: simplify(raw), asks: /\?\s*["”»')]*$/.test(raw) }))
    .filter(({ simple }) => simple !== '');
}

export function readTrainee(text: string, language: PracticeLanguage): Reading {
  const lexicon = LEXICA[language];
  const acts = new Set<Act>();
  const topics: Topic[] = [];
  const information = new Set<Information>();
  const services = new Set<Service>();
  const suggests: Reading['suggests'][number][] = [];
  for (const { raw, simple, asks } of sentencesOf(text)) {
    const act = questionIn(simple, asks, raw, lexicon);
    if (act !== undefined) acts.add(act);
    if (act === 'open' || act === 'closed' || act === 'leading')
      topics.push(...TOPICS.filter((topic) => holds(lexicon.topics[topic], simple)));
    if (act === 'closed' && SOMEBODY.test(simple))
      suggests.push(...understand(raw, language).behaviours.filter((behaviour) => PLAIN.has(behaviour)));
    for (const service of SERVICES) if (holds(lexicon.services[service], simple)) services.add(service);
    if (asks && act !== 'closed') continue;
    for (const each of INFORMATION) if (holds(lexicon.information[each], simple)) information.add(each);
    for (const said of ['greet', 'reassure', 'end'] as const)
      if (!asks && holds(lexicon[said], simple)) acts.add(said);
  }
  if (information.size > 0) acts.add('inform');
  if (services.size > 0) acts.add('refer');
  const kinds = new Set(careMarks(text, language).map(({ kind }) => kind));
  return {
    acts: [...acts],
    topics: [...new Set(topics)],
    harms: HARMS.filter((harm) => kinds.has(harm)),
    information: [...information],
    services: [...services],
    suggests: [...new Set(suggests)],
  };
}

/** How a sentence asks, if it does. */
function questionIn(
  simple: string,
  asks: boolean,
  raw: string,
  lexicon: TraineeLexicon,
): 'safety' | 'leading' | 'open' | 'closed' | undefined {
  if (asks && holds(lexicon.safety, simple)) return 'safety';
  if (asks && holds(lexicon.leading, simple)) return 'leading';
  if (holds(lexicon.tell, simple)) return 'open';
  // Somebody in a hurry leaves the question mark out.
  const unfinished = !/[.!?…]["”»')]*$/.test(raw);
  if ((asks || unfinished) && holds(lexicon.open, simple)) return 'open';
  if (asks && holds(lexicon.statement, simple)) return 'leading';
  return asks ? 'closed' : undefined;
}

function holds(rules: readonly RegExp[], simple: string): boolean {
  return rules.some((rule) => rule.test(simple));
}
