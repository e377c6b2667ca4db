import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Stream } from '../support/stream.js';
import { Clocked, HOUR } from '../support/clocked.js';
import { BEA, CLIENT, GoodProvider } from './good-provider.js';
import { PUBLIC_URL, Visitor } from './visitor.js';

describe('an officer who signs in with the account of the zone', () => {
  let provider: GoodProvider;
  let service: Clocked;

  beforeAll(async () => {
    provider = await GoodProvider.start(PUBLIC_URL);
    service = await Clocked.start({
      PUBLIC_URL,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ROLE_MAP: 'Desk.Supervisor=supervisor,Desk.Officer=officer',
    });
  });
  afterAll(async () => {
    await service.stop();
    await provider.stop();
  });
  beforeEach(() => {
    provider.person = BEA;
  });

  const visitor = () => new Visitor(() => service.url);
  const statusOf = async (who: Visitor) => (await who.get(`${PUBLIC_URL}/console/api/emergency-uses`)).status;
  const officers = async () => (await service.store()).find('officers', {});

  it('has an account from the first time on, with the names and the role that the zone gives', async () => {
    const bea = visitor();
    const came = await bea.signsIn();
    expect([came.status, came.to]).toEqual([303, '/console/#/']);
    expect(came.setCookies).toEqual([
      expect.stringMatching(/^__Host-desk-sign-in=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0; Secure$/),
      expect.stringMatching(
        /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
      ),
    ]);
    expect(await bea.officer()).toMatchObject({
      username: 'bea@zone.example',
      displayName: 'Bea Example',
      role: 'officer',
    });
    expect(await statusOf(bea)).toBe(200);

    provider.person = { ...BEA, name: 'Bea Other-Example' };
    const again = visitor();
    await again.signsIn();
    expect((await again.officer())?.displayName).toBe('Bea Other-Example');
    expect((await again.officer())?.id).toBe((await bea.officer())?.id);
    const [account, ...others] = await officers();
    expect(others).toEqual([]);
    expect(account?.value).not.toHaveProperty('passwordHash');
    // Neither the subject nor a name can be read in the store.
    expect(JSON.stringify(account)).not.toMatch(/Bea|zone\.example|person-1/);
  });

  it('works with the new role after the next sign-in, and what was open with the old one is closed', async () => {
    const before = visitor();
    await before.signsIn();
    provider.person = { ...BEA, roles: ['Unrelated', 'Desk.Officer', 'Desk.Supervisor'] };
    const after = visitor();
    await after.signsIn();
    expect((await after.officer())?.role).toBe('supervisor');
    expect((await after.get(`${PUBLIC_URL}/console/api/audit`)).status).toBe(200);
    expect(await statusOf(before)).toBe(401);
    provider.person = BEA;
    await visitor().signsIn();
    expect(await statusOf(after)).toBe(401);
  });

  it('is out everywhere, on the live stream too, once the zone gives no role any more', async () => {
    const bea = visitor();
    await bea.signsIn();
    const cookie = `__Host-desk=${bea.cookie('__Host-desk') ?? ''}`;
    const stream = await Stream.ofConsole(service.url, cookie);
    provider.person = { ...BEA, roles: [] };
    const refused = await visitor().signsIn();
    expect(refused.to).toBe('/console/#/sign-in/no-role');
    expect(await stream.closed).toBe(4401);
    expect(await statusOf(bea)).toBe(401);
    provider.person = BEA;
    expect((await visitor().signsIn()).to).toBe('/console/#/');
  });

  it('signs in while what the provider says of itself cannot be asked again, and after a restart and with new keys', async () => {
    const waiting = visitor();
    await waiting.signsIn();
    const answer = await waiting.throughProvider(await waiting.start());
    await provider.stop();
    service.advance(2 * HOUR);
    // The button still leads there, although nobody answers.
    expect((await visitor().start()).origin).toBe(provider.issuer);
    service.advance(-2 * HOUR);
    expect((await waiting.get(answer.href)).to).toBe('/console/#/sign-in/unavailable');
    await provider.restart();
    expect((await visitor().signsIn()).to).toBe('/console/#/');
    await provider.rotateKeys();
    expect((await visitor().signsIn()).to).toBe('/console/#/');
  });

  it('hears that the provider cannot be reached when it was never found', async () => {
    await provider.stop();
    await service.restart();
    const early = visitor();
    const { to, setCookies } = await early.get(`${PUBLIC_URL}/console/api/auth/oidc/start`);
    expect([to, setCookies]).toEqual(['/console/#/sign-in/unavailable', []]);
    await provider.restart();
    expect((await early.signsIn()).to).toBe('/console/#/');
  });

  it('signs out, and is shown the way to sign out of the account of the zone too', async () => {
    const bea = visitor();
    await bea.signsIn();
    const { status, body } = await bea.post('/auth/sign-out');
    expect(status).toBe(200);
    const { providerUrl } = JSON.parse(body) as { providerUrl: string };
    const place = new URL(providerUrl);
    expect(place.origin).toBe(provider.issuer);
    expect(place.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/console/`);
    expect((await bea.get(providerUrl)).status).toBe(200);
    expect(await bea.officer()).toBeNull();
  });

  it('leaves in the audit who came and who was refused, and the audit holds', async () => {
    const { body } = await (async () => {
      provider.person = { ...BEA, roles: ['Desk.Supervisor'] };
      const supervisor = visitor();
      await supervisor.signsIn();
      return supervisor.get(`${PUBLIC_URL}/console/api/audit`);
    })();
    const { entries, intact } = JSON.parse(body) as {
      entries: { action: string; result: string; actor: string }[];
      intact: boolean;
    };
    expect(intact).toBe(true);
    const actions = new Set(entries.map(({ action, result }) => `${action} ${result}`));
    for (const action of [
      'set-up done',
      'sign-in done',
      'sign-in refused',
      'account-role:supervisor done',
      'account-role:none done',
      'sign-out done',
    ])
      expect(actions).toContain(action);
  });
});
