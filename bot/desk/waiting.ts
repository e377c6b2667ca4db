/** Nobody waits forgotten: whoever waited too long is taken back by the bot, and told so. Survives a restart. */
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { Metrics } from '../http/metrics.js';
import type { Store } from '../store/ports.js';
import type { BotLine } from './bot-line.js';
import type { Handoffs } from './handoffs.js';

export interface WaitingParts {
  store: Store;
  turns: Turns;
  handoffs: Handoffs;
  line: BotLine;
  metrics: Metrics;
  now: () => Date;
  waitMinutes: number;
}

export class Waiting {
  constructor(private readonly parts: WaitingParts) {}

  /** @returns how many were taken back */
  async takeBack(): Promise<number> {
    const { store, now, waitMinutes, metrics } = this.parts;
    const limit = new Date(now().getTime() - waitMinutes * 60_000).toISOString();
    const forgotten = await store.find('handoffs', {
      where: { state: 'waiting' },
      before: { field: 'requestedAt', value: limit },
    });
    for (const { id, value } of forgotten) await this.#takeBack(id, value.conversationId);
    metrics.waiting.set(await store.count('handoffs', { where: { state: 'waiting' } }));
    return forgotten.length;
  }

  async #takeBack(handoffId: string, conversationId: string): Promise<void> {
    try {
      await this.parts.turns.run(conversationId, async (unit) => {
        const handoff = await this.parts.handoffs.active(unit);
        if (handoff?.id !== handoffId || handoff.value.state !== 'waiting') return;
        await this.parts.handoffs.end(unit, 'unanswered');
        await this.parts.line.status(unit, { state: 'failed' });
      });
    } catch (error) {
      if (!(error instanceof ConversationGoneError)) throw error;
    }
  }
}
