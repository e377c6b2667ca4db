/**
 * The keyring's roots in the store, sealed by the master key. `secrets/keyring` is the one in use. While the master
 * key is being changed, `secrets/keyring-next` holds the same roots sealed by the new one, so that either key opens
 * the data until the change is finished.
 */
import { z } from 'zod';
import { ConflictError, type Store, type Write } from '../store/ports.js';
import {
  derive,
  FIRST_PURPOSES,
  firstRoots,
  Keyring,
  MasterKeyError,
  type Roots,
  type SealingRoot,
} from './keys.js';
import { KEY_BYTES, open, seal, SealError } from './seal.js';

export const KEYRING = 'keyring';
export const NEXT_KEYRING = 'keyring-next';
/** Both records hold the same thing, so that one can take the other's place. */
const BELONGS_TO = 'secrets/keyring';
/** Kept by every database on which the service ever ran, also before there was a keyring in it. */
const OLDEST_SECRET = 'directline-signing-key';

const keyText = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === KEY_BYTES);

const rootsText = z.object({
  sealing: z
    .array(z.object({ version: z.int().positive(), wrapping: keyText, sealing: keyText }))
    .min(1)
    .max(2),
  hashing: z.object({ first: z.record(z.enum(FIRST_PURPOSES), keyText), later: keyText }),
});

export interface OpenedRoots {
  roots: Roots;
  /** `next`: by the new master key of a change that is not finished. */
  by: 'current' | 'next';
  /** Versions of the two records; 0 where there is none. */
  versions: { current: number; next: number };
}

/**
 * The keyring of this data. The first time, its roots are those that the master key gave before they were kept.
 * @param warn is told when a change of the master key is not finished
 * @throws MasterKeyError when the master key is not the one of this data
 */
export async function openKeyring(
  store: Store,
  master: Uint8Array,
  warn: (message: string) => void,
): Promise<Keyring> {
  const { roots, versions } = await openRoots(store, master);
  if (versions.next > 0)
    warn(
      'A change of the master key is not finished: the old key still opens the data. Stop the service and run: npm run keys -- rotate',
    );
  return new Keyring(roots);
}

/** @throws MasterKeyError when the master key is not the one of this data */
export async function openRoots(store: Store, master: Uint8Array): Promise<OpenedRoots> {
  for (;;) {
    const current = await store.get('secrets', KEYRING);
    const next = await store.get('secrets', NEXT_KEYRING);
    const versions = { current: current?.version ?? 0, next: next?.version ?? 0 };
    if (current !== undefined) {
      const roots = opened(master, current.value.sealedValue);
      if (roots !== undefined) return { roots, by: 'current', versions };
      const byNext = next && opened(master, next.value.sealedValue);
      if (byNext !== undefined) return { roots: byNext, by: 'next', versions };
      throw notOfThisData();
    }
    try {
      await store.commit([await firstRecord(store, master)]);
    } catch (error) {
      // Another node that starts at the same time was first.
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

/** The roots as a record's content. */
export function sealedRoots(master: Uint8Array, { sealing, hashing }: Roots): { sealedValue: string } {
  const text = JSON.stringify({
    sealing: sealing.map((root) => ({
      version: root.version,
      wrapping: root.wrapping.toString('base64'),
      sealing: root.sealing.toString('base64'),
    })),
    hashing: {
      first: Object.fromEntries(
        FIRST_PURPOSES.map((purpose) => [purpose, hashing.first[purpose].toString('base64')]),
      ),
      later: hashing.later.toString('base64'),
    },
  });
  return { sealedValue: seal(keyringKey(master), text, BELONGS_TO) };
}

/** Looks before it writes: roots of a wrong key, once kept, would shut the right key out. */
async function firstRecord(store: Store, master: Uint8Array): Promise<Write> {
  const roots = firstRoots(master);
  const oldest = await store.get('secrets', OLDEST_SECRET);
  if (oldest !== undefined) {
    try {
      new Keyring(roots).open(oldest.value.sealedValue, `secrets/${OLDEST_SECRET}`);
    } catch (error) {
      throw error instanceof SealError ? notOfThisData() : error;
    }
  }
  return { kind: 'put', collection: 'secrets', id: KEYRING, value: sealedRoots(master, roots), ifVersion: 0 };
}

function opened(master: Uint8Array, sealedValue: string): Roots | undefined {
  let text: string;
  try {
    text = open(keyringKey(master), sealedValue, BELONGS_TO);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
  const { sealing, hashing } = rootsText.parse(JSON.parse(text));
  return { sealing: sealing as [SealingRoot, ...SealingRoot[]], hashing };
}

function keyringKey(master: Uint8Array): Buffer {
  return derive(master, 'seal the keyring');
}

function notOfThisData(): MasterKeyError {
  return new MasterKeyError(
    'The master key does not open this data. Expected the key with which the data was last used: after a change of the key, the new one; for a restored backup, the key of the day of the backup.',
  );
}
