import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { count, readingScore, together } from '../../dialogs/wording/reading.js';
import { sentencesIn, wordsIn } from '../../dialogs/wording/sentences.js';

function score(text: string, language: Language): number | undefined {
  return readingScore(count(text, language), language);
}

describe('sentences', () => {
  it.each([
    ['a phone number ends none', 'en', 'Call 02 535 45 42. It is free.', 2],
    ['variables are nothing', 'en', '{{names}}\n\n{{fault}}', 0],
    ['a variable with a point is nothing', 'en', 'It was {{name}}. {{law}}', 1],
    ['items of a list are none', 'en', 'You can ask for:\n\n• a copy\n\n• an interpreter', 1],
    ['the number of a step is none', 'en', '1. You tell it.\n\n2. You read it.', 2],
    ['labels are none', 'en', 'Talk to an officer', 0],
    ['a line without an end is none', 'en', '101 urgent · 02 535 45 42 care centre, day and night', 0],
    ['a question inside goes on', 'en', 'Ask them: “are you safe?” and wait.', 1],
    ['quotes behind the point', 'en', 'Say “stop.” Then go.', 2],
    ['three points', 'en', 'I wait… You can go on.', 2],
    ['English short forms', 'en', 'Tell it to someone, e.g. Dr. Peeters. That is all.', 2],
    ['Dutch short forms', 'nl', 'Zeg het aan iemand, bv. een agent. Dat is alles.', 2],
    ['Dutch longer short forms', 'nl', 'Neem iets mee, d.w.z. Kleren of papieren.', 1],
    ['French short forms', 'fr', 'Dites-le à M. Dupont ou Mme. Peeters. C’est tout.', 2],
    ['French questions', 'fr', 'Où était-ce ? Vous pouvez passer.', 2],
    ['German short forms', 'de', 'Sagen Sie es jemandem, z. B. Ihrer Schwester. Das ist alles.', 2],
    ['German days', 'de', 'Es war am 8. März. Das ist lange her.', 2],
    ['a German number ends one', 'de', 'Rufen Sie die 101 an, oder die 112. Mai ist ein Monat.', 2],
  ] as const)('%s', (_name, language, text, expected) => {
    expect(sentencesIn(text, language)).toHaveLength(expected);
  });

  it.each([
    ['Call 02 535 45 42 or 0800 32 123.', 4],
    ['From 8:00 to 18:30, on 21/11/2026.', 6],
    ["I don't know {{name}}.", 3],
    ['Dites-le à quelqu’un.', 4],
    ['Nr 1 · 2', 3],
  ])('%s has %i words', (text, expected) => {
    expect(wordsIn(text)).toHaveLength(expected);
  });
});

describe('the reading score', () => {
  it.each([
    // words a sentence, syllables a word by hand
    ['en', 'The cat sat on the mat.', 206.835 - 1.015 * 6 - 84.6],
    ['en', 'You can file a complaint. You can also decide later.', 206.835 - 1.015 * 5 - 84.6 * 1.4],
    ['nl', 'De kat zit op de mat.', 206.84 - 0.93 * 6 - 77],
    ['nl', 'Je kan een klacht indienen. Dat is gratis.', 206.84 - 0.93 * 4 - (77 * 11) / 8],
    ['fr', 'Salut ça va ?', 105.82],
    ['fr', 'La police écoute.', 207 - 1.015 * 3 - (73.6 * 5) / 3],
    ['de', 'Der Hund bellt.', 180 - 3 - 58.5],
    ['de', 'Die Polizei hört zu. Sie können warten.', 180 - 3.5 - (58.5 * 11) / 7],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(score(text, language)).toBeCloseTo(expected, 1);
  });

  it('of officialese is hard, of plain words plain', () => {
    expect(
      score(
        'Notwithstanding the aforementioned considerations, administrative authorities retain discretionary competence.',
        'en',
      ),
    ).toBeLessThan(0);
    expect(score('You can stop here. Nobody asks you for more.', 'en')).toBeGreaterThan(80);
    expect(
      score('Strafrechtelijke vervolgingsmogelijkheden worden overeenkomstig de wetgeving beoordeeld.', 'nl'),
    ).toBeLessThan(30);
    expect(
      score(
        "L'administration compétente procédera ultérieurement à l'enregistrement de la déclaration.",
        'fr',
      ),
    ).toBeLessThan(45);
    expect(
      score('Die Staatsanwaltschaft entscheidet über die Einleitung eines Ermittlungsverfahrens.', 'de'),
    ).toBeLessThan(30);
  });

  it('of a text without a sentence does not exist', () => {
    expect(score('Talk to an officer', 'en')).toBeUndefined();
    expect(score('', 'de')).toBeUndefined();
  });

  it('of texts together counts their words, not their number', () => {
    const short = count('Stop.', 'en');
    const long = count('You can do one of these, or nothing. You can change your mind.', 'en');
    expect(together([short, long])).toEqual({
      sentences: 3,
      words: short.words + long.words,
      syllables: short.syllables + long.syllables,
    });
    expect(together([])).toEqual({ sentences: 0, words: 0, syllables: 0 });
  });

  it('never throws and never is no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const found = score(text, language);
        expect(found === undefined || Number.isFinite(found)).toBe(true);
      }),
    );
  });

  it('falls when a sentence gets longer, in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(...LANGUAGES), (words, language) => {
        const sentence = (length: number) => `${'ja '.repeat(length).trim()}.`;
        expect(score(sentence(words + 1), language)!).toBeLessThan(score(sentence(words), language)!);
      }),
    );
  });

  it('falls when a word gets longer, in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...LANGUAGES), (length, language) => {
        const sentence = (syllables: number) => `${'ba'.repeat(syllables)} ba.`;
        expect(score(sentence(length + 1), language)!).toBeLessThan(score(sentence(length), language)!);
      }),
    );
  });

  it('counts the same when variables and list items come along', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.stringMatching(/^[a-z]{1,9}$/), (language, name) => {
        const text = 'You can stop here. It is fine.';
        expect(count(`${text} {{${name}}}\n• ${name}`, language)).toEqual(count(text, language));
      }),
    );
  });
});
