/** The lists of who waits and who has whom. */
import { z } from 'zod';
import { UNITS } from '../../cases/content.js';
import { language, SKILLS, type Endpoint } from './form.js';

/** What puts somebody forward in the line. `fresh`: inside the care centre's window for traces. */
export const NEEDS = ['danger', 'minor', 'fresh'] as const;

const person = { id: z.string(), displayName: z.string() };

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
  /** Since when they wait; after being handed on, since then. */
  requestedAt: z.string(),
  /** Danger was typed; `seen` once an officer said that they saw it. */
  danger: z.enum(['none', 'flagged', 'seen']),
  /** The resident's connection: writing now, no sign of life for two minutes, or gone for good. */
  resident: z.enum(['here', 'quiet', 'left']),
  owner: z.strictObject({ id: z.string(), displayName: z.string() }).nullable(),
  unread: z.number().int(),
  need: z.array(z.enum(NEEDS)),
  /** With whom the resident would rather speak; nobody is kept from taking the talk. */
  wish: z.enum(['woman', 'man']).nullable(),
  /** What the talk asks for first. */
  skill: z.enum(SKILLS).nullable(),
  /** How it fits the officer who asks. */
  fits: z.strictObject({ language: z.boolean(), skill: z.boolean(), wish: z.boolean() }),
  /** Waits too long. */
  escalated: z.boolean(),
  /** The resident wrote then and had no answer for too long; null before that. */
  unansweredSince: z.string().nullable(),
  /** The colleague to whom it was handed on, who has not taken it; others may. */
  for: z.strictObject(person).nullable(),
  /** Other officers who have it open. */
  looking: z.array(z.strictObject({ ...person, typing: z.boolean() })),
});

export const QueueAnswer = z.strictObject({
  /** Server time, so that waiting times do not depend on the officer's clock. */
  now: z.string(),
  waiting: z.array(QueueItem),
  mine: z.array(QueueItem),
  later: z.array(QueueItem),
  /** Talks that colleagues have; only their reference, language, owner and danger flag. */
  others: z.array(QueueItem),
  onDuty: z.array(
    z.strictObject({
      ...person,
      languages: z.array(language),
      skills: z.array(z.enum(SKILLS)),
      /** How many talks they have now. */
      talks: z.number().int(),
    }),
  ),
  /** Opening hours; `opensAt` is null while open, and when no opening is known. */
  hours: z.strictObject({ open: z.boolean(), opensAt: z.string().nullable() }),
  /** Who answers danger when nobody is on duty; null: not decided yet. */
  danger: z.enum(['desk', 'phone']).nullable(),
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
