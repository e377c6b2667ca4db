import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../../bot/config.js';
import { oidcSettings } from '../../../bot/desk/oidc/settings.js';

const TENANT = '11111111-2222-3333-4444-555555555555';
const GOOD = {
  PUBLIC_URL: 'https://chat.example.org',
  OIDC_ISSUER: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  OIDC_CLIENT_ID: 'desk',
  OIDC_ROLE_MAP: 'Desk.Officer=officer, a=b=supervisor',
};

/** The setting that stops the start, with what is said. */
function refusal(changed: Record<string, string>): [string, string] {
  try {
    readConfig({ ...GOOD, ...changed });
    return ['', ''];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [error.setting, error.message];
  }
}

describe('the settings for signing in by a provider', () => {
  it('say which provider, which claim and which roles', () => {
    expect(oidcSettings(readConfig(GOOD))).toEqual({
      issuer: GOOD.OIDC_ISSUER,
      clientId: 'desk',
      clientSecret: undefined,
      roleClaim: 'roles',
      roleMap: [
        { value: 'Desk.Officer', role: 'officer' },
        { value: 'a=b', role: 'supervisor' },
      ],
      scopes: 'openid profile',
      hosts: [],
      publicUrl: GOOD.PUBLIC_URL,
    });
    expect(oidcSettings(readConfig({}))).toBeUndefined();
    expect(readConfig({}).BREAK_GLASS).toBe('off');
  });

  it.each<[string, Record<string, string>, string]>([
    ['of any organisation', { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, 'OIDC_ISSUER'],
    [
      'of all organisations',
      { OIDC_ISSUER: 'https://login.microsoftonline.com/Organizations/v2.0' },
      'OIDC_ISSUER',
    ],
    [
      'of a tenant by its name',
      { OIDC_ISSUER: 'https://login.microsoftonline.com/zone.example/v2.0' },
      'OIDC_ISSUER',
    ],
    ['of no tenant', { OIDC_ISSUER: 'https://login.microsoftonline.com/' }, 'OIDC_ISSUER'],
    ['without encryption', { OIDC_ISSUER: 'http://id.example.org' }, 'OIDC_ISSUER'],
    [
      'without encryption on this machine, in production',
      { OIDC_ISSUER: 'http://127.0.0.1:9000', NODE_ENV: 'production' },
      'OIDC_ISSUER',
    ],
    [
      'that is the description itself',
      { OIDC_ISSUER: 'https://id.example.org/.well-known/openid-configuration' },
      'OIDC_ISSUER',
    ],
    ['with a question', { OIDC_ISSUER: 'https://id.example.org/?x=1' }, 'OIDC_ISSUER'],
    ['with a name before it', { OIDC_ISSUER: 'https://somebody@id.example.org' }, 'OIDC_ISSUER'],
    [
      'that is missing beside a secret',
      { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_ROLE_MAP: '', OIDC_CLIENT_SECRET: 'x' },
      'OIDC_ISSUER',
    ],
    ['that is missing beside the rest', { OIDC_ISSUER: '' }, 'OIDC_ISSUER'],
    ['without a client', { OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
    ['without roles', { OIDC_ROLE_MAP: '' }, 'OIDC_ROLE_MAP'],
    ['with a role that there is not', { OIDC_ROLE_MAP: 'Desk.Boss=boss' }, 'OIDC_ROLE_MAP'],
    ['with no value for a role', { OIDC_ROLE_MAP: 'officer' }, 'OIDC_ROLE_MAP'],
    ['with two roles for one value', { OIDC_ROLE_MAP: 'x=officer,x=supervisor' }, 'OIDC_ROLE_MAP'],
    ['with a claim that every object has', { OIDC_ROLE_CLAIM: '__proto__.roles' }, 'OIDC_ROLE_CLAIM'],
    ['without asking who it is', { OIDC_SCOPES: 'profile' }, 'OIDC_SCOPES'],
    ['without the address of the desk', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [
      'with the desk in the open, in production',
      { PUBLIC_URL: 'http://chat.example.org', NODE_ENV: 'production' },
      'PUBLIC_URL',
    ],
    ['with hosts that are addresses', { OIDC_HOSTS: 'https://keys.example.org' }, 'OIDC_HOSTS'],
    ['with a misspelt setting', { OIDC_ROLES: 'x' }, 'OIDC_ROLES'],
    ['with half an emergency', { BREAK_GLASS: 'maybe' }, 'BREAK_GLASS'],
  ])('stop the start with a provider %s', (_name, changed, setting) => {
    const [named, message] = refusal(changed);
    expect(named).toBe(setting);
    expect(message).toMatch(/Expected /);
  });

  it('never repeat the secret', () => {
    const [, message] = refusal({ OIDC_ISSUER: '', OIDC_CLIENT_SECRET: 'canary' });
    expect(message).not.toContain('canary');
  });
});
