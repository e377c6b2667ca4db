/** What is kept of a talk beside the dialog stack: the facts, and the way back. */
import { noFacts, type Facts, type Language } from '../facts.js';
import type { Topic } from '../statement.js';
import type { Place } from './flow.js';

interface Visited {
  place: Place;
  /** The facts before the answer as JSON, without the words, which only grow, and without what is told for an officer. */
  facts: string;
  wordsBefore: number;
}

export interface Talk {
  facts: Facts;
  visited: Visited[];
  /** Steps at which this talk was counted already. */
  counted: string[];
  /** The question that was answered by words that interrupted it. */
  answering?: Topic;
  /** Danger or risk was answered in this talk. */
  urgent?: true;
  /** Whether the talk with an officer helped was asked. */
  askedOpinion?: true;
  /** How often in a row nothing was understood. */
  missed?: number;
}

/** Steps that "back" can undo; enough for a talk, small enough for the state. */
const LONGEST_WAY_BACK = 20;

export function newTalk(language: Language): Talk {
  return { facts: noFacts(language), visited: [], counted: [] };
}

/** Remembers the question and the facts before its answer. */
export function remember(talk: Talk, place: Place): void {
  // An answer of the interview is changed by answering again; a key must not lie in twenty places.
  const { words, statement: _statement, case: _case, ...facts } = talk.facts;
  talk.visited.push({ place, facts: JSON.stringify(facts), wordsBefore: words.length });
  if (talk.visited.length > LONGEST_WAY_BACK) talk.visited.shift();
}

/** Undoes the last answer. @returns the question to ask again, or undefined at the first one */
export function stepBack(talk: Talk): Place | undefined {
  const last = talk.visited.pop();
  if (last === undefined) return undefined;
  const { language, languageKnown, words, statement, case: open } = talk.facts;
  const before = JSON.parse(last.facts) as Omit<Facts, 'words'>;
  talk.facts = {
    ...before,
    words: words.slice(0, last.wordsBefore),
    language,
    languageKnown,
    ...(statement === undefined ? {} : { statement }),
    ...(open === undefined ? {} : { case: open }),
  };
  return last.place;
}
