/** What officers are shown while they write to a resident, over the wordings and the examples of all four languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { careIn, KINDS, reword, type CareEntry, type Kind, type Mark } from '../../web/console/care/care.js';

interface Examples {
  hits: [sentence: string, kind: Kind][];
  innocent: string[];
}

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const LEAST_PATTERNS = 80;
const LEAST_OF_A_KIND = 10;
const LEAST_EXAMPLES = 170;
/** Of the bot's texts, one in so many may be marked: from an officer it can be a promise. */
const MOST_IN = 200;
const LONG = 100_000;

const wordings = (language: string) =>
  new URL(`../../locales/knowledge/officers/care/${language}.json`, import.meta.url);
const examples = (language: string) => new URL(`care/${language}.json`, import.meta.url);
const read = (place: URL): unknown => JSON.parse(readFileSync(place, 'utf8'));

/** What is marked, as it stands in the text. */
function marked(text: string, entries: readonly CareEntry[]): string[] {
  return careIn(text, entries).map(({ start, end }) => text.slice(start, end));
}

for (const language of LANGUAGES.filter((each) => existsSync(wordings(each))))
  describe(`the wordings to mark in ${language}`, () => {
    const entries = read(wordings(language)) as CareEntry[];
    const { hits, innocent } = read(examples(language)) as Examples;

    it('are enough, of every kind, each once, with a sentence to write instead', () => {
      expect(entries.length).toBeGreaterThanOrEqual(LEAST_PATTERNS);
      for (const kind of KINDS)
        expect([kind, entries.filter((entry) => entry.kind === kind).length >= LEAST_OF_A_KIND]).toEqual([
          kind,
          true,
        ]);
      expect(entries.filter(({ kind }) => !KINDS.includes(kind))).toEqual([]);
      expect(new Set(entries.map(({ pattern }) => pattern)).size).toBe(entries.length);
      expect(entries.filter(({ better }) => !/^\p{Lu}.*[.?]$/u.test(better))).toEqual([]);
    });

    it('mark every example, with its kind', () => {
      expect(hits.length).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
      expect(
        hits.filter(([text, kind]) => careIn(text, entries).every((mark) => mark.kind !== kind)),
      ).toEqual([]);
    });

    it('mark nothing in look-alikes', () => {
      expect(new Set(innocent).size).toBeGreaterThanOrEqual(LEAST_EXAMPLES);
      expect(innocent.flatMap((text) => marked(text, entries).map((words) => [words, text]))).toEqual([]);
    });

    it('mark next to nothing in what the bot itself says, which nobody wrote for this test', () => {
      const flows = new URL(`../../locales/${language}/flows/`, import.meta.url);
      const texts = readdirSync(flows).flatMap((file) =>
        Object.values(read(new URL(file, flows)) as Record<string, string>),
      );
      expect(texts.length).toBeGreaterThan(100);
      const found = texts.flatMap((text) => marked(text, entries));
      expect(found.slice(texts.length / MOST_IN)).toEqual([]);
    });

    it('are each shown by an example of their kind', () => {
      const unseen = entries.filter(
        (entry) => !hits.some(([text, kind]) => kind === entry.kind && careIn(text, [entry]).length > 0),
      );
      expect(unseen.map(({ pattern }) => pattern)).toEqual([]);
    });

    it('offer nothing that is marked itself', () => {
      expect(
        entries.flatMap(({ better }) => marked(better, entries).map((words) => [words, better])),
      ).toEqual([]);
    });

    it('leave nothing marked of an example once the better wording is taken, and lose no sentence before it', () => {
      const opening = language === 'fr' ? 'Bonsoir Mila. ' : 'Mila Voorbeeld. ';
      for (const [sentence] of hits) {
        let text = opening + sentence;
        let steps = careIn(text, entries).length + 1;
        for (let mark = careIn(text, entries)[0]; mark && steps > 0; mark = careIn(text, entries)[0]) {
          text = taken(text, mark);
          steps -= 1;
        }
        expect([sentence, marked(text, entries)]).toEqual([sentence, []]);
        expect(text.startsWith(opening)).toBe(true);
      }
    });

    it('repeat nothing but a letter without a limit, and read 100 kB of what they look for', () => {
      expect(entries.filter(({ pattern }) => growsTooFast(pattern)).map(({ pattern }) => pattern)).toEqual(
        [],
      );
      const long = hits.map(([text]) => text.replace(/[.?!]/g, '')).join(' ');
      const filled = long.repeat(Math.ceil(LONG / long.length)).slice(0, LONG);
      expect(careIn(filled, entries).length).toBeGreaterThan(hits.length);
      // One word, one space, one accent, over and over: what a careless pattern stumbles over.
      for (const piece of ['a', ' ', 'é', "'", '"', 'you ', 'a, '])
        expect(careIn(piece.repeat(LONG / piece.length), entries)).toEqual([]);
    });
  });

/** The text with the better wording in it. */
function taken(text: string, mark: Mark): string {
  const { start, end, replacement } = reword(text, mark);
  return text.slice(0, start) + replacement + text.slice(end);
}

/**
 * True for a pattern whose time can grow faster than the text: one that repeats without a limit anything but one letter,
 * or that repeats a group with such a repetition in it.
 */
function growsTooFast(pattern: string): boolean {
  const letters = pattern.replaceAll(/\[[\p{L}'-]+\]|\\p\{L\}|\\w/gu, 'x');
  const plain = letters
    .replaceAll(/\[\^?(?:\\.|[^\]])*\]|\\p\{\w+\}|\\[dsDSW]/g, '.')
    .replaceAll(/\\./g, 'x');
  if (/[^\p{L}](?:[*+]|\{\d+,\})/u.test(plain)) return true;
  const hasUnlimited = /(?:[*+]|\{\d+,\})/.test(plain);
  return hasUnlimited && /\)\{\d/.test(plain);
}

const ENTRIES: CareEntry[] = [
  { kind: 'blames', pattern: 'why (?:were|did) you', better: 'What happened then?' },
  { kind: 'presses', pattern: 'calm down', better: 'Take the time you need.' },
  { kind: 'presses', pattern: "don't", better: 'You can choose.' },
  { kind: 'verdict', pattern: "don't be naïve", better: 'What you feel counts.' },
];

describe('an officer who writes', () => {
  it.each(['(?:a+)+', '(a|b)*', 'a .* b', '[^.]+ b', '(?:a*){2}', '\\s+a'])(
    'is never held up: a pattern such as %s is found out',
    (pattern) => expect(growsTooFast(pattern)).toBe(true),
  );

  it('sees a wording however its apostrophe, accent, case and spaces were typed', () => {
    const typed = 'So: DON’T  be nai\u0308ve. OK';
    expect(marked(typed, ENTRIES)).toEqual(['DON’T  be nai\u0308ve']);
    expect(marked("Don't be\nnaïve", ENTRIES)).toEqual(["Don't be\nnaïve"]);
  });

  it('sees whole words only, the longest where two overlap, in the order of the text', () => {
    expect(careIn("Calm downtown. Don't be naïve, calm down", ENTRIES).map(({ kind }) => kind)).toEqual([
      'verdict',
      'presses',
    ]);
  });

  it('can quote the resident', () => {
    for (const quoted of ['"calm down"', '“Calm down”', '„calm down“', '« calm down »', "'calm down'"])
      expect(marked(`He said ${quoted} to you. How was that?`, ENTRIES)).toEqual([]);
    expect(marked('He said "stop" and calm down "please"', ENTRIES)).toEqual(['calm down']);
    expect(marked("'s Avonds, why were you there? Mila's bus", ENTRIES)).toEqual(['why were you']);
    expect(marked('You wrote "no. Why were you there?', ENTRIES)).toEqual(['Why were you']);
  });

  it.each([
    ['Why were you there so late?', 'What happened then?'],
    ['Good evening. Why were you there? I am here.', 'Good evening. What happened then? I am here.'],
    ['Good evening.\nWhy were you there', 'Good evening.\nWhat happened then?'],
    [
      'That was hard, but why did you stay, in the end? I read.',
      'That was hard. What happened then? I read.',
    ],
    ['Calm down, we will help you.', 'Take the time you need. We will help you.'],
    ['Please calm down.', 'Take the time you need.'],
    ['It was at 10:30, calm down, é.', 'It was at 10:30. Take the time you need. É.'],
    ['Calm down,', 'Take the time you need.'],
  ])('takes the better wording over as a sentence of its own: %s', (text, result) => {
    const [mark] = careIn(text, ENTRIES);
    expect(taken(text, mark!)).toBe(result);
  });

  it('loses no word around a mark that a text of other scripts and pictures holds', () => {
    const text = '👩🏽‍🦱 한국 Ελλάδα why were you there? 👋';
    expect(taken(text, careIn(text, ENTRIES)[0]!)).toBe('What happened then? 👋');
    expect(marked(text, ENTRIES)).toEqual(['why were you']);
  });
});

describe('the wordings', () => {
  it('lie in every language that a resident can read', () => {
    expect(LANGUAGES.filter((language) => !existsSync(wordings(language)))).toEqual([]);
  });
});
