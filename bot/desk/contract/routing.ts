/** Who gets a talk: handed on, watched over; the hours of the desk and who answers danger when nobody is on duty. */
import { z } from 'zod';
import { SKILLS, text, type Endpoint } from './form.js';
import { TalkAnswer, WriteAnswer, WriteRequest } from './talk.js';

/** Why somebody reads along in a colleague's talk. */
export const WATCH_REASONS = ['supervision', 'training', 'complaint'] as const;

export const TransferRequest = z.strictObject({
  /** The colleague; null: whoever comes first. */
  to: z.string().min(1).max(64).nullable(),
  /** What the next officer should be trained for; anyone can still take it. */
  skill: z.enum(SKILLS).nullable(),
  note: text(1000),
});

export const StepAwayRequest = z.strictObject({ note: text(1000).optional() });

export const WatchRequest = z.strictObject({ reason: z.enum(WATCH_REASONS) });

/** Local time in Brussels. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Not after `from`: until the next day. Both the same: the whole day. */
const Span = z.strictObject({ from: time, until: time });
const Spans = z.array(Span).max(6);

export const Hours = z.strictObject({
  /** Monday is 1. */
  weekly: z.strictObject({ 1: Spans, 2: Spans, 3: Spans, 4: Spans, 5: Spans, 6: Spans, 7: Spans }),
  /** `open`: as on other days. */
  holidays: z.enum(['open', 'closed']),
  /** Instead of the week's hours, holiday or not. */
  exceptions: z
    .array(z.strictObject({ date: z.iso.date(), spans: Spans, note: z.string().trim().max(200) }))
    .max(200),
});

export const Settings = z.strictObject({
  /**
   * Who answers danger when nobody is on duty: the `desk`, where somebody always watches the alarm, or the `phone`
   * (101, 112) alone. null: not decided yet, treated as `phone`.
   */
  danger: z.enum(['desk', 'phone']).nullable(),
  /** null: always open. */
  hours: Hours.nullable(),
});

export const SettingsRequest = z
  .strictObject({ danger: z.enum(['desk', 'phone']).optional(), hours: Hours.nullable().optional() })
  .refine(({ danger, hours }) => danger !== undefined || hours !== undefined);

export const ROUTING_ENDPOINTS = [
  {
    method: 'POST',
    path: '/talks/:id/transfer',
    access: 'talks',
    status: 204,
    request: TransferRequest,
    summary: 'Hand the talk on, with a note for the colleague',
  },
  {
    method: 'POST',
    path: '/talks/:id/step-away',
    access: 'talks',
    status: 204,
    request: StepAwayRequest,
    summary: 'Hand the talk on at once: it waits in front of the line',
  },
  {
    method: 'POST',
    path: '/talks/:id/watch',
    access: 'supervise',
    status: 200,
    request: WatchRequest,
    answer: TalkAnswer,
    summary: 'Begin to read along for 30 minutes, with the reason for the audit',
  },
  {
    method: 'GET',
    path: '/talks/:id/watch',
    access: 'supervise',
    status: 200,
    query: { after: 'only what came after this number' },
    answer: TalkAnswer,
    summary: 'A talk that is watched; 403 when watching was not begun or is over',
  },
  {
    method: 'POST',
    path: '/talks/:id/whisper',
    access: 'supervise',
    status: 201,
    request: WriteRequest,
    answer: WriteAnswer,
    summary: 'A word to the officer of a talk that is watched; the resident never sees it',
  },
  {
    method: 'GET',
    path: '/settings',
    access: 'self',
    status: 200,
    answer: Settings,
    summary: 'The hours of the desk, and who answers danger when nobody is on duty',
  },
  {
    method: 'POST',
    path: '/settings',
    access: 'settings',
    status: 200,
    request: SettingsRequest,
    answer: Settings,
    summary: 'Change the hours, or who answers danger; what is not named stays',
  },
] as const satisfies readonly Endpoint[];
