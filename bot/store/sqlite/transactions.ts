/**
 * Group commit: all that was asked for at about the same time goes to disk in one transaction, because making one
 * durable costs a wait for the disk. Each commit is a savepoint of its own: one that conflicts takes back its own
 * writes and no others.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { PreparedWrite } from '../content.js';
import { ConflictError, type Change } from '../ports.js';
import type { CollectionName } from '../records.js';
import { storeErrorOf } from './failures.js';
import { Statements } from './statements.js';

/** What became of one commit; plain data, so that it can come from another thread. */
export type Outcome =
  | { kind: 'done'; changes: readonly Change[] }
  | { kind: 'conflict'; collection: CollectionName; id: string }
  | { kind: 'failed'; message: string };

export type Batch = readonly (readonly PreparedWrite[])[];

export class Transactions {
  readonly #statements: Statements;

  constructor(private readonly database: DatabaseSyncInstance) {
    this.#statements = new Statements(database);
  }

  /** Writes the commits of a batch, durable when it returns. Never throws: a failure is the outcome of each. */
  write(batch: Batch): Outcome[] {
    try {
      return this.#transact(batch);
    } catch (error) {
      const { message } = storeErrorOf(error);
      return batch.map(() => ({ kind: 'failed', message }));
    }
  }

  #transact(batch: Batch): Outcome[] {
    this.#statements.run('BEGIN IMMEDIATE');
    try {
      const outcomes = batch.map((writes) => this.#apply(writes));
      this.#statements.run('COMMIT');
      return outcomes;
    } catch (error) {
      if (this.database.isTransaction) this.#statements.run('ROLLBACK');
      throw error;
    }
  }

  #apply(writes: readonly PreparedWrite[]): Outcome {
    this.#statements.run('SAVEPOINT unit');
    try {
      const changed = writes.filter((write) => this.#statements.write(write));
      this.#statements.run('RELEASE unit');
      return { kind: 'done', changes: changed.map(({ collection, id, kind }) => ({ collection, id, kind })) };
    } catch (error) {
      // After a full or failing disk SQLite may have taken back the whole transaction: then nobody's writes hold.
      if (!this.database.isTransaction) throw error;
      this.#statements.run('ROLLBACK TO unit');
      this.#statements.run('RELEASE unit');
      if (error instanceof ConflictError)
        return { kind: 'conflict', collection: error.collection, id: error.id };
      return { kind: 'failed', message: storeErrorOf(error).message };
    }
  }
}
