/** What every part of the contract is made of. */
import { z } from 'zod';

export const text = (limit: number) => z.string().trim().min(1).max(limit);
export const language = z.enum(['nl', 'fr', 'en', 'de']);

/** Who somebody is at the desk. An administrator sees no conversation; a trainer and an analyst see none either. */
export const ROLES = ['officer', 'supervisor', 'analyst', 'trainer', 'administrator'] as const;

/** What an officer is trained for: sexual offences, receiving victims after sexual violence, the neighbourhood, prevention. */
export const SKILLS = ['morality', 'eva', 'neighbourhood', 'prevention'] as const;

/**
 * What an account may do; `rights.ts` says which role may what.
 * - `self`: what everyone who is signed in does for themself.
 * - `talks`: the queue, talks and cases. `supervise`: look into what others do.
 * - `accounts`: make, change and end accounts. `settings`: opening hours and what the desk is set to.
 * - `audit`: read the audit. `insight`: numbers that name nobody. `quality`: how PVs are drawn up.
 * - `learn`: lessons and practice. `teach`: how all together do at them.
 */
export const PERMISSIONS = [
  'self',
  'talks',
  'supervise',
  'accounts',
  'settings',
  'audit',
  'insight',
  'quality',
  'learn',
  'teach',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  /** `open` needs no sign-in; everything else answers 401 before it looks at anything. */
  access: 'open' | Permission;
  request?: z.ZodType;
  answer?: z.ZodType;
  /** Of an answer that is not JSON. */
  media?: readonly string[];
  /** What may stand behind `?`, and what it means. */
  query?: Readonly<Record<string, string>>;
  status: number;
}

export const ErrorAnswer = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
});
