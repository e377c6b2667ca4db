import { createPublicKey, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type CryptoKey, type JWTPayload } from 'jose';
import { Clocked, HOUR, MINUTE } from '../support/clocked.js';
import { HostileProvider, KEY_ID, type Reply } from './hostile-provider.js';
import { CALLBACK, PUBLIC_URL, Visitor, type Visit } from './visitor.js';

const CLIENT_ID = 'desk';
const CLIENT_SECRET = 'invented for the tests and nothing else';
const NOW = () => Math.floor(Date.now() / 1000);

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A token as no library would make it. */
function byHand(header: unknown, claims: unknown, key: KeyObject): string {
  const input = `${encoded(header)}.${encoded(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

describe('a sign-in by the provider that is not what it seems', () => {
  let provider: HostileProvider;
  let service: Clocked;
  let strangersKey: CryptoKey;

  beforeAll(async () => {
    provider = await HostileProvider.start();
    ({ privateKey: strangersKey } = await generateKeyPair('RS256', { extractable: true }));
    service = await Clocked.start({
      PUBLIC_URL,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_ROLE_CLAIM: 'desk.roles',
      OIDC_ROLE_MAP: 'Desk.Supervisor=supervisor,Desk.Officer=officer',
    });
  });
  afterAll(async () => {
    await service.stop();
    await provider.stop();
  });
  beforeEach(() => {
    provider.behave();
  });

  const visitor = () => new Visitor(() => service.url);
  const accounts = async () => (await service.store()).count('officers', {});

  function honest(nonce: string): JWTPayload {
    return {
      iss: provider.issuer,
      sub: 'person-1',
      aud: CLIENT_ID,
      iat: NOW(),
      exp: NOW() + 300,
      nonce,
      name: 'Bea Example',
      desk: { roles: ['Desk.Officer'] },
    };
  }

  type Forge = (claims: JWTPayload) => string | Promise<string>;

  interface Attack {
    token?: Forge;
    query?: (query: URLSearchParams) => void;
    headers?: Record<string, string>;
  }

  /** A person who pressed the button, and comes back with what the attack made of it. */
  async function comesBack({ token, query, headers }: Attack): Promise<{ who: Visitor; visit: Visit }> {
    const who = visitor();
    const { searchParams } = await who.start();
    const claims = honest(searchParams.get('nonce') ?? '');
    provider.token = await (token ?? ((all) => provider.signed(all)))(claims);
    const given = new URLSearchParams({
      code: 'a-code',
      state: searchParams.get('state') ?? '',
      iss: provider.issuer,
    });
    query?.(given);
    return { who, visit: await who.get(`${CALLBACK}?${given.toString()}`, headers) };
  }

  async function isRefused(
    { who, visit }: { who: Visitor; visit: Visit },
    problem = 'refused',
  ): Promise<void> {
    expect([visit.status, visit.to]).toEqual([303, `/console/#/sign-in/${problem}`]);
    expect(visit.body).toBe('');
    for (const set of visit.setCookies) expect(set).toMatch(/^__Host-desk-sign-in=; /);
    expect(who.cookie('__Host-desk')).toBeUndefined();
    expect(await who.officer()).toBeNull();
    expect(await accounts()).toBe(0);
  }

  async function refuses(attack: Attack, problem?: string): Promise<void> {
    await isRefused(await comesBack(attack), problem);
  }

  const changed =
    (change: Record<string, unknown>): Forge =>
    (claims) =>
      provider.signed({ ...claims, ...change });
  const without =
    (claim: string): Forge =>
    (claims) =>
      provider.signed(Object.fromEntries(Object.entries(claims).filter(([name]) => name !== claim)));
  const published = () => createPublicKey({ key: provider.publicKey as never, format: 'jwk' });

  const TOKENS: readonly (readonly [string, Forge])[] = [
    ['without a nonce', without('nonce')],
    ['with the nonce of another sign-in', changed({ nonce: 'of-another-sign-in' })],
    ['for another audience', changed({ aud: 'rosters' })],
    ['for several audiences, none of them us', changed({ aud: ['rosters', 'mail'] })],
    ['for several audiences, not saying who asked', changed({ aud: [CLIENT_ID, 'mail'] })],
    ['for several audiences, asked by another', changed({ aud: [CLIENT_ID, 'mail'], azp: 'mail' })],
    ['for us, asked by another', changed({ azp: 'mail' })],
    ['without an audience', without('aud')],
    ['of another issuer', changed({ iss: 'https://elsewhere.example' })],
    [
      'of an issuer that begins like ours',
      (claims) => provider.signed({ ...claims, iss: `${provider.issuer}/x` }),
    ],
    ['without an issuer', without('iss')],
    ['that has expired', changed({ iat: NOW() - 4000, exp: NOW() - 600 })],
    ['that never expires', without('exp')],
    ['that expires in words', changed({ exp: 'tomorrow' })],
    ['that is not valid yet', changed({ nbf: NOW() + 3600 })],
    ['that is of the far future', changed({ iat: NOW() + 3 * 86_400, exp: NOW() + 4 * 86_400 })],
    ['that does not say when it was made', without('iat')],
    ['about nobody', without('sub')],
    ['about an empty name', changed({ sub: '' })],
    ['about a number', changed({ sub: 7 })],
    ['about a list', changed({ sub: ['person-1'] })],
    ['about a name without end', changed({ sub: 's'.repeat(5000) })],
    ['that is unsigned', (claims) => `${encoded({ alg: 'none' })}.${encoded(claims)}.`],
    [
      'that is unsigned, in other letters',
      (claims) => `${encoded({ alg: 'NonE', kid: KEY_ID })}.${encoded(claims)}.`,
    ],
    [
      'signed with the published key as a secret',
      (claims) =>
        provider.signed(
          claims,
          { alg: 'HS256' },
          Buffer.from(published().export({ type: 'spki', format: 'pem' }).toString()),
        ),
    ],
    [
      'signed with the secret of the client',
      (claims) => provider.signed(claims, { alg: 'HS256' }, Buffer.from(CLIENT_SECRET)),
    ],
    [
      'signed by a stranger under the name of the published key',
      (claims) => provider.signed(claims, {}, strangersKey),
    ],
    [
      'signed by a stranger who names no key',
      (claims) => provider.signed(claims, { kid: undefined }, strangersKey),
    ],
    ['signed by a key that is not published', (claims) => provider.signed(claims, { kid: 'unknown' })],
    [
      'that brings its own key along',
      async (claims) =>
        provider.signed(claims, { jwk: await exportJWK(strangersKey), kid: undefined }, strangersKey),
    ],
    [
      'that says where its key is',
      (claims) =>
        provider.signed(claims, { jku: `${provider.issuer}/strangers-keys`, kid: 'theirs' }, strangersKey),
    ],
    [
      'that was changed after it was signed',
      async (claims) => {
        const [header = '', , signature = ''] = (await provider.signed(claims)).split('.');
        return `${header}.${encoded({ ...claims, desk: { roles: ['Desk.Supervisor'] } })}.${signature}`;
      },
    ],
    [
      'that asks for an extension',
      (claims) => byHand({ alg: 'RS256', kid: KEY_ID, crit: ['exp'] }, claims, KeyObject.from(provider.key)),
    ],
    ['that is encrypted for nobody', () => 'a.b.c.d.e'],
    ['that is none', () => 'not a token'],
    ['that holds a list', () => `${encoded({ alg: 'RS256', kid: KEY_ID })}.${encoded([1])}.AA`],
  ];

  it.each(TOKENS)('is refused with a token %s', async (_name, token) => {
    await refuses({ token });
  });

  const ROLES: readonly (readonly [string, Forge])[] = [
    ['nothing at all', without('desk')],
    ['no roles', changed({ desk: { roles: [] } })],
    ['roles that nobody knows', changed({ desk: { roles: ['Desk.Boss', 'desk.officer', 'Desk.Officer '] } })],
    ['roles as one text', changed({ desk: { roles: 'Desk.Officer' } })],
    ['roles as a text that holds one', changed({ desk: { roles: 'xDesk.Supervisor,Desk.Officer' } })],
    ['roles as an object', changed({ desk: { roles: { 0: 'Desk.Officer', length: 1 } } })],
    ['roles in a list in a list', changed({ desk: { roles: [['Desk.Officer']] } })],
    ['a role among other things', changed({ desk: { roles: ['Desk.Officer', { admin: true }] } })],
    [
      'what every object has',
      changed({ desk: JSON.parse('{"__proto__": {"roles": ["Desk.Supervisor"]}}') as unknown }),
    ],
    [
      'roles in what every object has, one step up',
      (claims) =>
        provider.signed(
          JSON.parse(
            JSON.stringify({ ...claims, desk: undefined }).replace(
              /\}$/,
              ',"__proto__":{"desk":{"roles":["Desk.Supervisor"]}},"constructor":{"desk":{"roles":["Desk.Supervisor"]}}}',
            ),
          ) as JWTPayload,
        ),
    ],
    ['a list where a path was', changed({ desk: [{ roles: ['Desk.Officer'] }] })],
    ['more roles than anybody has', changed({ desk: { roles: Array<string>(2000).fill('Desk.Officer') } })],
  ];

  it.each(ROLES)('is refused when the provider says %s', async (_name, token) => {
    await refuses({ token }, 'no-role');
  });

  it.each<readonly [string, string, Reply]>([
    ['is of somebody else', 'refused', { body: { sub: 'person-2', desk: { roles: ['Desk.Supervisor'] } } }],
    ['says not of whom it is', 'refused', { body: { desk: { roles: ['Desk.Supervisor'] } } }],
    ['is no object', 'refused', { body: ['person-1'] }],
    [
      'sends us elsewhere',
      'refused',
      { status: 302, headers: { location: 'http://elsewhere.example/' }, body: '' },
    ],
  ])('is refused when what the provider adds about the person %s', async (_name, problem, userinfo) => {
    provider.userinfo = userinfo;
    await refuses({ token: without('desk') }, problem);
  });

  it('is refused when the signed token gives no role and the unsigned addition gives one', async () => {
    provider.userinfo = { body: { sub: 'person-1', desk: { roles: ['Desk.Supervisor'] } } };
    await refuses({ token: changed({ desk: { roles: [] } }) }, 'no-role');
  });

  const ANSWERS: readonly (readonly [string, Reply])[] = [
    ['an error with markup', { status: 400, body: { error: '<script>alert(1)</script>' } }],
    ['no token about the person', { body: { access_token: 'a', token_type: 'Bearer' } }],
    ['a token that is an object', { body: { access_token: 'a', token_type: 'Bearer', id_token: {} } }],
    ['no access', { body: { token_type: 'Bearer', id_token: 'x' } }],
    ['another kind of access', { body: { access_token: 'a', token_type: 'mac', id_token: 'x' } }],
    ['a page', { headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
    [
      'a redirect to another host',
      { status: 307, headers: { location: 'http://elsewhere.example/token' }, body: '' },
    ],
    ['an answer without end', { body: { access_token: 'a'.repeat(600_000) } }],
    ['words that are no JSON', { body: '{' }],
  ];

  it.each(ANSWERS)('is refused when the code brings %s', async (_name, reply) => {
    provider.answer = () => reply;
    await refuses({});
  });

  it.each<readonly [string, () => Promise<Reply>]>([
    ['are none', () => Promise.resolve({ body: { keys: [] } })],
    ['are no list', () => Promise.resolve({ body: { keys: provider.publicKey } })],
    [
      'are elsewhere',
      () =>
        Promise.resolve({ status: 302, headers: { location: 'http://elsewhere.example/keys' }, body: '' }),
    ],
    [
      'are two of one name',
      () => Promise.resolve({ body: { keys: [provider.publicKey, provider.publicKey] } }),
    ],
    [
      'are of another kind than the signature',
      async () => {
        const { publicKey } = await generateKeyPair('ES256', { extractable: true });
        return { body: { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256' }] } };
      },
    ],
    [
      'are for encrypting',
      () => Promise.resolve({ body: { keys: [{ ...provider.publicKey, use: 'enc' }] } }),
    ],
  ])('is refused when the keys of the provider %s', async (_name, keys) => {
    provider.jwks = await keys();
    await refuses({});
  });

  it('is refused with a signature by a key that can be broken', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    provider.jwks = { body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID }] } };
    await refuses({
      token: (claims) => byHand({ alg: 'RS256', kid: KEY_ID }, claims, privateKey),
    });
  });

  const QUERIES: readonly (readonly [string, (query: URLSearchParams) => void])[] = [
    ['without state', (query) => query.delete('state')],
    ['with an empty state', (query) => query.set('state', '')],
    ['with a state of its own', (query) => query.set('state', 'made-up')],
    ['with two states', (query) => query.append('state', 'made-up')],
    ['without a code', (query) => query.delete('code')],
    ['with two codes', (query) => query.append('code', 'another')],
    ['without saying which provider it comes from', (query) => query.delete('iss')],
    ['from another provider (mix-up)', (query) => query.set('iss', 'https://elsewhere.example')],
    ['from two providers', (query) => query.append('iss', 'https://elsewhere.example')],
    ['with a token in the address', (query) => query.set('id_token', provider.token)],
    ['with access in the address', (query) => query.set('token', 'a')],
    ['with everything packed into one signed answer', (query) => query.set('response', 'a.b.c')],
    [
      'with a line break and a header in the state',
      (query) => query.set('state', 'x\r\nSet-Cookie: desk=theirs'),
    ],
    ['with a state that fills the address', (query) => query.set('state', 's'.repeat(12_000))],
    ['with markup as an error', (query) => query.set('error', '<img src=x onerror=alert(1)>')],
    ['with an error and a code', (query) => query.set('error', 'invalid_scope')],
    [
      'with an error for a state that is not ours',
      (query) => {
        query.set('error', 'access_denied');
        query.set('state', 'made-up');
      },
    ],
  ];

  it.each(QUERIES)('is refused when the browser comes back %s', async (_name, query) => {
    const back = await comesBack({ query });
    await isRefused(back);
    expect([...back.visit.headers.values()].join(' ')).not.toMatch(/onerror|theirs|<img/);
  });

  it.each([
    ['the person did not want to', 'access_denied', 'cancelled'],
    ['the provider is busy', 'temporarily_unavailable', 'unavailable'],
  ])('comes to nothing, and says so, when %s', async (_name, error, problem) => {
    await refuses({ query: (query) => query.set('error', error) }, problem);
  });

  it('is refused when the address is longer than any browser needs', async () => {
    const who = visitor();
    const { status, setCookies } = await who.get(`${CALLBACK}?state=${'s'.repeat(40_000)}`);
    expect([status, setCookies]).toEqual([431, []]);
  });

  it('is refused when it comes as a form', async () => {
    const who = visitor();
    const { searchParams } = await who.start();
    const form = { code: 'a-code', state: searchParams.get('state') ?? '', iss: provider.issuer };
    const visit = await who.submit(CALLBACK, form);
    expect([visit.status, visit.setCookies]).toEqual([405, []]);
    expect(await who.officer()).toBeNull();
  });

  it('is refused in another browser than the one that began (login CSRF), whether or not that one began too', async () => {
    const attacker = visitor();
    const { searchParams } = await attacker.start();
    provider.token = await provider.signed(honest(searchParams.get('nonce') ?? ''));
    const query = new URLSearchParams({
      code: 'a',
      state: searchParams.get('state') ?? '',
      iss: provider.issuer,
    });
    const victim = visitor();
    await isRefused({ who: victim, visit: await victim.get(`${CALLBACK}?${query.toString()}`) });
    await victim.start();
    await isRefused({ who: victim, visit: await victim.get(`${CALLBACK}?${query.toString()}`) });
  });

  it('is refused when somebody else put a cookie beside that of the browser', async () => {
    const attacker = visitor();
    await attacker.start();
    const planted = attacker.cookie('__Host-desk-sign-in') ?? '';
    const victim = visitor();
    const { searchParams } = await victim.start();
    provider.token = await provider.signed(honest(searchParams.get('nonce') ?? ''));
    const own = victim.cookie('__Host-desk-sign-in') ?? '';
    const query = new URLSearchParams({
      code: 'a',
      state: searchParams.get('state') ?? '',
      iss: provider.issuer,
    });
    const cookie = `__Host-desk-sign-in=${planted}; __Host-desk-sign-in=${own}`;
    await isRefused({ who: victim, visit: await victim.get(`${CALLBACK}?${query.toString()}`, { cookie }) });
  });

  it('is refused with the answer to an earlier press of the button', async () => {
    const who = visitor();
    const first = await who.start();
    const second = await who.start();
    provider.token = await provider.signed(honest(second.searchParams.get('nonce') ?? ''));
    const query = new URLSearchParams({
      code: 'a',
      state: first.searchParams.get('state') ?? '',
      iss: provider.issuer,
    });
    await isRefused({ who, visit: await who.get(`${CALLBACK}?${query.toString()}`) });
  });

  it('is refused after ten minutes, and the attempt is gone', async () => {
    const who = visitor();
    const { searchParams } = await who.start();
    provider.token = await provider.signed(honest(searchParams.get('nonce') ?? ''));
    service.advance(10 * MINUTE + 1000);
    const query = new URLSearchParams({
      code: 'a',
      state: searchParams.get('state') ?? '',
      iss: provider.issuer,
    });
    await isRefused({ who, visit: await who.get(`${CALLBACK}?${query.toString()}`) });
    expect(provider.asked).toEqual([]);
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ['keys on another host', { jwks_uri: 'https://elsewhere.example/keys' }],
    ['a token endpoint on another host', { token_endpoint: 'https://elsewhere.example/token' }],
    ['a page on another host', { authorization_endpoint: 'https://elsewhere.example/authorize' }],
    ['a page that is a script', { authorization_endpoint: 'javascript:alert(1)' }],
    ['no keys', { jwks_uri: undefined }],
    ['that it knows PKCE in the open only', { code_challenge_methods_supported: ['plain'] }],
    ['that it knows no code', { response_types_supported: ['id_token'] }],
    ['that it signs with shared secrets only', { id_token_signing_alg_values_supported: ['HS256', 'none'] }],
  ])('does not begin when the provider says of itself %s', async (_name, metadata) => {
    provider.metadata = metadata;
    service.advance(2 * HOUR);
    const who = visitor();
    const { status, to, setCookies } = await who.get(`${PUBLIC_URL}/console/api/auth/oidc/start`);
    expect([status, to, setCookies]).toEqual([303, '/console/#/sign-in/refused', []]);
  });

  it('does not begin from another site', async () => {
    const who = visitor();
    const { to, setCookies } = await who.get(`${PUBLIC_URL}/console/api/auth/oidc/start`, {
      'sec-fetch-site': 'cross-site',
    });
    expect([to, setCookies]).toEqual(['/console/#/', []]);
  });

  it('leads nowhere else, whatever the addresses say', async () => {
    const tricks = [
      'next',
      'return_to',
      'redirect',
      'redirect_uri',
      'RelayState',
      'issuer',
      'client_id',
      'state',
      'nonce',
    ];
    const query = `?${tricks.map((name) => `${name}=https%3A%2F%2Felsewhere.example`).join('&')}`;
    for (const path of ['', '/', '//elsewhere.example', '/..//elsewhere.example']) {
      const { status, to } = await visitor().get(`${PUBLIC_URL}/console/api/auth/oidc/start${path}${query}`);
      expect([path, to?.includes('elsewhere') ?? false]).toEqual([path, false]);
      if (path !== '') expect([path, status]).toEqual([path, 404]);
    }
    const honestly = await visitor().start(query);
    expect(honestly.searchParams.get('redirect_uri')).toBe(CALLBACK);
    const back = await comesBack({
      query: (given) => {
        given.set('state', 'made-up');
        for (const name of tricks.slice(0, 5)) given.set(name, 'https://elsewhere.example');
      },
    });
    await isRefused(back);
  });

  // Last, because it makes an account: what the attacks change is what they are refused for.
  it('is what it seems when nothing was changed: the same way, once, with a session that nobody chose', async () => {
    const who = visitor();
    who.setCookie('__Host-desk', 'x'.repeat(43));
    const start = await who.start();
    expect(Object.fromEntries(start.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      scope: 'openid profile',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
    });
    provider.token = await provider.signed(honest(start.searchParams.get('nonce') ?? ''));
    const query = new URLSearchParams({
      code: 'a',
      state: start.searchParams.get('state') ?? '',
      iss: provider.issuer,
      // Which a provider may add.
      session_state: '<b>',
    });
    const attempt = who.cookie('__Host-desk-sign-in') ?? '';
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        who.get(`${CALLBACK}?${query.toString()}`, { cookie: `__Host-desk-sign-in=${attempt}` }),
      ),
    );
    const [signedIn, ...more] = answers.filter(({ to }) => to === '/console/#/');
    expect(more).toEqual([]);
    expect(signedIn?.setCookies.join(' ')).not.toContain('x'.repeat(43));
    expect(provider.asked).toHaveLength(1);
    expect(provider.asked[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    // The session that was there before opens nothing.
    expect(
      (await visitor().get(`${PUBLIC_URL}/console/api/queue`, { cookie: `__Host-desk=${'x'.repeat(43)}` }))
        .status,
    ).toBe(401);
    const session = /__Host-desk=([\w-]{43})/.exec(signedIn?.setCookies.join(' ') ?? '')?.[1] ?? '';
    who.setCookie('__Host-desk', session);
    expect(await who.officer()).toMatchObject({ displayName: 'Bea Example', role: 'officer' });

    // Once more with the same answer, in the same browser.
    const again = await who.get(`${CALLBACK}?${query.toString()}`, {
      cookie: `__Host-desk-sign-in=${attempt}`,
    });
    expect(again.to).toBe('/console/#/sign-in/refused');
    expect(await accounts()).toBe(1);

    // And an account that was disabled stays out.
    const store = await service.store();
    const [account] = await store.find('officers', {});
    if (account === undefined) throw new Error('no account');
    await store.commit([
      { kind: 'put', collection: 'officers', id: account.id, value: { ...account.value, disabled: true } },
    ]);
    const { visit } = await comesBack({});
    expect(visit.to).toBe('/console/#/sign-in/disabled');
    expect(visit.setCookies.join(' ')).not.toContain('__Host-desk=');
    expect(await who.officer()).toBeNull();
  });
});
