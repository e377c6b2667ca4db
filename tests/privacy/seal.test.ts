import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeKey, open, openBytes, seal, SealError } from '../../bot/privacy/seal.js';

const TAG_END = 1 + 12 + 16;

describe('a sealed value', () => {
  const key = makeKey();

  it('opens to what it was, text or bytes, with its key and at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
        expect(open(key, seal(key, plain, place), place)).toBe(plain);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(new Uint8Array(openBytes(key, seal(key, bytes, 'x'), 'x'))).toEqual(bytes);
      }),
    );
  });

  it('does not open when a single bit of it is another', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(), (plain, at) => {
        const bytes = Buffer.from(seal(key, plain, 'place'), 'base64');
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => open(key, bytes.toString('base64'), 'place')).toThrow(SealError);
      }),
      { numRuns: 500 },
    );
  });

  it('does not open when it is cut, at the end or within its tag, or longer', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), (plain, at) => {
        const bytes = Buffer.from(seal(key, plain, 'place'), 'base64');
        const cut = at % bytes.length;
        expect(() => open(key, bytes.subarray(0, cut).toString('base64'), 'place')).toThrow(SealError);
        const shorterTag = Buffer.concat([
          bytes.subarray(0, TAG_END - 1 - (at % 12)),
          bytes.subarray(TAG_END),
        ]);
        expect(() => open(key, shorterTag.toString('base64'), 'place')).toThrow(SealError);
        expect(() =>
          open(key, Buffer.concat([bytes, bytes.subarray(0, 1)]).toString('base64'), 'place'),
        ).toThrow(SealError);
      }),
    );
  });

  it('does not open at another place or with another key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (plain, place, other) => {
        fc.pre(Buffer.from(place).compare(Buffer.from(other)) !== 0);
        expect(() => open(key, seal(key, plain, place), other)).toThrow(SealError);
        expect(() => open(makeKey(), seal(key, plain, place), place)).toThrow(SealError);
      }),
    );
  });

  it('never looks the same twice, and says nothing of its content when it fails', () => {
    expect(seal(key, 'same', 'place')).not.toBe(seal(key, 'same', 'place'));
    expect(() => open(key, seal(key, 'secret words', 'here'), 'there')).toThrow(
      'a sealed value did not open',
    );
  });
});
