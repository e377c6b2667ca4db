/**
 * The one door to a database. Both adapters (sqlite/, mongo/) pass the same contract suite
 * (tests/store/contract.ts). A record is plain JSON under an id; its version grows by one with each put.
 */
import type { CollectionName, Collections, IndexedField } from './records.js';

/** A record as stored: its id, its version (1 when new) and its content. */
export interface Stored<T> {
  id: string;
  version: number;
  value: T;
}

/**
 * One change in a commit.
 * - `put` without `ifVersion` inserts or replaces; `ifVersion: 0` only inserts; `ifVersion: n` only replaces version n.
 * - `delete` of a record that is not there is not an error; with `ifVersion` it must be there in that version.
 */
export type Write =
  | {
      [C in CollectionName]: {
        kind: 'put';
        collection: C;
        id: string;
        value: Collections[C];
        ifVersion?: number;
      };
    }[CollectionName]
  | { kind: 'delete'; collection: CollectionName; id: string; ifVersion?: number };

/** Which records to find. All conditions hold together; without `order` records come in the order of their ids. */
export interface Query<C extends CollectionName> {
  /** Field equals value; a list means any of these. */
  where?: {
    [F in IndexedField<C>]?:
      Collections[C][F & keyof Collections[C]] | readonly Collections[C][F & keyof Collections[C]][];
  };
  /** Field strictly greater (`after`) or strictly less (`before`) than value; records without the field do not match. */
  after?: { field: IndexedField<C>; value: string | number };
  before?: { field: IndexedField<C>; value: string | number };
  order?: { field: IndexedField<C>; direction: 'ascending' | 'descending' };
  limit?: number;
}

/** What changed, for whoever keeps a live view. Comes after the commit is durable, in commit order a record. */
export interface Change {
  collection: CollectionName;
  id: string;
  kind: 'put' | 'delete';
}

export interface Store {
  get<C extends CollectionName>(collection: C, id: string): Promise<Stored<Collections[C]> | undefined>;
  find<C extends CollectionName>(collection: C, query: Query<C>): Promise<Stored<Collections[C]>[]>;
  count<C extends CollectionName>(
    collection: C,
    query: Pick<Query<C>, 'where' | 'after' | 'before'>,
  ): Promise<number>;
  /**
   * All of the writes or none, durable on disk (or on a majority of the replica set) once it resolves.
   * @throws ConflictError when a condition or a unique field does not hold; StoreError for anything else (disk full, gone).
   */
  commit(writes: readonly Write[]): Promise<void>;
  /** Calls the listener with the changes of each commit, on this node or another. Returns how to stop. */
  watch(listener: (changes: readonly Change[]) => void): () => void;
  /** Resolves when the database answers; throws StoreError when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A condition did not hold: somebody else was first. Nothing of the commit was written. */
export class ConflictError extends Error {
  constructor(
    readonly collection: CollectionName,
    readonly id: string,
  ) {
    super(`conflict in ${collection}`);
    this.name = 'ConflictError';
  }
}

/** The store could not do it. Nothing of the commit was written. The cause holds the driver's error. */
export class StoreError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StoreError';
  }
}
