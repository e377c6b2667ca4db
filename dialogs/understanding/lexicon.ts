/**
 * The rules of each language. They read simplified text (see simplify.ts): lower case, no accents, no punctuation,
 * apostrophes as spaces ("j ai ete suivie"). Each rule is a fixed pattern with bounded gaps, so that time grows with
 * the length of the text only.
 */
import type { Behaviour, Language } from '../facts.js';
import { de } from './lexicon/de.js';
import { en } from './lexicon/en.js';
import { fr } from './lexicon/fr.js';
import { nl } from './lexicon/nl.js';
import type { Intent } from './understand.js';

export interface Lexicon {
  /** Danger whatever else is said. */
  dangerAlways: readonly RegExp[];
  /** Danger unless it is said to be over. */
  dangerNow: readonly RegExp[];
  /** It is over: yesterday, was, I am home. */
  over: readonly RegExp[];
  risk: readonly RegExp[];
  minor: readonly RegExp[];
  witness: readonly RegExp[];
  own: readonly RegExp[];
  professional: readonly RegExp[];
  /** Other words that belong to this channel. */
  scope: readonly RegExp[];
  /** Found at the end of the few words before a behaviour, it takes the behaviour away. */
  negation: RegExp;
  behaviours: Partial<Record<Behaviour, readonly RegExp[]>>;
  intents: Partial<Record<Intent, readonly RegExp[]>>;
}

export const LEXICON: Readonly<Record<Language, Lexicon>> = { nl, fr, en, de };
