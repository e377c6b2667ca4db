import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../dialogs/facts.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { OfficerClient } from '../support/officer.js';
import type { Activity, Resident } from '../support/resident.js';
import { rounds } from '../support/rounds.js';
import { Service } from '../support/service.js';
import { arrives, DANGER, QUESTIONS, RISK, texts, TOUCHED } from './support/ways.js';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000);

/** Beside the questions of every kind, those in danger and at the desk. */
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  ...QUESTIONS,
  'welcome.safe': [],
  'danger.now': ['no'],
  'danger.called': ['no', 'called'],
  'danger.home': ['no', 'place', 'home'],
  'danger.calm': ['no', 'safe'],
  'danger.unsure': ['unsure'],
  'danger.witness': ['saw'],
  'danger.sawnow': ['saw', 'yes'],
  'happened.near': ['other', 'me', 'touching', 'yes'],
  'happened.unclear': ['yes', 'learn', 'was', 'me', 'check', 'street', 'none'],
  'young.parents': ['yes', 'learn', 'rights', 'young', 'parents'],
  'officer.nobody': ['yes', 'officer'],
  'officer.share': ['yes', 'officer', 'wait'],
  'officer.wait': ['yes', 'officer', 'wait', 'all'],
};

/** Letters of every script, marks that join, characters that steer terminals and the direction of writing, pictures. */
const HARD = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\u0007',
      '\u001b[31m',
      '\u202e',
      '\u200d',
      '\ufeff',
      '\t',
      '\r\n',
      '\u2028',
      'a',
    ),
    minLength: 1,
    maxLength: 60,
  }),
  fc.string({ unit: fc.constantFrom('😢', '👩‍👩‍👧', '🏳️‍🌈', '❤️', '🆘', 'no', ' '), minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('é', 'e\u0301', 'ß', 'ﬁ', 'İ', 'ı', '١', 'ع', '中', 'd'),
    minLength: 1,
    maxLength: 80,
  }),
);
/** What means something to a program, and long texts. */
const TRAPS = fc.oneof(
  fc.constantFrom(
    '{{names}}',
    '$t(recognise.why)',
    '{{text}} $& $1 $`',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '@resume',
    'danger.now',
    'happened.understood.yes',
    'flows.that.never_were',
    '0',
    '-1',
    '99',
    '1e3',
    '12/11/2026 25:61',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    "'; DROP TABLE messages; --",
    'called',
  ),
  fc.integer({ min: 200, max: 9000 }).map((length) => 'a man and a tram '.repeat(600).slice(0, length)),
  fc.integer({ min: 200, max: 9000 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 100, max: 2000 }).map((count) => '1 '.repeat(count)),
);
/** What a person would write, which leads on to other questions. */
const PLAIN = fc.constantFrom(
  ...Object.values(TOUCHED),
  ...Object.values(DANGER),
  ...Object.values(RISK),
  'yes',
  'no',
  'back',
  'stop',
  'help',
  'officer',
  'language',
  'erase',
  'code',
  'thanks',
  "I don't know",
  'yesterday evening',
  'Flagey',
);
const TYPED = fc.oneof(HARD, TRAPS, PLAIN).filter((text) => text.trim() !== '');

const FAILURES = LANGUAGES.flatMap((language) =>
  ['engine.failed', 'engine.changed'].map((key) => texts.get(language, key)),
);

/** The last message is a question of ours with a way on, in words that are whole. */
function asksOn(resident: Resident, answers: readonly Activity[]): void {
  const answer = answers.at(-1);
  const text = answer?.text ?? '';
  expect(text.trim()).not.toBe('');
  for (const failure of FAILURES) expect(text).not.toContain(failure);
  const [flow = '', step = ''] = (answer?.channelData?.step ?? '').split('.');
  const asked = FLOWS.get(flow)?.steps[step];
  expect({ step: answer?.channelData?.step, kind: asked?.kind }).toMatchObject({ kind: 'ask' });
  expect(resident.options().length).toBeGreaterThan(0);
  for (const { title } of resident.options()) expect(title.trim()).not.toMatch(/^$|\{\{|undefined|\[object/);
}

let service: Service;
let officer: OfficerClient;

beforeAll(async () => {
  service = await Service.start();
  officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
});
afterAll(() => service.stop());

describe('a resident who types anything', () => {
  it.each(Object.keys(ANYWHERE))(
    `at %s gets a question with a way on, never an error (PROPERTY_SEED=${String(SEED)})`,
    async (step) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...LANGUAGES),
          fc.array(TYPED, { minLength: 1, maxLength: 3 }),
          async (language, typed) => {
            const resident = await arrives(service.url, language, ANYWHERE[step] ?? []);
            expect(resident.step()).toBe(step);
            for (const words of typed) asksOn(resident, await resident.says(words));
            await resident.leaves();
          },
        ),
        { numRuns: rounds(3, 30), seed: SEED },
      );
    },
  );

  it(`between taps, for a whole talk, is never stuck (PROPERTY_SEED=${String(SEED)})`, async () => {
    const action = fc.oneof(TYPED, fc.nat({ max: 30 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LANGUAGES),
        fc.array(action, { minLength: 8, maxLength: 24 }),
        async (language, actions) => {
          const resident = await arrives(service.url, language);
          for (const one of actions) {
            const options = resident.options();
            const answers =
              typeof one === 'string'
                ? await resident.says(one)
                : await resident.taps(options[one % options.length]?.value ?? '');
            asksOn(resident, answers);
          }
          await resident.leaves();
        },
      ),
      { numRuns: rounds(20, 200), seed: SEED },
    );
  }, 240_000);

  it(`as the value of a button, hears where the talk is (PROPERTY_SEED=${String(SEED)})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(ANYWHERE)),
        fc.oneof(HARD, TRAPS).filter((value) => value.trim() !== ''),
        async (step, value) => {
          const resident = await arrives(service.url, 'en', ANYWHERE[step]);
          const { status } = await resident.post({ type: 'message', text: '', value: value.slice(0, 1000) });
          expect(status).toBe(200);
          const answers = (await resident.read()).filter(({ from }) => from.role === 'bot');
          asksOn(resident, answers);
          await resident.leaves();
        },
      ),
      { numRuns: rounds(20, 200), seed: SEED },
    );
  });

  it.each([' ', '\n\n', '\t', '\u00a0'])(
    'that is blank (%j): the question can still be answered',
    async (blank) => {
      const resident = await arrives(service.url, 'en', ['yes', 'me']);
      const { status } = await resident.post({ type: 'message', text: blank });
      expect(status).toBe(200);
      await resident.read();
      await resident.says(texts.get('en', 'happened.tell.touching'));
      expect(resident.step()).toBe('happened.understood');
    },
  );
});

describe('a resident who talks with an officer', () => {
  it(`types anything: the bot is silent, but for danger (PROPERTY_SEED=${String(SEED)})`, async () => {
    await officer.onDuty();
    const resident = await arrives(service.url, 'en', ['yes', 'officer', 'all']);
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await resident.sees((activity) => activity.text?.includes('An Example') === true);
    const watched = LANGUAGES.flatMap((language) =>
      ['danger.watch', 'risk.watch'].map((key) => texts.get(language, key)),
    );
    await fc.assert(
      fc.asyncProperty(TYPED, async (words) => {
        const answers = await resident.says(words);
        expect(answers.length).toBeLessThanOrEqual(1);
        for (const { text = '' } of answers)
          expect(watched.some((sentence) => text.includes(sentence))).toBe(true);
      }),
      { numRuns: 60, seed: SEED },
    );
    await officer.post(`/talks/${id}/close`, { reason: 'other' });
  });
});
