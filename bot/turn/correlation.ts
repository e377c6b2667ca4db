/** First in the line: gives the turn a number for the log and measures it. Never logs words or who wrote them. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Metrics } from '../http/metrics.js';
import type { Middleware, TurnContext } from '../channels/sdk.js';

export class Correlation implements Middleware {
  constructor(
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const turn = randomUUID();
    const { channelId, type } = context.activity;
    const stop = this.metrics.turnSeconds.startTimer({ channel: channelId, type });
    try {
      await next();
      this.log.debug({ turn, channel: channelId, type, seconds: stop({ outcome: 'done' }) }, 'turn');
    } catch (error) {
      stop({ outcome: 'failed' });
      this.log.error({ turn, channel: channelId, type, failure: nameOf(error) }, 'turn failed');
      throw error;
    }
  }
}

/** The kind of an error and where it arose, without its message, which may hold what a person wrote. */
export function nameOf(error: unknown): { name: string; stack: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, stack: undefined };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .join('\n');
  return { name: error.name, stack: frames };
}
