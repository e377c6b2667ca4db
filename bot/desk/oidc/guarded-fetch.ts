/** How the provider is reached: only on its own hosts, no further by redirects, and with an end to what it may send. */
import type { CustomFetch } from 'openid-client';
import { SignInProblem } from './problem.js';

/** Metadata and keys are a few kilobytes; with all roles of a large zone, a token is too. */
const ANSWER_BYTES = 512 * 1024;

/** @param origins where it may ask. Whatever goes wrong on the way is a {@link SignInProblem} */
export function guardedFetch(origins: ReadonlySet<string>): CustomFetch {
  return async (url, options) => {
    if (!origins.has(new URL(url).origin)) throw new SignInProblem('refused', 'foreign-host');
    try {
      const response = await fetch(url, { ...options, redirect: 'manual' } as RequestInit);
      const { status, headers } = response;
      if (status >= 500 || status === 429) throw new SignInProblem('unavailable', 'busy');
      const body = await limited(response);
      return new Response(status === 204 || status === 304 ? null : body, { status, headers });
    } catch (error) {
      if (error instanceof SignInProblem) throw error;
      throw new SignInProblem('unavailable', 'no-answer', { cause: error });
    }
  };
}

async function limited(response: Response): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > ANSWER_BYTES) throw new SignInProblem('refused', 'answer-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
