/**
 * What words mean for this channel: each language's words and turns of phrase sorted under the same concepts
 * (concepts/<language>.txt), so that what is learnt from a sentence of one language serves the others.
 *
 * A line is `NAME: entry entry`; `word*` stands for every word that begins so, `two_words` for words that follow each
 * other. Entries are written as {@link wordsOf} reads them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../facts.js';
import { simplify } from './simplify.js';

/** A concept and the words of the text that carry it: from the first (included) to the end (not included). */
export interface Found {
  concept: string;
  from: number;
  to: number;
}

/** The words of a text as the lexica write them. */
export function wordsOf(text: string): string[] {
  const simple = simplify(text).replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return simple === '' ? [] : simple.split(' ');
}

interface Phrase {
  concept: string;
  /** The words after the first. */
  rest: readonly string[];
}

/** Stems shorter than this are too common to stand for whatever begins with them. */
const SHORTEST_STEM = 2;
/** Shorter words are too much alike to guess at a slip of the thumb. */
const SHORTEST_GUESS = 6;

export class Concepts {
  readonly #words = new Map<string, Phrase[]>();
  /** Phrases under their first two words: some words begin thousands. */
  readonly #pairs = new Map<string, Phrase[]>();
  readonly #stems = new Map<string, Phrase[]>();
  /** Whole words that stand alone or begin a phrase. */
  readonly #heads = new Set<string>();
  /** Whole words, long enough that a slip of the thumb can be told from another word. */
  readonly #long = new Set<string>();
  /** Every whole word of the lexicon, for telling a slip from another word. */
  readonly #names = new Set<string>();

  /** @throws Error naming the line that cannot be read */
  constructor(text: string, name: string) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      const [, concept, entries] = /^([A-Z_]+):(.*)$/.exec(line) ?? [];
      if (concept === undefined || entries === undefined)
        throw new Error(`${name}:${String(index + 1)} is not NAME: entry entry`);
      this.#names.add(concept);
      for (const entry of entries.split(/\s+/)) if (entry !== '') this.#add(concept, entry);
    }
  }

  /** Reads `<folder>/<language>.txt` beside this file. */
  static load(language: Language, folder = 'concepts'): Concepts {
    const file = fileURLToPath(new URL(`./${folder}/${language}.txt`, import.meta.url));
    return new Concepts(readFileSync(file, 'utf8'), `${folder}/${language}.txt`);
  }

  get names(): ReadonlySet<string> {
    return this.#names;
  }

  #add(concept: string, entry: string): void {
    const [first = '', ...rest] = entry.split('_').filter((part) => part !== '');
    const stem = first.endsWith('*');
    const head = stem ? first.slice(0, -1) : first;
    if (stem && head.length < SHORTEST_STEM) return;
    if (!stem) this.#heads.add(head);
    const [second] = rest;
    if (!stem && second !== undefined && !second.endsWith('*'))
      put(this.#pairs, `${head} ${second}`, { concept, rest });
    else put(stem ? this.#stems : this.#words, head, { concept, rest });
    if (!stem && rest.length === 0 && head.length >= SHORTEST_GUESS) this.#long.add(head);
  }

  /** Whether a word stands for itself in this lexicon. */
  knows(word: string): boolean {
    if (this.#heads.has(word)) return true;
    for (let length = SHORTEST_STEM; length <= word.length; length++)
      if (this.#stems.has(word.slice(0, length))) return true;
    return false;
  }

  /** The lexicon's word that this one is with one letter dropped, added, changed or swapped. */
  guess(word: string): string | undefined {
    if (word.length < SHORTEST_GUESS) return undefined;
    for (const slip of slipsOf(word)) if (this.#long.has(slip)) return slip;
    return undefined;
  }

  /** All concepts of the word at a place and of the phrases that begin there. */
  at(words: readonly string[], place: number): Found[] {
    const word = words[place] ?? '';
    const found: Found[] = [];
    const whole = this.#words.get(word);
    if (whole !== undefined) collect(whole, words, place, found);
    const paired = this.#pairs.get(`${word} ${words[place + 1] ?? ''}`);
    if (paired !== undefined) collect(paired, words, place, found);
    for (let length = SHORTEST_STEM; length <= word.length; length++) {
      const begun = this.#stems.get(word.slice(0, length));
      if (begun !== undefined) collect(begun, words, place, found);
    }
    return found;
  }
}

function put(under: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = under.get(key);
  if (known === undefined) under.set(key, [phrase]);
  else known.push(phrase);
}

/** Those of the phrases that go on in the text as they are written. */
function collect(phrases: readonly Phrase[], words: readonly string[], place: number, found: Found[]): void {
  for (const { concept, rest } of phrases) {
    let holds = true;
    for (let index = 0; holds && index < rest.length; index++) {
      const part = rest[index] ?? '';
      const next = words[place + 1 + index];
      holds = next !== undefined && (part.endsWith('*') ? next.startsWith(part.slice(0, -1)) : next === part);
    }
    if (holds) found.push({ concept, from: place, to: place + 1 + rest.length });
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Every word that is one slip away; the first letter is seldom wrong. */
function* slipsOf(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    yield before + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    yield before + after;
    for (const letter of LETTERS) {
      yield before + letter + after;
      yield before + letter + word.slice(at);
    }
  }
  for (const letter of LETTERS) yield word + letter;
}

let loaded: ReadonlyMap<Language, Concepts> | undefined;

/** The lexica of all languages, read once. */
export function allConcepts(): ReadonlyMap<Language, Concepts> {
  return (loaded ??= new Map(LANGUAGES.map((language) => [language, Concepts.load(language)])));
}
