/**
 * Codes with which somebody comes back: six words of their language (77.5 bits) or 24 digits (79.7 bits). Shown once;
 * kept only as a hash keyed by the master key, so that a stolen database alone confirms no guess.
 */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { simplify } from '../../dialogs/understanding/simplify.js';
import type { Keyring } from '../privacy/keys.js';

export const CODE_WORDS = 6;
export const CODE_DIGITS = 24;
const DIGITS_A_GROUP = 4;
/** Longer than any code, however it is set apart; nothing longer is looked at. */
const LONGEST = 500;

/** The words of a language: as they are shown, and as they may be typed. */
interface WordList {
  words: readonly string[];
  /** What may be typed for a word or a part of one, without case and accents, by what is compared. */
  spellings: ReadonlyMap<string, string>;
  /** Words that a hyphen parts, such as `drop-down`, as they are compared: they may be typed as two. */
  parted: ReadonlySet<string>;
}

/** In the sources as in the build beside bot/. */
const LISTS: Readonly<Record<Language, WordList>> = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    readList(new URL(`../../locales/${language}/code-words.txt`, import.meta.url)),
  ]),
) as Record<Language, WordList>;

/** A fresh code, as it is shown: six words of the language, or six groups of four digits. */
export function makeCode(kind: 'words' | 'digits', language: Language): string[] {
  if (kind === 'words') {
    const { words } = LISTS[language];
    return Array.from({ length: CODE_WORDS }, () => words[randomInt(words.length)] ?? '');
  }
  return Array.from({ length: CODE_DIGITS / DIGITS_A_GROUP }, () =>
    String(randomInt(10 ** DIGITS_A_GROUP)).padStart(DIGITS_A_GROUP, '0'),
  );
}

/**
 * The one way of writing a code, which is hashed and which locks: words without case, accents and hyphens, one space
 * apart; digits without gaps. Words may be of any of the languages, whatever the talk's is now.
 * @returns undefined when it cannot be a code; tells nothing of whether the code exists
 */
export function normalise(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const plain = readable(typed);
  if (!/\p{L}/u.test(plain)) {
    const digits = plain.replaceAll(' ', '');
    return digits.length === CODE_DIGITS && /^\d+$/.test(digits) ? digits : undefined;
  }
  const pieces = plain.split(' ');
  for (const language of LANGUAGES) {
    const code = inWordsOf(LISTS[language], pieces);
    if (code !== undefined) return code;
  }
  return undefined;
}

/**
 * Whether it is such as codes are made of, a slip of the thumb included: then it is nothing that is told. Tells nothing
 * of whether the code exists.
 */
export function looksLikeCode(typed: string): boolean {
  if (normalise(typed) !== undefined) return true;
  const pieces = readable(typed).split(' ');
  if (typed.length > LONGEST || pieces.length !== CODE_WORDS) return false;
  return LANGUAGES.some(
    (language) => pieces.filter((piece) => LISTS[language].spellings.has(piece)).length >= CODE_WORDS - 1,
  );
}

/** Where a typed code is found; undefined when it cannot be a code. */
export function locate(keyring: Keyring, typed: string): string | undefined {
  const code = normalise(typed);
  return code === undefined ? undefined : keyring.hash('return-code', code);
}

/** Six words of one language, in the one way of writing them. */
function inWordsOf(list: WordList, typed: readonly string[]): string | undefined {
  const found = typed.map((piece) => list.spellings.get(piece));
  if (found.includes(undefined)) return undefined;
  const pieces = found.join(' ').split(' ');
  const parted = pieces.filter((piece, at) => list.parted.has(`${piece} ${pieces[at + 1] ?? ''}`)).length;
  const fits = pieces.length >= CODE_WORDS && pieces.length - parted <= CODE_WORDS;
  return fits ? pieces.join(' ') : undefined;
}

/** Without case, accents, punctuation and what is invisible; letters that are two in one, and any digits, as on a plain keyboard. */
function readable(text: string): string {
  return simplify(
    text
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)),
  );
}

/** Lines that begin with `#` say where the words are from. */
function readList(file: URL): WordList {
  const lines = readFileSync(file, 'utf8').split('\n');
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const spellings = new Map<string, string>();
  const parted = new Set<string>();
  for (const word of words) {
    const compared = readable(word);
    const pieces = compared.split(' ');
    for (const piece of pieces) spellings.set(piece, piece);
    if (pieces.length > 1) {
      spellings.set(pieces.join(''), compared);
      parted.add(compared);
    }
  }
  for (const word of words) {
    const spelled = readable(withoutUmlauts(word));
    if (!spellings.has(spelled)) spellings.set(spelled, readable(word));
  }
  return { words, spellings, parted };
}

/** As somebody types a German word who has no umlauts on the keyboard. */
function withoutUmlauts(word: string): string {
  return word.normalize('NFC').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}
