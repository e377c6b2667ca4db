/** The link in a notice that stops further ones: 128 random bits, of which only a keyed hash is kept. */
import { randomBytes } from 'node:crypto';
import type { Keyring } from '../../privacy/keys.js';
import { isTelling } from './neutral.js';

const TOKEN_BYTES = 16;

export class StopLinks {
  readonly #origin: string | undefined;

  /** @param origin of this server as the resident's browser reaches it; one whose name tells something is not used */
  constructor(
    private readonly keyring: Keyring,
    origin: string | undefined,
  ) {
    this.#origin = origin === undefined || isTelling(new URL(origin).hostname) ? undefined : origin;
  }

  /** @returns where it is kept, and the link where there is an address to give */
  make(): { locator: string; url: string | undefined } {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return {
      locator: this.locate(token),
      url: this.#origin === undefined ? undefined : `${this.#origin}/s/${token}`,
    };
  }

  locate(token: string): string {
    return this.keyring.hash('stop-link', token);
  }
}
