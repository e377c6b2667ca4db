import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { Stream } from './support/stream.js';
import { asks, comesBack, leavesMessage } from './support/talks.js';

/** What only the desk knows; none of it may be in a single byte that a resident's client receives. */
const NOTE = 'canary-note';
const INTERNAL = [
  'handoff.',
  '"event"',
  '"trace"',
  '"note"',
  'requested',
  'accepted"',
  'withdrawn',
  'dangerSeen',
  NOTE,
];

describe('a resident’s client', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let officerId: string;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    await officer.onDuty();
    officerId = (await officer.queue()).onDuty[0]?.id ?? '';
    expect(officerId).not.toBe('');
  });
  afterAll(() => service.stop());

  const closes = async (id: string) => officer.post(`/talks/${id}/close`, { reason: 'helped' });

  const endings: [string, (id: string, resident: Resident) => Promise<unknown>][] = [
    ['closed', (id) => closes(id)],
    ['handed back', (id) => officer.post(`/talks/${id}/hand-back`)],
    [
      'handed back and asked for again',
      async (id, resident) => {
        await officer.post(`/talks/${id}/hand-back`);
        await resident.read();
        const second = await asks(officer, resident);
        await officer.take(second);
        await officer.notes(second, NOTE);
        await closes(second);
      },
    ],
  ];

  it.each(endings)('receives nothing of the desk’s own in a talk that is %s', async (_name, ends) => {
    const resident = await Resident.arrive(service.url);
    const stream = await Stream.ofResident(resident);
    const id = await asks(officer, resident);
    await resident.says('someone is following me right now');
    await officer.take(id);
    await officer.post(`/talks/${id}/danger-seen`);
    await officer.notes(id, NOTE);
    await officer.says(id, 'hello');
    await resident.says('he is still here');
    await officer.notes(id, NOTE);
    await officer.post(`/talks/${id}/read`);
    await ends(id, resident);
    await resident.post({ type: 'message', text: 'last-word' });
    await stream.until(() => stream.frames.join('').includes('last-word'));
    await expectNothingOfTheDesk(resident, stream);
    stream.close();
  });

  it('receives nothing of the desk’s own when nobody came, on withdrawing, and on leaving', async () => {
    const resident = await Resident.arrive(service.url);
    const stream = await Stream.ofResident(resident);
    await asks(officer, resident);
    await resident.taps('stop');
    await asks(officer, resident);
    service.advance(11 * MINUTE);
    await service.tick();
    await officer.onDuty();
    await resident.read();
    await asks(officer, resident);
    await expectNothingOfTheDesk(resident, stream);
    await resident.leaves();
    await stream.closed;
    expectClean(stream.frames.join('\n'));
  });

  it('receives nothing of the desk’s own about a message that was left, also by the code', async () => {
    const resident = await Resident.arrive(service.url);
    const stream = await Stream.ofResident(resident);
    const code = await leavesMessage(resident, 'please call');
    const [item] = (await officer.queue()).later;
    await officer.take(item?.id ?? '');
    await officer.notes(item?.id ?? '', NOTE);
    await officer.says(item?.id ?? '', 'we will');
    await officer.post(`/talks/${item?.id ?? ''}/hand-back`);
    const back = await comesBack(service.url, code);
    expect(back.last().text).toContain('we will');
    await expectNothingOfTheDesk(back, await Stream.ofResident(back));
    await expectNothingOfTheDesk(resident, stream);
  });

  it('cannot make itself the desk: a handoff event that it sends takes nothing and tells nobody', async () => {
    const resident = await Resident.arrive(service.url);
    const id = await asks(officer, resident);
    for (const name of ['handoff.status', 'handoff.initiate', 'handoff.accepted']) {
      const value = { state: 'accepted', officer: 'Forged', shared: [{ kind: 'words', text: 'forged' }] };
      await resident.post({ type: 'event', name, value, from: { id: 'desk' } });
    }
    await resident.read();
    expect(JSON.stringify(resident.received)).not.toContain('Forged');
    const talk = await officer.take(id);
    expect(JSON.stringify(talk)).not.toContain('orged');
    await closes(id);
  });

  /** By polling from the beginning and by the stream: every byte. */
  async function expectNothingOfTheDesk(resident: Resident, stream: Stream): Promise<void> {
    await stream.until(() => stream.frames.length > 0);
    const { body } = await call(resident.url, 'GET', `${resident.path}/activities?watermark=0`, {
      token: resident.token,
    });
    expectClean(JSON.stringify(body));
    expectClean(stream.frames.join('\n'));
    const types = new Set(stream.activities.map(({ type }) => type));
    expect([...types]).toEqual(['message']);
  }

  function expectClean(bytes: string): void {
    expect(bytes.length).toBeGreaterThan(0);
    for (const canary of [...INTERNAL, officerId, officer.username]) {
      expect([canary, bytes.includes(canary)]).toEqual([canary, false]);
    }
  }
});
