import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config.js';
import { startService, type RunningService } from '../../bot/main.js';
import { openStore } from '../../bot/store/open.js';
import type { Store } from '../../bot/store/ports.js';
import { Clocked, DAY, HOUR, MINUTE } from '../desk/support/clocked.js';
import { signIn } from '../desk/support/talks.js';
import { codeOf, cookieOf, PASSWORD, type OfficerClient } from '../support/officer.js';
import { call, Resident, type Answer } from '../support/resident.js';
import { caseOf, holds, NO_RECORDS, opens, recordsOf, sends, sendsFiles, tells, toFiles } from './support.js';

const CODE_DAYS = 10;
const CASE_DAYS = 16;
const RESTRICTED_DAYS = 20;
const PDF = Buffer.from('%PDF-1.4\nan invented file\n%%EOF\n');

/** As a page does that stays open. */
async function refreshed(resident: Resident): Promise<void> {
  const { token } = resident;
  const { status, body } = await call<{ token: string }>(
    resident.url,
    'POST',
    '/v3/directline/tokens/refresh',
    { token },
  );
  expect(status).toBe(200);
  resident.token = body.token;
}

describe('what a resident left', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let store: Store;

  beforeAll(async () => {
    service = await Clocked.start({
      KEEP_CODE_DAYS: String(CODE_DAYS),
      KEEP_CASE_DAYS: String(CASE_DAYS),
      KEEP_RESTRICTED_DAYS: String(RESTRICTED_DAYS),
      SILENCE_MINUTES: '1440',
    });
    officer = await service.supervisor();
    store = await service.store();
  });
  afterAll(() => service.stop());

  /** The time passes and what is due by it is done. */
  async function passes(milliseconds: number): Promise<void> {
    service.advance(milliseconds);
    // Each sweep does one thing to a record: ended first, erased then.
    for (let sweeps = 0; sweeps < 2; sweeps++) await service.tick();
  }

  let cookie = '';

  /** As the officer, signed in again when the session has ended by the clock. */
  async function desk(method: string, path: string, body?: unknown): Promise<Answer> {
    const ask = () =>
      call(service.url, method, `/console/api${path}`, {
        headers: { cookie, 'x-console': '1' },
        ...(body === undefined ? {} : { body }),
      });
    const answer = await ask();
    if (answer.status !== 401) return answer;
    // No one-time code is accepted twice.
    service.advance(MINUTE);
    const ahead = Math.round((service.now().getTime() - Date.now()) / 30_000);
    const signedIn = await signIn(service.url, {
      username: officer.username,
      password: PASSWORD,
      code: codeOf(officer.secret, ahead),
    });
    expect(signedIn.status).toBe(200);
    cookie = cookieOf(signedIn);
    return ask();
  }

  async function held(): Promise<{ code: string; caseId: string }> {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    await sendsFiles(resident, [['one.pdf', PDF]]);
    const { id: caseId } = await caseOf(store, resident);
    const code = await holds(resident);
    await resident.leaves();
    return { code, caseId };
  }

  async function sent(): Promise<{
    code: string;
    caseId: string;
    handoffId: string;
    conversationId: string;
  }> {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    await sendsFiles(resident, [['one.pdf', PDF]]);
    const code = await sends(resident);
    const { id: caseId, value } = await caseOf(store, resident);
    await resident.leaves();
    return {
      code,
      caseId,
      handoffId: value.handoffId ?? '',
      conversationId: resident.conversationId,
    };
  }

  /** Sent, taken and closed. */
  async function closed() {
    const left = await sent();
    const taken = await desk('POST', `/talks/${left.handoffId}/take`, {});
    expect(taken.status).toBe(200);
    const answer = await desk('POST', `/talks/${left.handoffId}/case/close`, { reason: 'helped' });
    expect(answer.status).toBe(204);
    return left;
  }

  const stateOf = async (caseId: string) => (await store.get('cases', caseId))?.value.state;

  it('behind a code goes so many days after the last visit, with its files and its code', async () => {
    const { code, caseId } = await held();
    for (let visits = 0; visits < 2; visits++) {
      await passes((CODE_DAYS - 1) * DAY);
      const back = await opens(service.url, code);
      expect(back.step()).toBe('code.held');
      await back.leaves();
    }
    await passes((CODE_DAYS - 1) * DAY);
    expect(await recordsOf(store, caseId)).toMatchObject({ cases: 1, evidence: 1, returnCodes: 1 });
    await passes(1 * DAY + MINUTE);
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
    expect((await opens(service.url, code)).step()).toBe('code.enter');
  });

  it('opens to the last minute of its days and not a minute longer, over the change to summer time', async () => {
    const eve = Date.parse('2027-03-20T12:00:00Z');
    if (service.now().getTime() < eve) await passes(eve - service.now().getTime());
    const { code, caseId } = await held();
    service.advance(CODE_DAYS * DAY - 2 * MINUTE);
    await service.tick();
    const { version, value } = (await store.get('cases', caseId)) ?? {};
    expect(value?.state).toBe('held');
    const resident = await Resident.arrive(service.url);
    await resident.says('code');
    service.advance(3 * MINUTE);
    await resident.says(code);
    expect(resident.step()).toBe('code.enter');
    // Seen or not, a refused code writes nothing; the sweep may already have taken it.
    expect([version, undefined]).toContain((await store.get('cases', caseId))?.version);
    await service.tick();
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
  });

  it('stays while a talk works on it, and while that talk lives', async () => {
    const { code, caseId } = await held();
    const back = await opens(service.url, code);
    await back.taps('on');
    const end = service.now().getTime() + (CODE_DAYS + 5) * DAY;
    for (let visits = 1; service.now().getTime() < end; visits++) {
      service.advance(28 * MINUTE);
      await refreshed(back);
      if (visits % 24 === 0) await back.read();
      if (visits % 240 === 0) await back.says(`Some days later: ${String(visits)}.`);
      if (visits % 24 === 12) await service.tick();
    }
    expect(await stateOf(caseId)).toBe('held');
    await back.leaves();
    expect((await opens(service.url, code)).step()).toBe('code.held');
    await passes(CODE_DAYS * DAY + MINUTE);
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
  });

  it('as a draft goes with the talk that falls silent', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    await sendsFiles(resident, [['one.pdf', PDF]]);
    const { id: caseId } = await caseOf(store, resident);
    await passes(23 * HOUR);
    expect(await recordsOf(store, caseId)).toMatchObject({ cases: 1, evidence: 1 });
    await passes(2 * HOUR);
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
  });

  it('and sent never ends by the clock while the desk has it open, however long', async () => {
    const left = await sent();
    const before = await recordsOf(store, left.caseId);
    await passes(20 * 365 * DAY);
    expect(await recordsOf(store, left.caseId)).toEqual({ ...before, returnCodes: 0 });
    expect((await opens(service.url, left.code)).step()).toBe('code.enter');
    const taken = await desk('POST', `/talks/${left.handoffId}/take`, {});
    expect(taken.status).toBe(200);
    const { body } = await desk('GET', `/talks/${left.handoffId}/case`);
    expect(JSON.stringify(body)).toContain('whistling');
    await passes(20 * 365 * DAY);
    expect(await stateOf(left.caseId)).toBe('sent');
  });

  it('and closed is open to nobody after its days, and then erased with all that belongs to it', async () => {
    const left = await closed();
    const far = new Date(service.now().getTime() + 3650 * DAY).toISOString();
    const notice = { caseId: left.caseId, dueAt: far, attempts: 1, expiresAt: far };
    await store.commit([{ kind: 'put', collection: 'notices', id: 'an invented link', value: notice }]);
    await passes(8 * DAY);
    expect((await opens(service.url, left.code)).step()).toBe('code.status');
    await passes((CASE_DAYS - 9) * DAY);
    expect(await stateOf(left.caseId)).toBe('closed');
    const visitor = await opens(service.url, left.code);
    expect(visitor.step()).toBe('code.status');
    await passes(1 * DAY + MINUTE);
    expect(await stateOf(left.caseId)).toBe('restricted');

    expect((await opens(service.url, left.code)).step()).toBe('code.enter');
    const { handoffId } = left;
    for (const path of ['', '/case', '/case/facts.csv', '/case/pv', '/case/pv/json']) {
      const { status } = await desk('GET', `/talks/${handoffId}${path}`);
      expect([path, status === 403 || status === 404]).toEqual([path, true]);
    }
    const [evidence] = await store.find('evidence', { where: { caseId: left.caseId } });
    const file = `/talks/${handoffId}/case/evidence/${evidence?.id ?? ''}?warned=1`;
    expect((await desk('GET', file)).status).toBe(404);
    expect((await desk('POST', `/talks/${handoffId}/take`, {})).status).toBe(409);
    expect(JSON.stringify((await desk('GET', '/queue')).body)).not.toContain(handoffId);
    expect(await recordsOf(store, left.caseId)).toMatchObject({ cases: 1, evidence: 1, handoffs: 1 });

    await passes((RESTRICTED_DAYS - 1) * DAY);
    expect(await stateOf(left.caseId)).toBe('restricted');
    await passes(1 * DAY + MINUTE);
    expect(await recordsOf(store, left.caseId)).toEqual(NO_RECORDS);
    expect(await store.get('conversations', left.conversationId)).toBeUndefined();
    const where = { conversationId: left.conversationId };
    expect(await store.count('messages', { where })).toBe(0);
  });

  it('and restricted is not changed by a talk that had opened it before', async () => {
    const left = await closed();
    await passes(8 * DAY);
    await opens(service.url, left.code);
    await passes((CASE_DAYS - 8) * DAY - 10 * MINUTE);
    const visitor = await opens(service.url, left.code);
    expect(visitor.step()).toBe('code.status');
    await passes(15 * MINUTE);
    expect(await stateOf(left.caseId)).toBe('restricted');
    const before = await store.get('cases', left.caseId);
    await visitor.taps('write');
    await visitor.says('Said after it was locked.');
    // Nobody would ever read it: the person is told.
    expect(visitor.step()).toBe('code.write');
    expect(await store.get('cases', left.caseId)).toEqual(before);
    await visitor.taps('not');
    await passes(RESTRICTED_DAYS * DAY);
    expect(await recordsOf(store, left.caseId)).toEqual(NO_RECORDS);
  });

  it('and reopened by writing back begins anew', async () => {
    const left = await closed();
    await passes(8 * DAY);
    const visitor = await opens(service.url, left.code);
    await visitor.taps('write');
    await visitor.says('Something more.');
    expect(visitor.step()).toBe('code.sent');
    await passes(3 * (CASE_DAYS + RESTRICTED_DAYS) * DAY);
    expect(await stateOf(left.caseId)).toBe('sent');
    expect((await desk('POST', `/talks/${left.handoffId}/take`, {})).status).toBe(200);
    const closing = await desk('POST', `/talks/${left.handoffId}/case/close`, { reason: 'helped' });
    expect(closing.status).toBe(204);
    await passes((CASE_DAYS - 1) * DAY);
    expect(await stateOf(left.caseId)).toBe('closed');
    await passes(2 * DAY);
    expect(await stateOf(left.caseId)).toBe('restricted');
    await passes(RESTRICTED_DAYS * DAY);
    expect(await recordsOf(store, left.caseId)).toEqual(NO_RECORDS);
  });
});

describe('a clock that jumps', () => {
  let dataDir: string;
  let running: RunningService;
  let store: Store;
  /** The time that can be set, and the one that cannot, in milliseconds ahead of the machine's. */
  let wall = 0;
  let run = 0;
  const url = () => `http://127.0.0.1:${String(running.port)}`;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
    const config = readConfig({
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      SILENCE_MINUTES: '1440',
    });
    running = await startService(
      config,
      () => new Date(Date.now() + wall),
      () => Date.now() + run,
    );
    store = await openStore({ kind: 'sqlite', path: join(dataDir, 'channel.db') });
  });
  afterAll(async () => {
    await store.close();
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Both clocks go on, and what is due is done on the way. */
  async function passes(milliseconds: number, step = HOUR): Promise<void> {
    for (let gone = 0; gone < milliseconds; gone += step) {
      wall += step;
      run += step;
      await running.tick();
    }
  }

  it('ten years ahead erases nothing; set right again, all is there and opens', async () => {
    const resident = await Resident.arrive(url());
    await tells(resident);
    const { id: draftId } = await caseOf(store, resident);
    const writer = await Resident.arrive(url());
    await tells(writer);
    const { id: heldId } = await caseOf(store, writer);
    const code = await holds(writer);
    await writer.leaves();
    wall += 3650 * DAY;
    for (let sweeps = 0; sweeps < 3; sweeps++) await running.tick();
    await passes(6 * HOUR);
    expect(await recordsOf(store, heldId)).toMatchObject({ cases: 1, returnCodes: 1 });
    expect(await recordsOf(store, draftId)).toMatchObject({ cases: 1 });
    wall -= 3650 * DAY;
    await running.tick();
    const back = await opens(url(), code);
    expect(back.step()).toBe('code.held');
    await back.leaves();
    await passes(26 * HOUR);
    expect(await recordsOf(store, heldId)).toMatchObject({ cases: 1, returnCodes: 1 });
    // The draft's talk was silent for longer than it may.
    expect(await recordsOf(store, draftId)).toEqual(NO_RECORDS);
    await passes(31 * DAY, 6 * HOUR);
    expect(await recordsOf(store, heldId)).toEqual(NO_RECORDS);
  });

  it('an hour back harms nothing: what is told is kept, opened, sent and later erased', async () => {
    const writer = await Resident.arrive(url());
    await tells(writer);
    const { id: caseId } = await caseOf(store, writer);
    const code = await holds(writer);
    wall -= HOUR;
    await running.tick();
    await writer.taps('on');
    await writer.says('Near the canal.');
    await writer.leaves();
    const back = await opens(url(), code);
    expect(back.step()).toBe('code.held');
    await back.taps('read');
    expect(back.last().text).toContain('Near the canal.');
    await back.taps('send');
    expect(back.step()).toBe('statement.sent');
    await passes(25 * HOUR);
    expect((await store.get('cases', caseId))?.value.state).toBe('sent');
  });
});
