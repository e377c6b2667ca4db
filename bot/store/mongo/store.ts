/** The store for many nodes: a MongoDB replica set. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Collection } from 'mongodb';
import {
  ConflictError,
  StoreError,
  type Change,
  type Query,
  type Store,
  type Stored,
  type Write,
} from '../ports.js';
import type { CollectionName, Collections } from '../records.js';
import { isStorableText, prepareWrites, searchableFields } from '../content.js';
import { Listeners } from '../listeners.js';
import { searchOf } from '../search.js';
import { ChangeFollower } from './changes.js';
import { commitWrites } from './commits.js';
import { openConnection, type Connection } from './connection.js';
import { filterOf, sortOf, storedOf, type RecordDocument } from './documents.js';
import { storeErrorOf } from './failures.js';

/** How long close() waits for what is under way. */
const LONGEST_CLOSE_MILLISECONDS = 10_000;

/**
 * Connects to a replica set (or sharded cluster) and creates what is missing. A change reaches every listener
 * through the database, also one made here; shortly after watch() a change from just before may still come.
 * @param uri as MongoDB documents it; the database is "channel" where it names none.
 * @throws StoreError when nobody answers, or the server is no replica set.
 */
export async function openMongoStore(uri: string): Promise<Store> {
  try {
    return new MongoStore(await openConnection(uri));
  } catch (error) {
    throw storeErrorOf(error);
  }
}

class MongoStore implements Store {
  readonly #connection: Connection;
  readonly #listeners = new Listeners();
  readonly #follower: ChangeFollower;
  /** What was asked and is not answered yet. */
  readonly #pending = new Set<Promise<unknown>>();
  #open = true;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#follower = new ChangeFollower(connection.database, connection.openedAt, (changes) =>
      this.#listeners.tell(changes),
    );
  }

  async get<C extends CollectionName>(
    collection: C,
    id: string,
  ): Promise<Stored<Collections[C]> | undefined> {
    return this.#answer(async () => {
      const documents = this.#documents(collection);
      const document = isStorableText(id) ? await documents.findOne({ _id: id }) : null;
      return document === null ? undefined : storedOf<C>(document);
    });
  }

  async find<C extends CollectionName>(collection: C, query: Query<C>): Promise<Stored<Collections[C]>[]> {
    return this.#answer(async () => {
      const search = searchOf(collection, query);
      if (search === undefined) return [];
      const cursor = this.#documents(collection).find(filterOf(search)).sort(sortOf(search));
      if (search.limit !== undefined) cursor.limit(search.limit);
      return (await cursor.toArray()).map((document) => storedOf<C>(document));
    });
  }

  async count<C extends CollectionName>(
    collection: C,
    query: Pick<Query<C>, 'where' | 'after' | 'before'>,
  ): Promise<number> {
    return this.#answer(async () => {
      const search = searchOf(collection, query);
      return search === undefined ? 0 : this.#documents(collection).countDocuments(filterOf(search));
    });
  }

  async commit(writes: readonly Write[]): Promise<void> {
    return this.#answer(async () => {
      const { client, database } = this.#connection;
      await commitWrites(client, database, prepareWrites(writes));
    });
  }

  watch(listener: (changes: readonly Change[]) => void): () => void {
    return this.#listeners.add(listener);
  }

  async ping(): Promise<void> {
    await this.#answer(() => this.#connection.database.command({ ping: 1 }));
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#listeners.clear();
    // A transaction cut off in the middle would hold its locks for a minute, on the server.
    await Promise.race([
      Promise.allSettled(this.#pending),
      pause(LONGEST_CLOSE_MILLISECONDS, undefined, { ref: false }),
    ]);
    try {
      await this.#follower.stop();
      await this.#connection.client.close();
    } catch (error) {
      throw storeErrorOf(error);
    }
  }

  #documents(collection: CollectionName): Collection<RecordDocument> {
    searchableFields(collection);
    return this.#connection.database.collection<RecordDocument>(collection);
  }

  async #answer<T>(ask: () => Promise<T>): Promise<T> {
    if (!this.#open) throw new StoreError('the store is closed');
    const answer = ask();
    this.#pending.add(answer);
    try {
      return await answer;
    } catch (error) {
      throw error instanceof ConflictError ? error : storeErrorOf(error);
    } finally {
      this.#pending.delete(answer);
    }
  }
}
