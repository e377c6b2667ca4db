/**
 * Erases what is due: silent talks, cases and ended handoffs past their time, spent tickets, links, sessions and
 * deliveries. While the clock is in doubt, only what has been silent for so long by time that cannot be set.
 */
import type { CaseExpiry } from '../cases/expiry.js';
import type { Departures } from '../conversations/departures.js';
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { CollectionName } from '../store/records.js';
import type { Store, Write } from '../store/ports.js';
import type { TrustedClock } from './clock.js';
import { isUse } from './in-use.js';

export interface RetentionParts {
  store: Store;
  turns: Turns;
  departures: Departures;
  cases: Pick<CaseExpiry, 'sweep'>;
  clock: Pick<TrustedClock, 'check'>;
  silenceMinutes: number;
  now: () => Date;
}

/** Records that simply go when their time is over. */
const PERISHABLE = [
  'deliveries',
  'sessions',
  'setupLinks',
  'signIns',
  'usedTickets',
  'returnCodes',
  'leases',
  'looks',
  'watches',
] as const satisfies readonly CollectionName[];
const BATCH = 200;

export class Retention {
  constructor(private readonly parts: RetentionParts) {}

  /** @returns whether the clock was trusted; otherwise nothing was erased */
  async sweep(): Promise<boolean> {
    const { trusted, steadyFor } = await this.parts.clock.check();
    // After so long of steady time, who was last seen before that is silent, whatever the date.
    if (trusted || steadyFor >= this.parts.silenceMinutes * 60_000) await this.#silent();
    if (!trusted) return false;
    await this.parts.cases.sweep();
    await this.#pastTheirTime();
    for (const collection of PERISHABLE) await this.#perish(collection);
    return true;
  }

  /** Without a sign of life, unsent words are erased. */
  async #silent(): Promise<void> {
    const { store, now, silenceMinutes } = this.parts;
    const limit = new Date(now().getTime() - silenceMinutes * 60_000).toISOString();
    const silent = await store.find('conversations', {
      where: { phase: ['bot', 'waiting', 'officer'] },
      before: { field: 'lastSeenAt', value: limit },
      limit: BATCH,
    });
    for (const { id } of silent) {
      await this.#turn(id, async (unit) => {
        if (unit.conversation.endedAt === undefined && unit.conversation.lastSeenAt < limit)
          await this.parts.departures.leave(unit, 'silence');
      });
    }
  }

  /** Talks and messages whose handoffs are all past their time go with everything. */
  async #pastTheirTime(): Promise<void> {
    const { store, now } = this.parts;
    const due = await store.find('handoffs', {
      before: { field: 'expiresAt', value: now().toISOString() },
      limit: BATCH,
    });
    for (const { id, value } of due) {
      // It goes with its case.
      if (value.caseId !== undefined && (await store.get('cases', value.caseId)) !== undefined) continue;
      await this.#turn(value.conversationId, async (unit) => {
        unit.delete('handoffs', id);
        const others = await store.find('handoffs', { where: { conversationId: value.conversationId } });
        const ended = unit.conversation.endedAt !== undefined || unit.conversation.phase === 'ended';
        if (ended && others.every((other) => other.id === id)) unit.erase('conversation');
      });
    }
  }

  async #perish(collection: (typeof PERISHABLE)[number]): Promise<void> {
    const { store, now } = this.parts;
    const due = await store.find(collection, {
      before: { field: 'expiresAt', value: now().toISOString() },
      limit: BATCH,
    });
    const writes = due
      .filter(({ id }) => collection !== 'leases' || !isUse(id))
      .map(({ id }): Write => ({ kind: 'delete', collection, id }));
    if (writes.length > 0) await store.commit(writes);
  }

  async #turn(conversationId: string, work: Parameters<Turns['run']>[1]): Promise<void> {
    try {
      await this.parts.turns.run(conversationId, work);
    } catch (error) {
      // Left or erased between the search and now: done already.
      if (!(error instanceof ConversationGoneError)) throw error;
    }
  }
}
