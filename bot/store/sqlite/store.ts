/** The embedded store: one SQLite file, for one node. */
import { clearInterval, setInterval } from 'node:timers';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreError, type Change, type Query, type Store, type Stored, type Write } from '../ports.js';
import type { CollectionName, Collections } from '../records.js';
import { GroupCommit } from './commits.js';
import { emptyLog, openConnection } from './connection.js';
import { isStorableText, prepareWrites } from '../content.js';
import { storeErrorOf } from './failures.js';
import { Listeners } from '../listeners.js';
import { searchOf } from '../search.js';
import { Statements, type Row } from './statements.js';
import { openWriter, type Writer } from './writers.js';

/** How long an old version of a page may linger in the write-ahead log. */
const EMPTY_LOG_EVERY_MILLISECONDS = 60_000;

/**
 * Opens the database file, or creates it with its folder. One process at a time should serve it: a second one may
 * read and write, but neither hears of the other's changes through watch.
 * @param path of the file; two more (-wal, -shm) lie beside it while it is open.
 * @throws StoreError when the file is damaged, of a newer release, not ours, or cannot be written durably.
 */
export async function openSqliteStore(path: string): Promise<Store> {
  try {
    return new SqliteStore(path, openConnection(path));
  } catch (error) {
    throw storeErrorOf(error);
  }
}

class SqliteStore implements Store {
  readonly #database: DatabaseSyncInstance;
  readonly #statements: Statements;
  readonly #writer: Writer;
  readonly #commits: GroupCommit;
  readonly #listeners = new Listeners();
  readonly #emptying: NodeJS.Timeout;
  #changedSinceEmptied = false;
  #open = true;

  constructor(path: string, database: DatabaseSyncInstance) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#writer = openWriter(path, database);
    this.#commits = new GroupCommit(this.#writer, (changes) => {
      this.#changedSinceEmptied = true;
      this.#listeners.tell(changes);
    });
    this.#emptying = setInterval(() => this.#emptyLog(), EMPTY_LOG_EVERY_MILLISECONDS).unref();
  }

  async get<C extends CollectionName>(
    collection: C,
    id: string,
  ): Promise<Stored<Collections[C]> | undefined> {
    return this.#answer(() => {
      const row = isStorableText(id) ? this.#statements.get(collection, id) : undefined;
      return row && storedOf<C>(row);
    });
  }

  async find<C extends CollectionName>(collection: C, query: Query<C>): Promise<Stored<Collections[C]>[]> {
    return this.#answer(() => {
      const search = searchOf(collection, query);
      return search === undefined
        ? []
        : this.#statements.find(collection, search).map((row) => storedOf<C>(row));
    });
  }

  async count<C extends CollectionName>(
    collection: C,
    query: Pick<Query<C>, 'where' | 'after' | 'before'>,
  ): Promise<number> {
    return this.#answer(() => {
      const search = searchOf(collection, query);
      return search === undefined ? 0 : this.#statements.count(collection, search);
    });
  }

  async commit(writes: readonly Write[]): Promise<void> {
    const prepared = this.#answer(() => prepareWrites(writes));
    if (prepared.length > 0) await this.#commits.commit(prepared);
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    return this.#listeners.add(listener);
  }

  async ping(): Promise<void> {
    this.#answer(() => this.#statements.run('SELECT 1'));
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#commits.drain();
    await this.#writer.close();
    clearInterval(this.#emptying);
    this.#listeners.clear();
    // The driver lets go of the file only when its statements are collected, too late for SQLite's own tidying up.
    this.#emptyLog();
    try {
      this.#database.close();
    } catch (error) {
      throw storeErrorOf(error);
    }
  }

  #answer<T>(ask: () => T): T {
    if (!this.#open) throw new StoreError('the store is closed');
    try {
      return ask();
    } catch (error) {
      throw storeErrorOf(error);
    }
  }

  #emptyLog(): void {
    if (!this.#changedSinceEmptied) return;
    try {
      emptyLog(this.#database);
      this.#changedSinceEmptied = false;
    } catch {
      // Somebody is reading or writing just now; the next round will do.
    }
  }
}

function storedOf<C extends CollectionName>(row: Row): Stored<Collections[C]> {
  const value = JSON.parse(row.body) as Collections[C];
  return { id: row.id, version: row.version, value };
}
