/**
 * When a case is over: held ones after their last visit, drafts without their talk, closed ones first restricted
 * (nobody at the desk opens them) and then erased. One that is open with the desk never ends by the clock.
 */
import type { MessageLog } from '../conversations/log.js';
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import { daysAfter } from '../privacy/terms.js';
import { ConflictError, type Store, type Stored, type Write } from '../store/ports.js';
import type { CaseRecord } from '../store/records.js';
import type { Cases } from './cases.js';
import { eraseMessages } from './visits.js';

export interface ExpiryParts {
  store: Store;
  turns: Turns;
  log: MessageLog;
  cases: Cases;
  keepRestrictedDays: number;
  now: () => Date;
}

const BATCH = 200;

export class CaseExpiry {
  constructor(private readonly parts: ExpiryParts) {}

  async sweep(): Promise<void> {
    await this.#drafts();
    const due = await this.parts.store.find('cases', {
      before: { field: 'expiresAt', value: this.parts.now().toISOString() },
      limit: BATCH,
    });
    for (const record of due) {
      try {
        await this.#over(record);
      } catch (error) {
        // Visited or reopened between the search and now: not due any more.
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  /** A draft whose talk is gone cannot be opened by anybody. */
  async #drafts(): Promise<void> {
    const { store } = this.parts;
    const drafts = await store.find('cases', { where: { state: 'draft' }, limit: BATCH });
    for (const record of drafts) {
      const talk = await store.get('conversations', record.value.draftOf ?? '');
      if (talk === undefined || talk.value.endedAt !== undefined) await this.#erase(record);
    }
  }

  async #over(record: Stored<CaseRecord>): Promise<void> {
    if (record.value.state === 'closed') await this.#restrict(record);
    else if (record.value.conversationId === undefined || record.value.handoffId === undefined)
      await this.#erase(record);
    else await this.#eraseSent(record, record.value.conversationId, record.value.handoffId);
  }

  async #restrict(record: Stored<CaseRecord>): Promise<void> {
    const { store, now, keepRestrictedDays } = this.parts;
    const expiresAt = daysAfter(now(), keepRestrictedDays);
    const writes: Write[] = [
      {
        kind: 'put',
        collection: 'cases',
        id: record.id,
        value: { ...record.value, state: 'restricted', expiresAt },
        ifVersion: record.version,
      },
    ];
    const handoff = await store.get('handoffs', record.value.handoffId ?? '');
    if (handoff !== undefined)
      writes.push({
        kind: 'put',
        collection: 'handoffs',
        id: handoff.id,
        value: { ...handoff.value, expiresAt },
        ifVersion: handoff.version,
      });
    await store.commit(writes);
  }

  async #eraseSent(record: Stored<CaseRecord>, conversationId: string, handoffId: string): Promise<void> {
    const { turns, cases, store, log } = this.parts;
    try {
      await turns.run(conversationId, async (unit) => {
        await cases.erase(unit, record.id, record.version);
        unit.delete('handoffs', handoffId);
        await eraseMessages(unit, store, log, handoffId);
      });
    } catch (error) {
      if (!(error instanceof ConversationGoneError)) throw error;
      await this.#erase(record);
    }
  }

  async #erase(record: Stored<CaseRecord>): Promise<void> {
    const writes: Write[] = [];
    const collecting: Pick<Unit, 'delete'> = {
      delete: (collection, id, ifVersion) => {
        writes.push({
          kind: 'delete',
          collection,
          id,
          ...(ifVersion === undefined ? {} : { ifVersion }),
        });
      },
    };
    await this.parts.cases.erase(collecting, record.id, record.version);
    await this.parts.store.commit(writes);
  }
}
