/** The store for many nodes keeps the contract, on a real mongod, and what it promises on top. */
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { openStore } from '../../bot/store/open.js';
import { StoreError } from '../../bot/store/ports.js';
import { obtainMongod, type Mongod } from '../support/mongod.js';
import { SLOW_MILLISECONDS, storeContract } from './contract.js';
import { eventually, putLease, putMessage } from './contract/samples.js';
import { note } from './contract/watching.js';

const mongod = await obtainMongod();

if ('unavailable' in mongod) {
  const message = `MongoDB contract suite: NOT RUN: ${mongod.unavailable}`;
  process.stderr.write(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n\n`);
  if (process.env['REQUIRE_MONGOD'] === '1') {
    it('MongoDB contract suite', () => {
      throw new Error(message);
    });
  } else {
    describe.skip(message, () => {
      it('needs a mongod', () => undefined);
    });
  }
} else {
  runSuite(mongod);
}

function runSuite(mongo: Mongod): void {
  const { uri } = mongo;
  const stop = () => mongo.stop();
  const newUri = (): string => withDatabase(uri, `test-${randomUUID().slice(0, 8)}`);
  const openAt = (address: string) => openStore({ kind: 'mongo', uri: address });
  const drop = async (address: string): Promise<void> => {
    const client = new MongoClient(address);
    await client.db().dropDatabase();
    await client.close();
  };
  const open = async () => {
    const address = newUri();
    const store = await openAt(address);
    const cleanup = async (): Promise<void> => {
      await store.close();
      await drop(address);
    };
    return { store, address, reopen: () => openAt(address), shared: true, cleanup };
  };
  afterAll(() => stop(), SLOW_MILLISECONDS);

  storeContract('MongoDB', open);

  describe('MongoDB: the database', () => {
    it(
      'has an index for each field to find by, and reads a conversation by it',
      async () => {
        const { store, address, cleanup } = await open();
        await store.commit(
          Array.from({ length: 50 }, (_, seq) =>
            putMessage(`m${seq}`, { seq, conversationId: `c${seq % 5}` }),
          ),
        );
        const client = new MongoClient(address);
        const plan = await client
          .db()
          .collection('messages')
          .find({ $and: [{ 'fields.conversationId': { $in: ['c1'] } }, { 'fields.seq': { $gt: 10 } }] })
          .sort({ 'fields.seq': 1, _id: 1 })
          .explain();
        expect(JSON.stringify(plan)).toContain('fields.conversationId_1_fields.seq_1__id_1');
        await client.close();
        await cleanup();
      },
      SLOW_MILLISECONDS,
    );

    it(
      'is opened again, and by two at once, without harm',
      async () => {
        const address = newUri();
        const stores = await Promise.all([openAt(address), openAt(address), openAt(address)]);
        await stores[0].commit([putLease('a')]);
        expect(await stores[2].get('leases', 'a')).toBeDefined();
        for (const store of stores) await store.close();
        await drop(address);
      },
      SLOW_MILLISECONDS,
    );

    it(
      'is called "channel" where the address names none',
      async () => {
        const store = await openAt(withDatabase(uri, ''));
        await store.commit([putLease('named')]);
        const client = new MongoClient(uri);
        expect(await client.db('channel').collection('leases').countDocuments({})).toBe(1);
        await store.close();
        await client.db('channel').dropDatabase();
        await client.close();
      },
      SLOW_MILLISECONDS,
    );

    it(
      'that does not answer is a StoreError',
      async () => {
        const address = 'mongodb://127.0.0.1:9/channel?serverSelectionTimeoutMS=500';
        await expect(openAt(address)).rejects.toThrow(/no primary answers/);
        await expect(openAt('nonsense')).rejects.toThrow(StoreError);
      },
      SLOW_MILLISECONDS,
    );

    it(
      'that is no replica set is refused, and the error says what to do',
      async () => {
        const standalone = await obtainMongod({ replicaSet: false });
        // Where the server is given by MONGODB_TEST_URI there may be no program to start another.
        if ('unavailable' in standalone) return;
        await expect(openAt(standalone.uri)).rejects.toThrow(/replica set.*rs\.initiate/);
        await expect(openAt(standalone.uri)).rejects.toThrow(StoreError);
        await standalone.stop();
      },
      SLOW_MILLISECONDS,
    );

    it(
      'tells of changes again after its stream was cut off',
      async () => {
        const { store, address, cleanup } = await open();
        const { seen } = note(store, 'cut');
        await store.commit([putLease('cut-1')]);
        await eventually(
          () => seen.length,
          (count) => count === 1,
        );
        const client = new MongoClient(address);
        const admin = client.db('admin');
        const database = client.db().databaseName;
        const streams = async () => {
          const operations = await admin.aggregate([{ $currentOp: { idleCursors: true } }]).toArray();
          return operations.filter(
            (operation) =>
              JSON.stringify(operation).includes('$changeStream') &&
              String(operation['ns']).startsWith(`${database}.`),
          );
        };
        const running = await eventually(streams, (found) => found.length > 0);
        for (const operation of running) {
          const opid: unknown = operation['opid'];
          if (opid !== undefined) await admin.command({ killOp: 1, op: opid });
        }
        await store.commit([putLease('cut-2'), putLease('cut-3')]);
        await eventually(
          () => seen.length,
          (count) => count === 3,
        );
        await store.commit([putLease('cut-4')]);
        await eventually(
          () => seen.length,
          (count) => count === 4,
        );
        expect(seen).toEqual([1, 2, 3, 4].map((index) => `put leases cut-${index}`));
        await client.close();
        await cleanup();
      },
      SLOW_MILLISECONDS,
    );
  });
}

/** The same address with another database. */
function withDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
}
