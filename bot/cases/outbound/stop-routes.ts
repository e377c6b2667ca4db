/**
 * `/s/<token>`: GET shows a button and changes nothing, so that whoever checks links stops nothing; POST stops, also
 * as one click in a mail program (RFC 8058). `/s/sms`: what the SMS gateway received, signed like what it is sent.
 */
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Texts } from '../../../dialogs/engine/texts.js';
import type { Language } from '../../../dialogs/facts.js';
import { checkForm, parseJson, readBody } from '../../http/body.js';
import { ApiError } from '../../http/errors.js';
import { languageOf } from '../../http/language.js';
import type { Origins } from '../../http/origins.js';
import type { Pace } from '../../http/pacing.js';
import { sendNothing, type HttpServer } from '../../http/server.js';
import type { Keyring } from '../../privacy/keys.js';
import { isSigned, SIGNATURE_HEADER } from './signature.js';
import { STOP_PAGE_POLICY, stopPage } from './stop-page.js';
import type { Stopping } from './stopping.js';

export interface StopRouteParts {
  stopping: Stopping;
  texts: Texts;
  keyring: Keyring;
  origins: Origins;
  defaultLanguage: Language;
  /** Without it nothing can come in from a gateway. */
  smsSecret: string | undefined;
  pace: Pace;
  now: () => Date;
}

const FORM_LIMIT_BYTES = 4 * 1024;
const SMS_LIMIT_BYTES = 16 * 1024;
const Received = z.strictObject({ from: z.string().max(64), text: z.string().max(4096) });

export function stopRoutes(server: HttpServer, parts: StopRouteParts): void {
  const { stopping, texts, smsSecret } = parts;
  const answer = (request: Request, response: Response, part: 'ask' | 'done' | 'failed') => {
    const language = languageOf(request.headers['accept-language'], parts.defaultLanguage);
    const page = Buffer.from(stopPage(texts, language, part));
    response.writeHead(part === 'failed' ? 503 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': page.length,
      'Content-Security-Policy': STOP_PAGE_POLICY,
    });
    response.end(request.method === 'HEAD' ? undefined : page);
  };
  const paced = (request: Request) =>
    parts.pace.take(parts.keyring.hash('address', parts.origins.network(request)));

  for (const method of ['get', 'head'] as const) {
    server.route(method, '/s/:token', (request, response) => {
      answer(request, response, 'ask');
    });
  }

  server.route('post', '/s/:token', async (request, response) => {
    await paced(request);
    await readBody(request, FORM_LIMIT_BYTES);
    const { token } = request.params as { token: string };
    const stopped = await stopping.byLink(token).then(
      () => true,
      () => false,
    );
    answer(request, response, stopped ? 'done' : 'failed');
  });

  if (smsSecret === undefined) return;
  server.route('post', '/s/sms', async (request, response) => {
    const body = await readBody(request, SMS_LIMIT_BYTES);
    const header = request.headers[SIGNATURE_HEADER];
    if (!isSigned(smsSecret, body, typeof header === 'string' ? header : undefined, parts.now()))
      throw new ApiError('NotSigned', 'The request is not signed with the secret of the SMS gateway.');
    const { from, text } = checkForm(parseJson(body), Received);
    await stopping.byText(from, text);
    sendNothing(response);
  });
}
