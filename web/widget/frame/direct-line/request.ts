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
}

const base = '/v3/directline';
/** A second-generation phone network may need this long for one small answer. */
const timeout = 20000;
const worthRetrying = new Set([408, 409, 425, 429]);

/** Calls the Direct Line API of our own origin; `path` begins after /v3/directline. */
export async function request<Value>(
  method: 'GET' | 'POST',
  path: string,
  token?: string,
  body?: unknown,
): Promise<Outcome<Value>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  try {
    const response = await fetch(base + path, {
      method,
      headers: headers(token, body),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, value: (await response.json().catch(() => ({}))) as Value };
    return { ok: false, failure: failureOf(response) };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  } finally {
    clearTimeout(timer);
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
  if (status < 500 && !worthRetrying.has(status)) return { kind: 'refused' };
  const seconds = Number(response.headers.get('Retry-After'));
  return seconds > 0
    ? { kind: 'unreachable', waitFor: Math.min(seconds, 60) * 1000 }
    : { kind: 'unreachable' };
}
