/** How practice reads what a trainee says, over many phrases of each act in each language, and look-alikes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTrainee } from '../../bot/desk/training/reading.js';
import {
  ACTS,
  HARMS,
  PRACTICE_LANGUAGES,
  TOPICS,
  type Act,
  type Topic,
} from '../../dialogs/practice/scenario.js';

interface Phrases {
  acts: Record<Act, string[]>;
  lookalikes: [phrase: string, act: Act][];
  topics: [phrase: string, topic: Topic][];
}

interface Care {
  hits: [string, (typeof HARMS)[number]][];
  innocent: string[];
}

const LEAST = 30;
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

describe.each(PRACTICE_LANGUAGES)('what a trainee writes in %s', (language) => {
  const { acts, lookalikes, topics } = read(`training/phrases/${language}.json`) as Phrases;
  const { hits, innocent } = read(`care/${language}.json`) as Care;

  it.each(ACTS)('is understood as %s, in thirty ways and more', (act) => {
    expect(new Set(acts[act]).size).toBeGreaterThanOrEqual(LEAST);
    expect(acts[act].filter((phrase) => !readTrainee(phrase, language).acts.includes(act))).toEqual([]);
  });

  it('is no question of another kind than it is', () => {
    const kinds = ['safety', 'open', 'closed', 'leading'] as const;
    const wrong = kinds.flatMap((kind) =>
      acts[kind].flatMap((phrase) =>
        readTrainee(phrase, language)
          .acts.filter((act) => act !== kind && (kinds as readonly Act[]).includes(act))
          .map((act) => [phrase, act]),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('that only looks like it is not taken for it', () => {
    expect(lookalikes.length).toBeGreaterThan(20);
    expect(lookalikes.filter(([phrase, act]) => readTrainee(phrase, language).acts.includes(act))).toEqual(
      [],
    );
    const kind = ['greet', 'reassure', 'inform', 'refer', 'end'] as const;
    expect(
      kind.flatMap((act) => acts[act].filter((phrase) => readTrainee(phrase, language).harms.length > 0)),
    ).toEqual([]);
    expect(acts.open.filter((phrase) => readTrainee(phrase, language).harms.length > 0)).toEqual([]);
  });

  it('hurts where the composer would mark it, in thirty ways of each kind, and not in look-alikes', () => {
    for (const harm of HARMS) {
      const phrases = hits.filter(([, kind]) => kind === harm).map(([phrase]) => phrase);
      expect(phrases.length).toBeGreaterThanOrEqual(LEAST);
      expect(phrases.filter((phrase) => !readTrainee(phrase, language).harms.includes(harm))).toEqual([]);
    }
    expect(innocent.filter((phrase) => readTrainee(phrase, language).harms.length > 0)).toEqual([]);
  });

  it('asks about what it names', () => {
    expect(new Set(topics.map(([, topic]) => topic))).toEqual(new Set(TOPICS));
    expect(topics.filter(([phrase, topic]) => !readTrainee(phrase, language).topics.includes(topic))).toEqual(
      [],
    );
  });

  it('puts nothing into a mouth that was not said: a question that names an act suggests it', () => {
    const suggesting = {
      nl: 'Heeft hij je billen aangeraakt?',
      fr: 'Est-ce qu’il vous a touché les fesses ?',
      en: 'Did he touch your bottom?',
    }[language];
    expect(readTrainee(suggesting, language).suggests).toContain('touching');
    const plain = acts.closed.filter((phrase) => readTrainee(phrase, language).suggests.length > 0);
    expect(plain).toEqual([]);
  });

  it('can be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { acts: found, harms } = readTrainee(text, language);
        expect(found.every((act) => ACTS.includes(act))).toBe(true);
        expect(harms.every((harm) => HARMS.includes(harm))).toBe(true);
      }),
      { numRuns: 100, examples: [['\0'], ['???'], ['\ud800?'], ['? '.repeat(200)]] },
    );
  });
});
