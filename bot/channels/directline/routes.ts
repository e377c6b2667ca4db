/**
 * Direct Line 3.0 over HTTP, as `botframework-directlinejs` and Web Chat call it:
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference
 */
import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import { LANGUAGES } from '../../../dialogs/facts.js';
import { readJson } from '../../http/body.js';
import { ApiError } from '../../http/errors.js';
import type { Origins } from '../../http/origins.js';
import type { Pace } from '../../http/pacing.js';
import { sendJson, type HttpServer } from '../../http/server.js';
import type { Keyring } from '../../privacy/keys.js';
import type { Language } from '../../store/records.js';
import type { Activity } from '../sdk.js';
import { DirectLineConversations } from './conversations.js';
import { ActivityForm, GenerateForm, StartForm } from './forms.js';
import { TOKEN_SECONDS, type TokenClaims, type Tokens } from './tokens.js';
import type { Uploads } from './uploads.js';

const BASE = '/v3/directline';

export interface RouteParts {
  conversations: DirectLineConversations;
  tokens: Tokens;
  uploads: Uploads;
  origins: Origins;
  keyring: Keyring;
  defaultLanguage: Language;
  pace: { tokens: Pace; posts: Pace; reads: Pace };
}

export function directLineRoutes(server: HttpServer, parts: RouteParts): void {
  const { conversations, tokens, uploads, origins, pace } = parts;

  server.before((request, response) => {
    if ((request.url ?? '').startsWith(BASE)) allowOrigin(request, response, origins);
  });

  server.route('post', `${BASE}/tokens/generate`, async (request, response) => {
    await pace.tokens.take(parts.keyring.hash('address', origins.network(request)));
    const form = await readJson(request, GenerateForm);
    const claims: TokenClaims = {
      conversationId: DirectLineConversations.newId(),
      userId: form.user?.id ?? `dl_${randomBytes(18).toString('base64url')}`,
      origins: trustedOrigins(request, form.trustedOrigins),
    };
    sendJson(response, 200, {
      conversationId: claims.conversationId,
      token: await tokens.issue(claims),
      expires_in: TOKEN_SECONDS,
    });
  });

  server.route('post', `${BASE}/tokens/refresh`, async (request, response) => {
    const claims = await authorise(request);
    sendJson(response, 200, {
      conversationId: claims.conversationId,
      token: await tokens.issue(claims),
      expires_in: TOKEN_SECONDS,
    });
  });

  server.route('post', `${BASE}/conversations`, async (request, response) => {
    const claims = await authorise(request);
    await pace.posts.take(claims.conversationId);
    const form = await readJson(request, StartForm);
    const isNew = await conversations.start(
      claims,
      languageOf(form.locale, parts.defaultLanguage),
      form.entry,
      origins.network(request),
    );
    if (!isNew) await conversations.open(claims.conversationId);
    await sendConversation(request, response, claims, isNew ? 201 : 200, undefined);
  });

  server.route('get', `${BASE}/conversations/:id`, async (request, response) => {
    const claims = await authorise(request);
    await pace.reads.take(claims.conversationId);
    await conversations.open(claims.conversationId);
    await sendConversation(request, response, claims, 200, watermarkOf(request));
  });

  server.route('get', `${BASE}/conversations/:id/activities`, async (request, response) => {
    const claims = await authorise(request);
    await pace.reads.take(claims.conversationId);
    sendJson(response, 200, await conversations.read(claims.conversationId, watermarkOf(request)));
  });

  server.route('post', `${BASE}/conversations/:id/activities`, async (request, response) => {
    const claims = await authorise(request);
    await pace.posts.take(claims.conversationId);
    const activity = await readJson(request, ActivityForm);
    sendJson(response, 200, { id: await conversations.post(claims, activity as Partial<Activity>) });
  });

  server.route('post', `${BASE}/conversations/:id/upload`, async (request, response) => {
    const claims = await authorise(request);
    await pace.posts.take(claims.conversationId);
    await conversations.open(claims.conversationId);
    sendJson(response, 200, { id: await uploads.receive(request, claims) });
  });

  server.route('get', `${BASE}/conversations/:id/attachments/:file`, async (request, response) => {
    const claims = await authorise(request);
    await pace.reads.take(claims.conversationId);
    await uploads.send(response, claims.conversationId, (request.params as { file: string }).file);
  });

  server.route('get', `${BASE}/session/getsessionid`, () => {
    throw new ApiError('NotSupported', 'Sign-in cards are not supported.');
  });

  /** The token's claims, when it opens the conversation of the path on this site. */
  async function authorise(request: Request): Promise<TokenClaims> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '')
      throw new ApiError('MissingToken');
    const claims = await tokens.verify(token);
    const { id } = request.params as { id?: string };
    if (id !== undefined && id !== claims.conversationId) throw new ApiError('InvalidToken');
    const origin = origins.of(request);
    if (origin !== undefined && claims.origins.length > 0 && !claims.origins.includes(origin))
      throw new ApiError('OriginRefused');
    return claims;
  }

  function trustedOrigins(request: Request, named: string[] | undefined): string[] {
    const origin = origins.of(request);
    // A browser binds the token to its own site, whatever the page asks for.
    if (origin !== undefined) return [origin];
    for (const site of named ?? [])
      if (!origins.isAllowed(request, site)) throw new ApiError('OriginRefused');
    return named ?? [];
  }

  async function sendConversation(
    request: Request,
    response: Response,
    claims: TokenClaims,
    status: number,
    watermark: number | undefined,
  ) {
    const address = new URL(`${origins.own(request)}${BASE}/conversations/${claims.conversationId}/stream`);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    if (watermark !== undefined) address.searchParams.set('watermark', String(watermark));
    address.searchParams.set('t', await tokens.ticket(claims));
    sendJson(response, status, {
      conversationId: claims.conversationId,
      token: await tokens.issue(claims),
      expires_in: TOKEN_SECONDS,
      streamUrl: address.href,
    });
  }
}

/** The watermark of the query, 0 when there is none. @throws ApiError BadArgument */
export function watermarkOf(request: { url?: string | undefined }): number {
  const given = new URL(request.url ?? '/', 'http://localhost').searchParams.get('watermark') ?? '';
  if (given === '' || given === 'undefined' || given === 'null') return 0;
  if (!/^\d{1,9}$/.test(given)) throw new ApiError('BadArgument', 'The watermark is not one of ours.');
  return Number(given);
}

function languageOf(locale: string | undefined, otherwise: Language): Language {
  const short = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short) ?? otherwise;
}

function allowOrigin(request: Request, response: Response, origins: Origins): void {
  response.setHeader('Vary', 'Origin');
  const origin = origins.check(request);
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  if (request.method !== 'OPTIONS') return;
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
    'Access-Control-Max-Age': '600',
  });
  response.end();
}
