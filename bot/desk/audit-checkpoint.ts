/**
 * A checkpoint says which hash the audit had at which entry, and when, signed. It lies where this server cannot change
 * it, so that a cut end, a restored old database or a chain that was written anew by somebody with all keys shows.
 *
 * One line of JSON: `{"seq", "hash", "at", "signature"}`; the signature is Ed25519 over `audit-checkpoint\n<seq>\n<hash>\n<at>`
 * in UTF-8, in base 64 for URLs. The key lies in the store, sealed; `npm run audit -- key` prints its public half.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import type { Keyring } from '../privacy/keys.js';
import { ConflictError, type Store } from '../store/ports.js';
import type { Place } from './audit-walk.js';

const KEY = 'audit-checkpoint-key';
const BELONGS_TO = `secrets/${KEY}`;

const form = z.strictObject({
  seq: z.int().positive(),
  hash: z.string().min(1).max(100),
  at: z.iso.datetime(),
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type Checkpoint = z.infer<typeof form>;

/** The key that signs checkpoints. */
export class CheckpointKey {
  private constructor(private readonly key: KeyObject) {}

  /** From the store; undefined when no checkpoint was ever made. */
  static async kept(store: Store, keyring: Keyring): Promise<CheckpointKey | undefined> {
    const kept = await store.get('secrets', KEY);
    if (kept === undefined) return undefined;
    const der = Buffer.from(keyring.open(kept.value.sealedValue, BELONGS_TO), 'base64');
    return new CheckpointKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  }

  /** From the store, made there the first time; nodes that start together agree on one. */
  static async load(store: Store, keyring: Keyring): Promise<CheckpointKey> {
    for (;;) {
      const kept = await CheckpointKey.kept(store, keyring);
      if (kept !== undefined) return kept;
      const { privateKey } = generateKeyPairSync('ed25519');
      const made = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
      const value = { sealedValue: keyring.seal(made, BELONGS_TO) };
      await store
        .commit([{ kind: 'put', collection: 'secrets', id: KEY, value, ifVersion: 0 }])
        .catch((error: unknown) => {
          if (!(error instanceof ConflictError)) throw error;
        });
    }
  }

  sign({ seq, hash }: Place, at: Date): Checkpoint {
    const unsigned = { seq, hash, at: at.toISOString() };
    return { ...unsigned, signature: sign(null, bytesOf(unsigned), this.key).toString('base64url') };
  }

  signed(checkpoint: Checkpoint): boolean {
    const signature = Buffer.from(checkpoint.signature, 'base64url');
    return verify(null, bytesOf(checkpoint), createPublicKey(this.key), signature);
  }

  /** For whoever checks checkpoints elsewhere: SPKI as PEM. */
  publicPem(): string {
    return createPublicKey(this.key).export({ format: 'pem', type: 'spki' }).toString();
  }
}

export function lineOf(checkpoint: Checkpoint): string {
  return JSON.stringify(checkpoint);
}

/** @returns undefined when the line is no checkpoint */
export function readLine(line: string): Checkpoint | undefined {
  try {
    return form.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function bytesOf({ seq, hash, at }: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(`audit-checkpoint\n${String(seq)}\n${hash}\n${at}`);
}
