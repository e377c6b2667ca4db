/** The forms of the settings for signing in by a provider, and what is made of them. */
import { z } from 'zod';
import type { Role } from '../../store/records.js';
import { ROLES } from '../contract/form.js';

export interface OidcSettings {
  /** As the provider itself writes it. */
  issuer: string;
  clientId: string;
  /** Absent: a public client, which PKCE alone protects. */
  clientSecret: string | undefined;
  /** Name of the claim, or a path into it with dots between. */
  roleClaim: string;
  /** What the claim says and the role that it gives; the first that fits counts. */
  roleMap: readonly RoleRule[];
  scopes: string;
  /** Hosts beside the issuer's own on which the provider may have something. */
  hosts: readonly string[];
  /** Our own origin; the callback stands under it. */
  publicUrl: string;
}

export interface RoleRule {
  value: string;
  role: Role;
}

/** Several organisations share these addresses of Entra ID; a desk has one. */
const MANY_TENANTS = /^\/(common|organizations|consumers)(\/|$)/i;
const ENTRA_HOSTS =
  /^(login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn|sts\.windows\.net)$/;
const ONE_TENANT = /^\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/|$)/i;
const AT_HOME = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** An address that names one provider and nothing else; without encryption only on this machine. */
export const issuerForm = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(value);
  if (search !== '' || hash !== '' || username !== '' || pathname.includes('/.well-known/')) return false;
  if (ENTRA_HOSTS.test(hostname) && (MANY_TENANTS.test(pathname) || !ONE_TENANT.test(pathname))) return false;
  return protocol === 'https:' || (protocol === 'http:' && AT_HOME.test(hostname));
});

/** `Desk.Officer=officer,Desk.Supervisor=supervisor`; each value once. */
export const roleMapForm = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((rule) => rule.trim())
      .filter((rule) => rule !== '')
      .map((rule) => {
        const at = rule.lastIndexOf('=');
        return { value: rule.slice(0, Math.max(at, 0)).trim(), role: rule.slice(at + 1).trim() };
      }),
  )
  .pipe(z.array(z.object({ value: z.string().min(1).max(200), role: z.enum(ROLES) })).min(1))
  .refine((rules) => new Set(rules.map(({ value }) => value)).size === rules.length);

/** Never what every object has. */
export const roleClaimForm = z
  .string()
  .regex(/^[^\s.]+(\.[^\s.]+)*$/)
  .max(200)
  .refine((value) => !/(^|\.)(__proto__|prototype|constructor)(\.|$)/.test(value));

export const scopesForm = z
  .string()
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/)
  .refine((value) => value.split(' ').includes('openid'));

/** What the settings of the service say, or undefined when no provider is configured. */
export function oidcSettings(config: {
  readonly OIDC_ISSUER: string | undefined;
  readonly OIDC_CLIENT_ID: string | undefined;
  readonly OIDC_CLIENT_SECRET: string | undefined;
  readonly OIDC_ROLE_CLAIM: string;
  readonly OIDC_ROLE_MAP: readonly RoleRule[] | undefined;
  readonly OIDC_SCOPES: string;
  readonly OIDC_HOSTS: readonly string[];
  readonly PUBLIC_URL: string | undefined;
}): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLE_MAP, PUBLIC_URL } = config;
  // The start checked that they come together.
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return undefined;
  if (OIDC_ROLE_MAP === undefined || PUBLIC_URL === undefined) return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: config.OIDC_CLIENT_SECRET,
    roleClaim: config.OIDC_ROLE_CLAIM,
    roleMap: OIDC_ROLE_MAP,
    scopes: config.OIDC_SCOPES,
    hosts: config.OIDC_HOSTS,
    publicUrl: PUBLIC_URL,
  };
}
