import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveFrame } from '../../bot/desk/contract.js';
import { Escalation } from '../../bot/desk/escalation.js';
import { Handoffs } from '../../bot/desk/handoffs.js';
import { Passing } from '../../bot/desk/passing.js';
import { newConversation } from '../../bot/conversations/record.js';
import { Turns } from '../../bot/conversations/turns.js';
import { walledForNobody } from '../../bot/desk/ownership.js';
import { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { parts } from './support/parts.js';
import { Stream } from './support/stream.js';
import { asks, said, talkOf } from './support/talks.js';

describe('a resident who waits', () => {
  let service: Clocked;
  let an: OfficerClient;
  let bea: OfficerClient;
  const open: Stream[] = [];

  beforeAll(async () => {
    service = await Clocked.start({ SESSION_IDLE_MINUTES: '120', SILENCE_MINUTES: '600' });
    an = await service.supervisor();
    bea = await an.invites('bea', 'Bea Example');
    for (const officer of [an, bea]) await officer.onDuty();
  });
  afterEach(async () => {
    for (const stream of open.splice(0)) stream.close();
    const { waiting, mine } = await an.queue();
    for (const { id } of waiting) await an.take(id);
    for (const { id } of [...waiting, ...mine]) await an.post(`/talks/${id}/close`, { reason: 'other' });
    for (const { id } of (await bea.queue()).mine) await bea.post(`/talks/${id}/close`, { reason: 'other' });
  });
  afterAll(() => service.stop());

  async function listens(officer: OfficerClient): Promise<Stream> {
    const stream = await Stream.ofConsole(service.url, officer.cookie);
    open.push(stream);
    return stream;
  }

  const count = (stream: Stream, type: LiveFrame['type'], id: string) =>
    stream.news.filter((frame) => frame.type === type && 'id' in frame && frame.id === id).length;

  /** Time passes; the officers' consoles are open meanwhile. */
  async function passes(minutes: number, present: OfficerClient[] = [an, bea]): Promise<void> {
    service.advance(minutes * MINUTE);
    for (const officer of present) await officer.onDuty();
    await service.tick();
  }

  const waitingItem = async (id: string) => (await an.queue()).waiting.find((item) => item.id === id);

  it('three minutes is marked, once, for all who are signed in', async () => {
    const id = await asks(an, await Resident.arrive(service.url));
    const streams = [await listens(an), await listens(bea)];
    await passes(2);
    expect((await waitingItem(id))?.escalated).toBe(false);
    await passes(1.1);
    for (const stream of streams) await stream.until(() => count(stream, 'escalated', id) === 1);
    expect((await waitingItem(id))?.escalated).toBe(true);
    await service.restart();
    await passes(1);
    expect((await waitingItem(id))?.escalated).toBe(true);
    // What changes in it later sounds no second alarm, on the node that told it first.
    const again = await listens(bea);
    await an.post(`/talks/${id}/danger-seen`);
    await passes(1);
    expect(count(again, 'escalated', id)).toBeLessThanOrEqual(1);
  });

  it('in danger that nobody has seen is told again each minute, until somebody has', async () => {
    const { resident, id } = await talkOf(an);
    await resident.says('he is following me right now');
    const stream = await listens(bea);
    for (let minute = 1; minute <= 3; minute++) {
      await passes(1.1);
      await stream.until(() => count(stream, 'danger', id) === minute);
      // Nothing more comes within the minute.
      await service.tick();
    }
    expect(count(stream, 'danger', id)).toBe(3);
    await bea.post(`/talks/${id}/danger-seen`);
    await passes(5);
    expect(count(stream, 'danger', id)).toBe(3);
  });

  it('for an answer: first the officer hears of it, then all, and an answer ends it', async () => {
    const { resident, id } = await talkOf(an);
    await an.says(id, 'I am here.');
    await passes(20);
    expect((await an.queue()).mine[0]?.unansweredSince).toBeNull();
    const [mine, theirs] = [await listens(an), await listens(bea)];
    await resident.says('what can I do');
    await passes(4);
    await resident.says('are you there');
    expect(count(mine, 'unanswered', id)).toBe(0);
    await passes(1.1);
    await mine.until(() => count(mine, 'unanswered', id) === 1);
    expect(count(theirs, 'unanswered', id)).toBe(0);
    expect((await an.queue()).mine[0]?.unansweredSince).not.toBeNull();
    await passes(1);
    await theirs.until(() => count(theirs, 'unanswered', id) === 1);
    await an.says(id, 'Yes.');
    expect((await an.queue()).mine[0]?.unansweredSince).toBeNull();
    await passes(30);
    expect([count(mine, 'unanswered', id), count(theirs, 'unanswered', id)]).toEqual([2, 1]);
    expect((await an.queue()).mine.map((item) => item.id)).toEqual([id]);
  });

  it('for an officer who took the talk and is gone comes back in front of the line, and hears it', async () => {
    const other = await asks(an, await Resident.arrive(service.url));
    const { resident, id } = await talkOf(bea);
    await resident.says('hello');
    await passes(5.1, [an]);
    await resident.read();
    const gone = said('officer.passed.gone');
    expect(resident.received.filter(({ text }) => text === gone)).toHaveLength(1);
    expect(resident.step()).toBe('officer.wait');
    expect((await an.queue()).waiting.map((item) => item.id)).toEqual([id, other]);
    // The officer who comes back has it no more, and can take it like anyone.
    await bea.onDuty();
    expect((await bea.post(`/talks/${id}/messages`, { text: 'late', clientId: 'too-late-1' })).status).toBe(
      403,
    );
    await passes(1);
    await resident.read();
    expect(resident.received.filter(({ text }) => text === gone)).toHaveLength(1);
    await bea.take(id);
    expect((await bea.talk(id)).messages.map(({ text }) => text)).toContain('back-in-line');
  });

  it('and was handed on is taken back by the bot when nobody comes, counted from then', async () => {
    const { resident, id } = await talkOf(an);
    await passes(14);
    expect((await an.post(`/talks/${id}/step-away`, { note: 'I go home.' })).status).toBe(204);
    await passes(9);
    expect((await waitingItem(id))?.escalated).toBe(true);
    await service.restart();
    await passes(1.1);
    await resident.read();
    expect(resident.step()).toBe('officer.nobodycame');
    expect(resident.received.filter(({ text }) => text === said('officer.nobodycame'))).toHaveLength(1);
    expect((await an.post(`/talks/${id}/take`)).status).toBe(409);
  });

  it('waits no shorter and no longer for ever when the clock is set back', async () => {
    const id = await asks(an, await Resident.arrive(service.url));
    const talk = await talkOf(an);
    await talk.resident.says('hello');
    await passes(-180);
    expect((await waitingItem(id))?.escalated).toBe(false);
    await passes(3.1);
    expect((await waitingItem(id))?.escalated).toBe(true);
    await passes(2.1);
    expect((await an.queue()).mine[0]?.unansweredSince).not.toBeNull();
    await passes(5.1);
    expect(await waitingItem(id)).toBeUndefined();
    service.advance(180 * MINUTE);
  });
});

describe('two nodes on one store', () => {
  it('bring a talk back in line once, and tell the resident once', async () => {
    const now = () => new Date('2026-11-25T10:00:00Z');
    const own = await parts(now);
    try {
      const conversation = newConversation({
        channelId: 'directline',
        userHash: 'x',
        language: 'nl',
        entry: 'site',
        now: now(),
      });
      own.keys.make('c1', conversation, 'shared');
      await own.store.commit([{ kind: 'put', collection: 'conversations', id: 'c1', value: conversation }]);
      const told: string[] = [];
      const node = () => {
        const turns = new Turns(own.store, own.keys, { manyNodes: true, now });
        const handoffs = new Handoffs(own.store, own.keys, { keepTalkDays: 90 });
        const passing = new Passing({
          store: own.store,
          turns,
          handoffs,
          audit: { write: () => Promise.resolve() } as never,
          line: {
            status: (_unit, status) => {
              told.push(status.state);
              return Promise.resolve();
            },
            deliver: () => Promise.resolve(0),
          },
          cases: { finished: () => Promise.resolve() },
          officers: { get: () => Promise.resolve(undefined) },
          presence: { onDuty: () => Promise.resolve([]) },
          walledFor: walledForNobody,
        });
        const escalation = new Escalation({
          store: own.store,
          turns,
          handoffs,
          passing,
          officers: { get: () => Promise.resolve(undefined) },
          now,
          escalateMinutes: 3,
          answerMinutes: 5,
        });
        return { turns, handoffs, escalation };
      };
      const [one, two] = [node(), node()];
      await one.turns.run('c1', (unit) => one.handoffs.request(unit, []));
      await one.turns.run('c1', async (unit) => {
        const handoff = await one.handoffs.active(unit);
        if (handoff === undefined) throw new Error('nobody waits');
        one.handoffs.taken(unit, handoff, 'gone');
        unit.conversation.phase = 'officer';
        const put = await unit.read('handoffs', handoff.id);
        if (put === undefined) throw new Error('nobody waits');
        const since = '2026-11-25T09:50:00Z';
        unit.put('handoffs', handoff.id, { ...put.value, unansweredSince: since });
      });
      await Promise.all([one, two, one, two].map(({ escalation }) => escalation.sweep()));
      expect(told).toEqual(['waiting']);
      const [handoff] = await own.store.find('handoffs', {});
      expect([handoff?.value.state, handoff?.value.front]).toEqual(['waiting', true]);
    } finally {
      await own.close();
    }
  });
});

describe('outside the hours', () => {
  let service: Clocked;
  let an: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start({ SESSION_IDLE_MINUTES: '120' });
    an = await OfficerClient.setUp(service.url, service.setupToken, 'an.example', 'An Example', 0, false);
  });
  afterAll(() => service.stop());

  const settings = (change: unknown) => an.post('/settings', change);
  const brussels = (at: Date) =>
    at.toLocaleTimeString('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' });

  async function hears(): Promise<{ step: string | undefined; text: string; resident: Resident }> {
    const resident = await Resident.arrive(service.url);
    await resident.says('officer');
    return { step: resident.step(), text: resident.last().text ?? '', resident };
  }

  it('the first supervisor has not decided who answers danger; until then nobody is said to', async () => {
    expect((await an.get('/settings')).body).toEqual({ danger: null, hours: null });
    expect((await an.queue()).danger).toBeNull();
    const { resident } = await hears();
    await resident.taps('wait');
    await resident.taps('nothing');
    const said_ = async () => {
      await resident.says('he is following me right now');
      await resident.read();
      return resident.received.slice(-2).map(({ text }) => text);
    };
    const [first, second] = await said_();
    expect(first).toBe(said('danger.unseen'));
    expect(second).toContain('101');
    expect((await settings({ danger: 'desk' })).body).toEqual({ danger: 'desk', hours: null });
    service.advance(3_000);
    expect((await said_())[0]).toBe(said('danger.rung'));
    await an.onDuty();
    expect(
      (await said_()).some((text) => text === said('danger.rung') || text === said('danger.unseen')),
    ).toBe(false);
    await an.onDuty(false);
    await resident.leaves();
  });

  it('a resident hears when somebody is normally there, can leave it for later, and whoever is on duty counts', async () => {
    const week = (spans: unknown[]) => Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, spans]));
    const soon = new Date(service.now().getTime() + 90 * MINUTE);
    const later = new Date(service.now().getTime() + 150 * MINUTE);
    const hours = {
      weekly: week([{ from: brussels(soon), until: brussels(later) }]),
      holidays: 'open',
      exceptions: [],
    };
    expect((await settings({ hours })).body).toEqual({ danger: 'desk', hours });
    service.advance(3_000);
    const shut = await hears();
    expect(shut.step).toBe('officer.shut');
    // Over midnight, it is tomorrow.
    expect(shut.text).toMatch(new RegExp(`(?:today|tomorrow) from ${brussels(soon)}`));
    expect(shut.text).toContain('101 or 112');
    await shut.resident.taps('later');
    expect(shut.resident.step()).toBe('later.write');
    const { hours: opening } = await an.queue();
    expect(opening.open).toBe(false);
    expect(brussels(new Date(opening.opensAt ?? 0))).toBe(brussels(soon));

    await an.onDuty();
    expect((await hears()).step).toBe('officer.share');
    await an.onDuty(false);
    // Inside the hours with nobody on duty, no hour is promised.
    service.advance(100 * MINUTE);
    expect((await hears()).step).toBe('officer.nobody');
    expect((await an.queue()).hours).toEqual({ open: true, opensAt: null });
    // Never open: nothing to promise either.
    await settings({ hours: { weekly: week([]), holidays: 'closed', exceptions: [] } });
    service.advance(3_000);
    expect((await hears()).step).toBe('officer.nobody');
    expect((await settings({ hours: null })).body).toEqual({ danger: 'desk', hours: null });
  });

  it.each([
    ['a day too few', { hours: { weekly: { 1: [] }, holidays: 'open', exceptions: [] } }],
    [
      'an hour that no clock shows',
      { hours: { weekly: allDays([{ from: '24:00', until: '25:00' }]), holidays: 'open', exceptions: [] } },
    ],
    [
      'a date that no calendar has',
      {
        hours: {
          weekly: allDays([]),
          holidays: 'open',
          exceptions: [{ date: '2026-02-30', spans: [], note: '' }],
        },
      },
    ],
    ['nothing', {}],
    ['danger undecided again', { danger: null }],
  ])('settings with %s are refused', async (_name, change) => {
    expect((await settings(change)).status).toBe(400);
  });
});

function allDays(spans: unknown[]): Record<string, unknown[]> {
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, spans]));
}
