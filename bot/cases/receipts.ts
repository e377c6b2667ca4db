/**
 * A receipt for the resident: what was received, when, and its digest, signed so that anyone can check it later. It
 * holds none of the person's words and no file names.
 *
 * Canonical form (RFC 8785): JSON without white space, the members of an object sorted by name (by UTF-16 code
 * units), numbers and texts as ECMAScript writes them, members without a value left out. A digest is the SHA-256 of
 * the canonical form in UTF-8, in hexadecimal. The signature is Ed25519 over the canonical form of `receipt`, in base
 * 64 for URLs without padding. The text of a receipt is the canonical form of `{receipt, signature}`.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import type { Keyring } from '../privacy/keys.js';
import { ConflictError, type Store, type Stored } from '../store/ports.js';
import type { SecretRecord } from '../store/records.js';
import type { CaseContent } from './content.js';

const VERSION = 1;
const RECEIPT_KEY = 'receipt-key';
const BELONGS_TO = `secrets/${RECEIPT_KEY}`;
const LONGEST_TEXT = 100_000;

const hexDigest = z.string().regex(/^[0-9a-f]{64}$/);
const item = z.union([
  /** What was told: how many answers, and the digest of all that was told. */
  z.strictObject({ what: z.literal('account'), answers: z.int().nonnegative(), digest: hexDigest }),
  /** A file: its type as found in the bytes, its size in bytes and the digest of its bytes. */
  z.strictObject({
    what: z.literal('file'),
    type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
    size: z.int().nonnegative(),
    digest: hexDigest,
  }),
]);
const receipt = z.strictObject({
  version: z.literal(VERSION),
  reference: z.string().max(40),
  at: z.iso.datetime({ precision: 3 }),
  items: z.array(item),
  /** Of `items`. */
  digest: hexDigest,
  /** Which key signed it. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
});
const signed = z.strictObject({ receipt, signature: z.string() });

export type ReceiptItem = z.infer<typeof item>;
export type Receipt = z.infer<typeof receipt>;

/** A file as it was received. */
export interface ReceivedFile {
  contentType: string;
  /** In bytes. */
  size: number;
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  sha256: string;
}

export type Verified =
  | { ok: true; receipt: Receipt }
  /** `form`: no receipt at all. `key`: signed by none of the keys. `signature`: changed. `late`: its key was given up before. */
  | { ok: false; reason: 'form' | 'key' | 'signature' | 'late' };

export interface PublicKey {
  /** The first 16 digits of the SHA-256 of the SPKI. */
  id: string;
  /** Base 64 of the DER, as WebCrypto's importKey('spki') takes it after decoding. */
  spki: string;
  pem: string;
  /** From then on it signs no more. */
  until?: string;
}

/**
 * What was received, each with its digest. Terms of contact may change later, and notes for a draft end with sending:
 * neither is part of it.
 */
export function itemsOf(content: CaseContent, files: readonly ReceivedFile[]): ReceiptItem[] {
  const { terms: _terms, draft: _draft, ...told } = content;
  const account = {
    what: 'account',
    answers: content.answers.length,
    digest: sha256(canonical(told)),
  } as const;
  const received = files.map(
    ({ contentType, size, sha256: digest }) => ({ what: 'file', type: contentType, size, digest }) as const,
  );
  // By digest, so that the order in which the files are read does not matter.
  return [account, ...received.sort((one, other) => (one.digest < other.digest ? -1 : 1))];
}

/** The one digest of all that was received, as it stands in the receipt and in the PV. */
export function digestOf(content: CaseContent, files: readonly ReceivedFile[]): string {
  return totalOf(itemsOf(content, files));
}

export class Receipts {
  private constructor(
    private readonly signing: KeyObject,
    private readonly keys: readonly PublicKey[],
  ) {}

  /** With the key in the store, made at the first start; nodes that start together agree on one. */
  static async load(store: Store, keyring: Keyring): Promise<Receipts> {
    for (;;) {
      const kept = await store.get('secrets', RECEIPT_KEY);
      if (kept !== undefined) return Receipts.#opened(kept, keyring);
      await keepKeys(store, keyring, newKeys([]), 0);
    }
  }

  /**
   * A new key from now on, such as after the old one was stolen; receipts of before stay verifiable. A running service
   * takes it up at its next start.
   */
  static async renewKey(store: Store, keyring: Keyring, now: Date): Promise<Receipts> {
    for (;;) {
      await Receipts.load(store, keyring);
      const kept = await store.get('secrets', RECEIPT_KEY);
      if (kept === undefined) continue;
      const { published } = openKeys(kept, keyring);
      const given = published.map((key) => ({ until: now.toISOString(), ...key }));
      if (await keepKeys(store, keyring, newKeys(given), kept.version)) return Receipts.load(store, keyring);
    }
  }

  /** @param at when it was received @returns the receipt as text, to keep or print, and its digest of the items */
  make(given: { reference: string; at: Date; items: readonly ReceiptItem[] }): {
    text: string;
    digest: string;
  } {
    const digest = totalOf(given.items);
    const made = receipt.parse({
      version: VERSION,
      reference: given.reference,
      at: given.at.toISOString(),
      items: given.items,
      digest,
      key: this.publicKey().id,
    });
    const signature = sign(null, Buffer.from(canonical(made)), this.signing).toString('base64url');
    return { text: canonical({ receipt: made, signature }), digest };
  }

  /** Whether the text is a receipt of this service and unchanged; white space around it does not matter. */
  verify(text: string): Verified {
    const parsed = readSigned(text);
    if (parsed === undefined) return { ok: false, reason: 'form' };
    const key = this.keys.find(({ id }) => id === parsed.receipt.key);
    if (key === undefined) return { ok: false, reason: 'key' };
    const signature = Buffer.from(parsed.signature, 'base64url');
    const bytes = Buffer.from(canonical(parsed.receipt));
    // Written otherwise, the same bytes would make another text that also holds.
    if (signature.toString('base64url') !== parsed.signature || !verify(null, bytes, key.pem, signature))
      return { ok: false, reason: 'signature' };
    if (parsed.receipt.digest !== totalOf(parsed.receipt.items)) return { ok: false, reason: 'signature' };
    if (key.until !== undefined && parsed.receipt.at > key.until) return { ok: false, reason: 'late' };
    return { ok: true, receipt: parsed.receipt };
  }

  /** The key that signs now. */
  publicKey(): PublicKey {
    return publicKeyOf(createPublicKey(this.signing));
  }

  /** All keys that ever signed, the newest first: what a page needs to check a receipt by itself. */
  publicKeys(): readonly PublicKey[] {
    return this.keys;
  }

  static #opened(kept: Stored<SecretRecord>, keyring: Keyring): Receipts {
    const { signing, published } = openKeys(kept, keyring);
    const key = createPrivateKey({ key: Buffer.from(signing, 'base64'), format: 'der', type: 'pkcs8' });
    return new Receipts(key, published);
  }
}

/** The canonical form of a JSON value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((part) => canonical(part ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

/** The private key, PKCS #8 in base 64, and all public ones, newest first. */
interface Keys {
  signing: string;
  published: PublicKey[];
}

function newKeys(older: readonly PublicKey[]): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signing = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { signing, published: [publicKeyOf(publicKey), ...older] };
}

function openKeys({ value }: Stored<SecretRecord>, keyring: Keyring): Keys {
  return JSON.parse(keyring.open(value.sealedValue, BELONGS_TO)) as Keys;
}

/** @returns false when another node was first */
async function keepKeys(store: Store, keyring: Keyring, keys: Keys, ifVersion: number): Promise<boolean> {
  const value = { sealedValue: keyring.seal(JSON.stringify(keys), BELONGS_TO) };
  try {
    await store.commit([{ kind: 'put', collection: 'secrets', id: RECEIPT_KEY, value, ifVersion }]);
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}

function publicKeyOf(key: KeyObject): PublicKey {
  const der = key.export({ format: 'der', type: 'spki' });
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    spki: der.toString('base64'),
    pem: key.export({ format: 'pem', type: 'spki' }).toString(),
  };
}

function readSigned(text: string): z.infer<typeof signed> | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = signed.safeParse(value);
  // Only the canonical form: a name that stands there twice would show a person something else than it checks.
  return parsed.success && canonical(parsed.data) === text.trim() ? parsed.data : undefined;
}

function totalOf(items: readonly ReceiptItem[]): string {
  return sha256(canonical(items));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
