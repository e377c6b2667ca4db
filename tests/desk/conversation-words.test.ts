/** The replies and questions that officers find ready, over all four languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BEHAVIOURS } from '../../dialogs/facts.js';
import { TOPICS } from '../../dialogs/statement.js';
import { careIn, type CareEntry } from '../../dialogs/wording/care.js';
import {
  GENTLE,
  nextQuestions,
  type QuestionTexts,
  type Situation,
} from '../../web/console/talk/questions.js';
import {
  filled,
  gapsIn,
  repliesFor,
  repliesIn,
  VARIABLES,
  type ReplyTexts,
} from '../../web/console/talk/replies.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
type Language = (typeof LANGUAGES)[number];

function read(part: 'replies' | 'questions' | 'care', language: Language): unknown {
  const place = new URL(`../../locales/knowledge/officers/${part}/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(place, 'utf8'));
}
const replies = (language: Language) => read('replies', language) as ReplyTexts;
const questions = (language: Language) => read('questions', language) as QuestionTexts;
const ALL_QUESTIONS = LANGUAGES.map(questions);

/** Numbers that an officer may give, as the facts of the zone confirm them. */
const SERVICES = JSON.parse(
  readFileSync(new URL('../../locales/knowledge/services.json', import.meta.url), 'utf8'),
) as { phone?: string; status: string }[];
const CONFIRMED = new Set(SERVICES.filter(({ status }) => status === 'confirmed').map(({ phone }) => phone));

describe.each(LANGUAGES)('what officers find ready in %s', (language) => {
  const lines = [
    ...Object.values(replies(language)).map(({ text }) => text),
    ...Object.values(questions(language)),
  ];

  it('is the same set as in the other languages, with the same gaps', () => {
    expect(Object.keys(replies(language))).toEqual(Object.keys(replies('en')));
    expect(Object.keys(questions(language))).toEqual(Object.keys(questions('en')));
    expect(Object.keys(replies(language)).length).toBeGreaterThanOrEqual(40);
    for (const [id, { title, text }] of Object.entries(replies(language))) {
      expect([id, gapsIn(text, {})]).toEqual([id, gapsIn(replies('en')[id]?.text ?? '', {})]);
      expect([id, title.trim() !== '', text.match(/\{\{(?!(?:officer|reference|station|wait)\}\})/)]).toEqual(
        [id, true, null],
      );
    }
  });

  it('is never marked by the care for wording, presses nobody and asks no why', () => {
    const entries = read('care', language) as CareEntry[];
    expect(lines.flatMap((text) => careIn(text, entries).map((mark) => [text, mark.kind]))).toEqual([]);
    expect(lines.filter((text) => /!|\b(why|waarom|pourquoi|warum|wieso)\b/i.test(text))).toEqual([]);
  });

  it('names only numbers that are confirmed', () => {
    const numbers = lines.flatMap((text) => text.match(/\b(?:0\d{1,3}(?: \d{2,3}){2,3}|1\d{2,3})\b/g) ?? []);
    expect(numbers.length).toBeGreaterThan(10);
    // Post codes of Brussels are no telephone numbers.
    expect(numbers.filter((number) => !CONFIRMED.has(number) && number !== '1000')).toEqual([]);
  });
});

describe('a reply', () => {
  it('is found by the beginnings of words in either language, in the language of the resident', () => {
    const ready = repliesIn(replies('nl'), replies('fr'));
    const [centre] = repliesFor(ready, 'ZORGc gratis');
    expect(centre).toMatchObject({ id: 'care-centre', text: replies('fr')['care-centre']?.text });
    expect(repliesFor(ready, 'prise en charge').map(({ id }) => id)).toContain('care-centre');
    expect(repliesFor(ready, 'naar niets dat bestaat xyz')).toEqual([]);
    expect(repliesIn(replies('fr'), replies('fr')).every(({ own }) => own === undefined)).toBe(true);
  });

  it('has no gap once what it needs is known, whatever is filled in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.record(
          Object.fromEntries(VARIABLES.map((name) => [name, fc.string()])) as Record<
            string,
            fc.Arbitrary<string>
          >,
        ),
        (language, values) => {
          for (const { text } of Object.values(replies(language))) {
            const missing = gapsIn(text, values);
            const known = filled(text, values);
            for (const name of VARIABLES)
              if (text.includes(`{{${name}}}`) && !missing.includes(name))
                expect(known).toContain(String(values[name]).trim());
            if (missing.length > 0) expect(missing.some((name) => !values[name]?.trim())).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

const NOTHING: Situation = {
  safe: null,
  gentle: false,
  behaviours: [],
  hasWhere: false,
  hasWhen: false,
  hasWords: false,
  told: [],
  written: [],
};
const next = (some: Partial<Situation>) => nextQuestions({ ...NOTHING, ...some }, ALL_QUESTIONS);

describe('the question that is suggested next', () => {
  it('is about safety as long as nobody said to be safe and no officer has asked, in any language', () => {
    expect(next({})[0]).toBe('safe');
    expect(next({ safe: 'no' })[0]).toBe('safe');
    expect(next({ safe: 'yes' })).not.toContain('safe');
    for (const asked of [`Dag. ${questions('nl')['safe'] ?? ''}`, replies('fr')['safe-now']?.text ?? ''])
      expect(next({ written: [asked] })).not.toContain('safe');
    expect(next({ written: ['You are safe to close this page.'] })).toContain('safe');
  });

  it('is about what is missing, and about the behaviours', () => {
    const all = next({ safe: 'yes', behaviours: ['following'] });
    expect(all.slice(0, 3)).toEqual(['topic.what', 'behaviour.following', 'topic.where']);
    const told = next({
      safe: 'yes',
      behaviours: ['following'],
      hasWords: true,
      hasWhere: true,
      told: ['who'],
    });
    expect(told).not.toEqual(expect.arrayContaining(['topic.what']));
    expect(told).not.toEqual(expect.arrayContaining(['topic.where']));
    expect(told).not.toEqual(expect.arrayContaining(['topic.who']));
    expect(told[0]).toBe('behaviour.following');
    expect(next({ safe: 'yes', behaviours: ['touching'] })[0]).toBe('carecentre');
  });

  it('is there for every topic and every behaviour but rape', () => {
    const ids = next({ behaviours: BEHAVIOURS.filter((each) => each !== 'rape') });
    for (const topic of TOPICS) expect(ids).toContain(`topic.${topic}`);
    for (const behaviour of BEHAVIOURS)
      expect([behaviour, ids.includes(`behaviour.${behaviour}`)]).toEqual([behaviour, behaviour !== 'rape']);
  });

  it('is never about what happened where it may be rape or somebody under 18, whatever else is known', () => {
    fc.assert(
      fc.property(
        fc.record({
          safe: fc.constantFrom(null, 'yes', 'no', 'unsure'),
          behaviours: fc.subarray([...BEHAVIOURS]),
          hasWhere: fc.boolean(),
          hasWhen: fc.boolean(),
          hasWords: fc.boolean(),
          told: fc.subarray([...TOPICS]),
        }),
        fc.boolean(),
        (known, gentle) => {
          const ids = next({ ...known, gentle });
          const careful = gentle || known.behaviours.includes('rape');
          if (careful) expect(ids.filter((id) => !(GENTLE as readonly string[]).includes(id))).toEqual([]);
        },
      ),
    );
    expect(next({ gentle: true, behaviours: ['touching', 'threat'] })).toEqual([...GENTLE]);
  });
});
