/** Accounts in the console's API: those who keep them, and what everyone does with their own. */
import type { Request } from 'restify';
import type { z } from 'zod';
import { readJson } from '../http/body.js';
import type { Origins } from '../http/origins.js';
import type { Pace } from '../http/pacing.js';
import { sendJson, sendNothing } from '../http/server.js';
import type { Accounts } from './accounts.js';
import type { SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import type { Officer } from './officers.js';
import { parameter } from './parameter.js';
import { setupUrl } from './setup-url.js';
import { officerView } from './views.js';

export interface AccountRouteParts {
  accounts: Accounts;
  origins: Origins;
  /** Tries of an old password. */
  pace: Pace;
}

type AccountPath = (typeof contract.ACCOUNTS_ENDPOINTS)[number]['path'];
type Register = (method: 'GET' | 'POST', path: AccountPath, answer: SignedInAnswer) => void;

/** @param signedIn registers a route for signed-in officers */
export function accountRoutes(signedIn: Register, { accounts, origins, pace }: AccountRouteParts): void {
  signedIn('GET', '/officers', async (_caller, _request, response) => {
    const { officers, sessions } = await accounts.all();
    const answer: z.infer<typeof contract.OfficerListAnswer> = {
      officers: officers.map((officer) => accountView(officer, sessions.get(officer.id) ?? 0)),
    };
    sendJson(response, 200, answer);
  });

  signedIn('POST', '/officers', async ({ officer }, request, response) => {
    const { username, role } = await readJson(request, contract.InviteRequest);
    sendJson(response, 201, linkOf(request, await accounts.invite(officer, role, username)));
  });

  signedIn('POST', '/officers/:id', async ({ officer }, request, response) => {
    const wanted = await readJson(request, contract.AccountChangeRequest);
    const { changed, sessions } = await accounts.change(officer, parameter(request, 'id'), wanted);
    sendJson(response, 200, accountView(changed, sessions));
  });

  signedIn('POST', '/officers/:id/sign-out', async ({ officer }, request, response) => {
    await accounts.signOut(officer, parameter(request, 'id'));
    sendNothing(response);
  });

  signedIn('POST', '/officers/:id/set-up-link', async ({ officer }, request, response) => {
    sendJson(response, 201, linkOf(request, await accounts.renewalLink(officer, parameter(request, 'id'))));
  });

  signedIn('POST', '/account/sign-out-everywhere', async ({ officer }, _request, response) => {
    await accounts.signOut(officer, officer.id);
    sendNothing(response);
  });

  signedIn('POST', '/account/password', async ({ officer, sessionId }, request, response) => {
    const wanted = await readJson(request, contract.PasswordRequest);
    await pace.take(`password ${officer.id}`);
    await accounts.changePassword(officer, sessionId, wanted);
    sendNothing(response);
  });

  function linkOf(request: Request, made: { token: string; expiresAt: string }) {
    return { url: setupUrl(origins.own(request), made.token), expiresAt: made.expiresAt };
  }
}

function accountView(officer: Officer, sessions: number): z.infer<typeof contract.Account> {
  const { provider, breakGlass, disabled, languages, skills, gender, createdAt, lastSeenAt } = officer.value;
  return {
    ...officerView(officer),
    origin: provider !== undefined ? 'provider' : breakGlass === true ? 'emergency' : 'desk',
    disabled,
    languages: languages ?? [],
    skills: skills ?? [],
    gender: gender ?? null,
    sessions,
    createdAt,
    lastSeenAt: lastSeenAt ?? null,
  };
}
