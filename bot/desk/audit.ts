/**
 * Who did what to which talk, when, and whether it was allowed; never content. Each entry holds the hash of the one
 * before, so that a changed, removed or inserted entry shows. What only a checkpoint outside shows: audit-checkpoint.ts.
 */
import type { Keyring } from '../privacy/keys.js';
import { ConflictError, type Store } from '../store/ports.js';
import type { AuditRecord } from '../store/records.js';
import { BEFORE_THE_FIRST, hashOf, idOf, type AuditEntry } from './audit-entry.js';
import { walkAudit } from './audit-walk.js';

export type { AuditEntry } from './audit-entry.js';

export class Audit {
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly keyring: Keyring,
    private readonly now: () => Date,
  ) {}

  /** Adds an entry. Resolves when it is durable; what it is about must not happen when this throws. */
  async write(entry: AuditEntry): Promise<void> {
    const written = this.#tail.then(() => this.#append(entry));
    this.#tail = written.catch(() => undefined);
    return written;
  }

  /** The last entries, newest first. */
  async last(limit: number): Promise<AuditRecord[]> {
    const kept = await this.store.find('audit', { order: { field: 'seq', direction: 'descending' }, limit });
    return kept.map(({ value }) => value);
  }

  /** Whether the chain holds from the first entry to the last. A removed end does not show here. */
  async verify(): Promise<boolean> {
    return (await walkAudit(this.store, this.keyring)).breaks.length === 0;
  }

  async #append(entry: AuditEntry): Promise<void> {
    for (;;) {
      const [last] = await this.last(1);
      const seq = (last?.seq ?? 0) + 1;
      const record = {
        ...entry,
        seq,
        at: this.now().toISOString(),
        previousHash: last?.hash ?? BEFORE_THE_FIRST,
        hash: '',
      };
      record.hash = hashOf(this.keyring, record);
      try {
        await this.store.commit([
          { kind: 'put', collection: 'audit', id: idOf(seq), value: record, ifVersion: 0 },
        ]);
        return;
      } catch (error) {
        // Another node was first; take the next place.
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }
}
