import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../dialogs/facts.js';
import { blameIn, patternsOf } from '../../dialogs/wording/blame.js';
import * as german from './blame/de.js';
import * as english from './blame/en.js';
import * as french from './blame/fr.js';
import * as dutch from './blame/nl.js';

const TABLES = { nl: dutch, fr: french, en: english, de: german };
const language = fc.constantFrom(...LANGUAGES);

describe.each(LANGUAGES)('the wording of %s', (language) => {
  const { HITS, INNOCENT } = TABLES[language];

  it('has 40 patterns, 40 sentences that are found and 40 that look alike', () => {
    expect(patternsOf(language).length).toBeGreaterThanOrEqual(40);
    expect(HITS).toHaveLength(patternsOf(language).length);
    expect(INNOCENT.length).toBeGreaterThanOrEqual(40);
  });

  it('finds each sentence by its own pattern', () => {
    const missed = HITS.filter((sentence, row) => {
      const pattern = patternsOf(language)[row]!;
      return !blameIn(sentence, language).some((found) => found.pattern === pattern);
    });
    expect(missed).toEqual([]);
  });

  it('finds nothing in sentences that only look alike', () => {
    const found = INNOCENT.flatMap((sentence) =>
      blameIn(sentence, language).map(({ words }) => ({ sentence, words })),
    );
    expect(found).toEqual([]);
  });

  it('finds a sentence in the middle of a text and with curly apostrophes', () => {
    for (const sentence of HITS) {
      expect(blameIn(`OK.\n\n${sentence} OK.`, language)).not.toEqual([]);
      expect(blameIn(sentence.replaceAll("'", '’'), language)).not.toEqual([]);
    }
  });
});

describe('in every language', () => {
  it.each(['Stop!', 'Stop 🙂', '¡Hola', '👍', '🇧🇪', '50 €'])('%s is found', (text) => {
    for (const language of LANGUAGES) expect(blameIn(text, language)).not.toEqual([]);
  });

  it.each(['101 · 112', '• {{value}}', 'Kl. 8:00–18:00', '“…”', '#1 * 2'])('%s is fine', (text) => {
    for (const language of LANGUAGES) expect(blameIn(text, language)).toEqual([]);
  });

  it('no text makes it throw, and what it finds stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), language, (text, language) => {
        for (const { words } of blameIn(text, language)) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });

  it('words around a sentence never hide it', () => {
    fc.assert(
      fc.property(
        language,
        fc.nat(),
        fc.constantFrom('', 'A. ', '1: ', '(', '\n'),
        (language, row, before) => {
          const hits = TABLES[language].HITS;
          const sentence = hits[row % hits.length]!;
          expect(blameIn(before + sentence, language).length).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
