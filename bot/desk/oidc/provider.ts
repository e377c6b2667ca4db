/** The provider of the zone's accounts: found by its address, asked by the authorisation code flow, believed in nothing that does not fit. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  type ClientAuth,
  type CustomFetch,
} from 'openid-client';
import type { Attempt } from './attempts.js';
import { claimAt, type Claims } from './claims.js';
import { guardedFetch } from './guarded-fetch.js';
import { trustedMetadata, type Metadata } from './metadata.js';
import { SignInProblem, type Problem } from './problem.js';
import type { OidcSettings } from './settings.js';

/** Under our own origin; what the provider must have on its list. */
export const CALLBACK_PATH = '/console/api/auth/oidc/callback';
const SIGNED_OUT_PATH = '/console/';
const ANSWER_SECONDS = 8;
/** What the provider says of itself is asked again after so long; while it does not answer, what it last said holds. */
const REMEMBERED_MILLISECONDS = 3_600_000;
/** A clock may be wrong by so much. */
const CLOCK_SECONDS = 60;
const LONGEST_SUBJECT = 255;
/** Said by the provider when the person, not the provider, did not want to. */
const CANCELLED = new Set(['access_denied', 'login_required', 'consent_required', 'interaction_required']);
const BUSY = new Set(['temporarily_unavailable', 'server_error']);

export interface Identity {
  subject: string;
  claims: Claims;
}

export class Provider {
  readonly #fetch: CustomFetch;
  readonly #origins: ReadonlySet<string>;
  #known: { metadata: Metadata; at: number } | undefined;
  #asking: Promise<Metadata> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    private readonly now: () => Date,
  ) {
    const { issuer, hosts } = settings;
    this.#origins = new Set([new URL(issuer).origin, ...hosts.map((host) => `https://${host}`)]);
    this.#fetch = guardedFetch(this.#origins);
  }

  /** Where the browser goes to sign in. @throws SignInProblem */
  async begin({ state, nonce, verifier }: Attempt): Promise<URL> {
    const configuration = await this.#configuration();
    return buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.settings.publicUrl}${CALLBACK_PATH}`,
      scope: this.settings.scopes,
      response_type: 'code',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Who came back.
   * @param query of the request with which the browser came back
   * @throws SignInProblem
   */
  async finish(query: URLSearchParams, attempt: Attempt): Promise<Identity> {
    const configuration = await this.#configuration();
    const callback = new URL(`${this.settings.publicUrl}${CALLBACK_PATH}`);
    callback.search = query.toString();
    try {
      const tokens = await authorizationCodeGrant(configuration, callback, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new SignInProblem('refused', 'no-id-token');
      this.#checkClaims(claims);
      return {
        subject: claims.sub,
        claims: await this.#completed(configuration, tokens.access_token, claims.sub, claims),
      };
    } catch (error) {
      throw asProblem(error);
    }
  }

  /** Where the browser can also sign out of the provider; undefined when it has no such place or does not answer. */
  async endSession(): Promise<string | undefined> {
    try {
      const configuration = await this.#configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${this.settings.publicUrl}${SIGNED_OUT_PATH}`,
      }).href;
    } catch {
      return undefined;
    }
  }

  /** What the library leaves to its user. */
  #checkClaims(claims: Claims): void {
    const { sub, azp, iat } = claims;
    if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT)
      throw new SignInProblem('refused', 'subject');
    if (azp !== undefined && azp !== this.settings.clientId) throw new SignInProblem('refused', 'azp');
    if (typeof iat !== 'number' || iat > this.now().getTime() / 1000 + CLOCK_SECONDS)
      throw new SignInProblem('refused', 'issued-in-the-future');
  }

  /** Some providers give roles and names only when asked for them; what the signed token says always wins. */
  async #completed(
    configuration: Configuration,
    accessToken: string,
    subject: string,
    claims: Claims,
  ): Promise<Claims> {
    if (claimAt(claims, this.settings.roleClaim) !== undefined) return claims;
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await fetchUserInfo(configuration, accessToken, subject)), ...claims };
  }

  /** Made anew for each use, so that the keys of the provider are asked for each time and a new key counts at once. */
  async #configuration(): Promise<Configuration> {
    const metadata = await this.#metadata();
    const { clientId, issuer } = this.settings;
    const configuration = new Configuration(
      metadata,
      clientId,
      undefined,
      this.#authentication(metadata.token_endpoint_auth_methods_supported),
    );
    configuration.timeout = ANSWER_SECONDS;
    configuration[customFetch] = this.#fetch;
    // The token came over a connection that is encrypted; its signature is checked all the same.
    enableNonRepudiationChecks(configuration);
    if (issuer.startsWith('http:')) unencrypted(configuration);
    return configuration;
  }

  #authentication(methods: readonly string[] = ['client_secret_basic']): ClientAuth {
    const { clientSecret } = this.settings;
    if (clientSecret === undefined) return None();
    return methods.includes('client_secret_post')
      ? ClientSecretPost(clientSecret)
      : ClientSecretBasic(clientSecret);
  }

  async #metadata(): Promise<Metadata> {
    const known = this.#known;
    const time = this.now().getTime();
    if (known !== undefined && Math.abs(time - known.at) < REMEMBERED_MILLISECONDS) return known.metadata;
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    try {
      return await this.#asking;
    } catch (error) {
      const problem = asProblem(error);
      // What it says wrongly is not covered up by what it said before; silence is.
      if (known === undefined || problem.problem !== 'unavailable') throw problem;
      return known.metadata;
    }
  }

  async #ask(): Promise<Metadata> {
    const { issuer, clientId } = this.settings;
    const found = await discovery(new URL(issuer), clientId, undefined, None(), {
      timeout: ANSWER_SECONDS,
      [customFetch]: this.#fetch,
      ...(issuer.startsWith('http:') ? { execute: [unencrypted] } : {}),
    });
    const metadata = trustedMetadata(found.serverMetadata(), issuer, this.#origins);
    this.#known = { metadata, at: this.now().getTime() };
    return metadata;
  }
}

/** For a provider on this machine: the form of OIDC_ISSUER allows no other without encryption, and production none. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it is noticed
const unencrypted: (configuration: Configuration) => void = allowInsecureRequests;

function asProblem(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) return error;
  if (error instanceof AuthorizationResponseError)
    return new SignInProblem(problemOf(error.error), 'answer-is-an-error', { cause: error });
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof SignInProblem) return cause;
  const reason =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return new SignInProblem('refused', reason, { cause: error });
}

function problemOf(error: string): Problem {
  return CANCELLED.has(error) ? 'cancelled' : BUSY.has(error) ? 'unavailable' : 'refused';
}
