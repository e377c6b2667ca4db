import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { Accounts } from '../../bot/desk/accounts.js';
import { Audit } from '../../bot/desk/audit.js';
import type { Account } from '../../bot/desk/contract.js';
import { Officers, type Officer } from '../../bot/desk/officers.js';
import { Presence } from '../../bot/desk/presence.js';
import { Sessions } from '../../bot/desk/sessions.js';
import type { AuditRecord, Role } from '../../bot/store/records.js';
import { codeOf, cookieOf, OfficerClient, PASSWORD } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { parts, type Parts } from './support/parts.js';
import { Stream } from './support/stream.js';
import { signIn, talkOf } from './support/talks.js';

type AccountOf = z.infer<typeof Account>;
const SIGNED_OUT = 4401;

describe('who keeps the accounts of the desk', () => {
  let service: Clocked;
  let supervisor: OfficerClient;
  let administrator: OfficerClient;
  let minutes = 0;
  let names = 0;

  beforeAll(async () => {
    service = await Clocked.start();
    supervisor = await service.supervisor();
    administrator = await supervisor.invites('adm', 'Adm Example', 'administrator');
  });
  afterAll(() => service.stop());

  /** A colleague, new for a test. */
  async function colleague(role: Role = 'officer'): Promise<{ client: OfficerClient; id: string }> {
    const username = `colleague-${String(++names)}`;
    const client = await supervisor.invites(username, 'Bea Example', role, minutes * 2);
    return { client, id: (await account(username)).id };
  }
  async function account(username: string): Promise<AccountOf> {
    const { body } = await supervisor.get<{ officers: AccountOf[] }>('/officers');
    const found = body.officers.find((one) => one.username === username);
    if (found === undefined) throw new Error(`no account ${username}`);
    return found;
  }
  const byId = async (id: string) => (await (await service.store()).get('officers', id))?.value;
  const status = async (client: OfficerClient) => (await client.get('/insight/funnel')).status;
  const codeOfAnswer = (body: unknown) => (body as { error?: { code: string } }).error?.code;
  /** Signs in with a code that was never used. */
  async function signsIn(client: OfficerClient, secret = client.secret, password = PASSWORD) {
    service.advance(MINUTE);
    return signIn(service.url, {
      username: client.username,
      password,
      code: codeOf(secret, ++minutes * 2),
    });
  }
  const withCookie = (cookie: string) =>
    call(service.url, 'GET', '/console/api/insight/funnel', { headers: { cookie } });
  async function entries(subject: string): Promise<string[]> {
    const found = await (
      await service.store()
    ).find('audit', {
      where: { subject },
      order: { field: 'seq', direction: 'ascending' },
    });
    return found.map(({ value }: { value: AuditRecord }) => `${value.action} ${value.result}`);
  }

  it('says what a colleague speaks, is trained for and is; nobody finds it in the store', async () => {
    const { client, id } = await colleague();
    const wanted = { languages: ['nl', 'de'], skills: ['eva', 'morality'], gender: 'woman' };
    const changed = await supervisor.post<AccountOf>(`/officers/${id}`, wanted);
    expect(changed.body).toMatchObject({
      ...wanted,
      username: client.username,
      disabled: false,
      sessions: 1,
    });
    const again = await administrator.post<AccountOf>(`/officers/${id}`, { gender: null, skills: [] });
    expect(again.body).toMatchObject({ languages: ['nl', 'de'], skills: [], gender: null });
    expect(await account(client.username)).toEqual(again.body);
    expect(JSON.stringify(await byId(id))).not.toMatch(/"nl"|eva|woman|colleague/);
    expect(await status(client)).toBe(200);
    expect(await entries(id)).toEqual(['set-up done', 'account-change done', 'account-change done']);
  });

  it.each([
    {},
    { role: 'chief' },
    { role: null },
    { disabled: 'yes' },
    { languages: ['nl', 'nl'] },
    { languages: ['es'] },
    { skills: ['eva', 'magic'] },
    { gender: 'other' },
    { username: 'taken' },
    { role: 'officer', passwordHash: 'x' },
    [],
    null,
    'officer',
  ])('gets a clear answer to %j, and nothing is changed', async (wanted) => {
    const { id } = await account(administrator.username);
    const before = await byId(id);
    const answer = await supervisor.post(`/officers/${id}`, wanted);
    expect([answer.status, codeOfAnswer(answer.body)]).toEqual([400, 'BadArgument']);
    expect(await byId(id)).toEqual(before);
    for (const path of ['', '/sign-out', '/set-up-link'])
      expect((await supervisor.post(`/officers/nobody${path}`, { disabled: true })).status).toBe(404);
  });

  it('takes a role away: every request is refused at once, every live connection closes, and a new sign-in has the new rights', async () => {
    const { client, id } = await colleague('supervisor');
    const [one, two] = [
      await Stream.ofConsole(service.url, client.cookie),
      await Stream.ofConsole(service.url, client.cookie),
    ];
    expect((await client.get('/audit')).status).toBe(200);
    expect((await supervisor.post<AccountOf>(`/officers/${id}`, { role: 'analyst' })).body).toMatchObject({
      role: 'analyst',
      onDuty: false,
      sessions: 0,
    });
    expect(await status(client)).toBe(401);
    expect(await Promise.all([one.closed, two.closed])).toEqual([SIGNED_OUT, SIGNED_OUT]);
    expect(one.news.at(-1)).toEqual({ type: 'signed-out' });
    const cookie = cookieOf(await signsIn(client));
    expect((await withCookie(cookie)).status).toBe(200);
    const audit = await call(service.url, 'GET', '/console/api/audit', { headers: { cookie } });
    expect(audit.status).toBe(403);
    expect(await entries(id)).toContain('account-role:analyst done');
  });

  it('closes an account: no request, no live connection, no sign-in, until it is opened again', async () => {
    const { client, id } = await colleague();
    await client.onDuty();
    const stream = await Stream.ofConsole(service.url, client.cookie);
    await supervisor.post(`/officers/${id}`, { disabled: true });
    expect(await status(client)).toBe(401);
    expect(await stream.closed).toBe(SIGNED_OUT);
    expect((await supervisor.queue()).onDuty).toEqual([]);
    expect((await signsIn(client)).status).toBe(401);
    expect((await supervisor.post(`/officers/${id}/set-up-link`)).status).toBe(403);
    await supervisor.post(`/officers/${id}`, { disabled: false });
    expect(await status(client)).toBe(401);
    expect((await signsIn(client)).status).toBe(200);
  });

  it('ends all sessions of an account, and everyone those of their own', async () => {
    const { client, id } = await colleague();
    const second = cookieOf(await signsIn(client));
    expect((await account(client.username)).sessions).toBe(2);
    const stream = await Stream.ofConsole(service.url, second);
    expect((await administrator.post(`/officers/${id}/sign-out`)).status).toBe(204);
    expect([await status(client), (await withCookie(second)).status]).toEqual([401, 401]);
    expect(await stream.closed).toBe(SIGNED_OUT);

    const third = cookieOf(await signsIn(client));
    const fourth = cookieOf(await signsIn(client));
    const out = await call(service.url, 'POST', '/console/api/account/sign-out-everywhere', {
      headers: { cookie: third, 'x-console': '1' },
    });
    expect(out.status).toBe(204);
    expect([(await withCookie(third)).status, (await withCookie(fourth)).status]).toEqual([401, 401]);
    expect(await status(supervisor)).toBe(200);
  });

  it('changes nobody’s own role or access, and keeps the last supervisor and the last administrator', async () => {
    const self = await account(supervisor.username);
    const admin = await account(administrator.username);
    for (const wanted of [{ role: 'officer' }, { disabled: true }]) {
      const own = await supervisor.post(`/officers/${self.id}`, wanted);
      expect([own.status, codeOfAnswer(own.body)]).toEqual([409, 'OwnAccount']);
      const last = await administrator.post(
        `/officers/${self.id}`,
        wanted.role === undefined ? wanted : { role: 'analyst' },
      );
      expect([last.status, codeOfAnswer(last.body)]).toEqual([409, 'LastOne']);
      const lastAdmin = await supervisor.post(`/officers/${admin.id}`, wanted);
      expect([lastAdmin.status, codeOfAnswer(lastAdmin.body)]).toEqual([409, 'LastOne']);
    }
    expect(await account(supervisor.username)).toMatchObject({ role: 'supervisor', disabled: false });
    expect(await account(administrator.username)).toMatchObject({ role: 'administrator', disabled: false });
    expect((await supervisor.post(`/officers/${self.id}`, { languages: ['fr'] })).status).toBe(200);
    expect((await entries(self.id)).filter((entry) => entry.endsWith('refused'))).toHaveLength(4);
  });

  it('and sees no talk opens no way to talks: an administrator gives no such role and makes no such link', async () => {
    const { id } = await colleague('analyst');
    const officer = await colleague('officer');
    for (const role of ['officer', 'supervisor'] as const) {
      expect((await administrator.post(`/officers/${id}`, { role })).status).toBe(403);
      expect((await administrator.post('/officers', { username: `way-${role}`, role })).status).toBe(403);
    }
    expect((await administrator.post(`/officers/${officer.id}/set-up-link`)).status).toBe(403);
    expect((await byId(id))?.role).toBe('analyst');
    expect((await administrator.post(`/officers/${id}`, { role: 'trainer' })).status).toBe(200);
    expect((await administrator.post(`/officers/${id}/set-up-link`)).status).toBe(201);
    expect((await administrator.post(`/officers/${officer.id}`, { disabled: true })).status).toBe(200);
  });

  it('gives a new link when the phone is lost: the old password, code and sessions end when it is used, not before', async () => {
    const { client, id } = await colleague();
    const link = async () => {
      const { body } = await supervisor.post<{ url: string }>(`/officers/${id}/set-up-link`);
      return body.url.split('/').at(-1) ?? '';
    };
    const older = await link();
    const token = await link();
    expect((await call(service.url, 'GET', `/console/api/setup/${older}`)).status).toBe(404);
    const offer = await call<{ secret: string; username: string; displayName: string; role: string }>(
      service.url,
      'GET',
      `/console/api/setup/${token}`,
    );
    expect(offer.body).toMatchObject({
      username: client.username,
      displayName: 'Bea Example',
      role: 'officer',
    });
    expect(await status(client)).toBe(200);
    const { lastTotpStep: _step, ...before } = (await byId(id)) ?? {};
    const uses = (username: string) =>
      call(service.url, 'POST', `/console/api/setup/${token}`, {
        body: {
          username,
          displayName: 'Bea Renewed',
          password: 'another long password',
          code: codeOf(offer.body.secret, minutes * 2),
        },
        headers: { 'x-console': '1' },
      });
    expect((await uses('somebody-else')).status).toBe(400);
    expect(await byId(id)).toMatchObject(before);
    const used = await uses(client.username);
    expect([used.status, (await uses(client.username)).status]).toEqual([201, 404]);
    expect(await status(client)).toBe(401);
    expect((await withCookie(cookieOf(used))).status).toBe(200);
    expect((await signsIn(client)).status).toBe(401);
    expect((await signsIn(client, offer.body.secret)).status).toBe(401);
    expect((await signsIn(client, client.secret, 'another long password')).status).toBe(401);
    expect((await signsIn(client, offer.body.secret, 'another long password')).status).toBe(200);
    expect(await account(client.username)).toMatchObject({ id, displayName: 'Bea Renewed', role: 'officer' });

    const dead = await link();
    await supervisor.post(`/officers/${id}`, { disabled: true });
    expect((await call(service.url, 'GET', `/console/api/setup/${dead}`)).status).toBe(404);
  });

  it('changes no password without the old one and a fresh code; then only the session that did it goes on', async () => {
    const { client } = await colleague();
    const second = cookieOf(await signsIn(client));
    const fresh = () => {
      service.advance(MINUTE);
      return codeOf(client.secret, ++minutes * 2);
    };
    const used = fresh();
    expect(
      (await signIn(service.url, { username: client.username, password: PASSWORD, code: used })).status,
    ).toBe(200);
    const newPassword = 'a new and long password';
    for (const [wanted, answers] of [
      [{ password: PASSWORD, code: used, newPassword }, 403],
      [{ password: 'not the old one', code: fresh(), newPassword }, 403],
      [{ password: PASSWORD, code: '000000', newPassword }, 403],
      [{ password: PASSWORD, code: fresh(), newPassword: 'short' }, 400],
      [{ password: PASSWORD, newPassword }, 400],
    ] as const)
      expect([JSON.stringify(wanted), (await client.post('/account/password', wanted)).status]).toEqual([
        JSON.stringify(wanted),
        answers,
      ]);
    expect((await withCookie(second)).status).toBe(200);
    expect(
      (await client.post('/account/password', { password: PASSWORD, code: fresh(), newPassword })).status,
    ).toBe(204);
    expect([await status(client), (await withCookie(second)).status]).toEqual([200, 401]);
    expect((await signsIn(client)).status).toBe(401);
    expect((await signsIn(client, client.secret, newPassword)).status).toBe(200);
  });

  it('hears nothing of talks on the live stream without the right to them', async () => {
    const streams = await Promise.all(
      (['analyst', 'trainer', 'administrator'] as const).map(async (role) =>
        Stream.ofConsole(service.url, (await colleague(role)).client.cookie),
      ),
    );
    const seeing = await Stream.ofConsole(service.url, supervisor.cookie);
    const { resident, id } = await talkOf(supervisor);
    await resident.says('he is following me now');
    await seeing.until(() => seeing.news.some((frame) => frame.type === 'danger' && frame.id === id));
    // Frames go out in one go for all: whoever was to hear of it would have heard by now.
    await (await Resident.arrive(service.url)).leaves();
    expect(streams.flatMap(({ frames }) => frames)).toEqual([]);
    for (const stream of [...streams, seeing]) stream.close();
  });
});

describe('two supervisors who take the role from each other at the same moment', () => {
  it('cannot both succeed', async () => {
    const own = await parts();
    try {
      const now = () => new Date();
      const officers = new Officers(own.store, own.keyring, now);
      const sessions = new Sessions(own.store, officers, own.keyring, now, { idleMinutes: 30, hours: 10 });
      const audit = new Audit(own.store, own.keyring, now);
      const presence = new Presence(officers, now);
      // As on two nodes.
      const nodes = [1, 2].map(() => new Accounts({ store: own.store, officers, sessions, presence, audit }));
      for (let turn = 0; turn < 10; turn++) {
        const both = await Promise.all(['one', 'two'].map((id) => keep(own, officers, id)));
        const changes = [{ role: 'officer' }, { disabled: true }] as const;
        const answers = await Promise.allSettled(
          nodes.map((accounts, place) => {
            const [caller, other] = place === 0 ? both : [...both].reverse();
            if (caller === undefined || other === undefined) throw new Error('nobody');
            return accounts.change(caller, other.id, changes[(place + turn) % 2] ?? {});
          }),
        );
        expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const left = await own.store.find('officers', { where: { role: 'supervisor' } });
        expect(left.filter(({ value }) => !value.disabled)).toHaveLength(1);
      }
    } finally {
      await own.close();
    }
  });
});

/** A supervisor as they were at the beginning. */
async function keep(own: Parts, officers: Officers, id: string): Promise<Officer> {
  const sealedNames = own.keyring.seal(
    JSON.stringify({ username: id, displayName: id }),
    `officers/${id}#names`,
  );
  const value = {
    usernameHash: id,
    sealedNames,
    role: 'supervisor' as const,
    passwordHash: '-',
    sealedTotpSecret: '-',
    lastTotpStep: 0,
    disabled: false,
    onDuty: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  await own.store.commit([{ kind: 'put', collection: 'officers', id, value }]);
  const found = await officers.get(id);
  if (found === undefined) throw new Error('no officer');
  return found;
}
