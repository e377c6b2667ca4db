/** Which offences can fit, what officers decide, whether the draft of the PV is complete, and how all PVs are drawn up. */
import { z } from 'zod';
import { BEHAVIOURS } from '../../../dialogs/facts.js';
import { TOPICS } from '../../../dialogs/statement.js';
import { CLOSING_REASONS, INCOMPLETE_REASONS, UNITS } from '../../cases/content.js';
import { CHECKED_FIELDS } from '../../cases/pv/completeness.js';
import { MEASURES, OFFENCES } from '../qualification/offences.js';
import { language, text, type Endpoint } from './form.js';

const offence = z.enum(OFFENCES);
const day = z.iso.date();

const QuotedSentence = z.strictObject({
  kind: z.literal('sentence'),
  id: z.string(),
  topic: z.enum([...TOPICS, 'message']),
  /** Word for word. */
  text: z.string(),
  language,
});

const elementState = z.enum(['present', 'supported', 'missing', 'excluded']);

const ElementAnswer = z.strictObject({
  id: z.string(),
  /** `required`, or the name of a group of which one suffices. */
  need: z.string(),
  /** The officer's; null: not known. */
  tick: z.enum(['present', 'absent']).nullable(),
  state: elementState,
  /** What was told that may speak for it. */
  support: z.array(
    z.union([
      z.strictObject({
        kind: z.literal('behaviour'),
        name: z.enum(BEHAVIOURS),
        from: z.enum(['choice', 'words', 'officer']),
        words: z.string().nullable(),
      }),
      z.strictObject({ kind: z.literal('place') }),
      QuotedSentence,
    ]),
  ),
  /** Answers on what it is about, to be read. */
  toRead: z.array(QuotedSentence),
  /** `trained`: no question is put at the desk. */
  ask: z.enum(['open', 'trained']),
});

const OffenceAnswer = z.strictObject({
  id: offence,
  kind: z.enum(['offence', 'aggravation', 'municipal']),
  /** False: the elements are a working list; the legal service confirms them. */
  confirmed: z.boolean(),
  fit: z.enum(['can-fit', 'excluded', 'no-sign']),
  elements: z.array(ElementAnswer),
  /** Ids of elements that are needed and open. */
  open: z.array(z.string()),
  /** Versions that can apply on the date of the facts; empty: none held then. */
  articles: z.array(
    z.strictObject({
      code: z.enum(['old', 'new']),
      /** Null: to be confirmed by the legal service. */
      article: z.string().nullable(),
      from: day.nullable(),
      until: day.nullable(),
    }),
  ),
  prosecution: z.enum(['complaint', 'ex-officio']).nullable(),
  neighbours: z.array(z.strictObject({ offence, has: offence, element: z.string(), state: elementState })),
  sources: z.array(
    z.strictObject({ at: z.string(), date: day, status: z.enum(['confirmed', 'unconfirmed']) }),
  ),
});

const DecisionAnswer = z.strictObject({
  at: z.string(),
  officer: z.string(),
  offences: z.array(offence),
  motive: z.enum(['ticked', 'excluded', 'undecided']),
  reason: z.string(),
});

/** It proposes; the officer decides. The words are in `locales/knowledge/officers/offences/`. */
export const QualificationAnswer = z.strictObject({
  /** A moment or an interval in Brussels; null: not known. */
  when: z.string().nullable(),
  /** Which Criminal Code by the date: both where it is not known, or where facts lie on both sides of the change. */
  codes: z.array(z.enum(['old', 'new'])),
  because: z.enum(['date', 'unknown', 'across']),
  age: z.enum(['under-72h', 'under-7d', 'older', 'unknown']),
  measures: z.array(z.enum(MEASURES)),
  offences: z.array(OffenceAnswer),
  /** The last one holds. */
  decisions: z.array(DecisionAnswer),
  reviewBy: day,
});

export const TickRequest = z.strictObject({
  offence,
  element: z.string().regex(/^[a-z]{1,30}$/),
  state: z.enum(['present', 'absent', 'unknown']),
});

export const DecisionRequest = z.strictObject({
  /** None: nothing here is an offence. A motive aggravates and is no offence of its own. */
  offences: z
    .array(offence.exclude(['motive']))
    .max(OFFENCES.length)
    .refine((ids) => new Set(ids).size === ids.length),
  motive: z.enum(['ticked', 'excluded', 'undecided']),
  reason: text(4000),
});

export const PvCheckAnswer = z.strictObject({
  /** Whether there is a draft to be completed. */
  begun: z.boolean(),
  missing: z.array(
    z.strictObject({
      field: z.enum(CHECKED_FIELDS),
      /** JSON pointer of the field that fills it, where there is one. */
      path: z.string().nullable(),
      details: z.array(z.string()),
    }),
  ),
  /** What was said of it the last time that it went on with fields missing. */
  excused: z
    .strictObject({
      at: z.string(),
      officer: z.string(),
      before: z.enum(['closing', 'number']),
      missing: z.array(z.enum(CHECKED_FIELDS)),
      reason: z.enum(INCOMPLETE_REASONS),
      text: z.string(),
    })
    .nullable(),
});

/** Null: fewer than five, which an analyst is not told. */
const count = z.int().min(0).nullable();
const counted = <T extends readonly [string, ...string[]]>(names: T) => z.record(z.enum(names), count);

const Figures = z.strictObject({
  by: z.enum(['all', 'unit', 'language']),
  /** `all`, a unit or a language. */
  value: z.enum(['all', ...UNITS, 'nl', 'fr', 'en', 'de']),
  cases: count,
  /** Cases in which a qualification was decided, and how often it was decided anew. */
  decided: count,
  changes: count,
  offences: counted(OFFENCES),
  none: count,
  motive: counted(['ticked', 'excluded', 'undecided']),
  /** Drafts that were begun, and how many lack which field now. */
  drafts: count,
  missing: counted(CHECKED_FIELDS),
  closed: count,
  closedIncomplete: count,
  reasons: counted(INCOMPLETE_REASONS),
  closings: counted(CLOSING_REASONS),
  /** From asking to the first answer of an officer, in seconds; null: nobody, or fewer than five. */
  firstAnswer: z.strictObject({ count, median: z.number().nullable(), p90: z.number().nullable() }),
});

export const QualityAnswer = z.strictObject({
  from: day,
  until: day,
  /** Small numbers are left out. */
  guarded: z.boolean(),
  groups: z.array(Figures),
});

const PERIOD = {
  from: 'First day on which cases were sent, by the clock of Brussels; 30 days ago without it',
  until: 'Last day; today without it',
} as const;

export const QUALIFICATION_ENDPOINTS = [
  {
    method: 'GET',
    path: '/talks/:id/case/qualification',
    access: 'talks',
    status: 200,
    answer: QualificationAnswer,
    summary: 'Which offences can fit, each as a checklist of its elements',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/qualification/ticks',
    access: 'talks',
    status: 200,
    request: TickRequest,
    answer: QualificationAnswer,
    summary: 'Tick an element of an offence as present or absent, or take the tick back',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/qualification/decisions',
    access: 'talks',
    status: 201,
    request: DecisionRequest,
    answer: QualificationAnswer,
    summary: 'Decide on the qualification, with the reason; a draft that was begun has it as the proposal',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/pv-check',
    access: 'talks',
    status: 200,
    answer: PvCheckAnswer,
    summary: 'What the draft of the PV lacks',
  },
  {
    method: 'GET',
    path: '/quality',
    access: 'quality',
    status: 200,
    answer: QualityAnswer,
    query: PERIOD,
    summary: 'How PVs are drawn up over all cases of a period, in numbers that name nobody',
  },
  {
    method: 'GET',
    path: '/quality.csv',
    access: 'quality',
    status: 200,
    media: ['text/csv'],
    query: PERIOD,
    summary: 'The same as a table',
  },
] as const satisfies readonly Endpoint[];
