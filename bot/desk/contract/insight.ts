/** Numbers and the audit. */
import { z } from 'zod';
import { language, type Endpoint } from './form.js';

export const FunnelAnswer = z.strictObject({
  /** Steps of the funnel per day; days with fewer than ten conversations are left out. */
  days: z.array(z.strictObject({ day: z.string(), counts: z.record(z.string(), z.number().int()) })),
});

const Answers = z.strictObject({
  yes: z.number().int(),
  /** A bit. */
  some: z.number().int(),
  no: z.number().int(),
  /** Would rather not say. */
  unsaid: z.number().int(),
});

export const OpinionsAnswer = z.strictObject({
  /** Whether talks with officers helped; months with fewer than ten answers are left out. */
  months: z.array(
    z.strictObject({
      month: z.string(),
      answers: Answers,
      /** By language and ending; empty where one of them has fewer than ten. */
      parts: z.array(z.strictObject({ language, ending: z.enum(['returned', 'closed']), answers: Answers })),
    }),
  ),
});

export const AuditAnswer = z.strictObject({
  entries: z.array(
    z.strictObject({
      seq: z.number().int(),
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
      /** Why somebody read, where they did. */
      reason: z.string().nullable(),
      result: z.enum(['done', 'refused']),
    }),
  ),
  /** The hash chain from the first entry to the last holds. */
  intact: z.boolean(),
});

export const INSIGHT_ENDPOINTS = [
  {
    method: 'GET',
    path: '/insight/funnel',
    access: 'insight',
    status: 200,
    answer: FunnelAnswer,
    summary: 'From recognising to asking for an officer, in numbers',
  },
  {
    method: 'GET',
    path: '/insight/opinions',
    access: 'insight',
    status: 200,
    answer: OpinionsAnswer,
    summary: 'Whether talks with officers helped, as residents answered, in numbers a month',
  },
  {
    method: 'GET',
    path: '/audit',
    access: 'audit',
    status: 200,
    answer: AuditAnswer,
    summary: 'The last 200 entries of the audit',
  },
] as const satisfies readonly Endpoint[];
