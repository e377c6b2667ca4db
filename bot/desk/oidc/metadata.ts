/** What the provider says of itself: only what is used here, and only where it is the provider that was configured. */
import type { ServerMetadata } from 'openid-client';
import { z } from 'zod';
import { SignInProblem } from './problem.js';

/** Signed by a key that only the provider has: no secret that both know, and never unsigned. */
const ALGORITHMS: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const address = z.string().refine((value) => URL.canParse(value));
const names = z.array(z.string());

const Form = z.object({
  issuer: z.string(),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  userinfo_endpoint: address.optional(),
  end_session_endpoint: address.optional(),
  response_types_supported: names.optional(),
  code_challenge_methods_supported: names.optional(),
  id_token_signing_alg_values_supported: names.optional(),
  token_endpoint_auth_methods_supported: names.optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

export type Metadata = ServerMetadata & Required<Pick<ServerMetadata, 'token_endpoint' | 'jwks_uri'>>;

/**
 * @param origins where the provider may be
 * @throws SignInProblem, which says in its reason what does not fit
 */
export function trustedMetadata(
  said: ServerMetadata,
  issuer: string,
  origins: ReadonlySet<string>,
): Metadata {
  const parsed = Form.safeParse(said);
  if (!parsed.success) throw new SignInProblem('refused', 'metadata-form');
  const metadata = parsed.data;
  if (metadata.issuer !== issuer) throw new SignInProblem('refused', 'metadata-names-another-issuer');
  const isHere = (place: string) => origins.has(new URL(place).origin);
  const { authorization_endpoint, token_endpoint, jwks_uri } = metadata;
  for (const place of [authorization_endpoint, token_endpoint, jwks_uri])
    if (!isHere(place)) throw new SignInProblem('refused', 'metadata-names-a-foreign-host');
  if (metadata.response_types_supported?.includes('code') === false)
    throw new SignInProblem('refused', 'metadata-without-code-flow');
  // Some that can do it do not say so.
  if (metadata.code_challenge_methods_supported?.includes('S256') === false)
    throw new SignInProblem('refused', 'metadata-without-pkce');
  const algorithms = (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter((name) =>
    ALGORITHMS.includes(name),
  );
  if (algorithms.length === 0) throw new SignInProblem('refused', 'metadata-without-signature');
  const { userinfo_endpoint, end_session_endpoint, ...needed } = metadata;
  const trusted: Metadata = {
    // The form leaves out what was not said, although its type allows `undefined`.
    ...(needed as Metadata),
    // One can do without these, so a foreign one is not used rather than refused.
    ...(userinfo_endpoint !== undefined && isHere(userinfo_endpoint) ? { userinfo_endpoint } : {}),
    ...(end_session_endpoint !== undefined && isHere(end_session_endpoint) ? { end_session_endpoint } : {}),
    id_token_signing_alg_values_supported: algorithms,
  };
  return trusted;
}
