/**
 * What is said beside the matter: greetings, thanks, anger, questions about this channel, other police matters. Such a
 * message is answered in a sentence, and the question that was asked stands again.
 */
import { LANGUAGES, type Language } from '../facts.js';
import { Concepts, allConcepts, wordsOf } from './concepts.js';
import type { Understanding } from './understand.js';

const SMALL_TALK = [
  'greeting',
  'thanks',
  'anger',
  'insult',
  'human',
  'recorded',
  'anonymous',
  'parents',
  'believe',
  'dontknow',
  'wait',
  'sorry',
] as const;
/** Other matters, each with the right door. */
const DOORS = ['fire', 'theft', 'city', 'outside'] as const;
export type SmallTalk = (typeof SMALL_TALK)[number] | (typeof DOORS)[number] | 'emoji';

/** A longer message is a story, whatever it begins with. */
const MOST_WORDS = 14;
/** So much of the message must be the phrase. */
const SHARE = 0.6;
const DOOR_CONCEPTS: Readonly<Record<(typeof DOORS)[number], readonly string[]>> = {
  fire: ['EMERGENCY_OTHER'],
  theft: ['THEFT', 'DAMAGE', 'MONEY_FRAUD'],
  city: ['CITY', 'NOISE', 'PAPERS', 'TRAFFIC'],
  outside: [],
};

let loaded: ReadonlyMap<Language, Concepts> | undefined;

function phrases(): ReadonlyMap<Language, Concepts> {
  return (loaded ??= new Map(LANGUAGES.map((language) => [language, Concepts.load(language, 'small-talk')])));
}

/** @returns undefined when the message is about the matter, or is not known */
export function smallTalkIn(text: string, understood: Understanding): SmallTalk | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return /\p{Extended_Pictographic}/u.test(text) ? 'emoji' : undefined;
  if (understood.danger || understood.risk) return undefined;
  const said = words.length <= MOST_WORDS ? saidIn(words) : undefined;
  // "Is this recorded?", whole, is no voyeurism, whatever its words are like.
  if (said !== undefined && (said.share === 1 || understood.behaviours.length === 0)) return said.kind;
  if (understood.behaviours.length > 0) return undefined;
  // Two words or fewer are an answer that was not understood, not another matter.
  return understood.scope === 'out' && understood.outSure && words.length > 2 ? doorOf(words) : undefined;
}

function saidIn(words: readonly string[]): { kind: SmallTalk; share: number } | undefined {
  let best: { kind: SmallTalk; share: number } | undefined;
  for (const lexicon of phrases().values()) {
    const covered = new Map<string, Set<number>>();
    for (let place = 0; place < words.length; place++) {
      for (const { concept, from, to } of lexicon.at(words, place)) {
        const places = covered.get(concept) ?? new Set<number>();
        for (let word = from; word < to; word++) places.add(word);
        covered.set(concept, places);
      }
    }
    for (const [concept, places] of covered) {
      const kind = SMALL_TALK.find((name) => name.toUpperCase() === concept);
      const share = places.size / words.length;
      if (kind !== undefined && share >= SHARE && share > (best?.share ?? 0)) best = { kind, share };
    }
  }
  return best;
}

function doorOf(words: readonly string[]): SmallTalk {
  const found = new Set<string>();
  for (const lexicon of allConcepts().values()) {
    words.forEach((_word, place) => {
      for (const { concept } of lexicon.at(words, place)) found.add(concept);
    });
  }
  return DOORS.find((door) => DOOR_CONCEPTS[door].some((concept) => found.has(concept))) ?? 'outside';
}
