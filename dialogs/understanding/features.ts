/**
 * What the model reads of a text: the concepts in it, in which order and how near, and which are denied; words and
 * pairs of words; pieces of words. Each feature is a number of 32 bits with a weight.
 */
import { LANGUAGES, type Language } from '../facts.js';
import { rulesThatHold } from './rules.js';
import { simplify } from './simplify.js';
import { allConcepts, wordsOf, type Concepts, type Found } from './concepts.js';

/** Nobody's first sentences are longer, and no reading grows with the text. */
const LONGEST_TEXT = 1200;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;
/** Ages of minors who can write. */
const YOUNGEST = 7;
const OF_AGE = 18;
const OLDEST = 99;
/** So many words after "not" are denied. */
const REACH_OF_NOT = 4;
/** Pairs of concepts are kept up to so many concepts apart. */
const FARTHEST_PAIR = 5;

/** Features by hash, each once a group, and what each weighs. */
export interface Features {
  places: Uint32Array;
  weights: Float32Array;
}

const GROUPS = { concept: 1, pair: 1, word: 1, piece: 0.7 } as const;
type Group = keyof typeof GROUPS;

/** @param language the language of the text: its lexicon is read first, the others for words that it does not know */
export function featuresOf(text: string, language: Language): Features {
  const cut = text.slice(0, LONGEST_TEXT);
  const words = wordsOf(cut);
  const groups = emptyGroups();
  const add = (group: Group, feature: string) => groups[group].add(hashOf(feature));
  add('concept', 'always');
  add('concept', `length ${String(Math.min(8, Math.ceil(words.length / 3)))}`);
  if (cut.includes('?')) add('concept', 'question');
  if (/\p{Extended_Pictographic}/u.test(cut)) add('concept', 'emoji');
  for (const rule of rulesThatHold(simplify(cut), language)) add('concept', `rule ${rule}`);
  addConcepts(chainOf(words, language), add);
  addWords(words, add, groups.piece);
  return weighted(groups);
}

/** For telling the language: words, pairs of words and pieces of words. */
export function lettersOf(text: string): Features {
  const words = wordsOf(text.slice(0, LONGEST_TEXT));
  const groups = emptyGroups();
  groups.concept.add(hashOf('always'));
  addWords(words, (group, feature) => groups[group].add(hashOf(feature)), groups.piece);
  return weighted(groups);
}

type Add = (group: Group, feature: string) => void;

function emptyGroups(): Record<Group, Set<number>> {
  return { concept: new Set(), pair: new Set(), word: new Set(), piece: new Set() };
}

/** Each concept; which come after which, how near; and which stand in one text at all. */
function addConcepts(chain: readonly (readonly string[])[], add: Add): void {
  if (chain.length === 0) add('concept', 'no concept');
  chain.forEach((concepts, index) => {
    for (const one of concepts) {
      add('concept', `c ${one}`);
      if (index === 0) add('pair', `first ${one}`);
      if (index === chain.length - 1) add('pair', `last ${one}`);
      for (let far = 1; far <= FARTHEST_PAIR; far++) {
        for (const other of chain[index + far] ?? []) add('pair', `${far === 1 ? 'n' : 'o'} ${one} ${other}`);
      }
      for (const two of chain[index + 1] ?? []) {
        for (const three of chain[index + 2] ?? []) add('pair', `t ${one} ${two} ${three}`);
      }
    }
  });
  const all = [...new Set(chain.flat())].sort();
  for (const one of all) for (const other of all) if (one < other) add('pair', `b ${one} ${other}`);
}

function addWords(words: readonly string[], add: Add, pieces: Set<number>): void {
  words.forEach((word, index) => {
    const next = words[index + 1] ?? '.';
    const afterNext = words[index + 2];
    add('word', `w ${word}`);
    add('word', `p ${word} ${next}`);
    if (index === 0) add('word', `first ${word}`);
    if (afterNext !== undefined) {
      add('word', `g ${word} ${afterNext}`);
      add('word', `t ${word} ${next} ${afterNext}`);
    }
    addPieces(`_${word}_`, pieces);
  });
}

/** The concepts of each place in the text that carries some, in order; those that are denied are marked so. */
function chainOf(words: readonly string[], language: Language): string[][] {
  const lexica = allConcepts();
  const own = lexica.get(language);
  const links: (Found & { denied: boolean })[][] = [];
  let denied = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? '';
    const found = own === undefined ? [] : conceptsAt(own, lexica, language, words, place);
    const here = found.map((one) => ({ ...one, denied: denied > 0 }));
    if (/^\d+$/.test(word))
      here.push({ concept: `AGE_${ageOf(Number(word))}`, from: place, to: place + 1, denied: false });
    if (here.length > 0) links.push(here);
    if (found.some(({ concept }) => concept === 'NEGATION')) denied = REACH_OF_NOT;
    else if (found.some(({ concept }) => concept === 'BUT')) denied = 0;
    else denied--;
  }
  return links.map((here) => [
    ...new Set(
      here.map((one) => (one.denied && one.concept !== 'NEGATION' ? `not ${one.concept}` : one.concept)),
    ),
  ]);
}

function conceptsAt(
  own: Concepts,
  lexica: ReadonlyMap<Language, Concepts>,
  language: Language,
  words: readonly string[],
  place: number,
): Found[] {
  const found = own.at(words, place);
  const word = words[place] ?? '';
  if (found.length > 0 || own.knows(word) || word.length < 4) return found;
  for (const other of LANGUAGES) {
    if (other === language) continue;
    const foreign = lexica.get(other)?.at(words, place) ?? [];
    if (foreign.length > 0) return foreign;
  }
  const guess = own.guess(word);
  return guess === undefined
    ? []
    : own.at([...words.slice(0, place), guess, ...words.slice(place + 1)], place);
}

function ageOf(number: number): string {
  return number < YOUNGEST ? 'small' : number < OF_AGE ? 'minor' : number <= OLDEST ? 'adult' : 'number';
}

/** Each group of features has the same say, however many it holds. */
function weighted(groups: Record<Group, ReadonlySet<number>>): Features {
  let size = 0;
  for (const features of Object.values(groups)) size += features.size;
  const places = new Uint32Array(size);
  const weights = new Float32Array(size);
  let at = 0;
  for (const [group, say] of Object.entries(GROUPS) as [Group, number][]) {
    const weight = say / Math.sqrt(groups[group].size);
    for (const feature of groups[group]) {
      places[at] = feature;
      weights[at++] = weight;
    }
  }
  return { places, weights };
}

/** The pieces of a word, each hashed on from the one that is a letter shorter. */
function addPieces(padded: string, pieces: Set<number>): void {
  for (let start = 0; start < padded.length; start++) {
    let hash = FIRST_HASH;
    const end = Math.min(padded.length, start + LONGEST_PIECE);
    for (let at = start; at < end; at++) {
      hash = hashedOn(hash, padded.charCodeAt(at));
      if (at - start + 1 >= SHORTEST_PIECE) pieces.add(stirred(hash));
    }
  }
}

/** FNV-1a over the UTF-16 units, stirred: the same on every machine. */
function hashOf(feature: string): number {
  let hash = FIRST_HASH;
  for (let index = 0; index < feature.length; index++) hash = hashedOn(hash, feature.charCodeAt(index));
  return stirred(hash);
}

const FIRST_HASH = 0x811c9dc5;
/** A name of our own, found at once where the global one is slow: in the contexts in which tests run. */
const { imul } = Math;

function hashedOn(hash: number, unit: number): number {
  return imul(hash ^ unit, 0x01000193);
}

function stirred(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return mixed >>> 0;
}
