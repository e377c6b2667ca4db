import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac, hkdfSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FIRST_PURPOSES,
  firstRoots,
  Keyring,
  loadMasterKey,
  MasterKeyError,
} from '../../bot/privacy/keys.js';
import { makeKey, seal, SealError } from '../../bot/privacy/seal.js';
import { startRefused } from '../support/service.js';

describe('the master key', () => {
  let folder: string;
  let warnings: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channel-'));
    warnings = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const load = (configured: string | undefined, production: boolean) =>
    loadMasterKey({
      configured,
      dataDir: join(folder, 'data'),
      production,
      warn: (text) => warnings.push(text),
    });

  it('is made once where none is set, for the owner of the file alone, with a warning each time', async () => {
    const made = await load(undefined, false);
    const path = join(folder, 'data', 'master.key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700);
    expect(Buffer.from(await load(undefined, false))).toEqual(Buffer.from(made));
    expect(warnings).toHaveLength(2);
    for (const warning of warnings) expect(warning).not.toContain((await readFile(path, 'utf8')).trim());
  });

  it('is never made in production, and nothing is written', async () => {
    await expect(load(undefined, true)).rejects.toThrow(MasterKeyError);
    await expect(stat(join(folder, 'data', 'master.key'))).rejects.toThrow('ENOENT');
    const configured = makeKey();
    expect(Buffer.from(await load(configured.toString('base64'), true))).toEqual(configured);
  });

  it('is not taken from beside the data in production, although it lies there', async () => {
    await load(undefined, false);
    await expect(load(undefined, true)).rejects.toThrow(MasterKeyError);
  });

  it('is refused when its file was cut short, and left as it is', async () => {
    await load(undefined, false);
    const path = join(folder, 'data', 'master.key');
    await writeFile(path, 'c2hvcnQ=\n');
    await expect(load(undefined, false)).rejects.toThrow(MasterKeyError);
    expect(await readFile(path, 'utf8')).toBe('c2hvcnQ=\n');
  });

  it('missing stops the start of the service in production, with the name of the setting', async () => {
    const { code, said } = await startRefused({ NODE_ENV: 'production' });
    expect(code).toBe(78);
    expect(said).toContain('MASTER_KEY');
  });
});

describe('a keyring', () => {
  it('made from a master key opens and finds what the releases without kept roots left behind', () => {
    const master = makeKey();
    const drawn = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
    const keyring = new Keyring(master);
    const dataKey = makeKey();
    const place = 'conversations/a#private';
    expect(keyring.unwrap(seal(drawn('wrap data keys'), dataKey, place), place)).toEqual(dataKey);
    expect(keyring.open(seal(drawn('seal values'), 'kept', 'secrets/a'), 'secrets/a')).toBe('kept');
    for (const purpose of FIRST_PURPOSES)
      expect(keyring.hash(purpose, 'same')).toBe(
        createHmac('sha256', drawn(`hash ${purpose}`))
          .update('same')
          .digest('base64url'),
      );
  });

  it('hashes the same with another sealing root, and wraps by the newest of two', () => {
    const roots = firstRoots(makeKey());
    const newer = { version: 2, wrapping: makeKey(), sealing: makeKey() };
    const both = new Keyring({ ...roots, sealing: [newer, ...roots.sealing] });
    const [before, after] = [new Keyring(roots), new Keyring({ ...roots, sealing: [newer] })];
    for (const purpose of FIRST_PURPOSES) expect(after.hash(purpose, 'a')).toBe(before.hash(purpose, 'a'));
    const old = before.seal('kept', 'x');
    expect(both.open(old, 'x')).toBe('kept');
    expect(() => after.open(old, 'x')).toThrow(SealError);
    expect(after.open(both.seal('kept', 'x'), 'x')).toBe('kept');
    expect(after.open(both.reseal(old, 'x') ?? '', 'x')).toBe('kept');
    expect(both.reseal(both.seal('kept', 'x'), 'x')).toBeUndefined();
    expect(() => after.reseal(old, 'x')).toThrow(SealError);
  });

  it('hashes for each purpose by another key, and for each master key otherwise', () => {
    const one = new Keyring(makeKey());
    const purposes = ['return-code', 'user', 'session', 'setup-link', 'address'] as const;
    const hashes = purposes.map((purpose) => one.hash(purpose, 'same'));
    expect(new Set(hashes).size).toBe(purposes.length);
    expect(one.hash('user', 'same')).toBe(hashes[1]);
    expect(new Keyring(makeKey()).hash('user', 'same')).not.toBe(hashes[1]);
  });

  it('unwraps a data key at its own record only, and with its own master key only', () => {
    const master = makeKey();
    const keyring = new Keyring(master);
    const dataKey = makeKey();
    const wrapped = keyring.wrap(dataKey, 'conversations/a#private');
    expect(new Keyring(master).unwrap(wrapped, 'conversations/a#private')).toEqual(dataKey);
    expect(() => keyring.unwrap(wrapped, 'conversations/b#private')).toThrow(SealError);
    expect(() => keyring.unwrap(wrapped, 'conversations/a#shared')).toThrow(SealError);
    expect(() => new Keyring(makeKey()).unwrap(wrapped, 'conversations/a#private')).toThrow(SealError);
    // A wrapped key is no sealed value and the reverse.
    expect(() => keyring.open(wrapped, 'conversations/a#private')).toThrow(SealError);
  });
});
