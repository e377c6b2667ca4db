import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficerClient } from '../../support/officer.js';
import { Clocked } from '../support/clocked.js';
import { Stream } from '../support/stream.js';
import { ACCEPTED, CASE_ENDPOINTS, nameOf, pathOf } from './requests.js';
import { audited, dump, opened, placeOf, raw, sentCase, type Place, type SentCase } from './support.js';

const AROUND = [
  ['GET', ''],
  ['POST', '/take'],
  ['POST', '/read'],
  ['POST', '/danger-seen'],
  ['POST', '/hand-back'],
] as const;

describe('a case about the police or the desk itself', () => {
  let service: Clocked;
  let supervisor: OfficerClient;
  let named: OfficerClient;
  let place: Place;
  let sent: SentCase;

  beforeAll(async () => {
    service = await Clocked.start({ WALLED_OFFICERS: 'bea, someone.else' });
    supervisor = await service.supervisor();
    named = await supervisor.invites('bea', 'Bea Example');
    place = await placeOf(service);
    sent = await sentCase(place, { walled: true });
  });
  afterAll(() => service.stop());

  it("is in nobody's list but of the officers whom the zone named; a supervisor is no exception", async () => {
    expect(JSON.stringify(await supervisor.queue())).not.toContain(sent.id);
    expect((await named.queue()).later.map(({ id }) => id)).toContain(sent.id);
  });

  it('is not there for others, whatever they ask, and changes nothing', async () => {
    const before = await dump(place.store);
    const missing = new Map<string, string>();
    for (const id of ['R-2222.1790000000000', sent.id]) {
      for (const [method, rest] of AROUND) {
        const answer = await raw(
          supervisor,
          method,
          `/talks/${id}${rest}`,
          method === 'POST' ? {} : undefined,
        );
        expect([rest, answer.status]).toEqual([rest, 404]);
        if (missing.has(rest + method)) expect(answer.told).toBe(missing.get(rest + method));
        else missing.set(rest + method, answer.told);
      }
      for (const endpoint of CASE_ENDPOINTS)
        expect(
          (await raw(supervisor, endpoint.method, pathOf(endpoint, id), ACCEPTED[nameOf(endpoint)])).status,
        ).toBe(404);
    }
    expect(await dump(place.store)).toBe(before);
    expect(await audited(place.store, sent.id)).toContain('take refused');
  });

  it('is not named on the live line of others when something happens to it', async () => {
    const theirs = await Stream.ofConsole(service.url, named.cookie);
    const others = await Stream.ofConsole(service.url, supervisor.cookie);
    await named.take(sent.id);
    await named.post(`/talks/${sent.id}/case/notes`, { text: 'a note' });
    await theirs.until(() => theirs.frames.some((frame) => frame.includes(sent.id)));
    const open = await sentCase(place);
    await supervisor.take(open.id);
    await others.until(() => others.frames.some((frame) => frame.includes(open.id)));
    expect(others.frames.filter((frame) => frame.includes(sent.id))).toEqual([]);
    theirs.close();
    others.close();
  });

  it("is worked on by who is named, and is in no other officer's list while they have it", async () => {
    expect((await named.get(`/talks/${sent.id}/case`)).status).toBe(200);
    expect(JSON.stringify(await supervisor.queue())).not.toContain(sent.id);
  });

  it('stays walled when it is handed over', async () => {
    expect(
      (await named.post(`/talks/${sent.id}/case/hand-over`, { unit: 'morality', note: 'on' })).status,
    ).toBe(204);
    expect(JSON.stringify(await supervisor.queue())).not.toContain(sent.id);
    expect((await raw(supervisor, 'POST', `/talks/${sent.id}/take`, {})).status).toBe(404);
    expect((await opened(place, sent.caseId)).desk.unit).toBe('morality');
  });
});

describe('a case about the police, where the zone named nobody', () => {
  it('is there for no officer at all', async () => {
    const service = await Clocked.start();
    const supervisor = await service.supervisor();
    const sent = await sentCase(await placeOf(service), { walled: true });
    expect(JSON.stringify(await supervisor.queue())).not.toContain(sent.id);
    expect((await raw(supervisor, 'POST', `/talks/${sent.id}/take`, {})).status).toBe(404);
    await service.stop();
  });
});
