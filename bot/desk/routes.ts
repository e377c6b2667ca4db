/** The console's API over HTTP: checks who asks before it looks at anything, then the form, then does it. */
import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { sendDownload } from '../channels/directline/uploads.js';
import type { ConversationKeys } from '../conversations/keys.js';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import type { Pace } from '../http/pacing.js';
import { sendJson, sendNothing, type HttpServer, type Method } from '../http/server.js';
import type { Funnel } from '../insight/funnel.js';
import type { Opinions } from '../insight/opinions.js';
import type { Store } from '../store/ports.js';
import { accountRoutes } from './account-routes.js';
import type { Accounts } from './accounts.js';
import type { Audit } from './audit.js';
import { caseRoutes, type CaseRouteParts, type SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import { conversationRoutes, type ConversationRouteParts } from './conversation-routes.js';
import { describeApi } from './openapi.js';
import { parameter } from './parameter.js';
import { qualificationRoutes, type QualificationRouteParts } from './qualification-routes.js';
import type { Queue } from './queue.js';
import { signInRoutes, type SignInRouteParts } from './sign-in-routes.js';
import type { Talks } from './talks.js';
import { may } from './rights.js';
import { afterOf, routingRoutes, type RoutingRouteParts } from './routing-routes.js';
import { trainingRoutes, type TrainingRouteParts } from './training-routes.js';
import { talkView } from './views.js';

export const CONSOLE_API = '/console/api';

export interface DeskParts
  extends
    Omit<CaseRouteParts, 'names'>,
    Omit<ConversationRouteParts, 'names'>,
    Omit<QualificationRouteParts, 'names'>,
    Omit<RoutingRouteParts, 'names'>,
    TrainingRouteParts,
    SignInRouteParts {
  store: Store;
  keys: ConversationKeys;
  accounts: Accounts;
  queue: Queue;
  talks: Talks;
  audit: Audit;
  funnel: Funnel;
  opinions: Pick<Opinions, 'months'>;
  pace: Pace;
  now: () => Date;
  /** Ends the live connections of a session. */
  signedOut: (sessionId: string) => void;
}

type Endpoint = (typeof contract.ENDPOINTS)[number];
type MessageForm = z.infer<typeof contract.MessageRequest>;

const AUDIT_ROWS = 200;
/** Open without sign-in; everything else is not. */
const OPEN = ['/openapi.json', '/auth/', '/setup/', '/training/'];

export function deskRoutes(server: HttpServer, parts: DeskParts): void {
  const { officers, sessions, queue, talks, audit } = parts;

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

  open('GET', '/openapi.json', (_request, response) => {
    sendJson(response, 200, describeApi());
    return Promise.resolve();
  });

  signInRoutes(open, signedIn, parts);

  signedIn('GET', '/queue', async ({ officer }, _request, response) => {
    sendJson(response, 200, await queue.answer(officer));
  });

  signedIn('GET', '/talks/:id', async ({ officer }, request, response) => {
    const talk = await talks.read(officer, parameter(request, 'id'), afterOf(request));
    sendJson(response, 200, await talkView(talk, officer, await names(), queue));
  });

  signedIn('POST', '/talks/:id/take', async ({ officer }, request, response) => {
    const talk = await talks.take(officer, parameter(request, 'id'));
    sendJson(response, 200, await talkView(talk, officer, await names(), queue));
  });

  for (const kind of ['message', 'note'] as const) {
    signedIn('POST', `/talks/:id/${kind}s`, async ({ officer }, request, response) => {
      const form = kind === 'note' ? contract.WriteRequest : contract.MessageRequest;
      const { text, clientId, original } = await readJson<MessageForm>(request, form);
      sendJson(response, 201, {
        seq: await talks.write(officer, parameter(request, 'id'), text, clientId, kind, original),
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

  trainingRoutes(open, signedIn, parts);
  caseRoutes(signedIn, { ...parts, names });
  conversationRoutes(signedIn, { ...parts, names });
  qualificationRoutes(signedIn, { ...parts, names });
  routingRoutes(signedIn, { ...parts, names });

  accountRoutes(signedIn, parts);

  signedIn('GET', '/insight/funnel', async (_caller, _request, response) => {
    sendJson(response, 200, { days: await parts.funnel.days() });
  });

  signedIn('GET', '/insight/opinions', async (_caller, _request, response) => {
    sendJson(response, 200, { months: await parts.opinions.months() });
  });

  signedIn('GET', '/audit', async ({ officer }, _request, response) => {
    await audit.write({ actor: officer.id, action: 'read-audit', subject: '-', result: 'done' });
    const entries = (await audit.last(AUDIT_ROWS)).map(
      ({ seq, at, actor, action, subject, reason = null, result }) => ({
        seq,
        at,
        actor,
        action,
        subject,
        reason,
        result,
      }),
    );
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

  async function names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await officers.all()).map(({ id, value }) => [id, value.displayName]));
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
