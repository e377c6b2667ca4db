/** What the person said or chose, apart from the dialog stack, so that it outlives a flow that changes. */
import type { Statement } from './statement.js';

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The closed list of what was done. */
export const BEHAVIOURS = [
  'catcalling',
  'sexist_insult',
  'staring',
  'following',
  'blocking',
  'touching',
  'exposure',
  'voyeurism',
  'image_abuse',
  'online_harassment',
  'stalking',
  'threat',
  'physical_violence',
  'rape',
  'spiking',
  'proposition',
  'hate_motive',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface NamedBehaviour {
  name: Behaviour;
  /** Chosen from a list, or understood from the person's own words. */
  from: 'choice' | 'words';
  /** The words that led there. */
  words?: string;
}

export interface Where {
  /** As it is read back: the place's name in the language of the talk, a line ("tram 81"), or the person's words. */
  name: string;
  kind: 'place' | 'line' | 'choice' | 'words';
  /** WGS84, no finer than a street. */
  lon?: number;
  lat?: number;
  /** The monitoring neighbourhood: its id in geo data. */
  quarter?: string;
  quarterName?: string;
}

/** A moment or an interval in Brussels: `2026-11-20`, `2026-11-20T22:00` or two of them with a slash between. */
export type When = string;

/** Kinds of place and of time that can be chosen without words. */
export type WhereChoice = 'street' | 'transport' | 'out' | 'online';
export type TimeChoice = 'now' | 'today' | 'lastnight' | 'yesterday' | 'week' | 'longer';

/** How a talk with an officer ended: handed back to the bot, or closed. */
export type Ending = 'returned' | 'closed';

/** Whether a talk with an officer helped; `unsaid`: they would rather not say. */
export interface Opinion {
  answer: 'yes' | 'some' | 'no' | 'unsaid';
  ending: Ending;
}

export interface Facts {
  language: Language;
  /** Chosen or found with confidence; not guessed again from short messages. */
  languageKnown: boolean;
  safe?: 'yes' | 'no' | 'unsure';
  role: 'victim' | 'witness' | 'own';
  /** Under 18, as the person said or as their words show. */
  minor?: boolean;
  /** Who the other person is, when that asks for another way than this desk. */
  other?: 'police' | 'close' | 'desk' | 'power';
  behaviours: NamedBehaviour[];
  /** What may have been meant, likeliest first; asked, never said. */
  guesses?: Behaviour[];
  /** The person's own words, as typed, in order. */
  words: string[];
  /** Where, as it is read back; with its coordinates when it is a known place. */
  where?: Where;
  /** Places that share the name that was written; asked back. */
  places?: Where[];
  when?: When;
  /** Was counted in the figures, once in a talk: the names by which it can be taken back meanwhile. */
  counted?: string[];
  /** Whether the talk with the officer helped; forgotten as soon as it is counted. */
  opinion?: Opinion;
  /** A message for later that is being written. */
  message?: string;
  /** The code that was shown last: it can be changed for one of digits. */
  shownCode?: { caseId: string; locator: string };
  /** Of the case that a code opened: nobody at the desk has read it; an appointment waits for an answer; notices go out. */
  unread?: true;
  appointmentOpen?: true;
  reachedOutside?: true;
  /** The code that is being tried; forgotten with its answer. */
  tried?: string;
  /** The solution of a challenge, with the code that is tried. */
  work?: string;
  /** The return code that was opened in this talk: its locator, never the code. */
  openedCode?: string;
  /** What is being told for an officer to read. */
  statement?: Statement;
  /** The case that it is kept in. */
  case?: OpenCase;
}

/** A case that this talk works on. */
export interface OpenCase {
  id: string;
  /** Its data key, base 64, until it is sent: nobody else has it. */
  key?: string;
  /** `draft`: gone with the talk. `held`: kept behind a return code. `sent`: the desk has it. */
  state: 'draft' | 'held' | 'sent';
  /** When each answer was given that this talk last saw in it: what another talk changed since shows. */
  seen?: Record<string, string>;
  /** Its evidence, as the resident knows it. */
  files: { id: string; name: string; size: number }[];
}

export function noFacts(language: Language): Facts {
  return { language, languageKnown: false, role: 'victim', behaviours: [], words: [] };
}

/** The other person is police or of this desk: it must not be read here. */
export function isWalled(facts: Pick<Facts, 'other'>): boolean {
  return facts.other === 'police' || facts.other === 'desk';
}

export function addBehaviour(facts: Facts, behaviour: NamedBehaviour): void {
  if (!facts.behaviours.some((known) => known.name === behaviour.name)) facts.behaviours.push(behaviour);
}
