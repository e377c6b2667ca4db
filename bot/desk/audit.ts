/**
 * Who did what to which talk, when, and whether it was allowed; never content. Each entry holds the hash of the one
 * before, so that a changed, removed or inserted entry shows.
 */
import type { Keyring } from '../privacy/keys.js';
import { ConflictError, type Store } from '../store/ports.js';
import type { AuditRecord } from '../store/records.js';

export interface AuditEntry {
  /** An officer's id, or `system`. */
  actor: string;
  action: string;
  /** What it was done to: a handoff's id, an officer's id, a route that was refused, or `-`. */
  subject: string;
  result: 'done' | 'refused';
}

const FIRST = '0'.repeat(64);
const SEQ_DIGITS = 12;
const PAGE = 1000;

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
    let previous = FIRST;
    let seq = 0;
    for (;;) {
      const page = await this.store.find('audit', {
        after: { field: 'seq', value: seq },
        order: { field: 'seq', direction: 'ascending' },
        limit: PAGE,
      });
      for (const { value } of page) {
        if (value.seq !== seq + 1 || value.previousHash !== previous || value.hash !== this.#hashOf(value))
          return false;
        previous = value.hash;
        seq = value.seq;
      }
      if (page.length < PAGE) return true;
    }
  }

  async #append(entry: AuditEntry): Promise<void> {
    for (;;) {
      const [last] = await this.last(1);
      const seq = (last?.seq ?? 0) + 1;
      const record = {
        ...entry,
        seq,
        at: this.now().toISOString(),
        previousHash: last?.hash ?? FIRST,
        hash: '',
      };
      record.hash = this.#hashOf(record);
      try {
        const id = String(seq).padStart(SEQ_DIGITS, '0');
        await this.store.commit([{ kind: 'put', collection: 'audit', id, value: record, ifVersion: 0 }]);
        return;
      } catch (error) {
        // Another node was first; take the next place.
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  /** Keyed, so that who can write the database but lacks the master key cannot make the chain hold again. */
  #hashOf(record: AuditRecord): string {
    const { seq, at, actor, action, subject, result, previousHash } = record;
    return this.keyring.hash(
      'audit',
      JSON.stringify([previousHash, seq, at, actor, action, subject, result]),
    );
  }
}
