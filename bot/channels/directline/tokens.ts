/**
 * Tokens and stream tickets. A token is bound to one conversation, one user and the sites that may use it, and lives
 * 30 minutes. The stream's address carries a ticket instead, which lives a minute and opens once, because addresses
 * end up in logs. The signing key lives, sealed, in the store, so that open pages go on after a restart.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { ApiError } from '../../http/errors.js';
import type { Keyring } from '../../privacy/keys.js';
import { ConflictError, type Store } from '../../store/ports.js';

export const TOKEN_SECONDS = 30 * 60;
export const TICKET_SECONDS = 60;
const REMEMBERED_TOKENS = 5000;
const SIGNING_KEY = 'directline-signing-key';
const TOKEN_AUDIENCE = 'directline';
const TICKET_AUDIENCE = 'directline-stream';

export interface TokenClaims {
  conversationId: string;
  userId: string;
  /** Sites that may use it; empty: any that the server allows. */
  origins: string[];
}

export interface TicketClaims extends Pick<TokenClaims, 'conversationId' | 'origins'> {
  ticketId: string;
}

/** The key that signs tokens, made at the first start; two nodes that start together agree on one. */
export async function loadSigningKey(store: Store, keyring: Keyring): Promise<Uint8Array> {
  for (;;) {
    const kept = await store.get('secrets', SIGNING_KEY);
    if (kept !== undefined)
      return Buffer.from(keyring.open(kept.value.sealedValue, `secrets/${SIGNING_KEY}`), 'base64');
    const sealedValue = keyring.seal(randomBytes(32).toString('base64'), `secrets/${SIGNING_KEY}`);
    try {
      await store.commit([
        { kind: 'put', collection: 'secrets', id: SIGNING_KEY, value: { sealedValue }, ifVersion: 0 },
      ]);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

export class Tokens {
  /** Signatures that were checked: a client sends the same token with every request. */
  readonly #verified = new LRUCache<string, { claims: TokenClaims; expires: number }>({
    max: REMEMBERED_TOKENS,
  });

  constructor(
    private readonly key: Uint8Array,
    private readonly store: Store,
    private readonly now: () => Date,
  ) {}

  async issue(claims: TokenClaims): Promise<string> {
    return this.#sign(
      { conv: claims.conversationId, user: claims.userId, origins: claims.origins },
      TOKEN_AUDIENCE,
      TOKEN_SECONDS,
    );
  }

  /** @throws ApiError TokenExpired, InvalidToken */
  async verify(token: string): Promise<TokenClaims> {
    const known = this.#verified.get(token);
    if (known !== undefined && known.expires > this.now().getTime() / 1000) return known.claims;
    const { conv, user, origins, exp } = await this.#verify(token, TOKEN_AUDIENCE);
    if (
      typeof conv !== 'string' ||
      typeof user !== 'string' ||
      !Array.isArray(origins) ||
      typeof exp !== 'number'
    )
      throw new ApiError('InvalidToken');
    const claims = { conversationId: conv, userId: user, origins: origins as string[] };
    this.#verified.set(token, { claims, expires: exp });
    return claims;
  }

  /** A ticket for one WebSocket of this conversation. */
  async ticket(claims: TokenClaims): Promise<string> {
    return this.#sign(
      { conv: claims.conversationId, origins: claims.origins, jti: randomUUID() },
      TICKET_AUDIENCE,
      TICKET_SECONDS,
    );
  }

  /** What a ticket opens; it can still be used. @throws ApiError TokenExpired, InvalidToken */
  async readTicket(ticket: string): Promise<TicketClaims> {
    const { conv, jti, origins } = await this.#verify(ticket, TICKET_AUDIENCE);
    if (typeof conv !== 'string' || typeof jti !== 'string' || !Array.isArray(origins))
      throw new ApiError('InvalidToken');
    return { conversationId: conv, origins: origins as string[], ticketId: jti };
  }

  /** Uses up a ticket, on whichever node. @throws ApiError InvalidToken when it was used */
  async useTicket({ ticketId }: TicketClaims): Promise<void> {
    const expiresAt = new Date(this.now().getTime() + TICKET_SECONDS * 1000).toISOString();
    try {
      await this.store.commit([
        { kind: 'put', collection: 'usedTickets', id: ticketId, value: { expiresAt }, ifVersion: 0 },
      ]);
    } catch (error) {
      if (error instanceof ConflictError) throw new ApiError('InvalidToken');
      throw error;
    }
  }

  async #sign(claims: Record<string, unknown>, audience: string, seconds: number): Promise<string> {
    const issuedAt = Math.floor(this.now().getTime() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(this.key);
  }

  async #verify(token: string, audience: string): Promise<Record<string, unknown>> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        audience,
        currentDate: this.now(),
      });
      return payload;
    } catch (error) {
      throw new ApiError(error instanceof errors.JWTExpired ? 'TokenExpired' : 'InvalidToken');
    }
  }
}
