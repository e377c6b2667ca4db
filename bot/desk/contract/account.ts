/** Signing in, the set-up of an account, and being on duty. */
import { z } from 'zod';
import { PERMISSIONS, ROLES, text, type Endpoint } from './form.js';
import { SignInWays } from './sign-in.js';

export const SignInRequest = z.strictObject({
  /** Without control characters and halves of characters, which no store looks up. */
  username: text(64).regex(/^[^\p{Cc}\p{Cs}]+$/u),
  password: z.string().min(1).max(256),
  /** Six digits of the authenticator app. */
  code: z.string().regex(/^\d{6}$/),
});

export const Officer = z.strictObject({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  /** What the role may do. */
  rights: z.array(z.enum(PERMISSIONS)),
  onDuty: z.boolean(),
});

export const SessionAnswer = z.strictObject({
  officer: Officer.nullable(),
  /** When it ends, by the clock of the server, which is given beside: if nobody does anything until then, or in any case. */
  session: z.strictObject({ now: z.string(), idleEndsAt: z.string(), endsAt: z.string() }).nullable(),
  /** True until the first supervisor was set up. */
  setupNeeded: z.boolean(),
  ways: SignInWays,
});

export const SetupAnswer = z.strictObject({
  role: z.enum(ROLES),
  /** Given when the account was named on making the link; then it cannot be chosen. */
  username: z.string().nullable(),
  /** Given when the link is for an account that exists; then its name can be kept. */
  displayName: z.string().nullable(),
  /** For the authenticator app: the otpauth address, its secret in base 32 and a QR code as SVG text. */
  otpauthUri: z.string(),
  secret: z.string(),
  qrSvg: z.string(),
});

export const SetupRequest = z.strictObject({
  username: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/),
  displayName: text(80),
  password: z.string().min(12).max(256),
  code: z.string().regex(/^\d{6}$/),
});

export const DutyRequest = z.strictObject({ onDuty: z.boolean() });

export const ACCOUNT_ENDPOINTS = [
  {
    method: 'GET',
    path: '/auth/session',
    access: 'open',
    status: 200,
    answer: SessionAnswer,
    summary: 'Who is signed in',
  },
  {
    method: 'POST',
    path: '/auth/sign-in',
    access: 'open',
    status: 200,
    request: SignInRequest,
    answer: SessionAnswer,
    summary: 'Sign in',
  },
  {
    method: 'GET',
    path: '/setup/:token',
    access: 'open',
    status: 200,
    answer: SetupAnswer,
    summary: 'What a set-up link offers',
  },
  {
    method: 'POST',
    path: '/setup/:token',
    access: 'open',
    status: 201,
    request: SetupRequest,
    answer: SessionAnswer,
    summary: 'Make the account of a set-up link',
  },
  {
    method: 'POST',
    path: '/duty',
    access: 'talks',
    status: 200,
    request: DutyRequest,
    answer: SessionAnswer,
    summary: 'Go on or off duty',
  },
] as const satisfies readonly Endpoint[];
