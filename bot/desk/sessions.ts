/** Who is signed in: a random id in a cookie that scripts cannot read; the store keeps its keyed hash. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Keyring } from '../privacy/keys.js';
import type { Officer, Officers } from './officers.js';
import { ConflictError, type Store } from '../store/ports.js';
import type { SessionRecord } from '../store/records.js';

/** Without a request for so long, the session ends; and after a long shift in any case. */
const IDLE_MINUTES = 60;
const LONGEST_HOURS = 12;
/** Written to the store this often, not with each request. */
const TOUCH_SECONDS = 30;

export interface SignedIn {
  sessionId: string;
  officer: Officer;
}

export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly officers: Pick<Officers, 'get'>,
    private readonly keyring: Keyring,
    private readonly now: () => Date,
  ) {}

  /** @returns the cookie that holds the new session */
  async begin(officerId: string, secure: boolean): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.now();
    const value: SessionRecord = {
      officerId,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + LONGEST_HOURS * 3_600_000).toISOString(),
    };
    await this.store.commit([
      { kind: 'put', collection: 'sessions', id: this.keyring.hash('session', token), value, ifVersion: 0 },
    ]);
    return cookie(secure, token, LONGEST_HOURS * 3600);
  }

  async end(sessionId: string): Promise<void> {
    await this.store.commit([{ kind: 'delete', collection: 'sessions', id: sessionId }]);
  }

  /** Who sent the request, or undefined. */
  async of(request: IncomingMessage): Promise<SignedIn | undefined> {
    const token = tokenOf(request);
    if (token === undefined) return undefined;
    return this.check(this.keyring.hash('session', token));
  }

  /** The session by its id, if it still holds and its officer may work. */
  async check(sessionId: string): Promise<SignedIn | undefined> {
    const session = await this.store.get('sessions', sessionId);
    if (session === undefined) return undefined;
    const now = this.now().getTime();
    const { value } = session;
    if (Date.parse(value.expiresAt) < now || now - Date.parse(value.lastSeenAt) > IDLE_MINUTES * 60_000)
      return undefined;
    const officer = await this.officers.get(value.officerId);
    if (officer === undefined || officer.value.disabled) return undefined;
    if (now - Date.parse(value.lastSeenAt) > TOUCH_SECONDS * 1000) {
      if (
        !(await this.#touch(sessionId, session.version, {
          ...value,
          lastSeenAt: new Date(now).toISOString(),
        }))
      )
        return undefined;
    }
    return { sessionId, officer };
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

function tokenOf(request: IncomingMessage): string | undefined {
  const cookies = new Map(
    (request.headers.cookie ?? '').split(';').map((part): [string, string] => {
      const [name = '', ...value] = part.trim().split('=');
      return [name, value.join('=')];
    }),
  );
  return cookies.get(cookieName(true)) ?? cookies.get(cookieName(false));
}
