import { backoff, Pause } from './direct-line/pause.js';

/**
 * The solution of a challenge, or null when it cannot be read or was stopped. What computes it is loaded only now,
 * again and again where the line is bad.
 */
export async function solved(challenge: string, signal: AbortSignal): Promise<string | null> {
  const pause = new Pause();
  const wake = (): void => pause.wake();
  signal.addEventListener('abort', wake);
  addEventListener('online', wake);
  try {
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        const { solve } = await import('./work-solver.js');
        return await solve(challenge, signal);
      } catch {
        await pause.for(backoff(attempt));
      }
    }
    return null;
  } finally {
    signal.removeEventListener('abort', wake);
    removeEventListener('online', wake);
  }
}
