/**
 * Sign-ins that are under way: what the answer of the provider must fit. The record lies here, sealed, for ten minutes
 * and for one answer; the browser that began holds nothing but the random id in a cookie.
 */
import { randomBytes } from 'node:crypto';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Keyring } from '../../privacy/keys.js';
import { ConflictError, type Store } from '../../store/ports.js';

export const ATTEMPT_MINUTES = 10;

export interface Attempt {
  state: string;
  nonce: string;
  /** PKCE. */
  verifier: string;
}

export class Attempts {
  constructor(
    private readonly store: Store,
    private readonly keyring: Keyring,
    private readonly now: () => Date,
  ) {}

  /** @returns the attempt, and the token by which the browser that began shows that it is the same */
  async begin(): Promise<{ attempt: Attempt; token: string }> {
    const token = randomBytes(32).toString('base64url');
    const id = this.#idOf(token);
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const value = {
      sealedAttempt: this.keyring.seal(JSON.stringify(attempt), placeOf(id)),
      expiresAt: new Date(this.now().getTime() + ATTEMPT_MINUTES * 60_000).toISOString(),
    };
    await this.store.commit([{ kind: 'put', collection: 'signIns', id, value, ifVersion: 0 }]);
    return { attempt, token };
  }

  /** Uses the attempt up, whatever becomes of it; of several answers at the same time one gets it. */
  async take(token: string): Promise<Attempt | undefined> {
    const id = this.#idOf(token);
    const kept = await this.store.get('signIns', id);
    if (kept === undefined) return undefined;
    try {
      await this.store.commit([{ kind: 'delete', collection: 'signIns', id, ifVersion: kept.version }]);
    } catch (error) {
      if (error instanceof ConflictError) return undefined;
      throw error;
    }
    if (Date.parse(kept.value.expiresAt) < this.now().getTime()) return undefined;
    return JSON.parse(this.keyring.open(kept.value.sealedAttempt, placeOf(id))) as Attempt;
  }

  #idOf(token: string): string {
    return this.keyring.hash('sign-in', token);
  }
}

function placeOf(id: string): string {
  return `signIns/${id}#attempt`;
}
