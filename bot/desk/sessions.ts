/** Who is signed in: a random id in a cookie that scripts cannot read; the store keeps its keyed hash. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Keyring } from '../privacy/keys.js';
import { LOCAL_ONLY, type Admission } from './admission.js';
import type { Officer, Officers } from './officers.js';
import { endings } from './session-endings.js';
import { ConflictError, type Store } from '../store/ports.js';
import type { SessionRecord } from '../store/records.js';

/** Written to the store this often, not with each request. */
const TOUCH_SECONDS = 30;
/** How the console says for how many seconds nobody has pressed anything. A request without it is somebody's act. */
const IDLE_HEADER = 'x-idle-seconds';

export interface SessionLimits {
  /** Setting SESSION_IDLE_MINUTES: without an act for so long, the session ends. */
  idleMinutes: number;
  /** Setting SESSION_HOURS: and after a long shift in any case. */
  hours: number;
}

export interface SignedIn {
  sessionId: string;
  officer: Officer;
  /** When the session ends if nobody does anything, and when in any case (ISO 8601). */
  idleEndsAt: string;
  endsAt: string;
}

export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly officers: Pick<Officers, 'get'>,
    private readonly keyring: Keyring,
    private readonly now: () => Date,
    private readonly limits: SessionLimits,
    private readonly admission: Admission = LOCAL_ONLY,
  ) {}

  /** @returns the new session, and the cookie that holds it */
  async begin(officer: Officer, secure: boolean): Promise<{ cookie: string; signedIn: SignedIn }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.now();
    const value: SessionRecord = {
      officerId: officer.id,
      role: officer.value.role,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + this.limits.hours * 3_600_000).toISOString(),
    };
    const sessionId = this.keyring.hash('session', token);
    await this.store.commit([{ kind: 'put', collection: 'sessions', id: sessionId, value, ifVersion: 0 }]);
    return {
      cookie: cookie(secure, token, this.limits.hours * 3600),
      signedIn: this.#told(sessionId, officer, value),
    };
  }

  async end(sessionId: string): Promise<void> {
    await this.store.commit([{ kind: 'delete', collection: 'sessions', id: sessionId }]);
  }

  /** Ends every session of an account, but for one. */
  async endAll(officerId: string, except?: string): Promise<void> {
    const ends = await endings(this.store, officerId, except);
    if (ends.length > 0) await this.store.commit(ends);
  }

  /** How many sessions of each account are open now. */
  async open(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { value } of await this.store.find('sessions', {})) {
      if (this.#over(value)) continue;
      counts.set(value.officerId, (counts.get(value.officerId) ?? 0) + 1);
    }
    return counts;
  }

  /** Who sent the request, or undefined. A page that opens its live connection anew is nobody's act. */
  async of(request: IncomingMessage, isAct = true): Promise<SignedIn | undefined> {
    const token = tokenOf(request);
    if (token === undefined) return undefined;
    return this.#signedIn(this.keyring.hash('session', token), isAct ? idleSeconds(request) : Infinity);
  }

  /** The session by its id, if it still holds and its officer may work; asking is no sign of life. */
  async check(sessionId: string): Promise<SignedIn | undefined> {
    return this.#signedIn(sessionId, Infinity);
  }

  /** @param idle seconds for which nobody has done anything */
  async #signedIn(sessionId: string, idle: number): Promise<SignedIn | undefined> {
    const session = await this.store.get('sessions', sessionId);
    if (session === undefined || this.#over(session.value)) return undefined;
    const officer = await this.officers.get(session.value.officerId);
    // With another role than it began with, rights that were taken away would live on in what is open.
    if (officer === undefined || officer.value.disabled || officer.value.role !== session.value.role)
      return undefined;
    if (!this.admission.admits(officer.value)) return undefined;
    const lastSeen = Date.parse(session.value.lastSeenAt);
    const acted = this.now().getTime() - idle * 1000;
    const value = { ...session.value };
    if (acted - lastSeen > TOUCH_SECONDS * 1000) {
      value.lastSeenAt = new Date(acted).toISOString();
      if (!(await this.#touch(sessionId, session.version, value))) return undefined;
    }
    return this.#told(sessionId, officer, value);
  }

  #told(sessionId: string, officer: Officer, value: SessionRecord): SignedIn {
    const idleEnd = Date.parse(value.lastSeenAt) + this.limits.idleMinutes * 60_000;
    return { sessionId, officer, idleEndsAt: new Date(idleEnd).toISOString(), endsAt: value.expiresAt };
  }

  #over(value: SessionRecord): boolean {
    const now = this.now().getTime();
    return (
      Date.parse(value.expiresAt) < now ||
      now - Date.parse(value.lastSeenAt) > this.limits.idleMinutes * 60_000
    );
  }

  /** Never brings back a session that was ended meanwhile. @returns whether it still is */
  async #touch(sessionId: string, version: number, value: SessionRecord): Promise<boolean> {
    try {
      await this.store.commit([
        { kind: 'put', collection: 'sessions', id: sessionId, value, ifVersion: version },
      ]);
      return true;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return (await this.store.get('sessions', sessionId)) !== undefined;
    }
  }
}

/** `__Host-` where the connection is encrypted: no other host can then set it. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-desk' : 'desk';
}

function cookie(secure: boolean, value: string, seconds: number): string {
  return `${cookieName(secure)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${String(seconds)}${secure ? '; Secure' : ''}`;
}

/** A cookie that ends the session in the browser. */
export function endedCookie(secure: boolean): string {
  return cookie(secure, '', 0);
}

function idleSeconds({ headers }: IncomingMessage): number {
  const given = headers[IDLE_HEADER];
  return typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : 0;
}

function tokenOf(request: IncomingMessage): string | undefined {
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map((part): [string, string] => {
      const [name = '', ...value] = part.trim().split('=');
      return [name, value.join('=')];
    }),
  );
  return cookies.get(cookieName(true)) ?? cookies.get(cookieName(false));
}
