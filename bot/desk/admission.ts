/**
 * Which accounts may sign in at all. Once a provider is configured, its accounts do, and local ones no longer; the
 * emergency account only while it is switched on. Asked at each request too, so that a setting counts for who is
 * already signed in.
 */
import type { Keyring } from '../privacy/keys.js';
import type { OfficerRecord } from '../store/records.js';

/** Which local accounts sign in. */
export type LocalSignIn = 'all' | 'emergency' | 'none';

export interface Admission {
  readonly local: LocalSignIn;
  admits(account: Pick<OfficerRecord, 'provider' | 'breakGlass'>): boolean;
}

/** @param issuer of the provider; undefined when none is configured */
export function admission(
  { issuer, breakGlass }: { issuer: string | undefined; breakGlass: boolean },
  keyring: Keyring,
): Admission {
  const mark = issuer === undefined ? undefined : issuerMark(keyring, issuer);
  return {
    local: issuer === undefined ? 'all' : breakGlass ? 'emergency' : 'none',
    admits(account) {
      if (account.provider !== undefined) return account.provider === mark;
      return account.breakGlass === true ? breakGlass : issuer === undefined;
    },
  };
}

/** Without a provider and without an emergency account, as the service starts with no settings. */
export const LOCAL_ONLY: Admission = {
  local: 'all',
  admits: ({ provider, breakGlass }) => provider === undefined && breakGlass !== true,
};

/** By what an account shows which provider it is of. */
export function issuerMark(keyring: Keyring, issuer: string): string {
  return keyring.hash('provider-account', JSON.stringify([issuer]));
}
