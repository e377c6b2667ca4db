import { sha256 } from '@noble/hashes/sha2.js';

/** How long one piece of work may hold up the screen, in milliseconds. */
const piece = 12;
/** Hashes between two looks at the clock. */
const stride = 256;

/**
 * Finds a nonce so that the SHA-256 of `challenge:nonce` begins with as many zero bits as the challenge asks for.
 * Works in short pieces, so that the page goes on answering. Null when stopped, or when the challenge asks for nothing
 * that can be read.
 */
export async function solve(challenge: string, signal: AbortSignal): Promise<string | null> {
  const bits = bitsOf(challenge);
  if (bits === null) return null;
  const text = new TextEncoder();
  const beginning = sha256.create().update(text.encode(`${challenge}:`));
  for (let number = 0; !signal.aborted;) {
    const until = performance.now() + piece;
    do {
      for (let turn = 0; turn < stride; turn++, number++) {
        const nonce = number.toString(36);
        const digest = beginning.clone().update(text.encode(nonce)).digest();
        if (startsWithZeros(digest, bits)) return nonce;
      }
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return null;
}

function startsWithZeros(digest: Uint8Array, bits: number): boolean {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at++) if (digest[at] !== 0) return false;
  return (digest[whole] ?? 0) >> (8 - (bits & 7)) === 0;
}

/** How many zero bits the challenge asks for, or null. */
function bitsOf(challenge: string): number | null {
  const bits = Number(challenge.split('.')[0]);
  return Number.isInteger(bits) && bits > 0 && bits <= 32 ? bits : null;
}
