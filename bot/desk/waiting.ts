/** Nobody waits forgotten: whoever waited too long is taken back by the bot, and told so. Survives a restart. */
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { Metrics } from '../http/metrics.js';
import type { Store } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';
import type { BotLine } from './bot-line.js';
import type { Handoffs } from './handoffs.js';
import { waitsSince } from './line-order.js';

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
    const { store, metrics } = this.parts;
    const waiting = await store.find('handoffs', { where: { state: 'waiting' } });
    const forgotten = waiting.filter(({ value }) => this.#isForgotten(value));
    for (const { id, value } of forgotten) await this.#takeBack(id, value.conversationId);
    metrics.waiting.set(waiting.length - forgotten.length);
    return forgotten.length;
  }

  #isForgotten(value: HandoffRecord): boolean {
    const waited = this.parts.now().getTime() - Date.parse(waitsSince(value));
    return waited > this.parts.waitMinutes * 60_000;
  }

  async #takeBack(handoffId: string, conversationId: string): Promise<void> {
    try {
      await this.parts.turns.run(conversationId, async (unit) => {
        const handoff = await this.parts.handoffs.active(unit);
        if (handoff?.id !== handoffId || handoff.value.state !== 'waiting') return;
        // Handed on between the search and now: they wait anew.
        if (!this.#isForgotten(handoff.value)) return;
        await this.parts.handoffs.end(unit, 'unanswered');
        await this.parts.line.status(unit, { state: 'failed' });
      });
    } catch (error) {
      if (!(error instanceof ConversationGoneError)) throw error;
    }
  }
}
