/** Single parts of the service on a real store, for what no request from outside can bring about. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConversationKeys } from '../../../bot/conversations/keys.js';
import { MessageLog } from '../../../bot/conversations/log.js';
import { Turns } from '../../../bot/conversations/turns.js';
import { Keyring } from '../../../bot/privacy/keys.js';
import { makeKey } from '../../../bot/privacy/seal.js';
import { openStore } from '../../../bot/store/open.js';
import type { Store } from '../../../bot/store/ports.js';
import type { CollectionName } from '../../../bot/store/records.js';

export interface Parts {
  store: Store;
  keyring: Keyring;
  keys: ConversationKeys;
  turns: Turns;
  log: MessageLog;
  path: string;
  close(): Promise<void>;
}

export async function parts(now: () => Date = () => new Date()): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'channel-'));
  const path = join(folder, 'channel.db');
  const store = await openStore({ kind: 'sqlite', path });
  const keyring = new Keyring(makeKey());
  const keys = new ConversationKeys(keyring);
  return {
    store,
    keyring,
    keys,
    path,
    turns: new Turns(store, keys, { manyNodes: false, now }),
    log: new MessageLog(store, keys),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same store, but something else happens right after a record of one collection was read. */
export function afterReading(store: Store, collection: CollectionName, happens: () => Promise<void>): Store {
  return {
    async get<C extends CollectionName>(from: C, id: string) {
      const found = await store.get(from, id);
      if (from === collection) await happens();
      return found;
    },
    find: (from, query) => store.find(from, query),
    count: (from, query) => store.count(from, query),
    commit: (writes) => store.commit(writes),
    watch: (listener) => store.watch(listener),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
