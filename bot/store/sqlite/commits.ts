/**
 * Group commit. Making a transaction durable costs a wait for the disk; so all that was asked for in one turn of the
 * event loop goes to disk together. Each commit is a savepoint of its own: one that conflicts takes back its own
 * writes and no others.
 */
import { setImmediate } from 'node:timers';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { ConflictError, type Change } from '../ports.js';
import type { PreparedWrite } from '../content.js';
import { storeErrorOf } from './failures.js';
import type { Statements } from './statements.js';

interface Unit {
  writes: readonly PreparedWrite[];
  resolve: () => void;
  reject: (error: Error) => void;
}

type Outcome = { unit: Unit; changes: readonly Change[] } | { unit: Unit; error: Error };

export class GroupCommit {
  readonly #database: DatabaseSyncInstance;
  readonly #statements: Statements;
  readonly #committed: (changes: readonly Change[]) => void;
  #queue: Unit[] = [];

  /** @param committed is called once a commit, in order, when it is durable. It must not throw. */
  constructor(
    database: DatabaseSyncInstance,
    statements: Statements,
    committed: (changes: readonly Change[]) => void,
  ) {
    this.#database = database;
    this.#statements = statements;
    this.#committed = committed;
  }

  /** Resolves when the writes are durable; rejects with ConflictError or StoreError when none of them is. */
  commit(writes: readonly PreparedWrite[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ writes, resolve, reject });
      if (this.#queue.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Writes what waits, now. */
  flush(): void {
    const units = this.#queue;
    this.#queue = [];
    if (units.length === 0) return;
    let outcomes: Outcome[];
    try {
      outcomes = this.#transact(units);
    } catch (error) {
      for (const unit of units) unit.reject(storeErrorOf(error));
      return;
    }
    for (const outcome of outcomes) {
      if ('error' in outcome) {
        outcome.unit.reject(outcome.error);
      } else {
        outcome.unit.resolve();
        this.#committed(outcome.changes);
      }
    }
  }

  #transact(units: readonly Unit[]): Outcome[] {
    this.#statements.run('BEGIN IMMEDIATE');
    try {
      const outcomes = units.map((unit) => this.#apply(unit));
      this.#statements.run('COMMIT');
      return outcomes;
    } catch (error) {
      if (this.#database.isTransaction) this.#statements.run('ROLLBACK');
      throw error;
    }
  }

  #apply(unit: Unit): Outcome {
    this.#statements.run('SAVEPOINT unit');
    try {
      const changed = unit.writes.filter((write) => this.#statements.write(write));
      this.#statements.run('RELEASE unit');
      return { unit, changes: changed.map(({ collection, id, kind }) => ({ collection, id, kind })) };
    } catch (error) {
      // After a full or failing disk SQLite may have taken back the whole transaction: then nobody's writes hold.
      if (!this.#database.isTransaction) throw error;
      this.#statements.run('ROLLBACK TO unit');
      this.#statements.run('RELEASE unit');
      return { unit, error: error instanceof ConflictError ? error : storeErrorOf(error) };
    }
  }
}
