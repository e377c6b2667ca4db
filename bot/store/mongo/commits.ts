/** All of the writes or none. One write is atomic by itself; more go through a transaction. */
import { WriteConcern, type ClientSession, type Db, type MongoClient } from 'mongodb';
import { ConflictError } from '../ports.js';
import type { PreparedWrite } from '../content.js';
import { contentOf, type RecordDocument } from './documents.js';
import { takenBy } from './failures.js';

/**
 * Carries out the writes; resolves when a majority of the replica set has them in its journal.
 * @throws ConflictError when a condition or a unique field does not hold; else the driver's error.
 */
export async function commitWrites(
  client: MongoClient,
  database: Db,
  writes: readonly PreparedWrite[],
): Promise<void> {
  const [first] = writes;
  if (first === undefined) return;
  if (writes.length === 1) return carryOut(database, first);
  // withTransaction repeats the whole when another transaction touched the same records, or the primary changed.
  await client.withSession((session) =>
    session.withTransaction(
      async () => {
        for (const write of writes) await carryOut(database, write, session);
      },
      {
        readConcern: { level: 'snapshot' },
        writeConcern: new WriteConcern('majority', undefined, true),
        readPreference: 'primary',
      },
    ),
  );
}

async function carryOut(database: Db, write: PreparedWrite, session?: ClientSession): Promise<void> {
  for (;;) {
    try {
      const held = await carryOutOnce(database, write, session);
      if (!held) throw new ConflictError(write.collection, write.id);
      return;
    } catch (error) {
      const taken = takenBy(error);
      if (taken === undefined) throw error;
      // Two unconditional puts created the record at once: the later one replaces it.
      const mayReplace = taken === 'id' && write.ifVersion === undefined && session === undefined;
      if (!mayReplace) throw new ConflictError(write.collection, write.id);
    }
  }
}

/** @returns whether the condition of the write held. */
async function carryOutOnce(
  database: Db,
  write: PreparedWrite,
  session: ClientSession | undefined,
): Promise<boolean> {
  const collection = database.collection<RecordDocument>(write.collection);
  const options = session === undefined ? {} : { session };
  const { id, ifVersion } = write;
  const condition = ifVersion === undefined ? { _id: id } : { _id: id, version: ifVersion };
  if (write.kind === 'delete') {
    const { deletedCount } = await collection.deleteOne(condition, options);
    return ifVersion === undefined || deletedCount === 1;
  }
  const content = contentOf(write);
  if (ifVersion === 0) {
    await collection.insertOne({ _id: id, version: 1, ...content }, options);
    return true;
  }
  const upsert = ifVersion === undefined;
  const { matchedCount } = await collection.updateOne(
    condition,
    { $set: content, $inc: { version: 1 } },
    { ...options, upsert },
  );
  return upsert || matchedCount === 1;
}
