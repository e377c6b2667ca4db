/**
 * A data key locked by a return code alone: whoever lacks the code cannot open it, the police and a thief of the
 * database with the master key included. The key that wraps is drawn from the code by scrypt.
 * As text: salt (16 bytes, base 64) · "." · sealed key.
 */
import { randomBytes, scrypt } from 'node:crypto';
import { KEY_BYTES, openBytes, seal, SealError } from '../privacy/seal.js';

const SALT_BYTES = 16;
/** About 100 ms of one core and 32 MB; a code has 77 bits or more of its own. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** @param code as {@link normalise}d by return-codes.ts */
export async function lock(key: Uint8Array, code: string, belongsTo: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `${salt.toString('base64')}.${seal(await derive(code, salt), key, belongsTo)}`;
}

/** @throws SealError when the code, the place or the bytes are not the ones of locking. */
export async function unlock(locked: string, code: string, belongsTo: string): Promise<Buffer> {
  const [salt = '', sealed = ''] = locked.split('.');
  if (Buffer.from(salt, 'base64').length !== SALT_BYTES) throw new SealError();
  return openBytes(await derive(code, Buffer.from(salt, 'base64')), sealed, belongsTo);
}

function derive(code: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, KEY_BYTES, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
