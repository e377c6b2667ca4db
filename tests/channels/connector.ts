/**
 * The Bot Connector as the bot sees it, played by the test: it signs what it delivers with a key that it publishes,
 * takes the bot's outgoing messages, and gives the bot its managed identity, as an Azure web app would.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { call, type Activity, type Answer } from '../support/resident.js';

export const APP_ID = '00000000-0000-4000-8000-000000000001';
const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'connector-key';

export interface Outgoing {
  path: string;
  authorization: string | undefined;
  activity: Activity;
}

export interface Claims {
  issuer?: string;
  audience?: string;
  serviceUrl?: string;
  expiresIn?: string;
  key?: CryptoKey;
}

export class Connector {
  /** What the bot sent by itself, in order. */
  readonly outgoing: Outgoing[] = [];

  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly published: JWK,
  ) {}

  static async start(): Promise<Connector> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const server = createServer();
    const connector = new Connector(server, privateKey, {
      ...(await exportJWK(publicKey)),
      kid: KEY_ID,
      use: 'sig',
    });
    server.on('request', (request, response) => {
      connector.#answer(request).then(
        (body) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.end(JSON.stringify(body));
        },
        () => response.destroy(),
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return connector;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** What the service needs to take this for the real one. */
  get settings(): Record<string, string> {
    return {
      MICROSOFT_APP_ID: APP_ID,
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_APP_TENANT_ID: '00000000-0000-4000-8000-000000000002',
      MICROSOFT_OPENID_METADATA: `${this.url}/openid`,
      MICROSOFT_SERVICE_HOSTS: new URL(this.url).host,
      // Of Azure's web apps, not of ours: where the bot's own token comes from.
      IDENTITY_ENDPOINT: `${this.url}/identity`,
      IDENTITY_HEADER: 'invented',
    };
  }

  async token({
    issuer = ISSUER,
    audience = APP_ID,
    serviceUrl = this.url,
    expiresIn = '10m',
    key = this.key,
  }: Claims = {}): Promise<string> {
    return new SignJWT({ serviceurl: serviceUrl })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(key);
  }

  /** An activity as the channel would deliver it, from a person of that conversation. */
  activity(conversation: string, given: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type: 'message',
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'sms',
      serviceUrl: this.url,
      locale: 'en',
      from: { id: `person-of-${conversation}`, name: 'Somebody' },
      recipient: { id: 'the-bot', name: 'Bot' },
      conversation: { id: conversation },
      ...given,
    };
  }

  /** Delivers to a service. @param token `null` sends none */
  async deliver(
    url: string,
    activity: Record<string, unknown>,
    token?: string | null,
  ): Promise<Answer<{ activities?: Activity[]; error?: { code: string } }>> {
    const signed = token === undefined ? await this.token() : token;
    return call(url, 'POST', '/api/messages', {
      body: activity,
      ...(signed === null ? {} : { token: signed }),
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    if (pathname === '/openid')
      return {
        issuer: ISSUER,
        jwks_uri: `${this.url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
    if (pathname === '/keys') return { keys: [this.published] };
    if (pathname === '/identity') {
      return {
        access_token: 'a token of the managed identity',
        expires_on: String(Math.floor(Date.now() / 1000) + 3600),
        token_type: 'Bearer',
        resource: ISSUER,
      };
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const activity = JSON.parse(Buffer.concat(chunks).toString()) as Activity;
    this.outgoing.push({ path: pathname, authorization: request.headers.authorization, activity });
    return { id: `sent-${String(this.outgoing.length)}` };
  }
}
