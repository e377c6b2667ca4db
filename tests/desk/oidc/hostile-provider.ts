/** A provider that says whatever a test tells it to, signed or not: for what a good one never does. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** About the person of all its tokens. */
const NOTHING_MORE: Reply = { body: { sub: 'person-1' } };

/** The key that it publishes. */
export const KEY_ID = 'published';

export class HostileProvider {
  /** Changes of what it says of itself. */
  metadata: Record<string, unknown> = {};
  /** What it answers for a code; undefined: an honest answer around {@link token}. */
  answer: (() => Reply | Promise<Reply>) | undefined;
  token = '';
  userinfo: Reply = NOTHING_MORE;
  jwks: Reply | undefined;
  /** Forms that came to the token endpoint. */
  readonly asked: URLSearchParams[] = [];

  private constructor(
    private readonly server: Server,
    readonly key: CryptoKey,
    readonly publicKey: JWK,
  ) {}

  static async start(): Promise<HostileProvider> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const server = createServer();
    const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
    const provider = new HostileProvider(server, privateKey, jwk);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void provider.#reply(request.url ?? '/', Buffer.concat(chunks).toString()).then((reply) => {
          const { status = 200, headers = {}, body } = reply;
          const type = { 'content-type': 'application/json' };
          response.writeHead(status, { ...type, ...headers });
          response.end(typeof body === 'string' ? body : JSON.stringify(body));
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** As it was at the beginning. */
  behave(): void {
    this.metadata = {};
    this.answer = undefined;
    this.userinfo = NOTHING_MORE;
    this.jwks = undefined;
    this.asked.length = 0;
  }

  /** A token signed by the published key, unless told otherwise. */
  async signed(
    claims: JWTPayload,
    header: Record<string, unknown> = {},
    key: CryptoKey | Uint8Array = this.key,
  ): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY_ID, ...header }).sign(key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #reply(url: string, body: string): Promise<Reply> {
    const { issuer } = this;
    if (url === '/.well-known/openid-configuration')
      return {
        body: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          userinfo_endpoint: `${issuer}/userinfo`,
          response_types_supported: ['code'],
          code_challenge_methods_supported: ['S256'],
          id_token_signing_alg_values_supported: ['RS256', 'ES256', 'HS256', 'none'],
          token_endpoint_auth_methods_supported: ['client_secret_post'],
          authorization_response_iss_parameter_supported: true,
          ...this.metadata,
        },
      };
    if (url === '/keys') return this.jwks ?? { body: { keys: [this.publicKey] } };
    if (url === '/userinfo') return this.userinfo;
    if (url === '/token') {
      this.asked.push(new URLSearchParams(body));
      if (this.answer !== undefined) return this.answer();
      return { body: { access_token: 'a', token_type: 'Bearer', id_token: this.token } };
    }
    return { status: 404, body: {} };
  }
}
