/** Signing in and out in the console's API: with an account of the desk, by the provider of the zone, by a set-up link. */
import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import type { Origins } from '../http/origins.js';
import type { Pace } from '../http/pacing.js';
import { sendJson, sendNothing } from '../http/server.js';
import type { Keyring } from '../privacy/keys.js';
import type { Admission } from './admission.js';
import type { Audit } from './audit.js';
import type { SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import type { Emergency } from './emergency.js';
import type { Officer, Officers } from './officers.js';
import type { ProviderSignIn } from './oidc/sign-in.js';
import { parameter } from './parameter.js';
import type { Presence } from './presence.js';
import { endedCookie, type Sessions, type SignedIn } from './sessions.js';
import { officerView } from './views.js';

export interface SignInRouteParts {
  keyring: Keyring;
  origins: Origins;
  officers: Officers;
  sessions: Sessions;
  presence: Presence;
  audit: Audit;
  admission: Admission;
  emergency: Emergency;
  /** Undefined: none is configured. */
  provider: ProviderSignIn | undefined;
  /** Tries of a password or a set-up link. */
  pace: Pace;
  now: () => Date;
  /** Ends the live connections of a session. */
  signedOut: (sessionId: string) => void;
}

type SignInPath = (typeof contract.ACCOUNT_ENDPOINTS | typeof contract.SIGN_IN_ENDPOINTS)[number]['path'];
type Open = (
  method: 'GET' | 'POST',
  path: SignInPath,
  answer: (request: Request, response: Response) => Promise<void>,
) => void;
type Guarded = (method: 'GET' | 'POST', path: SignInPath, answer: SignedInAnswer) => void;

/** @param open registers a route for everybody, @param signedIn one for signed-in officers */
export function signInRoutes(open: Open, signedIn: Guarded, parts: SignInRouteParts): void {
  const { officers, sessions, audit, presence, admission, emergency, provider } = parts;

  open('GET', '/auth/session', async (request, response) => {
    await sendSession(response, 200, await sessions.of(request));
  });

  open('POST', '/auth/sign-in', async (request, response) => {
    await takePace(request);
    const { username, password, code } = await readJson(request, contract.SignInRequest);
    if (admission.local === 'none') throw new ApiError('ProviderOnly');
    const officer = await officers.signIn(username, password, code).catch(async (error: unknown) => {
      await audit.write({ actor: '-', action: 'sign-in', subject: '-', result: 'refused' });
      throw error;
    });
    if (officer.value.breakGlass === true) await emergency.used(officer);
    await audit.write({ actor: officer.id, action: 'sign-in', subject: officer.id, result: 'done' });
    await beginSession(request, response, 200, officer);
  });

  open('POST', '/auth/sign-out', async (request, response) => {
    const caller = await sessions.of(request);
    let providerUrl: string | undefined;
    if (caller !== undefined) {
      const { id, value } = caller.officer;
      await sessions.end(caller.sessionId);
      await officers.change(id, { onDuty: false });
      presence.forget();
      parts.signedOut(caller.sessionId);
      await audit.write({ actor: id, action: 'sign-out', subject: id, result: 'done' });
      if (value.provider !== undefined) providerUrl = await provider?.endSession();
    }
    response.setHeader('Set-Cookie', endedCookie(isSecure(request)));
    const answer: z.infer<typeof contract.SignOutAnswer> = { providerUrl: providerUrl ?? null };
    sendJson(response, 200, answer);
  });

  open('GET', '/auth/oidc/start', async (request, response) => {
    redirect(response, provider === undefined ? { to: CONSOLE } : await provider.start(request));
  });

  open('GET', '/auth/oidc/callback', async (request, response) => {
    if (provider === undefined) {
      redirect(response, { to: CONSOLE });
      return;
    }
    const came = await provider.finish(request);
    const cookies = [came.cookie];
    if (came.officer !== undefined) {
      const { id } = came.officer;
      await audit.write({ actor: id, action: 'sign-in', subject: id, result: 'done' });
      cookies.push((await sessions.begin(came.officer, isSecure(request))).cookie);
    }
    redirect(response, { to: came.to, cookies });
  });

  open('GET', '/setup/:token', async (request, response) => {
    await takePace(request);
    sendJson(response, 200, await officers.setup(parameter(request, 'token')));
  });

  open('POST', '/setup/:token', async (request, response) => {
    await takePace(request);
    const account = await readJson(request, contract.SetupRequest);
    const officer = await officers.finishSetup(parameter(request, 'token'), account);
    await audit.write({ actor: officer.id, action: 'set-up', subject: officer.id, result: 'done' });
    // Made ready is not used.
    if (officer.value.breakGlass === true) await sendSession(response, 201, undefined);
    else await beginSession(request, response, 201, officer);
  });

  signedIn('POST', '/duty', async (caller, request, response) => {
    const { officer } = caller;
    const { onDuty } = await readJson(request, contract.DutyRequest);
    const changed = await officers.change(officer.id, { onDuty, lastSeenAt: parts.now().toISOString() });
    presence.forget();
    await audit.write({
      actor: officer.id,
      action: onDuty ? 'on-duty' : 'off-duty',
      subject: officer.id,
      result: 'done',
    });
    await sendSession(response, 200, { ...caller, officer: changed ?? officer });
  });

  signedIn('GET', '/emergency-uses', async ({ officer }, _request, response) => {
    const answer: z.infer<typeof contract.EmergencyUsesAnswer> = {
      uses: await emergency.uses(),
      mayPutAway: emergency.mayPutAway(officer),
    };
    sendJson(response, 200, answer);
  });

  signedIn('POST', '/emergency-uses/:id/put-away', async ({ officer }, request, response) => {
    await emergency.putAway(officer, parameter(request, 'id'));
    sendNothing(response);
  });

  async function takePace(request: Request): Promise<void> {
    await parts.pace.take(parts.keyring.hash('address', parts.origins.network(request)));
  }

  async function beginSession(
    request: Request,
    response: Response,
    status: number,
    officer: Officer,
  ): Promise<void> {
    const { cookie, signedIn } = await sessions.begin(officer, isSecure(request));
    response.setHeader('Set-Cookie', cookie);
    await sendSession(response, status, signedIn);
  }

  async function sendSession(
    response: Response,
    status: number,
    signedIn: SignedIn | undefined,
  ): Promise<void> {
    const answer: z.infer<typeof contract.SessionAnswer> = {
      officer: signedIn === undefined ? null : officerView(signedIn.officer),
      session:
        signedIn === undefined
          ? null
          : {
              now: parts.now().toISOString(),
              idleEndsAt: signedIn.idleEndsAt,
              endsAt: signedIn.endsAt,
            },
      setupNeeded: admission.local === 'all' && !(await officers.anySupervisor()),
      ways: { provider: provider !== undefined, local: admission.local },
    };
    sendJson(response, status, answer);
  }

  function isSecure(request: Request): boolean {
    return parts.origins.own(request).startsWith('https:');
  }
}

const CONSOLE = '/console/#/';

function redirect(response: Response, { to, cookies = [] }: { to: string; cookies?: string[] }): void {
  response.writeHead(303, {
    Location: to,
    'Content-Length': 0,
    ...(cookies.length === 0 ? {} : { 'Set-Cookie': cookies }),
  });
  response.end();
}
