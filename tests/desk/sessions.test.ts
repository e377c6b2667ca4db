import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Officers } from '../../bot/desk/officers.js';
import { Sessions } from '../../bot/desk/sessions.js';
import type { OfficerRecord } from '../../bot/store/records.js';
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

describe('a session that is ended while a request of it is checked', () => {
  let own: Parts;
  let time = Date.parse('2026-01-01T12:00:00Z');
  const now = () => new Date(time);

  beforeAll(async () => {
    own = await parts(now);
    const sealedNames = own.keyring.seal(
      JSON.stringify({ username: 'an', displayName: 'An' }),
      'officers/an#names',
    );
    await own.store.commit([
      { kind: 'put', collection: 'officers', id: 'an', value: { ...OFFICER, sealedNames } },
    ]);
  });
  afterAll(() => own.close());

  function requestWith(cookie: string): IncomingMessage {
    const request = new IncomingMessage(new Socket());
    request.headers.cookie = cookie.split(';')[0] ?? '';
    return request;
  }

  it('stays ended, although the request would note a sign of life', async () => {
    const sessions = new Sessions(own.store, new Officers(own.store, own.keyring, now), own.keyring, now);
    const request = requestWith(await sessions.begin('an', false));
    const before = await sessions.of(request);
    expect(before?.officer.id).toBe('an');
    time += 60_000;
    const crossing = afterReading(own.store, 'officers', () => sessions.end(before?.sessionId ?? ''));
    const crossed = new Sessions(crossing, new Officers(crossing, own.keyring, now), own.keyring, now);
    expect(await crossed.of(request)).toBeUndefined();
    expect(await sessions.of(request)).toBeUndefined();
    expect(await own.store.count('sessions', {})).toBe(0);
  });

  it('lives on when two requests note a sign of life at the same time', async () => {
    const sessions = new Sessions(own.store, new Officers(own.store, own.keyring, now), own.keyring, now);
    const request = requestWith(await sessions.begin('an', false));
    time += 60_000;
    const both = await Promise.all([sessions.of(request), sessions.of(request)]);
    expect(both.map((signedIn) => signedIn?.officer.id)).toEqual(['an', 'an']);
  });
});
