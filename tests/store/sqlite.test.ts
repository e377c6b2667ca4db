/** The embedded store keeps the contract, and what it promises on top. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { openConnection, emptyLog } from '../../bot/store/sqlite/connection.js';
import { GroupCommit } from '../../bot/store/sqlite/commits.js';
import { openWriter } from '../../bot/store/sqlite/writers.js';
import { prepareWrites } from '../../bot/store/content.js';
import { openStore } from '../../bot/store/open.js';
import { ConflictError, StoreError } from '../../bot/store/ports.js';
import { storeContract } from './contract.js';
import { errorsOf, idsOf, officer, putLease, putMessage } from './contract/samples.js';

let folder = '';
let number = 0;
const newPath = (): string => join(folder, `store-${(number += 1)}`, 'data.db');
const openAt = (path: string) => openStore({ kind: 'sqlite', path });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

storeContract('SQLite', async () => {
  const path = newPath();
  const store = await openAt(path);
  return { store, reopen: () => openAt(path), cleanup: () => store.close() };
});

/** Makes a store with one lease and closes it. */
async function makeStore(): Promise<string> {
  const path = newPath();
  const store = await openAt(path);
  await store.commit([putLease('a')]);
  await store.close();
  return path;
}

function change(path: string, ...statements: string[]): void {
  const database = new DatabaseSync(path);
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe('SQLite: the file', () => {
  it('is written durably, erases what it deletes and keeps a write-ahead log', () => {
    const database = openConnection(newPath());
    const pragma = (name: string): unknown =>
      Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0];
    expect(
      ['synchronous', 'secure_delete', 'journal_mode', 'busy_timeout', 'temp_store'].map(pragma),
    ).toEqual([2, 1, 'wal', 5000, 2]);
    database.close();
  });

  it('can be read by its owner only', async () => {
    const path = newPath();
    const store = await openAt(path);
    await store.commit([putLease('a')]);
    for (const name of [path, `${path}-wal`, `${path}-shm`]) expect((await stat(name)).mode & 0o077).toBe(0);
    await store.close();
  });

  it('holds nothing of what was erased, once its log was emptied', async () => {
    const path = newPath();
    const database = openConnection(path);
    const commits = new GroupCommit(openWriter(path, database), () => undefined);
    const needle = 'a secret that was erased';
    await commits.commit(prepareWrites([putLease('a', needle), putLease('b', `${needle}, then changed`)]));
    await commits.commit(
      prepareWrites([{ kind: 'delete', collection: 'leases', id: 'a' }, putLease('b', 'changed')]),
    );
    emptyLog(database);
    for (const name of [path, `${path}-wal`]) expect((await readFile(name)).includes(needle)).toBe(false);
    database.close();
  });

  it('of a newer release is refused, and left as it is', async () => {
    const path = await makeStore();
    change(path, 'PRAGMA user_version = 99');
    await expect(openAt(path)).rejects.toThrow(/newer release/);
    await expect(openAt(path)).rejects.toThrow(StoreError);
  });

  it('of another application is refused, and left as it is', async () => {
    const path = await makeStore();
    change(path, 'PRAGMA application_id = 1');
    await expect(openAt(path)).rejects.toThrow(/another application/);
    const other = join(folder, 'other.db');
    change(other, 'CREATE TABLE leases (id)');
    const before = await readFile(other);
    await expect(openAt(other)).rejects.toThrow(/another application/);
    expect((await readFile(other)).equals(before)).toBe(true);
  });

  it('that is no database is refused', async () => {
    const path = join(folder, 'text.db');
    await writeFile(path, 'This is a letter, and no database at all. '.repeat(200));
    await expect(openAt(path)).rejects.toThrow(/not a database, or is damaged/);
    await expect(openAt(path)).rejects.toThrow(StoreError);
  });

  it('that is damaged inside is refused', async () => {
    const path = newPath();
    const store = await openAt(path);
    await store.commit(
      Array.from({ length: 500 }, (_, index) =>
        putMessage(`m${index}`, { seq: index, sealedActivity: 'x'.repeat(500) }),
      ),
    );
    await store.close();
    const bytes = await readFile(path);
    bytes.fill(0xa5, 4096 * 40, 4096 * 60);
    await writeFile(path, bytes);
    await expect(openAt(path)).rejects.toThrow(StoreError);
    await expect(openAt(path)).rejects.toThrow(/damaged/);
  });

  it('that was cut short is refused', async () => {
    const path = await makeStore();
    await writeFile(path, (await readFile(path)).subarray(0, 4096 * 3));
    await expect(openAt(path)).rejects.toThrow(/damaged/);
  });

  it.each(['', ':memory:'])('must be a file, not %j', async (path) => {
    await expect(openAt(path)).rejects.toThrow(StoreError);
  });

  it('that cannot be made is a StoreError with the cause', async () => {
    const path = join(await makeStore(), 'below a file', 'data.db');
    const error: unknown = await openAt(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toHaveProperty('cause.code');
  });

  it('of an older release gets the tables, columns and indexes that it lacks, filled from the records', async () => {
    const path = newPath();
    const store = await openAt(path);
    await store.commit([
      { kind: 'put', collection: 'officers', id: 'o1', value: officer() },
      putMessage('m1', { seq: 3 }),
    ]);
    await store.close();
    change(
      path,
      'DROP TABLE leases',
      'DROP INDEX "officers by usernameHash"',
      'DROP INDEX "officers by onDuty"',
      'DROP INDEX "messages by conversationId and seq"',
      'ALTER TABLE officers DROP COLUMN usernameHash',
      'ALTER TABLE officers DROP COLUMN onDuty',
      'ALTER TABLE messages DROP COLUMN seq',
    );
    const again = await openAt(path);
    expect(await idsOf(again, 'officers', { where: { usernameHash: 'an.officer', onDuty: true } })).toEqual([
      'o1',
    ]);
    expect(await idsOf(again, 'messages', { after: { field: 'seq', value: 2 } })).toEqual(['m1']);
    expect(await again.count('leases', {})).toBe(0);
    const taken = { kind: 'put', collection: 'officers', id: 'o2', value: officer() } as const;
    await expect(again.commit([taken])).rejects.toThrow(ConflictError);
    await again.close();
  });

  it('is read by index, not from end to end, where a conversation is read', () => {
    const database = openConnection(newPath());
    const sql = 'SELECT id FROM messages WHERE conversationId = ? AND seq > ? ORDER BY seq, id LIMIT 1';
    const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('c1', 1));
    expect(plan).toContain('messages by conversationId and seq');
    expect(plan).toContain('(conversationId=? AND seq>?)');
    database.close();
  });
});

describe('SQLite: group commit', () => {
  it('writes what was asked for in one turn in one transaction, and takes back only what conflicts', async () => {
    const path = newPath();
    const database = openConnection(path);
    const told: number[] = [];
    const commits = new GroupCommit(openWriter(path, database), (changes) => told.push(changes.length));
    const version = (): number =>
      Number(Object.values(database.prepare('PRAGMA data_version').get() as object)[0]);
    expect(version()).toBeGreaterThan(0);
    const errors = await errorsOf([
      commits.commit(prepareWrites([putLease('a', 'first', 0)])),
      commits.commit(prepareWrites([putLease('b'), putLease('a', 'second', 0)])),
      commits.commit(prepareWrites([putLease('c'), putLease('a', 'third', 1)])),
    ]);
    expect(errors[0]).toBeUndefined();
    expect(errors[1]).toBeInstanceOf(ConflictError);
    expect(errors[2]).toBeUndefined();
    expect(told).toEqual([1, 2]);
    expect(
      database
        .prepare('SELECT id, version FROM leases ORDER BY id')
        .all()
        .map((row) => Object.values(row as object) as unknown[]),
    ).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
    database.close();
  });

  it('fails everybody with a StoreError when the transaction fails, tells nobody, and goes on afterwards', async () => {
    const path = newPath();
    const database = openConnection(path);
    const told: unknown[] = [];
    const commits = new GroupCommit(openWriter(path, database), (changes) => told.push(changes));
    // A trigger stands for the disk: it takes back the whole transaction, as SQLite does when the disk is full.
    database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON leases WHEN NEW.id = 'full' BEGIN SELECT RAISE(ROLLBACK, 'disk'); END",
    );
    const errors = await errorsOf([
      commits.commit(prepareWrites([putLease('a')])),
      commits.commit(prepareWrites([putLease('full')])),
      commits.commit(prepareWrites([putLease('b')])),
    ]);
    expect(errors.map((error) => error instanceof StoreError)).toEqual([true, true, true]);
    expect(told).toEqual([]);
    await commits.commit(prepareWrites([putLease('c')]));
    expect(
      database
        .prepare('SELECT id FROM leases')
        .all()
        .map((row): unknown => Object.values(row as object)[0]),
    ).toEqual(['c']);
    database.close();
  });

  it('waits for another process that writes, and says so when that takes too long', async () => {
    const path = newPath();
    const store = await openAt(path);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.commit([putLease('a')])).rejects.toThrow(/another process is writing/);
    other.exec('ROLLBACK');
    other.close();
    await store.commit([putLease('a')]);
    await store.close();
  }, 30_000);
});

describe('SQLite: a process that is killed', () => {
  it('has lost nothing that was acknowledged', async () => {
    const path = newPath();
    // Runs through the loader of TypeScript, so that the child uses the code as it stands.
    const child = fork(fileURLToPath(new URL('./writeUntilKilled.ts', import.meta.url)), [path], {
      execArgv: ['--import', 'tsx'],
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let acknowledged = 0;
    child.on('message', (count) => {
      acknowledged = Number(count);
      if (acknowledged >= 500) child.kill('SIGKILL');
    });
    const [, signal] = (await once(child, 'exit')) as unknown[];
    expect(signal).toBe('SIGKILL');
    const store = await openAt(path);
    const count = await store.count('leases', {});
    expect(count).toBeGreaterThanOrEqual(acknowledged);
    // Both records of each commit, or none.
    expect(await store.count('messages', {})).toBe(count);
    for (let index = 1; index <= acknowledged; index += 1)
      expect(await store.get('leases', `l${index}`)).toBeDefined();
    await store.close();
  }, 60_000);
});
