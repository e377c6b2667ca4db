import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, PASSWORD, type OfficerClient } from '../../support/officer.js';
import { Clocked, MINUTE } from '../support/clocked.js';
import { Stream } from '../support/stream.js';
import { HostileProvider } from './hostile-provider.js';
import { CALLBACK, PUBLIC_URL, Visitor } from './visitor.js';

describe('a local account once the zone has a provider', () => {
  let provider: HostileProvider;
  let service: Clocked;
  let an: OfficerClient;
  let oldLink: string;

  const visitor = () => new Visitor(() => service.url);
  const api = (path: string) => `${PUBLIC_URL}/console/api${path}`;
  const code = (secret: string) => {
    service.advance(MINUTE);
    return codeOf(secret, (service.now().getTime() - Date.now()) / 30_000);
  };
  const withProvider = () => ({
    PUBLIC_URL,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'desk',
    OIDC_ROLE_MAP: 'Desk.Supervisor=supervisor,Desk.Officer=officer',
  });

  beforeAll(async () => {
    provider = await HostileProvider.start();
    service = await Clocked.start();
    an = await service.supervisor();
    const invited = await an.post<{ url: string }>('/officers', { username: 'late', role: 'officer' });
    oldLink = invited.body.url.split('/').at(-1) ?? '';
    await service.restart(withProvider());
  });
  afterAll(async () => {
    await service.stop();
    await provider.stop();
  });

  /** By the provider, which says what the test wants. */
  async function signsIn(sub: string, roles: string[], name = 'Bea Example'): Promise<Visitor> {
    const who = visitor();
    const { searchParams } = await who.start();
    const seconds = Math.floor(Date.now() / 1000);
    provider.token = await provider.signed({
      iss: provider.issuer,
      aud: 'desk',
      sub,
      iat: seconds,
      exp: seconds + 300,
      nonce: searchParams.get('nonce') ?? '',
      roles,
      name,
      preferred_username: 'an.example',
    });
    const query = new URLSearchParams({
      code: 'a',
      state: searchParams.get('state') ?? '',
      iss: provider.issuer,
    });
    await who.get(`${CALLBACK}?${query.toString()}`);
    return who;
  }

  /** @returns status and error code of the sign-in with the right password and code */
  async function localSignIn(
    who: Visitor,
    username: string,
    secret: string,
  ): Promise<[number, string | undefined]> {
    const { status, body } = await who.post('/auth/sign-in', {
      username,
      password: PASSWORD,
      code: code(secret),
    });
    return [status, (JSON.parse(body) as { error?: { code: string } }).error?.code];
  }

  async function ways(): Promise<unknown> {
    return JSON.parse((await visitor().get(api('/auth/session'))).body);
  }

  function command(...args: string[]): string {
    const settings = {
      ...withProvider(),
      DATA_DIR: service.dataDir,
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
    };
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'bot/cli/officer.ts', ...args],
      { env: settings, encoding: 'utf8' },
    );
    return `${stdout}${stderr}`;
  }

  it('signs nobody in, keeps nobody in, and is made for nobody any more', async () => {
    expect(await localSignIn(visitor(), an.username, an.secret)).toEqual([403, 'ProviderOnly']);
    expect((await an.get('/emergency-uses')).status).toBe(401);
    expect((await visitor().get(api(`/setup/${oldLink}`))).status).toBe(403);
    const account = { username: 'late', displayName: 'Late', password: PASSWORD, code: '000000' };
    expect((await visitor().post(`/setup/${oldLink}`, account)).status).toBe(403);
    expect(await ways()).toEqual({
      officer: null,
      session: null,
      setupNeeded: false,
      ways: { provider: true, local: 'none' },
    });
    expect(service.setupToken).toBe('');
    const supervisor = await signsIn('person-9', ['Desk.Supervisor']);
    expect((await supervisor.post('/officers', { username: 'more', role: 'officer' })).status).toBe(403);
    expect(command('add', 'more')).toContain('Accounts come from the provider');
  });

  it('does not give its rights to who has its name with the provider', async () => {
    const same = await signsIn('person-1', ['Desk.Officer']);
    expect(await same.officer()).toMatchObject({ username: 'an.example', role: 'officer' });
    expect((await same.get(api('/audit'))).status).toBe(403);
    // Nor does a password of the local account become one of theirs.
    const body = { password: PASSWORD, code: code(an.secret), newPassword: 'another invented password' };
    expect((await same.post('/account/password', body)).status).toBe(403);
    expect(await localSignIn(visitor(), an.username, an.secret)).toEqual([403, 'ProviderOnly']);
  });

  it('keeps the role that the provider says, whatever a supervisor wishes, and can still be disabled', async () => {
    const officer = await signsIn('person-2', ['Desk.Officer']);
    const supervisor = await signsIn('person-9', ['Desk.Supervisor']);
    const { id } = (await officer.officer()) ?? { id: '' };
    expect((await supervisor.post(`/officers/${id}`, { role: 'supervisor' })).status).toBe(403);
    expect((await supervisor.post(`/officers/${id}/set-up-link`)).status).toBe(403);
    expect((await supervisor.post(`/officers/${id}`, { disabled: true })).status).toBe(200);
    expect(await officer.officer()).toBeNull();
    expect(command('list')).toContain(`an.example\tBea Example\tofficer\tdisabled\tprovider\t${id}`);
  });

  it('does not open to the accounts of another provider, nor of the same one once it is gone', async () => {
    const before = await signsIn('person-3', ['Desk.Officer']);
    expect(await before.officer()).not.toBeNull();
    await service.restart({ OIDC_ISSUER: provider.issuer.replace('127.0.0.1', 'localhost') });
    expect(await before.officer()).toBeNull();
    await service.restart({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_ROLE_MAP: '' });
    expect(await before.officer()).toBeNull();
    expect((await localSignIn(visitor(), an.username, an.secret))[0]).toBe(200);
    await service.restart(withProvider());
    expect(await before.officer()).not.toBeNull();
  });

  describe('and is the one for an emergency', () => {
    let secret: string;

    it('is made ready by the command, and by that not used', async () => {
      const said = command('add', 'redbox', '--break-glass');
      const token = /#\/setup\/([\w-]+)/.exec(said)?.[1] ?? said;
      const offer = await visitor().get(api(`/setup/${token}`));
      ({ secret } = JSON.parse(offer.body) as { secret: string });
      const who = visitor();
      const account = {
        username: 'redbox',
        displayName: 'Emergency',
        password: PASSWORD,
        code: code(secret),
      };
      expect((await who.post(`/setup/${token}`, account)).status).toBe(201);
      expect(await who.officer()).toBeNull();
      const supervisor = await signsIn('person-9', ['Desk.Supervisor']);
      const { body } = await supervisor.get(api('/emergency-uses'));
      expect(JSON.parse(body)).toEqual({ uses: [], mayPutAway: true });
    });

    it('signs nobody in while it is switched off', async () => {
      expect(await localSignIn(visitor(), 'redbox', secret)).toEqual([403, 'ProviderOnly']);
    });

    it('signs in while it is switched on, every console hears of it, and another supervisor puts it away', async () => {
      await service.restart({ BREAK_GLASS: 'on' });
      expect(await ways()).toMatchObject({ ways: { provider: true, local: 'emergency' } });
      // The others stay out, and hear the same as of a wrong password.
      expect(await localSignIn(visitor(), an.username, an.secret)).toEqual([401, 'SignInFailed']);

      const officer = await signsIn('person-4', ['Desk.Officer']);
      const cookie = `__Host-desk=${officer.cookie('__Host-desk') ?? ''}`;
      const stream = await Stream.ofConsole(service.url, cookie);
      const redbox = visitor();
      expect((await localSignIn(redbox, 'redbox', secret))[0]).toBe(200);
      await stream.until(() => stream.news.some(({ type }) => type === 'emergency'));
      stream.close();

      const seenBy = async (who: Visitor) =>
        JSON.parse((await who.get(api('/emergency-uses'))).body) as {
          uses: { id: string }[];
          mayPutAway: boolean;
        };
      const supervisor = await signsIn('person-9', ['Desk.Supervisor']);
      for (const [who, mayPutAway] of [
        [officer, false],
        [redbox, false],
        [supervisor, true],
      ] as const)
        expect(await seenBy(who)).toMatchObject({ uses: [{}], mayPutAway });
      const path = `/emergency-uses/${(await seenBy(officer)).uses[0]?.id ?? ''}/put-away`;
      expect((await officer.post(path)).status).toBe(403);
      expect((await redbox.post(path)).status).toBe(403);
      await service.restart();
      expect((await seenBy(supervisor)).uses).toHaveLength(1);
      expect((await supervisor.post(path)).status).toBe(204);
      expect((await supervisor.post(path)).status).toBe(204);
      expect((await seenBy(officer)).uses).toEqual([]);

      const { body } = await supervisor.get(api('/audit'));
      const { entries } = JSON.parse(body) as { entries: { action: string; result: string }[] };
      const told = entries.map(({ action, result }) => `${action} ${result}`);
      for (const action of ['break-glass done', 'break-glass-seen refused', 'break-glass-seen done'])
        expect(told).toContain(action);
      expect(JSON.stringify(entries)).not.toContain('redbox');
    });

    it('is out at once when it is switched off again', async () => {
      const redbox = visitor();
      expect((await localSignIn(redbox, 'redbox', secret))[0]).toBe(200);
      await service.restart({ BREAK_GLASS: 'off' });
      expect(await redbox.officer()).toBeNull();
    });
  });
});
