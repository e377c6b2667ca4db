/** Connects to a replica set in the one way in which an acknowledged commit survives the loss of a node. */
import { MongoClient, MongoServerError, Timestamp, type CreateIndexesOptions, type Db } from 'mongodb';
import { StoreError } from '../ports.js';
import { COLLECTIONS } from '../records.js';
import { searchableFields } from '../content.js';

/** What a failover takes (about 12 s) and a little more, but not so long that a resident thinks that we are gone. */
const SERVER_SELECTION_MILLISECONDS = 15_000;
/** How long a write may wait for the majority before we say that it failed. */
const MAJORITY_MILLISECONDS = 30_000;
/** The database where the URI names none. */
const DEFAULT_DATABASE = 'channel';
const NAMESPACE_EXISTS = 48;

export interface Connection {
  client: MongoClient;
  database: Db;
  /** The server's time when everything was ready; changes are followed from here. */
  openedAt: Timestamp;
}

/**
 * Connects, and creates the collections and indexes that are missing.
 * @throws StoreError when the server is no replica set (or sharded cluster); else the driver's error.
 */
export async function openConnection(uri: string): Promise<Connection> {
  const client = new MongoClient(uri, {
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: MAJORITY_MILLISECONDS },
    readPreference: 'primary',
    retryReads: true,
    retryWrites: true,
    ...(/serverSelectionTimeoutMS=/i.test(uri)
      ? {}
      : { serverSelectionTimeoutMS: SERVER_SELECTION_MILLISECONDS }),
  });
  try {
    const database = client.db(namesDatabase(uri) ? undefined : DEFAULT_DATABASE);
    const hello = await database.command({ hello: 1 });
    if (typeof hello['setName'] !== 'string' && hello['msg'] !== 'isdbgrid') {
      throw new StoreError(
        'MongoDB must run as a replica set (one node is enough): start mongod with --replSet and run rs.initiate()',
      );
    }
    await createMissing(database);
    const { operationTime } = await database.command({ ping: 1 });
    if (!(operationTime instanceof Timestamp)) throw new StoreError('MongoDB tells no operation time');
    return { client, database, openedAt: operationTime };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);
}

async function createMissing(database: Db): Promise<void> {
  const present = new Set(
    (await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
  );
  for (const [name, { unique }] of Object.entries(COLLECTIONS)) {
    if (!present.has(name)) await createCollection(database, name);
    for (const [key, options] of indexesOf(name, unique))
      await database.collection(name).createIndex(key, options, {});
  }
}

async function createCollection(database: Db, name: string): Promise<void> {
  try {
    await database.createCollection(name);
  } catch (error) {
    // Another node that starts at the same time was first.
    if (!(error instanceof MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error;
  }
}

function indexesOf(
  collection: string,
  unique: readonly string[],
): [Record<string, 1>, CreateIndexesOptions][] {
  return searchableFields(collection).map((field) => {
    const path = `fields.${field}`;
    // Records without the field do not collide, as in SQL.
    if (unique.includes(field)) {
      return [{ [path]: 1 }, { unique: true, partialFilterExpression: { [path]: { $exists: true } } }];
    }
    // A talk is read in the order of its messages.
    if (collection === 'messages' && field === 'conversationId')
      return [{ [path]: 1, 'fields.seq': 1, _id: 1 }, {}];
    return [{ [path]: 1, _id: 1 }, {}];
  });
}
