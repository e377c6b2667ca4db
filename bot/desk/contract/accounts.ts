/** The accounts of the desk, by who keeps them, and what everyone does with their own. */
import { z } from 'zod';
import { Officer, SetupRequest } from './account.js';
import { language, ROLES, SKILLS, type Endpoint } from './form.js';

/** What an officer speaks and is trained for; each once. An empty list of languages: all of the desk. */
const languages = z.array(language).max(4).refine(eachOnce);
const skills = z.array(z.enum(SKILLS)).max(SKILLS.length).refine(eachOnce);
/** For residents who would rather speak with a woman or a man; null: not said. */
const gender = z.enum(['woman', 'man']).nullable();

export const Account = Officer.extend({
  /** The role of an account of the `provider` comes from there, and so do its password and code. */
  origin: z.enum(['desk', 'provider', 'emergency']),
  disabled: z.boolean(),
  languages,
  skills,
  gender,
  /** Sessions that are open now. */
  sessions: z.number().int(),
  createdAt: z.string(),
  /** The last sign of life of their console. */
  lastSeenAt: z.string().nullable(),
});

export const OfficerListAnswer = z.strictObject({ officers: z.array(Account) });

export const InviteRequest = z.strictObject({
  username: SetupRequest.shape.username,
  role: z.enum(ROLES),
});
export const InviteAnswer = z.strictObject({ url: z.string(), expiresAt: z.string() });

/** Only what changes. A new role or a disabled account ends all sessions of the account. */
export const AccountChangeRequest = z
  .strictObject({
    role: z.enum(ROLES),
    disabled: z.boolean(),
    languages,
    skills,
    gender,
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0);

export const PasswordRequest = z.strictObject({
  /** The one that holds until now. */
  password: z.string().min(1).max(256),
  /** Six digits of the authenticator app. */
  code: z.string().regex(/^\d{6}$/),
  newPassword: SetupRequest.shape.password,
});

export const ACCOUNTS_ENDPOINTS = [
  {
    method: 'GET',
    path: '/officers',
    access: 'accounts',
    status: 200,
    answer: OfficerListAnswer,
    summary: 'All accounts',
  },
  {
    method: 'POST',
    path: '/officers',
    access: 'accounts',
    status: 201,
    request: InviteRequest,
    answer: InviteAnswer,
    summary: 'Make a set-up link for a new account',
  },
  {
    method: 'POST',
    path: '/officers/:id',
    access: 'accounts',
    status: 200,
    request: AccountChangeRequest,
    answer: Account,
    summary: 'Change an account',
  },
  {
    method: 'POST',
    path: '/officers/:id/sign-out',
    access: 'accounts',
    status: 204,
    summary: 'End all sessions of an account',
  },
  {
    method: 'POST',
    path: '/officers/:id/set-up-link',
    access: 'accounts',
    status: 201,
    answer: InviteAnswer,
    summary:
      'Make a set-up link for an account whose phone or password is lost; using it makes both old ones void',
  },
  {
    method: 'POST',
    path: '/account/sign-out-everywhere',
    access: 'self',
    status: 204,
    summary: 'End all sessions of the own account, this one too',
  },
  {
    method: 'POST',
    path: '/account/password',
    access: 'self',
    status: 204,
    request: PasswordRequest,
    summary: 'Change the own password; ends all other sessions of the account',
  },
] as const satisfies readonly Endpoint[];

function eachOnce(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
