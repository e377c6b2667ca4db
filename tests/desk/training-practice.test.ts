/** Every practice conversation, walked to its end by a good, a clumsy and a harmful trainee, in each language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DRAFT_FIELDS } from '../../bot/desk/contract/training.js';
import { OFFENCE_DATA } from '../../bot/desk/qualification/offences.js';
import { feedbackOn, type Feedback } from '../../bot/desk/training/feedback.js';
import { lessonsIn } from '../../bot/desk/training/lessons.js';
import { readTrainee } from '../../bot/desk/training/reading.js';
import { targetsOf } from '../../dialogs/engine/check.js';
import { Texts } from '../../dialogs/engine/texts.js';
import { flowOf, linesOf } from '../../dialogs/practice/practice-flow.js';
import { practiceTexts, rehearse, type Rehearsed } from '../../dialogs/practice/rehearsal.js';
import {
  MOST_TRUST,
  PRACTICE_LANGUAGES,
  type PracticeLanguage,
  type Scenario,
  type Topic,
} from '../../dialogs/practice/scenario.js';
import { SCENARIOS } from '../../dialogs/practice/scenarios.js';

interface Scripts {
  good: Record<string, string[]>;
  clumsy: string[];
  harmful: string[];
  words: Record<PracticeLanguage, Record<string, string>>;
}

const scripts = JSON.parse(
  readFileSync(new URL('training/scripts.json', import.meta.url), 'utf8'),
) as Scripts;
const texts = practiceTexts();
const EMPTY = { place: '', time: '', facts: '', description: '', wishes: '' };

function run(scenario: Scenario, language: PracticeLanguage, said: string[]): Promise<Rehearsed> {
  return rehearse(scenario, language, said, { texts, read: readTrainee });
}

const wordsOf = (language: PracticeLanguage, script: readonly string[]) =>
  script.map((name) => scripts.words[language][name] ?? name);

/** What the resident said about a topic; nothing where it did not come up. */
function told({ said }: Rehearsed, topic: Topic): string {
  return said.find((each) => each.by === 'resident' && each.line === topic)?.text ?? '';
}

function judge(
  scenario: Scenario,
  language: PracticeLanguage,
  rehearsed: Rehearsed,
  wrote: { draft?: typeof EMPTY; right?: boolean } = {},
): Feedback {
  const fitting = Object.entries(scenario.key.offences).filter(([, { fits }]) => fits);
  return feedbackOn(
    scenario,
    rehearsed,
    {
      language,
      said: rehearsed.said.filter(({ by }) => by === 'trainee').map(({ text }) => text),
      ticks:
        wrote.right === true
          ? fitting.map(([offence, { elements }]) => ({ offence, elements: [...elements] }))
          : [{ offence: 'spiking', elements: [] }],
      motive: wrote.right === true ? scenario.key.motive : 'no',
      draft: wrote.draft ?? EMPTY,
    },
    (offence) => texts.get(language, `${scenario.id}.why.${offence}`),
  );
}

const WALKS = SCENARIOS.flatMap((scenario) =>
  PRACTICE_LANGUAGES.map((language) => [scenario.id, language, scenario] as const),
);

describe('a practice conversation', () => {
  it('is one of at least twelve, whose flow has a text for each line and leads nowhere else', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(12);
    const known = new Map(OFFENCE_DATA.offences.map(({ id, elements }) => [id as string, elements]));
    for (const language of PRACTICE_LANGUAGES) {
      for (const scenario of SCENARIOS) {
        const flow = flowOf(scenario, (key) => texts.has(language, key));
        const asks = Object.entries(flow.steps).filter(([, step]) => step.kind === 'ask');
        expect(
          asks.map(([, step]) => ('text' in step ? texts.has(language, step.text ?? '') : false)),
        ).not.toContain(false);
        const targets = Object.entries(flow.steps).flatMap(([name, step]) =>
          targetsOf({ flow: flow.id, step: name }, step),
        );
        expect(new Set(targets.map(({ step }) => step))).toEqual(new Set(['hear', ...linesOf(scenario)]));
        for (const key of ['title', 'about', ...Object.keys(scenario.key.offences).map((id) => `why.${id}`)])
          expect(texts.has(language, `${scenario.id}.${key}`)).toBe(true);
      }
      expect(texts.keys(language).sort()).toEqual(texts.keys('en').sort());
    }
    for (const { key, needs, tells } of SCENARIOS) {
      for (const [offence, { elements }] of Object.entries(key.offences))
        expect(known.get(offence)?.map(({ id }) => id)).toEqual(expect.arrayContaining([...elements]));
      expect(needs.topics.filter((topic) => tells[topic] === undefined)).toEqual([]);
    }
    // What residents read knows nothing of it.
    expect(
      Texts.load()
        .keys('en')
        .filter((key) => key.startsWith('tram.') || key.startsWith('lines.w')),
    ).toEqual([]);
  });

  it.each(WALKS)(
    '%s in %s opens up to a good trainee, who hears it all and reports it',
    async (id, language, scenario) => {
      const rehearsed = await run(scenario, language, wordsOf(language, scripts.good[id] ?? []));
      const draft = {
        place: told(rehearsed, 'where'),
        time: told(rehearsed, 'when'),
        facts: told(rehearsed, 'what'),
        description: told(rehearsed, 'who'),
        wishes: told(rehearsed, 'wish'),
      };
      const feedback = judge(scenario, language, rehearsed, { draft, right: true });
      expect(feedback).toMatchObject({
        ended: 'bye',
        wording: [],
        questions: { leading: [], crowded: [], details: [] },
        topics: { missed: [] },
        information: { missed: [], notNamed: [] },
        criteria: { wording: 1, safety: 1, topics: 1, information: 1, qualification: 1 },
      });
      expect(feedback.trust.to).toBeGreaterThan(feedback.trust.from);
      expect(feedback.report.filter(({ state }) => state === 'missing' || state === 'apart')).toEqual([]);
      expect(feedback.report.flatMap(({ invented }) => invented)).toEqual([]);
      expect(
        feedback.qualification.every(
          ({ why, missed, extra }) => why !== '' && missed.length + extra.length === 0,
        ),
      ).toBe(true);
    },
  );

  it.each(WALKS)(
    '%s in %s tells a clumsy trainee what was missed, without a word of blame',
    async (_id, language, scenario) => {
      const rehearsed = await run(scenario, language, wordsOf(language, scripts.clumsy));
      const feedback = judge(scenario, language, rehearsed);
      expect(feedback.ended).toBe('bye');
      expect(feedback.wording).toEqual([]);
      expect(feedback.questions.leading).toEqual(wordsOf(language, ['led', 'tag']));
      expect(feedback.safety.message).toBeNull();
      expect(feedback.topics.missed).toContain(scenario.needs.topics[0]);
      expect([...feedback.information.missed, ...feedback.information.notNamed]).not.toEqual([]);
      expect(feedback.trust.to).toBeLessThan(MOST_TRUST);
      expect(feedback.qualification.find(({ offence }) => offence === 'spiking')).toMatchObject({
        ticked: true,
        fits: null,
      });
      expect(feedback.criteria.qualification).toBeLessThan(1);
    },
  );

  it.each(WALKS)(
    '%s in %s closes and is left before a harmful trainee learns more',
    async (_id, language, scenario) => {
      const rehearsed = await run(scenario, language, wordsOf(language, scripts.harmful));
      const invented = scripts.words[language]['invented'] ?? '';
      const feedback = judge(scenario, language, rehearsed, { draft: { ...EMPTY, facts: invented } });
      expect(feedback.ended).toBe('left');
      expect(feedback.trust.to).toBe(0);
      expect(feedback.topics.told).toEqual([]);
      expect(feedback.wording.length).toBeGreaterThanOrEqual(3);
      for (const { words, better, line } of feedback.wording) {
        expect(line).toContain(words);
        expect(readTrainee(better, language).harms).toEqual([]);
      }
      expect(feedback.criteria).toMatchObject({ safety: 0, questions: 0, topics: 0, information: 0 });
      expect(feedback.report.find(({ field }) => field === 'facts')?.invented.length).toBeGreaterThanOrEqual(
        2,
      );
    },
  );

  it('about a rape asks for no details: going on asking is told, and the resident does not answer it', async () => {
    const night = SCENARIOS.find(({ id }) => id === 'night')!;
    const rehearsed = await run(night, 'en', wordsOf('en', ['hello', 'safety', 'what', 'what', 'bye']));
    expect(judge(night, 'en', rehearsed).questions.details).toEqual([scripts.words.en['what']]);
    expect(rehearsed.said.at(-3)?.text).toBe(texts.get('en', 'night.more'));
  });

  it('takes a question that names an act before it was told for a leading one', async () => {
    const tram = SCENARIOS[0]!;
    const asked = 'Did he touch your bottom?';
    const before = judge(tram, 'en', await run(tram, 'en', [asked]));
    expect(before.questions.leading).toEqual([asked]);
    const after = judge(tram, 'en', await run(tram, 'en', wordsOf('en', ['what', asked])));
    expect(after.questions.leading).toEqual([]);
  });

  it('keeps its trust within bounds and can always be ended, whatever is typed', async () => {
    const word = fc.oneof(
      fc.constantFrom(...PRACTICE_LANGUAGES.flatMap((language) => Object.values(scripts.words[language]))),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      // What the engine answers by itself in the talks of residents.
      fc.constantFrom(
        '\t',
        ' ',
        '1',
        'help',
        'stop',
        'merci',
        'I do not know',
        'je ne sais pas',
        'weet ik niet',
        'ok',
        'sorry',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SCENARIOS),
        fc.constantFrom(...PRACTICE_LANGUAGES),
        fc.array(word, { maxLength: 8 }),
        async (scenario, language, said) => {
          const bye = scripts.words[language]['bye'] ?? '';
          const rehearsed = await run(scenario, language, [...said, bye]);
          expect(rehearsed.now.ended).toBeDefined();
          for (const each of rehearsed.said) {
            if (each.by === 'trainee') continue;
            expect(each.text).not.toBe('');
            expect(each.trust).toBeGreaterThanOrEqual(0);
            expect(each.trust).toBeLessThanOrEqual(MOST_TRUST);
          }
          const again = await run(scenario, language, [...said, bye]);
          expect(again).toEqual(rehearsed);
          const { criteria } = judge(scenario, language, rehearsed, {
            draft: { ...EMPTY, facts: said.join(' '), place: said[0] ?? '' },
          });
          for (const value of Object.values(criteria)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 60, examples: [[SCENARIOS[0]!, 'en', ['\0', '__proto__', '1', 'stop', 'help', '101']]] },
    );
  });
});

describe.each(PRACTICE_LANGUAGES)('the lessons in %s', (language) => {
  it('are four, of six to ten screens, each part with a question that has one right answer and a reason for each', () => {
    const lessons = lessonsIn(language);
    expect(lessons.map(({ id }) => id)).toEqual(['sexism', 'receive', 'behaviour', 'venues']);
    for (const { screens, sources } of lessons) {
      expect(screens.length).toBeGreaterThanOrEqual(6);
      expect(screens.length).toBeLessThanOrEqual(10);
      expect(sources.length).toBeGreaterThan(3);
      expect(screens.at(-1)?.kind).toBe('check');
      for (const screen of screens) {
        if (screen.kind === 'read') {
          expect(screen.paragraphs.join(' ').split(/\s+/).length).toBeLessThan(110);
          continue;
        }
        expect(screen.choices.filter(({ right }) => right)).toHaveLength(1);
        expect(new Set(screen.choices.map(({ why }) => why)).size).toBe(3);
      }
    }
  });

  it('hurt, press and promise nowhere, and raise no voice', () => {
    const said = lessonsIn(language).flatMap(({ screens }) =>
      screens.flatMap((screen) =>
        screen.kind === 'read' ? screen.paragraphs : screen.choices.map(({ why }) => why),
      ),
    );
    expect(said.filter((text) => text.includes('!'))).toEqual([]);
  });
});

it('has no field in the draft that it does not hold against what was told', () => {
  expect([...DRAFT_FIELDS].sort()).toEqual(Object.keys(EMPTY).sort());
});
