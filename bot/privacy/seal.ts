/**
 * Encryption of single values: AES-256-GCM with a random 96-bit nonce. What a value belongs to (record and field) is
 * bound as associated data, so that a ciphertext moved elsewhere does not open.
 * Layout of the bytes: version (1) · nonce (12) · tag (16) · ciphertext; base 64 as text.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const NONCES_A_PAGE = 340;
/** Named explicitly: Node 20 would also accept a shortened tag, which is easy to forge. */
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** A value did not open: wrong key, wrong place, or changed. Says nothing of the content. */
export class SealError extends Error {
  constructor() {
    super('a sealed value did not open');
    this.name = 'SealError';
  }
}

/** Random bytes are drawn in pages: a call for each nonce costs more than the encryption of a short text. */
let page = Buffer.alloc(0);

function freshNonce(): Buffer {
  if (page.length < NONCE_BYTES) page = randomBytes(NONCE_BYTES * NONCES_A_PAGE);
  const nonce = page.subarray(0, NONCE_BYTES);
  page = page.subarray(NONCE_BYTES);
  return nonce;
}

/** @param belongsTo record and field, such as `messages/c1/7#activity`. */
export function seal(key: Uint8Array, plain: string | Uint8Array, belongsTo: string): string {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(`${VERSION}|${belongsTo}`));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  const end = cipher.final();
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body, end]).toString('base64');
}

/** @throws SealError when the key, the place or the bytes are not the ones of sealing. */
export function openBytes(key: Uint8Array, sealed: string, belongsTo: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw new SealError();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(`${VERSION}|${belongsTo}`));
    decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealError();
  }
}

/** {@link openBytes} as text. */
export function open(key: Uint8Array, sealed: string, belongsTo: string): string {
  return openBytes(key, sealed, belongsTo).toString('utf8');
}

/** A fresh 256-bit data key. */
export function makeKey(): Buffer {
  return randomBytes(KEY_BYTES);
}
