/** One request to the console's API: headers, time limit and errors as values of our own. */
import { idleSeconds } from '../state/activity.js';
import type { ErrorAnswer } from './types.js';

export const API_ROOT = '/console/api';

/** After this many milliseconds an answer counts as lost, so that no message stays "sending" for ever. */
const TIME_LIMIT = 15_000;

/** The server answered and refused. `status` is the HTTP status. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(
    /** One of bot/http/errors.ts, or empty when something in between answered. */
    readonly code: string,
    readonly status: number,
  ) {
    super(code);
  }

  /** Asking again with the same words can still succeed: the server was busy or broken, not unwilling. */
  get mayPass(): boolean {
    return this.status >= 500 || this.status === 401 || this.status === 408 || this.status === 429;
  }
}

/** No answer came: network down, server restarting or too slow. */
export class NoConnectionError extends Error {
  override name = 'NoConnectionError';
}

type Outcome = 'answered' | 'no-connection' | 'signed-out';
const listeners = new Set<(outcome: Outcome) => void>();

/** Tells how each request ended; `signed-out` is a 401 where a session was needed. Returns the way to stop. */
export function onOutcome(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function report(outcome: Outcome): void {
  for (const listener of listeners) listener(outcome);
}

/**
 * Sends a request and reads its JSON answer (`undefined` for 204).
 * @throws RefusedError, NoConnectionError
 */
export async function request<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(API_ROOT + path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        'x-idle-seconds': String(idleSeconds()),
        ...(method === 'POST' ? { 'content-type': 'application/json', 'x-console': '1' } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    text = await response.text();
  } catch {
    report('no-connection');
    throw new NoConnectionError();
  }
  if (!response.ok) {
    const code = errorCode(text);
    // A proxy answers 502, 503 or 504 while the server restarts: to the officer that is no connection.
    if (code === '' && response.status >= 502 && response.status <= 504) {
      report('no-connection');
      throw new NoConnectionError();
    }
    if (code === 'Stopping') report('no-connection');
    else report(response.status === 401 && !isOpen(path) ? 'signed-out' : 'answered');
    throw new RefusedError(code, response.status);
  }
  report('answered');
  if (text === '') return undefined as Answer;
  return JSON.parse(text) as Answer;
}

function isOpen(path: string): boolean {
  return path.startsWith('/auth/') || path.startsWith('/setup/');
}

function errorCode(text: string): string {
  try {
    const answer = JSON.parse(text) as Partial<ErrorAnswer>;
    return answer.error?.code ?? '';
  } catch {
    return '';
  }
}
