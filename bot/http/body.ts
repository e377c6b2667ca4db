/** Reads a request's body within a limit, and checks its form. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { ApiError } from './errors.js';

/** Every JSON body; uploads have their own limit. */
export const JSON_LIMIT_BYTES = 256 * 1024;

/** @throws ApiError TooLarge */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  // Not `for await`, which would cut the connection before the client heard that it was too much.
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      reject(tooLarge(limit));
    });
    request.once('end', resolve);
    request.once('error', reject);
  });
  return Buffer.concat(chunks);
}

/** The body as JSON of the given form; an empty body is `{}`. @throws ApiError TooLarge, UnsupportedMediaType, BadSyntax, BadArgument */
export async function readJson<T>(request: IncomingMessage, form: z.ZodType<T>): Promise<T> {
  const bytes = await readBody(request, JSON_LIMIT_BYTES);
  if (bytes.length > 0) {
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (type !== 'application/json' && !type.endsWith('+json'))
      throw new ApiError('UnsupportedMediaType', 'Send the body as application/json.');
  }
  return checkForm(parseJson(bytes), form);
}

/** @throws ApiError BadSyntax */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new ApiError('BadSyntax');
  }
}

/** @throws ApiError BadArgument, naming the field and never its value */
export function checkForm<T>(value: unknown, form: z.ZodType<T>): T {
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the body' : issue.path.join('.');
  throw new ApiError('BadArgument', `The request does not have the expected form: ${where}.`);
}

function tooLarge(limit: number): ApiError {
  return new ApiError('TooLarge', `The body is larger than ${String(Math.round(limit / 1024))} KB.`);
}
