/** Follows what changes in the database, on whichever node it was written, and never loses its place. */
import { setImmediate } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';
import {
  MongoServerError,
  Timestamp,
  type ChangeStream,
  type Db,
  type Document,
  type ResumeToken,
} from 'mongodb';
import type { Change } from '../ports.js';
import { COLLECTIONS, type CollectionName } from '../records.js';

const PAUSE_AFTER_ERROR_MILLISECONDS = 500;
/** Error codes that say that the place in the history is gone for good. */
const PLACE_LOST: ReadonlySet<unknown> = new Set([260, 280, 286]);

/** Only who and what, not the content: a change of a large record would not fit into an event. */
const PIPELINE: Document[] = [
  { $match: { operationType: { $in: ['insert', 'update', 'replace', 'delete', 'invalidate'] } } },
  { $project: { operationType: 1, 'ns.coll': 1, documentKey: 1 } },
];

interface ChangeEvent {
  _id: ResumeToken;
  operationType: string;
  ns?: { coll?: string };
  documentKey?: { _id?: unknown };
}

export class ChangeFollower {
  readonly #database: Db;
  readonly #tell: (changes: readonly Change[]) => void;
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  #stream: ChangeStream<Document, ChangeEvent> | undefined;
  #place: { startAfter: ResumeToken } | { startAtOperationTime: Timestamp } | undefined;
  #waiting: Change[] = [];

  /**
   * Starts to follow.
   * @param since the server's time after which changes count.
   * @param tell gets the changes that came together; never two calls for one change. It must not throw.
   */
  constructor(database: Db, since: Timestamp, tell: (changes: readonly Change[]) => void) {
    this.#database = database;
    this.#tell = tell;
    this.#place = {
      startAtOperationTime: new Timestamp({
        t: since.t,
        i: since.i + 1,
      }),
    };
    this.#done = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#stream?.close();
    await this.#done;
  }

  /** A function, because the signal changes while something is awaited. */
  #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #follow(): Promise<void> {
    while (!this.#stopped()) {
      const stream = this.#database.watch<Document, ChangeEvent>(PIPELINE, this.#place ?? {});
      this.#stream = stream;
      try {
        for await (const event of stream) this.#note(event);
      } catch (error) {
        if (this.#stopped()) return;
        this.#keepPlace(stream.resumeToken, error);
      } finally {
        await stream.close().catch(() => undefined);
      }
      await pause(PAUSE_AFTER_ERROR_MILLISECONDS, undefined, { signal: this.#stopping.signal }).catch(
        () => undefined,
      );
    }
  }

  #keepPlace(token: ResumeToken, error: unknown): void {
    if (error instanceof MongoServerError && PLACE_LOST.has(error.code)) {
      process.emitWarning('the history of changes in MongoDB is too short: some changes were not told');
      this.#place = undefined;
    } else if (token !== undefined && token !== null) {
      this.#place = { startAfter: token };
    }
  }

  // Changes of one commit come one by one but together: what has come by the end of this turn is told at once.
  #note(event: ChangeEvent): void {
    this.#place = { startAfter: event._id };
    const collection = event.ns?.coll;
    const id = event.documentKey?._id;
    if (!isCollection(collection) || typeof id !== 'string') return;
    this.#waiting.push({ collection, id, kind: event.operationType === 'delete' ? 'delete' : 'put' });
    if (this.#waiting.length === 1) setImmediate(() => this.#tellWaiting());
  }

  #tellWaiting(): void {
    const changes = this.#waiting;
    this.#waiting = [];
    if (!this.#stopping.signal.aborted) this.#tell(changes);
  }
}

function isCollection(name: string | undefined): name is CollectionName {
  return name !== undefined && Object.hasOwn(COLLECTIONS, name);
}
