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
/** At a time, so that talks and files keep the other threads. */
const AT_A_TIME = 2;
/** More than this many wait for seconds; then it is better to say so at once. */
export const MOST_WAITING = 32;

/** Too many keys are being locked and opened; nothing was changed, and it can be tried again in a moment. */
export class CodeLockBusyError extends Error {
  constructor() {
    super('too many keys are being locked or opened');
    this.name = 'CodeLockBusyError';
  }
}

/**
 * @param code as {@link normalise}d by return-codes.ts
 * @throws CodeLockBusyError
 */
export async function lock(key: Uint8Array, code: string, belongsTo: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return `${salt.toString('base64')}.${seal(await inTurn(() => derive(code, salt)), key, belongsTo)}`;
}

/** @throws SealError when the code, the place or the bytes are not the ones of locking; CodeLockBusyError */
export async function unlock(locked: string, code: string, belongsTo: string): Promise<Buffer> {
  const [salt = '', sealed = '', ...more] = locked.split('.');
  const saltBytes = Buffer.from(salt, 'base64');
  if (saltBytes.length !== SALT_BYTES || more.length > 0) throw new SealError();
  return openBytes(await inTurn(() => derive(code, saltBytes)), sealed, belongsTo);
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_A_TIME) running++;
  else if (waiting.length < MOST_WAITING) await new Promise<void>((go) => waiting.push(go));
  else throw new CodeLockBusyError();
  try {
    return await work();
  } finally {
    // The place goes to the next in line, so that nobody slips in between.
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

function derive(code: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, KEY_BYTES, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
