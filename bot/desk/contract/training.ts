/** Lessons, practice conversations, and how somebody is doing at them. */
import { z } from 'zod';
import { HARMS, INFORMATION, SERVICES, TOPICS } from '../../../dialogs/practice/scenario.js';
import { text, type Endpoint } from './form.js';

/** The whole of NL, FR and EN; in German only the buttons are. */
export const practiceLanguage = z.enum(['nl', 'fr', 'en']);

export const CRITERIA = [
  'wording',
  'safety',
  'questions',
  'topics',
  'information',
  'qualification',
  'report',
] as const;
export const MOTIVES = ['yes', 'no', 'unknown'] as const;
export const DRAFT_FIELDS = ['place', 'time', 'facts', 'description', 'wishes'] as const;
/** The longest practice conversation, in messages of the trainee. */
export const MOST_SAID = 40;

const Choice = z.strictObject({ id: z.string(), text: z.string(), right: z.boolean(), why: z.string() });
export const Lesson = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  screens: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('read'), title: z.string(), paragraphs: z.array(z.string()) }),
      z.strictObject({ kind: z.literal('check'), question: z.string(), choices: z.array(Choice) }),
    ]),
  ),
  sources: z.array(
    z.strictObject({ name: z.string(), confidence: z.enum(['confirmed', 'unconfirmed']), seen: z.string() }),
  ),
});
export const LessonsAnswer = z.strictObject({ language: practiceLanguage, lessons: z.array(Lesson) });

const Named = z.strictObject({ id: z.string(), name: z.string() });
export const PracticesAnswer = z.strictObject({
  language: practiceLanguage,
  scenarios: z.array(z.strictObject({ id: z.string(), title: z.string(), about: z.string() })),
  /** To tick: what an offence is made of. */
  offences: z.array(z.strictObject({ id: z.string(), name: z.string(), elements: z.array(Named) })),
});

const Said = z.array(text(1000)).max(MOST_SAID);
export const TurnsRequest = z.strictObject({ language: practiceLanguage, said: Said });
export const TurnsAnswer = z.strictObject({
  said: z.array(
    z.strictObject({
      by: z.enum(['resident', 'trainee']),
      text: z.string(),
      /** How open the resident is after it. */
      trust: z.number().int().nullable(),
    }),
  ),
  trust: z.number().int(),
  mostTrust: z.number().int(),
  /** `bye`: the trainee ended it; `left`: the resident did not stay. */
  ended: z.enum(['bye', 'left']).nullable(),
});

export const FeedbackRequest = z.strictObject({
  language: practiceLanguage,
  said: Said.min(1),
  /** Offences that the trainee thinks can fit, with the elements that they found. */
  ticks: z.array(z.strictObject({ offence: text(40), elements: z.array(text(40)).max(20) })).max(20),
  motive: z.enum(MOTIVES),
  draft: z.strictObject(
    Object.fromEntries(
      DRAFT_FIELDS.map((field) => [
        field,
        z
          .string()
          .trim()
          .max(field === 'facts' ? 4000 : 1000),
      ]),
    ) as Record<(typeof DRAFT_FIELDS)[number], z.ZodString>,
  ),
});

export const Criteria = z.strictObject(
  Object.fromEntries(CRITERIA.map((name) => [name, z.number().min(0).max(1)])) as Record<
    (typeof CRITERIA)[number],
    z.ZodNumber
  >,
);

export const FeedbackAnswer = z.strictObject({
  criteria: Criteria,
  wording: z.array(
    z.strictObject({ words: z.string(), kind: z.enum(HARMS), better: z.string(), line: z.string() }),
  ),
  /** Whether safety came up, and in which message of the trainee (from 1). */
  safety: z.strictObject({ message: z.number().int().nullable(), needed: z.enum(['ask', 'call']) }),
  questions: z.strictObject({
    open: z.array(z.string()),
    closed: z.number().int(),
    leading: z.array(z.string()),
    /** Messages with three questions or more. */
    crowded: z.array(z.string()),
    /** Questions for details where none are to be asked. */
    details: z.array(z.string()),
  }),
  topics: z.strictObject({ told: z.array(z.enum(TOPICS)), missed: z.array(z.enum(TOPICS)) }),
  information: z.strictObject({
    given: z.array(z.enum(INFORMATION)),
    missed: z.array(z.enum(INFORMATION)),
    named: z.array(z.enum(SERVICES)),
    notNamed: z.array(z.enum(SERVICES)),
  }),
  qualification: z.array(
    z.strictObject({
      offence: z.string(),
      name: z.string(),
      ticked: z.boolean(),
      /** Null for an offence that the story does not bring to mind. */
      fits: z.boolean().nullable(),
      why: z.string(),
      /** Elements that the story holds and that were not ticked; that were ticked and are not in it. */
      missed: z.array(z.string()),
      extra: z.array(z.string()),
    }),
  ),
  motive: z.strictObject({ chosen: z.enum(MOTIVES), key: z.enum(MOTIVES) }),
  report: z.array(
    z.strictObject({
      field: z.enum(DRAFT_FIELDS),
      /** `unasked`: it was never asked. `nothing`: the resident has nothing to tell of it, and nothing was written. */
      state: z.enum(['good', 'missing', 'unasked', 'apart', 'nothing']),
      /** Words that nobody said. */
      invented: z.array(z.string()),
      told: z.string().nullable(),
    }),
  ),
  trust: z.strictObject({ from: z.number().int(), to: z.number().int(), most: z.number().int() }),
  ended: z.enum(['bye', 'left']).nullable(),
});

export const ProgressAnswer = z.strictObject({
  lessons: z.array(
    z.strictObject({ id: z.string(), at: z.string(), right: z.number().int(), of: z.number().int() }),
  ),
  /** Newest first. */
  practices: z.array(z.strictObject({ id: z.string(), at: z.string(), criteria: Criteria })),
});
export const LessonDoneRequest = z.strictObject({
  lesson: text(40),
  /** Check questions that were right at the first try. */
  right: z.number().int().min(0).max(20),
});

export const TotalsAnswer = z.strictObject({
  /** From so many people on a number is shown; below it is null. */
  least: z.number().int(),
  people: z.number().int().nullable(),
  lessons: z.array(
    z.strictObject({ id: z.string(), title: z.string(), people: z.number().int().nullable() }),
  ),
  practices: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      people: z.number().int().nullable(),
      /** Averages of each person's last time. */
      criteria: Criteria.nullable(),
    }),
  ),
});

const LANGUAGE = { language: 'nl, fr or en; anything else is en' };

export const TRAINING_ENDPOINTS = [
  {
    method: 'GET',
    path: '/training/lessons',
    access: 'open',
    status: 200,
    query: LANGUAGE,
    answer: LessonsAnswer,
    summary: 'The lessons, also for campus guards and venue staff, who have no account',
  },
  {
    method: 'GET',
    path: '/practice',
    access: 'learn',
    status: 200,
    query: LANGUAGE,
    answer: PracticesAnswer,
    summary: 'The practice conversations, and what can be ticked after them',
  },
  {
    method: 'POST',
    path: '/practice/:scenario/turns',
    access: 'learn',
    status: 200,
    request: TurnsRequest,
    answer: TurnsAnswer,
    summary: 'A practice conversation from its first line, with all that the trainee said; nothing is kept',
  },
  {
    method: 'POST',
    path: '/practice/:scenario/feedback',
    access: 'learn',
    status: 200,
    request: FeedbackRequest,
    answer: FeedbackAnswer,
    summary:
      'What went well and what could go better; of it only the criteria are kept, for the trainee alone',
  },
  {
    method: 'GET',
    path: '/progress',
    access: 'learn',
    status: 200,
    answer: ProgressAnswer,
    summary: 'What the account itself has done; nobody else can ask for it',
  },
  {
    method: 'POST',
    path: '/progress/lessons',
    access: 'learn',
    status: 204,
    request: LessonDoneRequest,
    summary: 'A lesson was read to its end',
  },
  {
    method: 'POST',
    path: '/progress/erase',
    access: 'learn',
    status: 204,
    summary: 'Erase all of it',
  },
  {
    method: 'GET',
    path: '/teaching/totals',
    access: 'teach',
    status: 200,
    query: LANGUAGE,
    answer: TotalsAnswer,
    summary: 'How all together do; no names, and nothing that fewer than five people did',
  },
] as const satisfies readonly Endpoint[];
