/**
 * The keyring: it wraps data keys, seals the few values that belong to no conversation or case, and keys the hashes by
 * which something is looked up without being stored. What it works with are roots; they lie in the store, sealed by
 * the master key (keyring-record.ts), so that the master key and the sealing root can be changed (rotation.ts).
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES, makeKey, open, openBytes, seal, SealError } from './seal.js';

/** Purposes whose keys came from the first master key; the hashes in a store depend on them for good. */
export const FIRST_PURPOSES = [
  'return-code',
  'user',
  'username',
  'session',
  'setup-link',
  'address',
  'audit',
] as const;
type FirstPurpose = (typeof FIRST_PURPOSES)[number];

/** Purposes of a keyed hash; each has a key of its own. One that is added later gets its key from `later`. */
export type HashPurpose = FirstPurpose | 'stop-link' | 'guess' | 'sign-in' | 'provider-account';

/** Wraps data keys and seals values; a rotation makes the next version. */
export interface SealingRoot {
  version: number;
  wrapping: Buffer;
  sealing: Buffer;
}

export interface Roots {
  /** The newest first: it wraps and seals, and each of them opens. There are two only while a rotation is under way. */
  sealing: readonly [SealingRoot, ...SealingRoot[]];
  /** Keys of the hashes. They stay: a hash cannot be made again, because what it was made of is not kept. */
  hashing: { first: Readonly<Record<FirstPurpose, Buffer>>; later: Buffer };
}

/** The roots that a master key gives before any rotation. */
export function firstRoots(master: Uint8Array): Roots {
  const first = Object.fromEntries(
    FIRST_PURPOSES.map((purpose) => [purpose, derive(master, `hash ${purpose}`)]),
  ) as Record<FirstPurpose, Buffer>;
  const sealing = {
    version: 1,
    wrapping: derive(master, 'wrap data keys'),
    sealing: derive(master, 'seal values'),
  };
  return { sealing: [sealing], hashing: { first, later: derive(master, 'hash later purposes') } };
}

export class Keyring {
  readonly #roots: Roots;
  readonly #later = new Map<string, Buffer>();

  /** @param roots or the master key itself, for the roots that it gives before any rotation */
  constructor(roots: Roots | Uint8Array) {
    this.#roots = 'hashing' in roots ? roots : firstRoots(roots);
  }

  /** A data key, wrapped for the store. @param belongsTo the record that keeps it. */
  wrap(dataKey: Uint8Array, belongsTo: string): string {
    return seal(this.#roots.sealing[0].wrapping, dataKey, belongsTo);
  }

  /** @throws SealError */
  unwrap(wrapped: string, belongsTo: string): Buffer {
    return this.#withAny((root) => openBytes(root.wrapping, wrapped, belongsTo));
  }

  seal(plain: string, belongsTo: string): string {
    return seal(this.#roots.sealing[0].sealing, plain, belongsTo);
  }

  /** @throws SealError */
  open(sealed: string, belongsTo: string): string {
    return this.#withAny((root) => open(root.sealing, sealed, belongsTo));
  }

  /** The same key wrapped by the newest root; undefined when it is already. @throws SealError when none opens it */
  rewrap(wrapped: string, belongsTo: string): string | undefined {
    const newest = new Keyring(this.newest());
    if (opens(() => newest.unwrap(wrapped, belongsTo))) return undefined;
    return this.wrap(this.unwrap(wrapped, belongsTo), belongsTo);
  }

  /** The same value sealed by the newest root; undefined when it is already. @throws SealError when none opens it */
  reseal(sealed: string, belongsTo: string): string | undefined {
    const newest = new Keyring(this.newest());
    if (opens(() => newest.open(sealed, belongsTo))) return undefined;
    return this.seal(this.open(sealed, belongsTo), belongsTo);
  }

  /** The roots without the older ones. */
  newest(): Roots {
    return { ...this.#roots, sealing: [this.#roots.sealing[0]] };
  }

  /** Keyed hash (HMAC-SHA-256, base 64 for URLs): the same input gives the same text, and only with these roots. */
  hash(purpose: HashPurpose, input: string): string {
    return createHmac('sha256', this.#hashKey(purpose)).update(input).digest('base64url');
  }

  #hashKey(purpose: string): Buffer {
    const { first, later } = this.#roots.hashing;
    let key = (first as Partial<Record<string, Buffer>>)[purpose] ?? this.#later.get(purpose);
    if (key === undefined) {
      key = derive(later, `hash ${purpose}`);
      this.#later.set(purpose, key);
    }
    return key;
  }

  #withAny<T>(attempt: (root: SealingRoot) => T): T {
    for (const root of this.#roots.sealing) {
      try {
        return attempt(root);
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
      }
    }
    throw new SealError();
  }
}

function opens(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

/** A key for one purpose, drawn from another key (HKDF-SHA-256). */
export function derive(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), purpose, KEY_BYTES));
}

export interface MasterKeyOptions {
  /** From the setting MASTER_KEY, base 64. */
  configured: string | undefined;
  dataDir: string;
  production: boolean;
  warn: (message: string) => void;
}

/** No master key, or not the one of this data. */
export class MasterKeyError extends Error {}

/**
 * The configured master key, or the one in `DATA_DIR/master.key`, made with mode 0600 when there is none.
 * @throws MasterKeyError in production when none is configured, or when the file does not hold a key.
 */
export async function loadMasterKey(options: MasterKeyOptions): Promise<Uint8Array> {
  if (options.configured !== undefined) return Buffer.from(options.configured, 'base64');
  if (options.production) {
    throw new MasterKeyError(
      'Setting MASTER_KEY is missing. Expected 32 bytes in base 64: production does not start on a key that lies beside the data.',
    );
  }
  const path = masterKeyPath(options.dataDir);
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) {
    const key = Buffer.from(kept.trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new MasterKeyError(`${path} does not hold 32 bytes in base 64.`);
    options.warn(
      `The master key lies beside the data (${path}). Set MASTER_KEY for anything but trying it out.`,
    );
    return key;
  }
  const key = makeKey();
  await writeFile(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await chmod(path, 0o600);
  options.warn(
    `A master key was made in ${path}. Whoever has it and the data can read everything. Set MASTER_KEY for anything but trying it out.`,
  );
  return key;
}

export function masterKeyPath(dataDir: string): string {
  return join(dataDir, 'master.key');
}
