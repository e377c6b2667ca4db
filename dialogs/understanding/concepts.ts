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
/** So many letters at the beginning or at the end are as they should be. */
const LEFT_WHOLE = 3;

export class Concepts {
  readonly #words = new Map<string, Phrase[]>();
  /** Phrases under their first two words: some words begin thousands. */
  readonly #pairs = new Map<string, Phrase[]>();
  readonly #stems = new Map<string, Phrase[]>();
  /** Whole words that stand alone or begin a phrase. */
  readonly #heads = new Set<string>();
  /** Whole words, long enough to tell a slip of the thumb from another word, by how they begin and how they end. */
  readonly #beginning = new Map<string, string[]>();
  readonly #ending = new Map<string, string[]>();

  /** @throws Error naming the line that cannot be read */
  constructor(text: string, name: string) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      const [, concept, entries] = /^([A-Z_]+):(.*)$/.exec(line) ?? [];
      if (concept === undefined || entries === undefined)
        throw new Error(`${name}:${String(index + 1)} is not NAME: entry entry`);
      for (const entry of entries.split(/\s+/)) if (entry !== '') this.#add(concept, entry);
    }
  }

  /** Reads `<folder>/<language>.txt` beside this file. */
  static load(language: Language, folder = 'concepts'): Concepts {
    const file = fileURLToPath(new URL(`./${folder}/${language}.txt`, import.meta.url));
    return new Concepts(readFileSync(file, 'utf8'), `${folder}/${language}.txt`);
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
    if (!stem && rest.length === 0 && head.length >= SHORTEST_GUESS) {
      put(this.#beginning, head.slice(0, LEFT_WHOLE), head);
      put(this.#ending, head.slice(-LEFT_WHOLE), head);
    }
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
    // One slip leaves the beginning or the end as it was.
    return (
      this.#beginning.get(word.slice(0, LEFT_WHOLE))?.find((other) => isOneSlip(word, other)) ??
      this.#ending.get(word.slice(-LEFT_WHOLE))?.find((other) => isOneSlip(word, other))
    );
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

function put<T>(under: Map<string, T[]>, key: string, one: T): void {
  const known = under.get(key);
  if (known === undefined) under.set(key, [one]);
  else known.push(one);
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

/** Whether one letter was dropped, added, changed or swapped with its neighbour; the first letter is seldom wrong. */
function isOneSlip(typed: string, word: string): boolean {
  const longer = word.length - typed.length;
  if (Math.abs(longer) > 1 || typed[0] !== word[0] || typed === word) return false;
  let at = 1;
  while (at < typed.length && typed[at] === word[at]) at++;
  if (longer === 1) return typed.slice(at) === word.slice(at + 1);
  if (longer === -1) return typed.slice(at + 1) === word.slice(at);
  if (typed.slice(at + 1) === word.slice(at + 1)) return true;
  return (
    typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2)
  );
}

let loaded: ReadonlyMap<Language, Concepts> | undefined;

/** The lexica of all languages, read once. */
export function allConcepts(): ReadonlyMap<Language, Concepts> {
  return (loaded ??= new Map(LANGUAGES.map((language) => [language, Concepts.load(language)])));
}
