/** A sign-in by the provider from the browser's side: there with a cookie that binds it, and back to the console. */
import type { IncomingMessage } from 'node:http';
import type { Origins } from '../../http/origins.js';
import type { Pace } from '../../http/pacing.js';
import type { Keyring } from '../../privacy/keys.js';
import type { Audit } from '../audit.js';
import type { Officer } from '../officers.js';
import { ATTEMPT_MINUTES, type Attempt, type Attempts } from './attempts.js';
import type { ProviderAccounts } from './accounts.js';
import { SignInProblem } from './problem.js';
import type { Provider } from './provider.js';

export interface ProviderSignInParts {
  provider: Provider;
  attempts: Attempts;
  accounts: ProviderAccounts;
  keyring: Keyring;
  origins: Origins;
  audit: Pick<Audit, 'write'>;
  /** A whole office may come from one address at the beginning of a shift. */
  pace: Pace;
  publicUrl: string;
  /** To the log: a code, never a name nor what the provider wrote. */
  warn: (details: { reason: string }, message: string) => void;
}

const SIGNED_IN = '/console/#/';

export class ProviderSignIn {
  constructor(private readonly parts: ProviderSignInParts) {}

  /** @returns where the browser goes, with the cookie of the attempt. @throws ApiError TooManyRequests */
  async start(request: IncomingMessage): Promise<{ to: string; cookies?: string[] }> {
    await this.#takePace(request);
    // Another site must not sign anybody in without their wish.
    if (request.headers['sec-fetch-site'] === 'cross-site') return { to: SIGNED_IN };
    const { attempt, token } = await this.parts.attempts.begin();
    try {
      const to = await this.parts.provider.begin(attempt);
      return { to: to.href, cookies: [this.#cookie(token, ATTEMPT_MINUTES * 60)] };
    } catch (error) {
      await this.parts.attempts.take(token);
      return { to: this.#told(error) };
    }
  }

  /** @returns who came back and where they go now, with the cookie that ends the attempt. @throws ApiError TooManyRequests */
  async finish(
    request: IncomingMessage,
  ): Promise<{ to: string; cookie: string; officer: Officer | undefined }> {
    await this.#takePace(request);
    const cookie = this.#cookie('', 0);
    let attempt: Attempt | undefined;
    try {
      const token = this.#tokenOf(request);
      attempt = token === undefined ? undefined : await this.parts.attempts.take(token);
      if (attempt === undefined) throw new SignInProblem('refused', 'no-attempt');
      const { searchParams } = new URL(request.url ?? '/', this.parts.publicUrl);
      const identity = await this.parts.provider.finish(searchParams, attempt);
      return { to: SIGNED_IN, cookie, officer: await this.parts.accounts.admit(identity) };
    } catch (error) {
      const to = this.#told(error);
      // Where nobody had begun, nobody tried.
      if (attempt !== undefined)
        await this.parts.audit.write({ actor: '-', action: 'sign-in', subject: '-', result: 'refused' });
      return { to, cookie, officer: undefined };
    }
  }

  endSession(): Promise<string | undefined> {
    return this.parts.provider.endSession();
  }

  /** Where the officer reads what went wrong. @throws what is no problem of a sign-in */
  #told(error: unknown): string {
    if (!(error instanceof SignInProblem)) throw error;
    this.parts.warn({ reason: error.reason }, 'a sign-in by the provider came to nothing');
    return `/console/#/sign-in/${error.problem}`;
  }

  async #takePace(request: IncomingMessage): Promise<void> {
    await this.parts.pace.take(this.parts.keyring.hash('address', this.parts.origins.network(request)));
  }

  get #secure(): boolean {
    return this.parts.publicUrl.startsWith('https:');
  }

  /** `Lax`, because the browser brings it along when the provider sends it back. */
  #cookie(value: string, seconds: number): string {
    const name = this.#secure ? '__Host-desk-sign-in' : 'desk-sign-in';
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(seconds)}${this.#secure ? '; Secure' : ''}`;
  }

  #tokenOf({ headers }: IncomingMessage): string | undefined {
    const name = this.#secure ? '__Host-desk-sign-in' : 'desk-sign-in';
    const found = (headers.cookie ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part.startsWith(`${name}=`));
    // Two of them: somebody else put one there.
    return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
  }
}
