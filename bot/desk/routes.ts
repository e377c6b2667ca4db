/** The console's API over HTTP: checks who asks before it looks at anything, then the form, then does it. */
import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { sendDownload } from '../channels/directline/uploads.js';
import type { ConversationKeys } from '../conversations/keys.js';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import type { Origins } from '../http/origins.js';
import type { Pace } from '../http/pacing.js';
import { sendJson, sendNothing, type HttpServer, type Method } from '../http/server.js';
import type { Funnel } from '../insight/funnel.js';
import type { Keyring } from '../privacy/keys.js';
import type { Store } from '../store/ports.js';
import { accountRoutes } from './account-routes.js';
import type { Accounts } from './accounts.js';
import type { Audit } from './audit.js';
import { caseRoutes, type CaseRouteParts, type SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import type { Officer, Officers } from './officers.js';
import { describeApi } from './openapi.js';
import { parameter } from './parameter.js';
import type { Presence } from './presence.js';
import type { Queue } from './queue.js';
import { endedCookie, type Sessions, type SignedIn } from './sessions.js';
import type { Talks } from './talks.js';
import { may } from './rights.js';
import { officerView, talkView } from './views.js';

export const CONSOLE_API = '/console/api';

export interface DeskParts extends Omit<CaseRouteParts, 'names'> {
  store: Store;
  keys: ConversationKeys;
  keyring: Keyring;
  origins: Origins;
  officers: Officers;
  accounts: Accounts;
  sessions: Sessions;
  presence: Presence;
  queue: Queue;
  talks: Talks;
  audit: Audit;
  funnel: Funnel;
  pace: Pace;
  now: () => Date;
  /** Ends the live connections of a session. */
  signedOut: (sessionId: string) => void;
}

type Endpoint = (typeof contract.ENDPOINTS)[number];

const AUDIT_ROWS = 200;
/** Open without sign-in; everything else is not. */
const OPEN = ['/openapi.json', '/auth/', '/setup/', '/training/'];

export function deskRoutes(server: HttpServer, parts: DeskParts): void {
  const { officers, sessions, queue, talks, audit, presence } = parts;

  // Before it looks at anything, whatever the method and the path: what is not there is not told to strangers either.
  server.before(async (request) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (
      !path.startsWith(`${CONSOLE_API}/`) ||
      OPEN.some((prefix) => path.startsWith(`${CONSOLE_API}${prefix}`))
    )
      return;
    if ((await sessions.of(request)) === undefined) throw new ApiError('SignInNeeded');
  });

  server.route('get', `${CONSOLE_API}/openapi.json`, (_request, response) => {
    sendJson(response, 200, describeApi());
  });

  open('GET', '/auth/session', async (request, response) => {
    await sendSession(response, 200, await sessions.of(request));
  });

  open('POST', '/auth/sign-in', async (request, response) => {
    await parts.pace.take(parts.keyring.hash('address', parts.origins.network(request)));
    const { username, password, code } = await readJson(request, contract.SignInRequest);
    const officer = await officers.signIn(username, password, code).catch(async (error: unknown) => {
      await audit.write({ actor: '-', action: 'sign-in', subject: '-', result: 'refused' });
      throw error;
    });
    await audit.write({ actor: officer.id, action: 'sign-in', subject: officer.id, result: 'done' });
    await beginSession(request, response, 200, officer);
  });

  open('POST', '/auth/sign-out', async (request, response) => {
    const signedIn = await sessions.of(request);
    if (signedIn !== undefined) {
      await sessions.end(signedIn.sessionId);
      await officers.change(signedIn.officer.id, { onDuty: false });
      presence.forget();
      parts.signedOut(signedIn.sessionId);
      await audit.write({
        actor: signedIn.officer.id,
        action: 'sign-out',
        subject: signedIn.officer.id,
        result: 'done',
      });
    }
    response.setHeader('Set-Cookie', endedCookie(isSecure(request)));
    sendNothing(response);
  });

  open('GET', '/setup/:token', async (request, response) => {
    await parts.pace.take(parts.keyring.hash('address', parts.origins.network(request)));
    sendJson(response, 200, await officers.setup(parameter(request, 'token')));
  });

  open('POST', '/setup/:token', async (request, response) => {
    await parts.pace.take(parts.keyring.hash('address', parts.origins.network(request)));
    const account = await readJson(request, contract.SetupRequest);
    const officer = await officers.finishSetup(parameter(request, 'token'), account);
    await audit.write({ actor: officer.id, action: 'set-up', subject: officer.id, result: 'done' });
    await beginSession(request, response, 201, officer);
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

  signedIn('GET', '/queue', async ({ officer }, _request, response) => {
    sendJson(response, 200, await queue.answer(officer));
  });

  signedIn('GET', '/talks/:id', async ({ officer }, request, response) => {
    const after = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('after') ?? '0');
    if (!Number.isSafeInteger(after) || after < 0)
      throw new ApiError('BadArgument', 'after is not a whole number.');
    sendJson(
      response,
      200,
      await talkView(
        await talks.read(officer, parameter(request, 'id'), after),
        officer,
        await names(),
        queue,
      ),
    );
  });

  signedIn('POST', '/talks/:id/take', async ({ officer }, request, response) => {
    const talk = await talks.take(officer, parameter(request, 'id'));
    sendJson(response, 200, await talkView(talk, officer, await names(), queue));
  });

  for (const kind of ['message', 'note'] as const) {
    signedIn('POST', `/talks/:id/${kind}s`, async ({ officer }, request, response) => {
      const { text, clientId } = await readJson(request, contract.WriteRequest);
      sendJson(response, 201, {
        seq: await talks.write(officer, parameter(request, 'id'), text, clientId, kind),
      });
    });
  }

  signedIn('POST', '/talks/:id/read', async ({ officer }, request, response) => {
    await talks.markRead(officer, parameter(request, 'id'));
    sendNothing(response);
  });

  signedIn('POST', '/talks/:id/danger-seen', async ({ officer }, request, response) => {
    await talks.dangerSeen(officer, parameter(request, 'id'));
    sendNothing(response);
  });

  signedIn('POST', '/talks/:id/hand-back', async ({ officer }, request, response) => {
    await talks.finish(officer, parameter(request, 'id'), 'returned');
    sendNothing(response);
  });

  signedIn('POST', '/talks/:id/close', async ({ officer }, request, response) => {
    const { reason } = await readJson(request, contract.CloseRequest);
    await talks.finish(officer, parameter(request, 'id'), 'closed', reason);
    sendNothing(response);
  });

  signedIn('GET', '/talks/:id/files/:file', async ({ officer }, request, response) => {
    const id = parameter(request, 'file');
    const { conversationId, conversation } = await talks.fileOf(officer, parameter(request, 'id'), id);
    const file = await parts.store.get('files', id);
    if (file?.value.conversationId !== conversationId) throw new ApiError('NotFound');
    const { key, sealedBytes, sealedName } = file.value;
    sendDownload(response, {
      bytes: parts.keys.openBytes(conversationId, conversation, key, sealedBytes, `files/${id}#bytes`),
      name: parts.keys.open(conversationId, conversation, key, sealedName, `files/${id}#name`),
    });
  });

  caseRoutes(signedIn, { ...parts, names });

  accountRoutes(signedIn, parts);

  signedIn('GET', '/insight/funnel', async (_caller, _request, response) => {
    sendJson(response, 200, { days: await parts.funnel.days() });
  });

  signedIn('GET', '/audit', async ({ officer }, _request, response) => {
    await audit.write({ actor: officer.id, action: 'read-audit', subject: '-', result: 'done' });
    const entries = (await audit.last(AUDIT_ROWS)).map(({ seq, at, actor, action, subject, result }) => ({
      seq,
      at,
      actor,
      action,
      subject,
      result,
    }));
    sendJson(response, 200, { entries, intact: await audit.verify() });
  });

  function open(
    method: contract.Endpoint['method'],
    path: string,
    answer: (request: Request, response: Response) => Promise<void>,
  ): void {
    declared(method, path, 'open');
    server.route(method.toLowerCase() as Method, `${CONSOLE_API}${path}`, async (request, response) => {
      if (method === 'POST') ownPageOnly(request);
      await answer(request, response);
    });
  }

  function signedIn(method: contract.Endpoint['method'], path: string, answer: SignedInAnswer): void {
    const { access } = declared(method, path);
    server.route(method.toLowerCase() as Method, `${CONSOLE_API}${path}`, async (request, response) => {
      const caller = await sessions.of(request);
      if (caller === undefined) throw new ApiError('SignInNeeded');
      if (method === 'POST') ownPageOnly(request);
      if (access !== 'open' && !may(caller.officer.value.role, access)) {
        await audit.write({
          actor: caller.officer.id,
          action: 'not-allowed',
          subject: `${method} ${path}`,
          result: 'refused',
        });
        throw new ApiError('NotAllowed');
      }
      await answer(caller, request, response);
    });
  }

  /** A request that changes something must come from our own page. */
  function ownPageOnly(request: Request): void {
    const origin = parts.origins.of(request);
    if (origin !== undefined && !parts.origins.isOwn(request, origin)) throw new ApiError('OriginRefused');
    if (request.headers['x-console'] !== '1') throw new ApiError('HeaderMissing');
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
      setupNeeded: !(await officers.anySupervisor()),
    };
    sendJson(response, status, answer);
  }

  async function names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await officers.all()).map(({ id, value }) => [id, value.displayName]));
  }

  function isSecure(request: Request): boolean {
    return parts.origins.own(request).startsWith('https:');
  }
}

/** The contract's entry of a route; a route that is not described there is a mistake. */
function declared(
  method: contract.Endpoint['method'],
  path: string,
  access?: contract.Endpoint['access'],
): Endpoint {
  const found = contract.ENDPOINTS.find((endpoint) => endpoint.method === method && endpoint.path === path);
  if (found === undefined || (access !== undefined && found.access !== access))
    throw new Error(`${method} ${path} is not in the contract`);
  return found;
}
