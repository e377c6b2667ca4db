import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, cookieOf, OfficerClient, PASSWORD } from '../support/officer.js';
import { call, type Answer } from '../support/resident.js';
import { Clocked, HOUR, MINUTE } from './support/clocked.js';
import { Stream } from './support/stream.js';
import { signIn } from './support/talks.js';

describe('an officer who signs in', () => {
  let service: Clocked;
  let supervisor: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '10' });
    supervisor = await service.supervisor();
  });
  afterAll(() => service.stop());

  /** The authenticator's code by the service's clock; a step of its own, because none works twice. */
  function freshCode(secret: string): string {
    service.advance(MINUTE);
    return codeOf(secret, (service.now().getTime() - Date.now()) / 30_000);
  }

  async function link(username: string): Promise<string> {
    // The session of long ago may have ended by the moved clock.
    const again = await signIn(service.url, {
      username: 'an.example',
      password: PASSWORD,
      code: freshCode(supervisor.secret),
    });
    const headers = { cookie: cookieOf(again), 'x-console': '1' };
    const body = { username, role: 'officer' };
    const { body: made } = await call<{ url: string }>(service.url, 'POST', '/console/api/officers', {
      body,
      headers,
    });
    return made.url.split('/').at(-1) ?? '';
  }

  async function setUp(
    token: string,
    username: string,
    network: string,
  ): Promise<Answer<{ error?: { code: string } }>> {
    const headers = { 'x-console': '1', 'x-forwarded-for': network };
    const offer = await call<{ secret?: string }>(service.url, 'GET', `/console/api/setup/${token}`, {
      headers,
    });
    const code =
      offer.body.secret === undefined
        ? '000000'
        : codeOf(offer.body.secret, (service.now().getTime() - Date.now()) / 30_000);
    const body = { username, displayName: 'Somebody Example', password: PASSWORD, code };
    return call(service.url, 'POST', `/console/api/setup/${token}`, { body, headers });
  }

  it('hears the same of a wrong name, a wrong password and a wrong code', async () => {
    const right = { username: 'an.example', password: PASSWORD };
    const good = freshCode(supervisor.secret);
    const wrong = await Promise.all([
      signIn(service.url, { ...right, username: 'nobody.here', code: good }),
      signIn(service.url, { ...right, password: 'not the password', code: good }),
      signIn(service.url, { ...right, code: good === '123456' ? '654321' : '123456' }),
    ]);
    for (const answer of wrong) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(wrong[0].body);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect((await signIn(service.url, { ...right, code: good })).status).toBe(200);
  });

  it('uses a code once, also by two sign-ins at the same time', async () => {
    const body = { username: 'an.example', password: PASSWORD, code: freshCode(supervisor.secret) };
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(service.url, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    expect((await signIn(service.url, body)).status).toBe(401);
  });

  it('is not kept out when their record changes in the same moment', async () => {
    const first = await signIn(service.url, {
      username: 'an.example',
      password: PASSWORD,
      code: freshCode(supervisor.secret),
    });
    const headers = { cookie: cookieOf(first), 'x-console': '1' };
    const body = { username: 'an.example', password: PASSWORD, code: freshCode(supervisor.secret) };
    const second = signIn(service.url, body);
    const state = { done: false };
    void second.finally(() => (state.done = true));
    while (!state.done)
      await call(service.url, 'POST', '/console/api/duty', { body: { onDuty: true }, headers });
    expect((await second).status).toBe(200);
  });

  it('gets in whatever others try in vain, who are slowed down themselves', async () => {
    const network = '192.0.2.7';
    const statuses: number[] = [];
    for (let tries = 0; tries < 25; tries++) {
      const code = String(tries).padStart(6, '0');
      statuses.push(
        (await signIn(service.url, { username: 'an.example', password: 'x', code }, network)).status,
      );
    }
    expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(401));
    expect(statuses.slice(20)).toEqual(Array<number>(5).fill(429));
    const body = { username: 'an.example', password: PASSWORD, code: freshCode(supervisor.secret) };
    expect((await signIn(service.url, body, network)).status).toBe(429);
    expect((await signIn(service.url, body)).status).toBe(200);
  });

  it('gets a cookie that scripts and other sites cannot use, with a host prefix where the page is encrypted', async () => {
    const body = { username: 'an.example', password: PASSWORD, code: freshCode(supervisor.secret) };
    const cookie = (await signIn(service.url, body)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    const encrypted = await Clocked.start({ PUBLIC_URL: 'https://chat.example.org' });
    try {
      const token = encrypted.setupToken;
      const offer = await call<{ secret: string }>(encrypted.url, 'GET', `/console/api/setup/${token}`);
      const account = {
        username: 'an.example',
        displayName: 'An',
        password: PASSWORD,
        code: codeOf(offer.body.secret),
      };
      const made = await call(encrypted.url, 'POST', `/console/api/setup/${token}`, {
        body: account,
        headers: { 'x-console': '1' },
      });
      expect(made.headers.get('set-cookie')).toMatch(
        /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
      );
    } finally {
      await encrypted.stop();
    }
  });

  it('makes an account by a link that works once, also when two use it at the same time', async () => {
    const token = await link('once');
    const [one, two] = await Promise.all([
      setUp(token, 'once', '198.51.100.1'),
      setUp(token, 'once', '198.51.101.1'),
    ]);
    expect([one.status, two.status].filter((status) => status === 201)).toHaveLength(1);
    const again = await setUp(token, 'once', '198.51.102.1');
    expect([again.status, again.body.error?.code]).toEqual([404, 'LinkUsed']);
    const usernameHash = (await service.keyring()).hash('username', 'once');
    const named = (await (await service.store()).find('officers', { where: { usernameHash } })).length;
    expect(named).toBe(1);
  });

  it('finds the links for the first supervisor void once there is one, also those of earlier starts', async () => {
    const first = await Clocked.start();
    try {
      const earlier = first.setupToken;
      await first.restart();
      const later = first.setupToken;
      expect(later).not.toBe(earlier);
      expect((await call(first.url, 'GET', `/console/api/setup/${earlier}`)).status).toBe(200);
      await first.supervisor();
      for (const token of [earlier, later]) {
        expect((await call(first.url, 'GET', `/console/api/setup/${token}`)).status).toBe(404);
      }
    } finally {
      await first.stop();
    }
  });

  it('cannot choose another name than the link was made for', async () => {
    const token = await link('fixed');
    expect((await setUp(token, 'another', '198.51.103.1')).status).toBe(400);
    expect((await setUp(token, 'fixed', '198.51.103.1')).status).toBe(201);
  });

  it('finds a link of yesterday expired', async () => {
    const token = await link('late');
    service.advance(24 * HOUR + MINUTE);
    const answer = await setUp(token, 'late', '198.51.104.1');
    expect([answer.status, answer.body.error?.code]).toEqual([404, 'LinkUsed']);
    const offer = await call(service.url, 'GET', `/console/api/setup/${token}`, {
      headers: { 'x-forwarded-for': '198.51.104.2' },
    });
    expect(offer.status).toBe(404);
  });

  describe('and is signed in', () => {
    async function begin(): Promise<{ cookie: string; status: () => Promise<number> }> {
      const answer = await signIn(service.url, {
        username: 'an.example',
        password: PASSWORD,
        code: freshCode(supervisor.secret),
      });
      expect(answer.status).toBe(200);
      const cookie = cookieOf(answer);
      return {
        cookie,
        status: async () =>
          (await call(service.url, 'GET', '/console/api/queue', { headers: { cookie } })).status,
      };
    }

    it('stays so over a restart of the server', async () => {
      const session = await begin();
      await service.restart();
      expect(await session.status()).toBe(200);
    });

    it('is out after half an hour without a request, and not before', async () => {
      const session = await begin();
      for (let quarters = 0; quarters < 6; quarters++) {
        service.advance(15 * MINUTE);
        expect(await session.status()).toBe(200);
      }
      service.advance(29 * MINUTE);
      expect(await session.status()).toBe(200);
      service.advance(31 * MINUTE);
      expect(await session.status()).toBe(401);
    });

    it('is out after ten hours, however busy', async () => {
      const session = await begin();
      for (let halves = 0; halves < 20; halves++) {
        service.advance(29 * MINUTE);
        expect(await session.status()).toBe(200);
      }
      service.advance(21 * MINUTE);
      expect(await session.status()).toBe(401);
    });

    it('is out at once on signing out, on HTTP and on the live stream, and off duty', async () => {
      const session = await begin();
      const other = await begin();
      await call(service.url, 'POST', '/console/api/duty', {
        body: { onDuty: true },
        headers: { cookie: session.cookie, 'x-console': '1' },
      });
      const stream = await Stream.ofConsole(service.url, session.cookie);
      const out = await call(service.url, 'POST', '/console/api/auth/sign-out', {
        headers: { cookie: session.cookie, 'x-console': '1' },
      });
      expect([out.status, out.body]).toEqual([200, { providerUrl: null }]);
      expect(out.headers.get('set-cookie')).toMatch(/^desk=; .*Max-Age=0/);
      expect(await session.status()).toBe(401);
      expect(await stream.closed).toBe(4401);
      expect(stream.news.at(-1)).toEqual({ type: 'signed-out' });
      expect(await other.status()).toBe(200);
      const { body } = await call<{ onDuty: unknown[] }>(service.url, 'GET', '/console/api/queue', {
        headers: { cookie: other.cookie },
      });
      expect(body.onDuty).toEqual([]);
    });
  });
});
