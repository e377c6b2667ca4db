/** An officer's side over the console's HTTP API: set-up by the link, sign-in with a real one-time code. */
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { z } from 'zod';
import type { QueueAnswer, QueueItem, TalkAnswer } from '../../bot/desk/contract.js';
import type { Role } from '../../bot/store/records.js';
import { call, type Answer } from './resident.js';

type Talk = z.infer<typeof TalkAnswer>;
type Queue = z.infer<typeof QueueAnswer>;

export const PASSWORD = 'only for invented officers';

let networks = 0;

export class OfficerClient {
  private constructor(
    readonly url: string,
    readonly cookie: string,
    readonly secret: string,
    readonly username: string,
    readonly displayName: string,
  ) {}

  /**
   * Makes the account of a set-up link and signs in with it.
   * @param steps by which the server's clock is ahead
   * @param decides who answers danger when nobody is on duty, which the console asks before it opens
   */
  static async setUp(
    url: string,
    token: string,
    username: string,
    displayName: string,
    steps = 0,
    decides = true,
  ): Promise<OfficerClient> {
    // From a network of its own, so that pacing does not mix officers.
    const headers = { 'x-console': '1', 'x-forwarded-for': `10.200.${String(++networks % 250)}.1` };
    const offer = await call<{ secret: string }>(url, 'GET', `/console/api/setup/${token}`, { headers });
    if (offer.status !== 200) throw new Error(`the set-up link answered ${String(offer.status)}`);
    const body = { username, displayName, password: PASSWORD, code: codeOf(offer.body.secret, steps) };
    const made = await call<{ officer: { rights: string[] } }>(url, 'POST', `/console/api/setup/${token}`, {
      body,
      headers,
    });
    if (made.status !== 201) throw new Error(`set-up failed: ${JSON.stringify(made.body)}`);
    const officer = new OfficerClient(url, cookieOf(made), offer.body.secret, username, displayName);
    if (decides && made.body.officer.rights.includes('settings'))
      await officer.#must(officer.post('/settings', { danger: 'phone' }), 200);
    return officer;
  }

  async get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return call<T>(this.url, 'GET', `/console/api${path}`, { headers: { cookie: this.cookie } });
  }

  async post<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return call<T>(this.url, 'POST', `/console/api${path}`, {
      body,
      headers: { cookie: this.cookie, 'x-console': '1' },
    });
  }

  async onDuty(onDuty = true): Promise<void> {
    await this.#must(this.post('/duty', { onDuty }), 200);
  }

  async queue(): Promise<Queue> {
    return this.#must(this.get<Queue>('/queue'), 200);
  }

  /** The first who waits; waits for them to come. */
  async nextWaiting(): Promise<z.infer<typeof QueueItem>> {
    for (let tries = 0; tries < 100; tries++) {
      const [first] = (await this.queue()).waiting;
      if (first !== undefined) return first;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nobody waits');
  }

  async take(id: string): Promise<Talk> {
    return this.#must(this.post<Talk>(`/talks/${id}/take`), 200);
  }

  async talk(id: string, after = 0): Promise<Talk> {
    return this.#must(this.get<Talk>(`/talks/${id}?after=${String(after)}`), 200);
  }

  async says(id: string, text: string): Promise<number> {
    return (
      await this.#must(
        this.post<{ seq: number }>(`/talks/${id}/messages`, { text, clientId: randomUUID() }),
        201,
      )
    ).seq;
  }

  async notes(id: string, text: string): Promise<number> {
    return (
      await this.#must(
        this.post<{ seq: number }>(`/talks/${id}/notes`, { text, clientId: randomUUID() }),
        201,
      )
    ).seq;
  }

  /** An account for a colleague, by a supervisor. */
  async invites(
    username: string,
    displayName: string,
    role: Role = 'officer',
    steps = 0,
  ): Promise<OfficerClient> {
    const { url } = await this.#must(this.post<{ url: string }>('/officers', { username, role }), 201);
    return OfficerClient.setUp(this.url, url.split('/').at(-1) ?? '', username, displayName, steps);
  }

  async #must<T>(answered: Promise<Answer<T>>, status: number): Promise<T> {
    const answer = await answered;
    if (answer.status !== status)
      throw new Error(
        `expected ${String(status)}, got ${String(answer.status)}: ${JSON.stringify(answer.body)}`,
      );
    return answer.body;
  }
}

/** The authenticator's code at a time; a step later by `offset`. */
export function codeOf(secret: string, offset = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + offset * 30_000,
  });
}

export function cookieOf(answer: Answer<unknown>): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
