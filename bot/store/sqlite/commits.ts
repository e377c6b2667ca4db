/** Gathers commits: what is asked for in one turn of the event loop, or while a batch is being written, goes together. */
import { setImmediate } from 'node:timers';
import { ConflictError, StoreError, type Change } from '../ports.js';
import type { PreparedWrite } from '../content.js';
import type { Outcome } from './transactions.js';
import type { Writer } from './writers.js';

interface Waiting {
  writes: readonly PreparedWrite[];
  resolve: () => void;
  reject: (error: Error) => void;
}

export class GroupCommit {
  #queue: Waiting[] = [];
  #writing: Promise<void> | undefined;

  /** @param committed is called once a commit, in order, when it is durable. It must not throw. */
  constructor(
    private readonly writer: Writer,
    private readonly committed: (changes: readonly Change[]) => void,
  ) {}

  /** Resolves when the writes are durable; rejects with ConflictError or StoreError when none of them is. */
  commit(writes: readonly PreparedWrite[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ writes, resolve, reject });
      if (this.#queue.length === 1 && this.#writing === undefined) setImmediate(() => this.#begin());
    });
  }

  /** Resolves when everything that waits was written. */
  async drain(): Promise<void> {
    this.#begin();
    while (this.#writing !== undefined) await this.#writing;
  }

  #begin(): void {
    if (this.#writing !== undefined || this.#queue.length === 0) return;
    const batch = this.#queue;
    this.#queue = [];
    this.#writing = this.#write(batch).finally(() => {
      this.#writing = undefined;
      this.#begin();
    });
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const outcomes = await this.writer.write(batch.map(({ writes }) => writes));
    batch.forEach((waiting, index) => {
      this.#settle(waiting, outcomes[index] ?? { kind: 'failed', message: 'the database failed' });
    });
  }

  #settle(waiting: Waiting, outcome: Outcome): void {
    if (outcome.kind === 'conflict') waiting.reject(new ConflictError(outcome.collection, outcome.id));
    else if (outcome.kind === 'failed') waiting.reject(new StoreError(outcome.message));
    else {
      waiting.resolve();
      this.committed(outcome.changes);
    }
  }
}
