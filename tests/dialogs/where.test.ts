import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { readWhere, warmUpWhere } from '../../dialogs/understanding/where.js';

/** What is read, as it is said back. */
function names(text: string, language: Language): string[] {
  return readWhere(text, language).map(({ name }) => name);
}

beforeAll(() => {
  warmUpWhere();
});

describe('a resident who names a place', () => {
  it.each<[Language, string, string]>([
    ['nl', 'in de Nieuwstraat', 'Nieuwstraat'],
    ['nl', 'aan Flagey', 'Flagey'],
    ['nl', 'op het Flageyplein', 'Flageyplein'],
    ['nl', 'aan het Zuidstation', 'Zuidstation'],
    ['nl', 'Elsense stwg', 'Elsense Steenweg'],
    ['nl', 'gisteren in de Dansaertstraat', 'Antoine Dansaertstraat'],
    ['nl', 'in het Ter Kamerenbos heeft een jogger mij gevolgd', 'Ter Kamerenbos'],
    ['nl', 'metro kunst wet', 'Kunst-Wet'],
    ['nl', 'aan de VUB', 'VUB'],
    ['fr', 'rue Neuve', 'Rue Neuve'],
    ['fr', 'psst tout le long de la rue neuve j’en peux plus', 'Rue Neuve'],
    ['fr', 'à la porte de namur', 'Porte de Namur'],
    ['fr', 'bd Anspach', 'Boulevard Anspach'],
    ['fr', 'près de la gare du midi', 'Gare du Midi'],
    ['fr', 'midi', 'Gare du Midi'],
    ['fr', 'place Lux', 'Place du Luxembourg'],
    ['fr', 'à plux', 'Place du Luxembourg'],
    ['fr', 'métro parc', 'Parc'],
    ['fr', 'rue Dansaert', 'Rue Antoine Dansaert'],
    ['fr', 'au parc du cinquantenaire', 'Parc du Cinquantenaire'],
    ['fr', 'rue de la Loi 16', 'Rue de la Loi'],
    ['fr', 'place st gery', 'Place Saint-Géry'],
    ['fr', 'à Matongé', 'Matongé'],
    ['en', 'Central station', 'Gare Centrale'],
    ['en', 'near Rogier', 'Rogier'],
    ['en', 'at DB', 'De Brouckère'],
    ['en', 'he followed me from Bourse', 'Bourse'],
    ['en', 'in the Botanique gardens', 'Botanique'],
    ['en', 'at the ULB', 'ULB'],
    ['de', 'am Square Ambiorix', 'Square Ambiorix'],
    ['de', 'bei Schuman', 'Schuman'],
  ])('%s: "%s" is %s', (language, text, name) => {
    expect(names(text, language)).toEqual([name]);
  });

  it('says where that is, and in which quarter', () => {
    expect(readWhere('Naamsepoort', 'fr')).toMatchObject([
      {
        kind: 'place',
        name: 'Porte de Namur',
        lon: 4.3619,
        lat: 50.8387,
        quarterName: 'Sablon',
      },
    ]);
    expect(readWhere('Naamsepoort', 'fr')[0]?.quarter).toMatch(/^MD\d+$/);
  });
});

describe('the other language’s name', () => {
  it.each<[Language, string, string]>([
    ['fr', 'Nieuwstraat', 'Rue Neuve'],
    ['fr', 'wetstraat', 'Rue de la Loi'],
    ['fr', 'Naamsepoort', 'Porte de Namur'],
    ['nl', 'Porte de Namur', 'Naamsepoort'],
    ['nl', 'Bois de la Cambre', 'Ter Kamerenbos'],
    ['nl', 'arts loi', 'Kunst-Wet'],
    ['nl', 'Gare du Midi', 'Zuidstation'],
    ['nl', 'cimetière d’Ixelles', 'Begraafplaats van Elsene'],
    ['en', 'Nieuwstraat', 'Nieuwstraat'],
    ['en', 'rue Neuve', 'Rue Neuve'],
  ])('in %s "%s" is said as %s', (language, text, name) => {
    expect(names(text, language)).toEqual([name]);
  });
});

describe('names with mistakes', () => {
  it.each<[Language, string, string]>([
    ['fr', 'Falgey', 'Flagey'],
    ['en', 'Flagei', 'Flagey'],
    ['nl', 'nieuwstaat', 'Nieuwstraat'],
    ['fr', 'debrouckère', 'De Brouckère'],
    ['fr', 'anneesens', 'Anneessens'],
    ['de', 'Schumann', 'Schuman'],
    ['fr', 'rue du trone', 'Rue du Trône (Quartier Européen)'],
    ['nl', 'naamse poort', 'Naamsepoort'],
    ['fr', 'avenue de la toison dor', "Avenue de la Toison d'Or"],
    ['fr', 'boulevard anspahc', 'Boulevard Anspach'],
  ])('%s: "%s" is %s', (language, text, name) => {
    expect(names(text, language)[0]).toBe(name);
  });
});

describe('names that several places share', () => {
  it('are given with their quarters, at most three', () => {
    const found = names('Chaussée de Waterloo', 'fr');
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(new Set(found).size).toBe(found.length);
    for (const name of found) expect(name).toMatch(/^Chaussée de Waterloo \(.+\)$/);
  });

  it('are one place where stop, square and street lie together', () => {
    for (const text of ['Flagey', 'Bourse', 'Rogier', 'Trône', 'Porte de Namur', 'avenue Louise'])
      expect(names(text, 'fr')).toHaveLength(1);
  });
});

describe('lines and vehicles', () => {
  it.each<[Language, string, string]>([
    ['en', 'tram 81', 'tram 81'],
    ['en', 'a man on the 71 touched me', 'line 71'],
    ['en', 'on the bus', 'bus'],
    ['en', 'tram in Brussels', 'tram'],
    ['nl', 'op de 95', 'lijn 95'],
    ['nl', 'in de metro', 'metro'],
    ['nl', 'trein', 'trein'],
    ['fr', 'métro 2', 'métro 2'],
    ['fr', 'le métro ligne 2', 'métro 2'],
    ['fr', 'ligne 5', 'ligne 5'],
    ['fr', 'le 71', 'ligne 71'],
    ['fr', 'dans le train', 'train'],
    ['fr', 'noctis N12', 'Noctis N12'],
    ['de', 'Bus 71', 'Bus 71'],
    ['de', 'in der U-Bahn', 'Metro'],
    ['de', 'im 71er', 'Linie 71'],
  ])('%s: "%s" is %s', (language, text, name) => {
    expect(readWhere(text, language)).toEqual([{ kind: 'line', name }]);
  });

  it.each<[Language, string, string]>([
    ['fr', 'tram 81 à Flagey', 'tram 81, Flagey'],
    ['nl', 'op de 95 aan de Beurs', 'lijn 95, Beurs'],
    ['en', 'in the 71 at Flagey', 'line 71, Flagey'],
    ['fr', 'métro Rogier', 'Rogier'],
  ])('with a place the place holds: %s: "%s" is %s', (language, text, name) => {
    const [found] = readWhere(text, language);
    expect(found).toMatchObject({ kind: 'place', name });
    expect(found?.lon).toBeCloseTo(4.36, 1);
  });
});

describe('municipalities', () => {
  it('are used where nothing finer is named', () => {
    expect(names('in Elsene', 'fr')).toEqual(['Ixelles']);
    expect(names('brussels', 'en')).toEqual(['Bruxelles']);
    expect(names('rue Neuve à Bruxelles', 'fr')).toEqual(['Rue Neuve']);
    expect(names('op tram 81 in Elsene', 'nl')).toEqual(['tram 81']);
  });
});

describe('everyday words', () => {
  it.each<[Language, string]>([
    ['nl', 'in het park'],
    ['nl', 'op straat'],
    ['nl', 'hij trok aan mijn haren'],
    ['nl', 'tegen de wand gegooid'],
    ['nl', 'de hele straat stond erbij'],
    ['fr', 'dans la rue'],
    ['fr', 'au travail'],
    ['fr', 'il va tuer ma sœur si je parle'],
    ['fr', 'le gardien du parc me regarde'],
    ['fr', 'en pleine rue devant tout le monde'],
    ['fr', 'il est en prison maintenant'],
    ['fr', 'sur la place'],
    ['en', 'at home'],
    ['en', 'by a colleague in the lift'],
    ['en', 'a man in the library stares'],
    ['en', 'how can I support a friend after an assault'],
    ['en', 'at the bus stop'],
    ['en', 'this changed my life'],
    ['de', 'mit seinem Rad hat er mich an die Mauer gedrückt'],
    ['de', 'ich bin 16 und zu Hause'],
    ['en', 'I’m 90% sure'],
    ['en', ''],
  ])('%s: "%s" names nothing', (language, text) => {
    expect(readWhere(text, language)).toEqual([]);
  });

  it('leave most examples without a place', () => {
    const placed = LANGUAGES.map((language) => {
      const lines = readFileSync(`dialogs/understanding/examples/${language}.jsonl`, 'utf8')
        .trim()
        .split('\n');
      const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
      return (
        texts.filter((text) => readWhere(text, language).some(({ kind }) => kind === 'place')).length /
        texts.length
      );
    });
    for (const share of placed) expect(share).toBeLessThan(0.25);
  });
});

describe('any text', () => {
  const WORDS = fc.constantFrom(
    ...'rue de la place Flagey straat in het tram 81 Bourse x 71 gare du Midi nieuw avenue Louize — 😀 st. bd'.split(
      ' ',
    ),
  );
  const TEXTS = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.array(WORDS, { maxLength: 20 }).map((words) => words.join(' ')),
  );

  it('is read without failing, to at most three places within Belgium', () => {
    fc.assert(
      fc.property(TEXTS, fc.constantFrom(...LANGUAGES), (text, language) => {
        const found = readWhere(text, language);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { kind, name, lon, lat } of found) {
          expect(name).not.toBe('');
          if (kind === 'line') continue;
          expect(lon).toBeGreaterThan(4.2);
          expect(lon).toBeLessThan(4.6);
          expect(lat).toBeGreaterThan(50.7);
          expect(lat).toBeLessThan(51);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['words', 'in de straat van Flagej naar Rogiet '],
    ['one word', 'a'],
    ['spaces', ' '],
    ['figures', 'op de 71 '],
  ])('of 20,000 characters costs no more than a long sentence: %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const begin = performance.now();
    for (const language of LANGUAGES) readWhere(text, language);
    expect((performance.now() - begin) / LANGUAGES.length).toBeLessThan(60);
  });
});
