/** Signing in by the provider of the zone, and what everybody hears of the emergency account. */
import { z } from 'zod';
import type { Endpoint } from './form.js';

/** Which ways to sign in there are. `emergency`: of the local accounts only that for an emergency. */
export const SignInWays = z.strictObject({
  provider: z.boolean(),
  local: z.enum(['all', 'emergency', 'none']),
});

export const SignOutAnswer = z.strictObject({
  /** Where one can also sign out of the provider; null when there is nothing of the kind. */
  providerUrl: z.string().nullable(),
});

export const EmergencyUsesAnswer = z.strictObject({
  /** Uses of the emergency account that no supervisor has put away yet, newest first. */
  uses: z.array(z.strictObject({ id: z.string(), at: z.string() })),
  /** Whether this account may put them away: a supervisor, and not the emergency account itself. */
  mayPutAway: z.boolean(),
});

export const SIGN_IN_ENDPOINTS = [
  {
    method: 'POST',
    path: '/auth/sign-out',
    access: 'open',
    status: 200,
    answer: SignOutAnswer,
    summary: 'Sign out',
  },
  {
    method: 'GET',
    path: '/auth/oidc/start',
    access: 'open',
    status: 303,
    summary: 'Go to the provider to sign in; back to the console when there is none',
  },
  {
    method: 'GET',
    path: '/auth/oidc/callback',
    access: 'open',
    status: 303,
    query: {
      code: 'from the provider',
      state: 'as it was given to the provider',
      iss: 'the provider, by those who say so',
      error: 'from the provider, when it came to nothing',
    },
    summary:
      'Come back from the provider; goes on to the console, signed in or with what went wrong behind `#`',
  },
  {
    method: 'GET',
    path: '/emergency-uses',
    access: 'self',
    status: 200,
    answer: EmergencyUsesAnswer,
    summary: 'Whether the emergency account was used',
  },
  {
    method: 'POST',
    path: '/emergency-uses/:id/put-away',
    access: 'supervise',
    status: 204,
    summary: 'Say that the use of the emergency account was seen; also when a colleague was first',
  },
] as const satisfies readonly Endpoint[];
