/** The lists of who waits and who has whom. */
import { z } from 'zod';
import { UNITS } from '../../cases/content.js';
import type { Endpoint } from './form.js';

export const QueueItem = z.strictObject({
  /** The handoff's id; names the conversation in every route. */
  id: z.string(),
  /** What officers call it: "R-2F7". */
  reference: z.string(),
  kind: z.enum(['talk', 'later']),
  /** How far the resident went; null where nothing was left beside the talk. */
  rung: z.enum(['talk', 'contact', 'statement', 'complaint']).nullable(),
  /** The unit that it was handed to. */
  unit: z.enum(UNITS),
  state: z.enum([
    'waiting',
    'assigned',
    'returned',
    'closed',
    'unanswered',
    'withdrawn',
    'later',
    'answered',
  ]),
  language: z.enum(['nl', 'fr', 'en', 'de']),
  entry: z.string(),
  requestedAt: z.string(),
  /** Danger was typed; `seen` once an officer said that they saw it. */
  danger: z.enum(['none', 'flagged', 'seen']),
  /** The resident's connection: writing now, no sign of life for two minutes, or gone for good. */
  resident: z.enum(['here', 'quiet', 'left']),
  owner: z.strictObject({ id: z.string(), displayName: z.string() }).nullable(),
  unread: z.number().int(),
});

export const QueueAnswer = z.strictObject({
  /** Server time, so that waiting times do not depend on the officer's clock. */
  now: z.string(),
  waiting: z.array(QueueItem),
  mine: z.array(QueueItem),
  later: z.array(QueueItem),
  /** Talks that colleagues have; only their reference, language, owner and danger flag. */
  others: z.array(QueueItem),
  onDuty: z.array(z.strictObject({ id: z.string(), displayName: z.string() })),
});

export const QUEUE_ENDPOINTS = [
  {
    method: 'GET',
    path: '/queue',
    access: 'talks',
    status: 200,
    answer: QueueAnswer,
    summary: 'Who waits, who has whom, who is on duty',
  },
] as const satisfies readonly Endpoint[];
