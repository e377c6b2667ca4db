import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { syllablesIn } from '../../dialogs/wording/syllables.js';

/** Words by their number of syllables. */
const TABLES: Record<Language, Record<number, string>> = {
  en: {
    1: "yes want phone street stopped asked touched don't can't here hour wash two law smiles",
    2: "police happen wanted people didn't something statement safety tired going quiet trial charges being",
    3: 'officer complaining everyone reacted violence idea sexism possible area threatening earlier',
    4: 'emergency municipal ordinary appreciate situation',
    5: 'investigated orientation disability examination',
  },
  nl: {
    1: 'ja tram nieuw eeuw bij zei chat goed',
    2: 'agent iemand veilig klachten vóór bureau station geïnd feiten online idee',
    3: 'politie gebeuren toestemming seksueel media theater',
    4: 'situatie officieel ruïneren kopiëren',
    5: 'verantwoordelijk discriminatie',
    6: 'straatintimidatie',
  },
  fr: {
    1: "oui non plainte qu' parlent vie mes rue lieu quelque chat l'app",
    2: "police personne agent souvent moyen jouer créer client d'accord quelqu'un",
    3: "téléphone consentir aujourd'hui policière réagir",
    4: 'harcèlement sécurité situation conversation',
    5: 'discrimination vérification',
  },
  de: {
    1: 'ja nein Team vier Bus Dienst',
    2: 'neue Bauer aber Handy zuerst',
    3: 'Polizei beenden Medien geehrte Linie niemanden',
    4: 'Belästigung Familie Gesundheitsamt',
    5: 'Situation Orientierung',
  },
};

describe.each(LANGUAGES)('syllables in %s', (language) => {
  it('are counted as a reader would', () => {
    const wrong = Object.entries(TABLES[language]).flatMap(([count, words]) =>
      words
        .split(' ')
        .map((word) => ({ word, counted: syllablesIn(word, language), expected: Number(count) }))
        .filter(({ counted, expected }) => counted !== expected),
    );
    expect(wrong).toEqual([]);
  });

  it('of a number are one, of letters that are spelled out one each', () => {
    expect(syllablesIn('02 535 45 42', language)).toBe(1);
    expect(syllablesIn('PV', language)).toBe(2);
  });

  it('are at least one and no more than the letters, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (word) => {
        const counted = syllablesIn(word, language);
        expect(counted).toBeGreaterThanOrEqual(1);
        expect(counted).toBeLessThanOrEqual(Math.max(8, 2 * word.length));
      }),
    );
  });

  it('do not depend on capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), (word) => {
        const capital = `${word[0]!.toUpperCase()}${word.slice(1)}`;
        expect(syllablesIn(capital, language)).toBe(syllablesIn(word, language));
      }),
    );
  });
});
