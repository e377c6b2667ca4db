import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE_WORDS, locate, makeCode } from '../../bot/cases/return-codes.js';
import { Keyring } from '../../bot/privacy/keys.js';
import { makeKey } from '../../bot/privacy/seal.js';

describe('a return code', () => {
  const keyring = new Keyring(makeKey());

  it('is six words, and no two are alike', () => {
    const codes = Array.from({ length: 500 }, () => makeCode());
    for (const code of codes) {
      expect(code).toHaveLength(CODE_WORDS);
      for (const word of code) expect(word).toMatch(/^[a-z]+(-[a-z]+)?$/);
    }
    expect(new Set(codes.map((code) => code.join(' '))).size).toBe(500);
  });

  it('leads to one place however its words are set apart and written, also with hyphens left out', () => {
    const code = ['yo-yo', 'drop-down', 'abacus', 'felt-tip', 't-shirt', 'zoom'];
    const place = locate(keyring, code.join(' '));
    expect(place).toBeDefined();
    const gap = fc.constantFrom(' ', '  ', ', ', '\n', ' - ', '. ');
    fc.assert(
      fc.property(fc.array(gap, { minLength: 5, maxLength: 5 }), fc.boolean(), (gaps, loud) => {
        const typed = code.map((word, at) => `${word}${gaps[at] ?? ''}`).join('');
        expect(locate(keyring, loud ? typed.toUpperCase() : typed)).toBe(place);
        expect(locate(keyring, typed.replaceAll(/(?<=\w)-(?=\w)/g, ' '))).toBe(place);
      }),
    );
  });

  it('leads elsewhere with another order, another word or another master key', () => {
    fc.assert(
      fc.property(fc.constant(null), () => {
        const code = makeCode();
        const place = locate(keyring, code.join(' '));
        expect(locate(new Keyring(makeKey()), code.join(' '))).not.toBe(place);
        const other = [...code.slice(1), code[0] ?? ''];
        if (other.join(' ') !== code.join(' ')) expect(locate(keyring, other.join(' '))).not.toBe(place);
      }),
      { numRuns: 50 },
    );
  });

  it('of too few or too many words leads nowhere', () => {
    expect(locate(keyring, '')).toBeUndefined();
    expect(locate(keyring, 'one two three four five')).toBeUndefined();
    expect(locate(keyring, 'word '.repeat(13))).toBeUndefined();
  });
});
