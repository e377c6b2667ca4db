import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Officers } from '../../bot/desk/officers.js';
import { Sessions } from '../../bot/desk/sessions.js';
import type { Store } from '../../bot/store/ports.js';
import type { OfficerRecord } from '../../bot/store/records.js';
import { MINUTE } from './support/clocked.js';
import { afterReading, parts, type Parts } from './support/parts.js';

const OFFICER: OfficerRecord = {
  usernameHash: '-',
  sealedNames: '-',
  role: 'officer',
  passwordHash: '-',
  sealedTotpSecret: '-',
  lastTotpStep: 0,
  disabled: false,
  onDuty: false,
  createdAt: '2026-01-01T00:00:00.000Z',
};
const LIMITS = { idleMinutes: 30, hours: 2 };

describe('a session at the desk', () => {
  let own: Parts;
  let officer: OfficerRecord;
  let time = Date.parse('2026-01-01T12:00:00Z');
  const now = () => new Date(time);

  beforeAll(async () => {
    own = await parts(now);
    const sealedNames = own.keyring.seal(
      JSON.stringify({ username: 'an', displayName: 'An' }),
      'officers/an#names',
    );
    officer = { ...OFFICER, sealedNames };
  });
  beforeEach(() => keep({}));
  afterAll(() => own.close());

  const keep = (changed: Partial<OfficerRecord>) =>
    own.store.commit([{ kind: 'put', collection: 'officers', id: 'an', value: { ...officer, ...changed } }]);
  const on = (store: Store) =>
    new Sessions(store, new Officers(store, own.keyring, now), own.keyring, now, LIMITS);

  /** What the browser of An sends from now on. */
  async function begins(sessions: Sessions): Promise<(idle?: string) => IncomingMessage> {
    const an = await new Officers(own.store, own.keyring, now).get('an');
    if (an === undefined) throw new Error('no officer');
    const { cookie } = await sessions.begin(an, false);
    return (idle) => {
      const request = new IncomingMessage(new Socket());
      request.headers.cookie = cookie.split(';')[0] ?? '';
      if (idle !== undefined) request.headers['x-idle-seconds'] = idle;
      return request;
    };
  }

  it('that is ended while a request of it is checked stays ended, although the request would note a sign of life', async () => {
    const sessions = on(own.store);
    const request = await begins(sessions);
    const before = await sessions.of(request());
    expect(before?.officer.id).toBe('an');
    time += MINUTE;
    const crossed = on(afterReading(own.store, 'officers', () => sessions.end(before?.sessionId ?? '')));
    expect(await crossed.of(request())).toBeUndefined();
    expect(await sessions.of(request())).toBeUndefined();
    expect(await own.store.count('sessions', {})).toBe(0);
  });

  it('lives on when two requests note a sign of life at the same time', async () => {
    const sessions = on(own.store);
    const request = await begins(sessions);
    time += MINUTE;
    const both = await Promise.all([sessions.of(request()), sessions.of(request())]);
    expect(both.map((signedIn) => signedIn?.officer.id)).toEqual(['an', 'an']);
  });

  it('ends when nobody does anything, however often the console asks by itself, and at its longest in any case', async () => {
    const sessions = on(own.store);
    const request = await begins(sessions);
    for (let minute = 1; minute <= 30; minute++) {
      time += MINUTE;
      const found = await sessions.of(request(String(minute * 60)));
      expect(await sessions.check(found?.sessionId ?? '')).toBeDefined();
      expect(await sessions.of(request(), false)).toBeDefined();
    }
    time += 1;
    expect(await sessions.of(request('1800'))).toBeUndefined();
    // Not brought back by somebody who sits down too late.
    expect(await sessions.of(request())).toBeUndefined();

    const busy = await begins(sessions);
    const began = time;
    for (let minute = 20; minute <= 120; minute += 20) {
      time += 20 * MINUTE;
      expect((await sessions.of(busy('0')))?.endsAt).toBe(
        new Date(began + LIMITS.hours * 60 * MINUTE).toISOString(),
      );
    }
    time += 1;
    expect(await sessions.of(busy('0'))).toBeUndefined();
  });

  it.each(['-5', '1e9', '99999999', 'NaN', ' ', '3.5', '0x10'])(
    'takes %j seconds without an act for an act, and never for one to come',
    async (idle) => {
      const sessions = on(own.store);
      const request = await begins(sessions);
      time += 29 * MINUTE;
      expect((await sessions.of(request(idle)))?.idleEndsAt).toBe(
        new Date(time + LIMITS.idleMinutes * MINUTE).toISOString(),
      );
    },
  );

  it('is refused from the moment on in which its officer has another role, is disabled or is gone', async () => {
    for (const changed of [{ role: 'supervisor' }, { role: 'analyst' }, { disabled: true }] as const) {
      await keep({});
      const sessions = on(own.store);
      const request = await begins(sessions);
      expect(await sessions.of(request())).toBeDefined();
      await keep(changed);
      expect(await sessions.of(request())).toBeUndefined();
    }
    await keep({});
    const sessions = on(own.store);
    const request = await begins(sessions);
    await own.store.commit([{ kind: 'delete', collection: 'officers', id: 'an' }]);
    expect(await sessions.of(request())).toBeUndefined();
  });
});
