/**
 * The master key and what it does: it wraps data keys, seals the few values that belong to no conversation, and keys
 * the hashes by which something is looked up without being stored.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES, makeKey, open, openBytes, seal } from './seal.js';

/** Purposes of a keyed hash; each has a key of its own. */
export type HashPurpose =
  'return-code' | 'user' | 'username' | 'session' | 'setup-link' | 'address' | 'audit';

export class Keyring {
  readonly #wrapping: Buffer;
  readonly #sealing: Buffer;
  readonly #hashing = new Map<HashPurpose, Buffer>();

  constructor(readonly master: Uint8Array) {
    this.#wrapping = derive(master, 'wrap data keys');
    this.#sealing = derive(master, 'seal values');
  }

  /** A data key, wrapped for the store. @param belongsTo the record that keeps it. */
  wrap(dataKey: Uint8Array, belongsTo: string): string {
    return seal(this.#wrapping, dataKey, belongsTo);
  }

  /** @throws SealError */
  unwrap(wrapped: string, belongsTo: string): Buffer {
    return openBytes(this.#wrapping, wrapped, belongsTo);
  }

  seal(plain: string, belongsTo: string): string {
    return seal(this.#sealing, plain, belongsTo);
  }

  /** @throws SealError */
  open(sealed: string, belongsTo: string): string {
    return open(this.#sealing, sealed, belongsTo);
  }

  /** Keyed hash (HMAC-SHA-256, base 64 for URLs): the same input gives the same text, and only with the master key. */
  hash(purpose: HashPurpose, input: string): string {
    let key = this.#hashing.get(purpose);
    if (key === undefined) {
      key = derive(this.master, `hash ${purpose}`);
      this.#hashing.set(purpose, key);
    }
    return createHmac('sha256', key).update(input).digest('base64url');
  }
}

function derive(master: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), purpose, KEY_BYTES));
}

export interface MasterKeyOptions {
  /** From the setting MASTER_KEY, base 64. */
  configured: string | undefined;
  dataDir: string;
  production: boolean;
  warn: (message: string) => void;
}

/** No master key in production. */
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
  const path = join(options.dataDir, 'master.key');
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
