/** What came of a call; errors are values, so that each caller says what they mean there. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/**
 * `unreachable`: no connection, a timeout or a server in trouble: try again (after `waitFor` ms if given).
 * `ended`: the conversation or its token is no longer known (401, 403, 404).
 * `refused`: the server will not take this, now or later.
 */
export interface Failure {
  kind: 'unreachable' | 'ended' | 'refused';
  waitFor?: number;
  /** Refused because it is too much at once (413). */
  tooLarge?: true;
}

const base = '/v3/directline';
/** A second-generation phone network may need this long for one small answer. */
const timeout = 20000;
/** Milliseconds more for each byte of a file: what it takes at 20 KB a second. */
const perByte = 1 / 20;
const worthRetrying = new Set([408, 409, 425, 429]);

/** Calls the Direct Line API of our own origin; `path` begins after /v3/directline. */
export async function request<Value>(
  method: 'GET' | 'POST',
  path: string,
  token?: string,
  body?: unknown,
): Promise<Outcome<Value>> {
  return call<Value>(path, timeout, {
    method,
    headers: headers(token, body),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/**
 * Sends files with the message that carries them, as multipart; it may take as long as so many bytes do on a bad line.
 * @param stop ends it at once
 */
export async function upload(
  path: string,
  token: string,
  activity: unknown,
  files: readonly File[],
  stop: AbortSignal,
): Promise<Outcome<unknown>> {
  const body = new FormData();
  body.append('activity', JSON.stringify(activity));
  for (const file of files) body.append('file', file, file.name);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return call(path, timeout + size * perByte, { method: 'POST', headers: headers(token), body }, stop);
}

async function call<Value>(
  path: string,
  patience: number,
  init: RequestInit,
  stop?: AbortSignal,
): Promise<Outcome<Value>> {
  const end = new AbortController();
  const abort = (): void => end.abort();
  const timer = setTimeout(abort, patience);
  if (stop?.aborted) abort();
  stop?.addEventListener('abort', abort);
  try {
    const response = await fetch(base + path, {
      ...init,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: end.signal,
    });
    if (response.ok) return { ok: true, value: (await response.json().catch(() => ({}))) as Value };
    return { ok: false, failure: failureOf(response) };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', abort);
  }
}

/** Sends a last activity that outlives the page; nobody is there to hear what came of it. */
export function requestAndLeave(path: string, token: string, body: unknown): void {
  fetch(base + path, {
    method: 'POST',
    headers: headers(token, body),
    body: JSON.stringify(body),
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
}

function headers(token?: string, body?: unknown): Record<string, string> {
  return {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  };
}

function failureOf(response: Response): Failure {
  const { status } = response;
  if (status === 401 || status === 403 || status === 404) return { kind: 'ended' };
  if (status < 500 && !worthRetrying.has(status))
    return { kind: 'refused', ...(status === 413 && { tooLarge: true }) };
  const seconds = Number(response.headers.get('Retry-After'));
  return seconds > 0
    ? { kind: 'unreachable', waitFor: Math.min(seconds, 60) * 1000 }
    : { kind: 'unreachable' };
}
