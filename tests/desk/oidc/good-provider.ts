/** A certified provider (oidc-provider) in this process, whose pages agree to everything for the person of the moment. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';

export interface Person {
  sub: string;
  name: string;
  preferred_username: string;
  roles: unknown;
}

export const BEA: Person = {
  sub: 'person-1',
  name: 'Bea Example',
  preferred_username: 'bea@zone.example',
  roles: ['Desk.Officer'],
};

/** Client id and secret of the desk, and of another application of the same zone. */
export const CLIENT = { id: 'desk', secret: 'invented for the tests and nothing else' };
export const OTHER_CLIENT = 'rosters';

export class GoodProvider {
  person: Person = BEA;
  #server: Server | undefined;
  #port = 0;
  #keys: JWK[] = [];

  private constructor(private readonly deskUrl: string) {}

  static async start(deskUrl: string): Promise<GoodProvider> {
    const provider = new GoodProvider(deskUrl);
    await provider.rotateKeys();
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** From now on it signs with another key and does not know the old one. */
  async rotateKeys(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.#keys = [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }];
    await this.restart();
  }

  /** Forgets who was signed in with it. */
  async restart(): Promise<void> {
    await this.stop();
    const handler: { answer: (request: IncomingMessage, response: ServerResponse) => unknown } = {
      answer: () => undefined,
    };
    const server = createServer((request, response) => {
      handler.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    const provider = new Provider(this.issuer, this.#configuration());
    const pages = provider.callback();
    handler.answer = (request, response) =>
      request.url?.startsWith('/interaction/') === true
        ? this.#agrees(provider, request, response)
        : pages(request, response);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #agrees(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    const accountId = this.person.sub;
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid profile');
    await provider.interactionFinished(request, response, {
      login: { accountId },
      consent: { grantId: await grant.save() },
    });
  }

  #configuration(): Configuration {
    const callback = `${this.deskUrl}/console/api/auth/oidc/callback`;
    return {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [callback],
          post_logout_redirect_uris: [`${this.deskUrl}/console/`],
          token_endpoint_auth_method: 'client_secret_post',
        },
        { client_id: OTHER_CLIENT, client_secret: 'another', redirect_uris: [callback] },
      ],
      jwks: { keys: this.#keys },
      cookies: { keys: ['invented'] },
      claims: { openid: ['sub', 'roles'], profile: ['name', 'preferred_username'] },
      // Names and roles in the token itself, as Entra ID does.
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_context, accountId) => {
        const { person } = this;
        return { accountId, claims: () => ({ ...person, sub: accountId }) };
      },
      renderError: (context, out) => {
        context.body = out;
      },
    };
  }
}
