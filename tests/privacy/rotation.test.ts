import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { DataInUseError, InUse } from '../../bot/privacy/in-use.js';
import { openKeyring } from '../../bot/privacy/keyring-record.js';
import { firstRoots, Keyring, loadMasterKey, MasterKeyError } from '../../bot/privacy/keys.js';
import { fileMasterKey, shownMasterKey } from '../../bot/privacy/master-key-places.js';
import { rotate, UnreadableError, type MasterKeyPlace } from '../../bot/privacy/rotation.js';
import { makeKey, open as unseal } from '../../bot/privacy/seal.js';
import { openStore } from '../../bot/store/open.js';
import { StoreError, type Store } from '../../bot/store/ports.js';
import { COLLECTIONS, type CollectionName } from '../../bot/store/records.js';
import { generator } from '../support/generator.js';
import { obtainMongod } from '../support/mongod.js';
import { rounds } from '../support/rounds.js';
import { live, readAll } from './sealed-life.js';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const SOURCES = fileURLToPath(new URL('../../bot/', import.meta.url));
const quiet = () => undefined;

const masterOf = (dataDir: string) =>
  loadMasterKey({ configured: undefined, dataDir, production: false, warn: quiet });

/** Every place that the sources name after a `#`, and the ids of secrets. */
async function suffixes(): Promise<string[]> {
  const found = new Set(['private', 'shared', 'desk-key', 'code-key']);
  for (const { text } of await sources())
    for (const [, suffix] of text.matchAll(/#([a-z-]+)[`']/g)) found.add(suffix ?? '');
  return [...found];
}

async function sources(): Promise<{ file: string; text: string }[]> {
  const files = (await readdir(SOURCES, { recursive: true })).filter((file) => file.endsWith('.ts'));
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(SOURCES, file), 'utf8') })),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Values of the store that one of these roots opens, at any place of their record that the sources name. */
async function openedBy(store: Store, { sealing }: ReturnType<typeof firstRoots>): Promise<string[]> {
  const names = await suffixes();
  const keys = sealing.flatMap((root) => [root.wrapping, root.sealing]);
  const opened: string[] = [];
  for (const collection of Object.keys(COLLECTIONS) as CollectionName[]) {
    for (const { id, value } of await store.find(collection, {})) {
      const places = [`${collection}/${id}`, ...names.map((name) => `${collection}/${id}#${name}`)];
      for (const text of stringsIn(value).filter((found) => found.length > 38))
        for (const key of keys)
          for (const place of places) {
            try {
              unseal(key, text, place);
              opened.push(place);
            } catch {
              // As it should be.
            }
          }
    }
  }
  return opened;
}

/** The process dies at the nth commit: before it is done, or after it but before that is known. */
function dyingAt(store: Store, nth: number, when: 'before' | 'after'): Store {
  let commits = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new StoreError('cut off');
  };
  return {
    ...passing(store, alive),
    async commit(writes) {
      alive();
      commits++;
      if (commits < nth) return store.commit(writes);
      dead = true;
      if (when === 'after') await store.commit(writes);
      throw new StoreError('cut off');
    },
  };
}

function passing(store: Store, before: () => void): Store {
  return {
    async get(collection, id) {
      before();
      return store.get(collection, id);
    },
    async find(collection, query) {
      before();
      return store.find(collection, query);
    },
    count: (collection, query) => store.count(collection, query),
    commit: (writes) => store.commit(writes),
    watch: (listener) => store.watch(listener),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

/** Dies when the new key is put in place: before, or after. */
function dyingPlace(place: MasterKeyPlace, when: 'before' | 'after'): MasterKeyPlace {
  return {
    next: () => place.next(),
    async install(key) {
      if (when === 'after') await place.install(key);
      throw new Error('cut off');
    },
  };
}

const mongod = await obtainMongod();
afterAll(async () => {
  if (!('unavailable' in mongod)) await mongod.stop();
});

interface Database {
  open(): Promise<Store>;
  drop(): Promise<void>;
}

const databases: { name: string; make: (folder: string) => Database }[] = [
  {
    name: 'SQLite',
    make: (folder) => ({
      open: () => openStore({ kind: 'sqlite', path: join(folder, 'channel.db') }),
      drop: () => Promise.resolve(),
    }),
  },
];
if ('unavailable' in mongod) {
  process.stderr.write(`\nRotation on MongoDB: NOT RUN: ${mongod.unavailable}\n`);
} else {
  databases.push({
    name: 'MongoDB',
    make: () => {
      const uri = mongod.uri.replace(/\/channel(?=\?|$)/, `/rotation-${randomUUID().slice(0, 8)}`);
      return {
        open: () => openStore({ kind: 'mongo', uri }),
        async drop() {
          const client = new MongoClient(uri);
          await client.db().dropDatabase();
          await client.close();
        },
      };
    },
  });
}

describe.each(databases)('changing the keys of a $name database', ({ make }) => {
  let folder: string;
  let database: Database;
  let store: Store;
  let old: Uint8Array;
  let before: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channel-'));
    database = make(folder);
    store = await database.open();
    old = await masterOf(folder);
    // As a release before this one left it: no keyring is kept.
    await live(store, new Keyring(old), 30);
    before = await readAll(store, new Keyring(old));
  }, 120_000);
  afterEach(async () => {
    await store.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  const readNow = async () => readAll(store, await openKeyring(store, await masterOf(folder), quiet));
  const change = (place = fileMasterKey(folder)) =>
    masterOf(folder).then((master) => rotate({ store, master, place, lease: { leaseMilliseconds: 1 } }));

  it('an operator who updates finds everything as it was', async () => {
    expect(await readNow()).toEqual(before);
    expect((await openedBy(store, firstRoots(old))).length).toBeGreaterThan(100);
  });

  it('an operator who changes them reads everything with the new key, and nothing with the old one', async () => {
    await openKeyring(store, old, quiet);
    expect(await change()).toEqual({ state: 'finished', moved: 129 });
    expect(Buffer.from(await masterOf(folder))).not.toEqual(Buffer.from(old));
    expect((await stat(join(folder, 'master.key'))).mode & 0o777).toBe(0o600);
    expect(await readNow()).toEqual(before);
    expect(await openedBy(store, firstRoots(old))).toEqual([]);
    await expect(openKeyring(store, old, quiet)).rejects.toThrow(MasterKeyError);
    // Nothing of it is left over, and it can be done again.
    expect((await readdir(folder)).filter((file) => file.includes('.next'))).toEqual([]);
    expect(await store.find('leases', {})).toEqual([]);
    expect((await change()).moved).toBe(129);
    expect(await readNow()).toEqual(before);
  }, 60_000);

  it('an operator who keeps the key in a vault has two keys that open until the change is finished', async () => {
    const shown: string[] = [];
    const place = shownMasterKey((key) => shown.push(key));
    const lease = { leaseMilliseconds: 1 };
    expect((await rotate({ store, master: old, place, lease })).state).toBe('awaiting');
    const [first = ''] = shown;
    const warnings: string[] = [];
    const openWith = (key: string) =>
      openKeyring(store, Buffer.from(key, 'base64'), (text) => warnings.push(text));
    expect(await readAll(store, await openWith(first))).toEqual(before);
    expect(await readAll(store, await openWith(Buffer.from(old).toString('base64')))).toEqual(before);
    expect(warnings).toHaveLength(2);

    // The line was lost: with the old key again, another one is shown and the first counts no more.
    await rotate({ store, master: old, place, lease });
    const [, second = ''] = shown;
    await expect(openWith(first)).rejects.toThrow(MasterKeyError);
    const finished = await rotate({ store, master: Buffer.from(second, 'base64'), place, lease });
    expect(finished).toEqual({ state: 'finished', moved: 0 });
    expect(shown).toHaveLength(2);
    expect(await readAll(store, await openWith(second))).toEqual(before);
    expect(warnings).toHaveLength(2);
    await expect(openKeyring(store, old, quiet)).rejects.toThrow(MasterKeyError);
    expect(await openedBy(store, firstRoots(old))).toEqual([]);
  }, 60_000);

  it('cut off at each commit, before or after it, nothing is lost and running it again finishes it', async () => {
    let cuts = 0;
    for (let nth = 1; ; nth++) {
      let cut = false;
      for (const when of ['before', 'after'] as const) {
        const master = await masterOf(folder);
        const dying = dyingAt(store, nth, when);
        const end = rotate({
          store: dying,
          master,
          place: fileMasterKey(folder),
          lease: { leaseMilliseconds: 1 },
        });
        const failed = await end.then(
          () => false,
          () => true,
        );
        if (!failed) break;
        cut = true;
        cuts++;
        await pause(2);
        expect(await readNow()).toEqual(before);
        expect((await change()).state).toBe('finished');
        expect(await readNow()).toEqual(before);
      }
      if (!cut) break;
    }
    expect(cuts).toBeGreaterThanOrEqual(14);
    expect(await openedBy(store, firstRoots(old))).toEqual([]);
  }, 180_000);

  it('cut off while the new key is put in place, nothing is lost', async () => {
    for (const when of ['before', 'after'] as const) {
      await expect(change(dyingPlace(fileMasterKey(folder), when))).rejects.toThrow('cut off');
      await pause(2);
      expect(await readNow()).toEqual(before);
      expect((await change()).state).toBe('finished');
      expect(await readNow()).toEqual(before);
    }
    // A new key that was half written when the power went.
    await writeFile(join(folder, 'master.key.next'), 'aGFsZg==');
    expect((await change()).state).toBe('finished');
    expect(await readNow()).toEqual(before);
  }, 60_000);

  it('an operator is refused while a service runs, and a service while the keys change', async () => {
    const service = await InUse.begin(store, quiet);
    await expect(rotate({ store, master: old, place: fileMasterKey(folder) })).rejects.toThrow(
      DataInUseError,
    );
    await expect(openKeyring(store, old, quiet)).resolves.toBeDefined();
    expect(await readNow()).toEqual(before);
    await service.end();

    let meanwhile: unknown;
    const watching: MasterKeyPlace = {
      next: () => fileMasterKey(folder).next(),
      async install(key) {
        meanwhile = await InUse.begin(store, quiet).catch((error: unknown) => error);
        return fileMasterKey(folder).install(key);
      },
    };
    await rotate({ store, master: old, place: watching });
    expect(meanwhile).toBeInstanceOf(DataInUseError);
    const again = await InUse.begin(store, quiet);
    await again.end();
    expect(await store.find('leases', {})).toEqual([]);
  });

  it('a service that was cut off holds it up for a minute, and a change that stalled does not go on unseen', async () => {
    let now = Date.now();
    const clock = { now: () => new Date(now) };
    // Cut off: nobody ends it.
    const cutOff = await InUse.begin(store, quiet, clock);
    const attempt = () => rotate({ store, master: old, place: fileMasterKey(folder), lease: clock });
    await expect(attempt()).rejects.toThrow(/60 seconds/);
    now += 61_000;
    const stalling: MasterKeyPlace = {
      async next() {
        now += 61_000;
        await (await InUse.begin(store, quiet, clock)).end();
        return fileMasterKey(folder).next();
      },
      install: (key) => fileMasterKey(folder).install(key),
    };
    await expect(rotate({ store, master: old, place: stalling, lease: clock })).rejects.toThrow(
      DataInUseError,
    );
    expect(await readNow()).toEqual(before);
    expect((await attempt()).state).toBe('finished');
    await cutOff.end();
  });

  it('a service that slept through a change is told to stop', async () => {
    let stopped = 0;
    // Ten minutes behind: whoever changes the keys takes its lease for one that ran out.
    let now = Date.now() - 600_000;
    const lease = { now: () => new Date(now), leaseMilliseconds: 150 };
    const service = await InUse.begin(store, () => stopped++, lease);
    await openKeyring(store, old, quiet);
    const heldUntil = async () => (await store.find('leases', {}))[0]?.value.expiresAt ?? '';

    const first = await heldUntil();
    now += 1000;
    while ((await heldUntil()) === first) await pause(10);
    expect(stopped).toBe(0);

    await change();
    now += 1000;
    while (stopped === 0) await pause(10);
    await service.end();
  });

  it('a value that opens with no key stops it before anything is dropped, unless the operator leaves it', async () => {
    const kept = await store.get('conversations', 'c7');
    const broken = new Keyring(makeKey()).wrap(makeKey(), 'conversations/c7#private');
    const value = { ...kept!.value, wrappedKeys: { ...kept!.value.wrappedKeys, private: broken } };
    await store.commit([{ kind: 'put', collection: 'conversations', id: 'c7', value }]);
    await expect(change()).rejects.toThrow(UnreadableError);
    await expect(change()).rejects.toThrow('conversations/c7#wrappedKeys.private');
    await expect(openKeyring(store, old, quiet)).resolves.toBeDefined();
    const outcome = await rotate({
      store,
      master: old,
      place: fileMasterKey(folder),
      leaveUnreadable: true,
    });
    expect(outcome.state).toBe('finished');
    expect(await openedBy(store, firstRoots(old))).toEqual([]);
    expect((await store.get('conversations', 'c7'))?.value.wrappedKeys.private).toBe(broken);
  });

  it('a wrong master key is refused, and the right one still opens', async () => {
    await expect(openKeyring(store, makeKey(), quiet)).rejects.toThrow(MasterKeyError);
    expect(await readNow()).toEqual(before);
    await expect(openKeyring(store, makeKey(), quiet)).rejects.toThrow(MasterKeyError);
    await expect(rotate({ store, master: makeKey(), place: fileMasterKey(folder) })).rejects.toThrow(
      MasterKeyError,
    );
    expect(await readNow()).toEqual(before);
  });

  it('two nodes that start together work with the same roots', async () => {
    const [one, other] = await Promise.all([openKeyring(store, old, quiet), openKeyring(store, old, quiet)]);
    expect(other.open(one.seal('same', 'x'), 'x')).toBe('same');
    expect(other.hash('user', 'a')).toBe(one.hash('user', 'a'));
    expect(one.hash('user', 'a')).toBe(new Keyring(old).hash('user', 'a'));
  });
});

describe('changing the keys by a process that is killed', () => {
  const KILLS = rounds(6, 40);

  it(`loses nothing, whenever it was (${String(KILLS)} kills, seed ${String(SEED)})`, async () => {
    const random = generator(SEED);
    const folder = await mkdtemp(join(tmpdir(), 'channel-'));
    const path = join(folder, 'channel.db');
    let store = await openStore({ kind: 'sqlite', path });
    const old = await masterOf(folder);
    await live(store, new Keyring(old), 300);
    const before = await readAll(store, new Keyring(old));
    await store.close();

    let cut = 0;
    let changedKeys = 0;
    const longest = await timeOfOne(folder);
    let waiting = ready(folder);
    for (let kill = 0; kill < KILLS; kill++) {
      const key = Buffer.from(await masterOf(folder));
      const child = await waiting;
      child.send('go');
      await pause(random() * longest);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      if (child.signalCode === 'SIGKILL') cut++;
      if (!Buffer.from(await masterOf(folder)).equals(key)) changedKeys++;
      store = await openStore({ kind: 'sqlite', path });
      expect(await readAll(store, await openKeyring(store, await masterOf(folder), quiet))).toEqual(before);
      await store.close();
      waiting = ready(folder);
    }
    const last = await waiting;
    last.send('go');
    await once(last, 'exit');
    expect(last.exitCode).toBe(0);
    store = await openStore({ kind: 'sqlite', path });
    expect(await readAll(store, await openKeyring(store, await masterOf(folder), quiet))).toEqual(before);
    await expect(openKeyring(store, old, quiet)).rejects.toThrow(MasterKeyError);
    await store.close();
    await rm(folder, { recursive: true, force: true });
    // Else the kills came too late or too early to show anything.
    expect(cut).toBeGreaterThanOrEqual(KILLS / 3);
    process.stdout.write(
      `${String(cut)} of ${String(KILLS)} were cut off; ${String(changedKeys)} had the new key in place\n`,
    );
  }, 600_000);

  /** How long one takes here that is left alone, so that kills fall anywhere in it. */
  async function timeOfOne(folder: string): Promise<number> {
    const child = await ready(folder);
    const begin = performance.now();
    child.send('go');
    await once(child, 'exit');
    return performance.now() - begin;
  }

  async function ready(folder: string) {
    const child = fork(fileURLToPath(new URL('./rotateUntilKilled.ts', import.meta.url)), [folder], {
      execArgv: ['--import', 'tsx'],
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await once(child, 'message');
    return child;
  }
});

describe('the list of what the keyring seals', () => {
  it('knows each file that seals by it: a new one needs its places in rotation.ts and in sealed-life.ts', async () => {
    const sealing = (await sources()).filter(({ text }) => /[kK]eyring\.(seal|wrap)\(/.test(text));
    expect(sealing.map(({ file }) => file).sort()).toEqual([
      'cases/receipts.ts',
      'cases/vault.ts',
      'channels/directline/tokens.ts',
      'conversations/keys.ts',
      'desk/audit-checkpoint.ts',
      'desk/officers.ts',
      'desk/oidc/attempts.ts',
      'desk/training/progress.ts',
      'privacy/clock.ts',
      'turn/transcript.ts',
    ]);
  });
});
