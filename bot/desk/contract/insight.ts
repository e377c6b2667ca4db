/** Numbers and the audit. */
import { z } from 'zod';
import type { Endpoint } from './form.js';

export const FunnelAnswer = z.strictObject({
  /** Steps of the funnel per day; days with fewer than ten conversations are left out. */
  days: z.array(z.strictObject({ day: z.string(), counts: z.record(z.string(), z.number().int()) })),
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
    path: '/audit',
    access: 'audit',
    status: 200,
    answer: AuditAnswer,
    summary: 'The last 200 entries of the audit',
  },
] as const satisfies readonly Endpoint[];
