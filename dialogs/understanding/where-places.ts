/** The places that people name: the file, and the ways in which each name can be written. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALIASES } from './where-aliases.js';
import { GENERIC, keyOf, wholeKeyOf, wordsOf } from './where-names.js';

export interface Place {
  kind: string;
  nl: string;
  fr: string;
  /** WGS84. */
  lon: number;
  lat: number;
  quarter: string;
  quarterNl: string;
  quarterFr: string;
}

/** How sure a way of writing is: the whole name, a nickname, a part of it. */
export type Way = 'whole' | 'alias' | 'core';

export interface Named {
  place: Place;
  way: Way;
  /** The name is Dutch and not French: it is said back so where the talk is in neither. */
  dutch: boolean;
  /** Words that are no articles. */
  words: number;
}

/** Kinds from fine to coarse; those that are places to stand at first. */
const FINE = [
  'square',
  'metro',
  'train_station',
  'tram',
  'street',
  'park',
  'gallery',
  'campus',
  'university',
  'hospital',
  'mall',
  'water',
  'wood',
  'theatre',
  'cinema',
  'museum',
  'library',
  'townhall',
  'courthouse',
  'attraction',
  'site',
  'bus',
  'bar',
];
const COARSE = ['neighbourhood', 'locality', 'municipality'];
const KINDS = [...FINE, ...COARSE];

export function rankOf({ kind }: Place): number {
  const rank = KINDS.indexOf(kind);
  return rank < 0 ? KINDS.length : rank;
}

/** 0 a spot, 1 a quarter, 2 a municipality. */
export function coarseness({ kind }: Place): number {
  return kind === 'neighbourhood' ? 1 : kind === 'locality' || kind === 'municipality' ? 2 : 0;
}

/** Kinds whose name people shorten by leaving out what it is. */
const WITH_CORE: ReadonlySet<string> = new Set(['street', 'square', 'park', 'wood', 'water', 'campus']);
const SHORTEST_CORE = 4;
const SHORTEST_LAST_NAME = 5;
/** English and German names of places that have one. */
const EXONYMS: Readonly<Record<string, string>> = {
  brussels: 'Bruxelles',
  brussel: 'Bruxelles',
  bxl: 'Bruxelles',
  xl: 'Ixelles',
};
/** Dutch ends its names with the kind of street. */
const DUTCH_END = /(?:straat|laan|plein|steenweg|kaai|gang|dreef|weg|square|galerij|markt)$/;

export class Places {
  readonly #named = new Map<string, Named[]>();
  /** Keys by first letter and length, for spelling mistakes. */
  readonly #buckets = new Map<string, { key: string; letters: number }[]>();

  static load(): Places {
    const file = fileURLToPath(new URL('./places.tsv', import.meta.url));
    return new Places(readFileSync(file, 'utf8'));
  }

  constructor(file: string) {
    const places = file
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map(placeOf);
    const coarse = new Set(
      places.filter((place) => coarseness(place) === 2).flatMap(({ nl, fr }) => [nl, fr]),
    );
    for (const place of places) this.#addPlace(place, coarse);
    this.#addAliases(places);
    for (const [key, named] of this.#named) this.#bucket(key, named);
  }

  find(key: string): readonly Named[] {
    return this.#named.get(key) ?? [];
  }

  /**
   * Keys that one mistake (two from nine letters on) lies between; a swap of neighbours is one. The first letter holds.
   * @param kind how many letters of the key say the kind of street and do not count
   */
  near(key: string, kind = 0): readonly string[] {
    const most = key.length - kind >= 9 ? 2 : 1;
    const letters = lettersOf(key);
    const found: { key: string; mistakes: number }[] = [];
    for (let length = key.length - most; length <= key.length + most; length++) {
      for (const other of this.#buckets.get(`${key.charAt(0)}${String(length)}`) ?? []) {
        if (bits(letters ^ other.letters) > 2 * most) continue;
        const mistakes = mistakesBetween(key, other.key, most);
        if (mistakes <= most) found.push({ key: other.key, mistakes });
      }
    }
    const least = Math.min(...found.map(({ mistakes }) => mistakes));
    return found.filter(({ mistakes }) => mistakes === least).map(({ key: one }) => one);
  }

  #addPlace(place: Place, coarse: ReadonlySet<string>): void {
    for (const dutch of [false, true]) {
      const written = dutch ? place.nl : place.fr;
      const both = place.nl === place.fr;
      if (both && dutch) continue;
      for (const name of new Set([
        written,
        written.replace(/\s*\(.*?\)/g, ''),
        written.split(' / ')[0] ?? '',
      ])) {
        const words = wordsOf(name);
        const content = words.filter(({ particle }) => !particle);
        const named = { place, dutch, words: content.length };
        if (place.kind === 'train_station') {
          for (const kind of ['gare', 'station'])
            this.#add(`${kind}${keyOf(words)}`, { ...named, words: 2, way: 'whole' });
          this.#add(`${keyOf(words)}station`, { ...named, words: 2, way: 'whole' });
          if (coarse.has(written)) continue;
        }
        this.#add(keyOf(words), { ...named, way: 'whole' });
        this.#add(wholeKeyOf(words), { ...named, way: 'whole' });
        if (place.kind === 'bar' || coarseness(place) === 2) continue;
        if (place.kind === 'neighbourhood') {
          // "Flagey - Malibran" is both.
          for (const half of name.split(' - ')) this.#add(keyOf(wordsOf(half)), { ...named, way: 'core' });
          continue;
        }
        if (!WITH_CORE.has(place.kind)) continue;
        const rest = content.findIndex(({ text }) => !GENERIC.has(text));
        if (rest > 0) {
          const core = content.slice(rest);
          const key = keyOf(core);
          if (key.length >= SHORTEST_CORE) this.#add(key, { ...named, words: core.length, way: 'core' });
          const last = core.at(-1)?.text ?? '';
          if (core.length >= 2 && last.length >= SHORTEST_LAST_NAME) {
            this.#add(`${content[0]?.text ?? ''}${last}`, { ...named, words: 2, way: 'core' });
          }
        }
        const end = content.at(-1)?.text ?? '';
        if (dutch && content.length >= 2 && DUTCH_END.test(end) && end.length >= 9) {
          this.#add(end, { ...named, words: 1, way: 'core' });
        }
      }
    }
  }

  #addAliases(places: readonly Place[]): void {
    for (const [alias, french] of [...Object.entries(ALIASES), ...Object.entries(EXONYMS)]) {
      const target = places
        .filter(({ fr }) => fr === french)
        .sort((one, other) => rankOf(one) - rankOf(other))
        .at(0);
      if (target === undefined) continue;
      const words = wordsOf(alias);
      // A nickname means this one place, whatever else has a like name.
      this.#named.set(keyOf(words), [{ place: target, way: 'alias', dutch: false, words: words.length }]);
    }
  }

  #add(key: string, named: Named): void {
    if (key.length < 3) return;
    const known = this.#named.get(key);
    if (known === undefined) this.#named.set(key, [named]);
    else if (!known.some(({ place, way }) => place === named.place && way === named.way)) known.push(named);
  }

  #bucket(key: string, named: readonly Named[]): void {
    // Bars have names like words; a mistake away from one is too far.
    if (key.length < 5 || named.every(({ place }) => place.kind === 'bar')) return;
    const name = `${key.charAt(0)}${String(key.length)}`;
    const bucket = this.#buckets.get(name);
    const entry = { key, letters: lettersOf(key) };
    if (bucket === undefined) this.#buckets.set(name, [entry]);
    else bucket.push(entry);
  }
}

function placeOf(line: string): Place {
  const [kind = '', nl = '', fr = '', lon, lat, quarter = '', quarterNl = '', quarterFr = ''] =
    line.split('\t');
  return { kind, nl, fr, lon: Number(lon), lat: Number(lat), quarter, quarterNl, quarterFr };
}

/** One bit a letter: two keys with few mistakes between them have nearly the same. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let index = 0; index < key.length; index++) letters |= 1 << ((key.charCodeAt(index) - 97) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Edits between two words, a swap of neighbours as one; more than `most` where it is surely more. */
function mistakesBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
}
