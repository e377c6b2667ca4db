import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { QueueItem } from '../../bot/desk/contract.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { Stream } from './support/stream.js';
import { asks, said, STORY, talkOf } from './support/talks.js';

type Item = z.infer<typeof QueueItem>;

describe('who gets a talk', () => {
  let service: Clocked;
  let an: OfficerClient;
  let bea: OfficerClient;
  let cas: OfficerClient;
  const ids = new Map<OfficerClient, string>();

  beforeAll(async () => {
    service = await Clocked.start({ SESSION_IDLE_MINUTES: '120' });
    an = await service.supervisor();
    bea = await an.invites('bea', 'Bea Example');
    cas = await an.invites('cas', 'Cas Example');
    for (const officer of [an, bea, cas]) await officer.onDuty();
    for (const { id, displayName } of (await an.queue()).onDuty)
      ids.set([an, bea, cas].find((one) => one.displayName === displayName) ?? an, id);
    await describes(bea, { languages: ['fr', 'nl'], skills: ['neighbourhood'], gender: 'woman' });
    await describes(cas, { languages: ['en'], skills: ['morality', 'eva'], gender: 'man' });
  });
  afterAll(() => service.stop());

  const idOf = (officer: OfficerClient) => ids.get(officer) ?? '';

  async function describes(officer: OfficerClient, about: Record<string, unknown>): Promise<void> {
    expect((await an.post(`/officers/${idOf(officer)}`, about)).status).toBe(200);
  }

  async function asksWith(story: string): Promise<{ resident: Resident; id: string }> {
    const resident = await Resident.arrive(service.url);
    if (story !== '') await resident.says(story);
    return { resident, id: await asks(an, resident) };
  }

  const itemOf = async (officer: OfficerClient, id: string): Promise<Item> => {
    const { waiting, mine, others, later } = await officer.queue();
    const item = [...waiting, ...mine, ...others, ...later].find((one) => one.id === id);
    if (item === undefined) throw new Error('the talk is not in the queue');
    return item;
  };

  const closes = (officer: OfficerClient, id: string) =>
    officer.post(`/talks/${id}/close`, { reason: 'other' });

  const passes = (
    officer: OfficerClient,
    id: string,
    to: OfficerClient | null,
    skill: string | null = null,
  ) =>
    officer.post(`/talks/${id}/transfer`, {
      to: to === null ? null : idOf(to),
      skill,
      note: 'canary-note: she wants the tram and the hour to be kept.',
    });

  const eventsOf = async (officer: OfficerClient, id: string) =>
    (await officer.talk(id)).messages.flatMap(({ author, text }) => (author === 'event' ? [text] : []));

  it('goes by need: danger, a minor, facts fresh enough for traces, then time', async () => {
    const nothing = await asksWith('');
    const old = await asksWith(`${STORY}, three weeks ago`);
    const fresh = await asksWith(`${STORY}, yesterday evening`);
    const minor = await asksWith('I am 15 and a man on the tram keeps calling me a whore');
    const danger = await asksWith('');
    const seen = await asksWith('');
    for (const { resident } of [seen, danger]) await resident.says('he is still following me right now');
    await an.post(`/talks/${seen.id}/danger-seen`);
    const { waiting } = await an.queue();
    expect(waiting.map(({ id, need }) => [id, need])).toEqual([
      [danger.id, ['danger']],
      [seen.id, ['danger']],
      [minor.id, ['minor']],
      [fresh.id, ['fresh']],
      [nothing.id, []],
      [old.id, []],
    ]);
    // The place that a resident hears is their place by need.
    await old.resident.taps('place');
    expect(old.resident.last().text).toContain(said('officer.place.many', { count: '5' }));
    await fresh.resident.taps('place');
    expect(fresh.resident.last().text).toContain(said('officer.place.many', { count: '3' }));
    for (const { id } of [nothing, old, fresh, minor, danger, seen]) {
      await an.take(id);
      await closes(an, id);
    }
  });

  it('takes the need only from what the resident agreed to share', async () => {
    const resident = await Resident.arrive(service.url);
    await resident.says('I am 15 and someone raped me yesterday evening');
    await resident.says('officer');
    await resident.taps('nothing');
    const { id, need, skill } = await an.nextWaiting();
    expect([need, skill]).toEqual([[], null]);
    await an.take(id);
    await closes(an, id);
  });

  it('shows how a talk fits each officer, and lets anyone take it', async () => {
    const { resident, id } = await asksWith(`${STORY}, yesterday evening`);
    const fits = async (officer: OfficerClient) => (await itemOf(officer, id)).fits;
    expect((await itemOf(an, id)).skill).toBe('morality');
    expect(await fits(bea)).toEqual({ language: false, skill: false, wish: true });
    expect(await fits(cas)).toEqual({ language: true, skill: true, wish: true });
    // Of whom nothing is said, everything fits.
    expect(await fits(an)).toEqual({ language: true, skill: true, wish: true });

    await resident.taps('who');
    await resident.taps('woman');
    expect(resident.received.at(-1)?.text).toContain(said('officer.womanthere'));
    expect(resident.step()).toBe('officer.wait');
    expect((await itemOf(an, id)).wish).toBe('woman');
    expect([(await fits(bea)).wish, (await fits(cas)).wish, (await fits(an)).wish]).toEqual([
      true,
      false,
      false,
    ]);
    const [kept] = await (await service.store()).find('handoffs', { where: { state: 'waiting' } });
    expect(JSON.stringify(kept)).not.toContain('woman');
    await bea.onDuty(false);
    await resident.taps('who');
    await resident.taps('woman');
    expect(resident.received.at(-1)?.text).toContain(said('officer.womannotnow'));
    await bea.onDuty();
    await resident.taps('who');
    await resident.taps('any');
    expect((await itemOf(cas, id)).wish).toBeNull();
    expect((await cas.queue()).onDuty.find(({ displayName }) => displayName === 'Bea Example')).toEqual({
      id: idOf(bea),
      displayName: 'Bea Example',
      languages: ['fr', 'nl'],
      skills: ['neighbourhood'],
      talks: 0,
    });
    await bea.take(id);
    expect((await cas.queue()).onDuty.find(({ id: one }) => one === idOf(bea))?.talks).toBe(1);
    await closes(bea, id);
  });

  it('is handed on with a note: the next officer sees everything, and the resident need not tell it again', async () => {
    const resident = await Resident.arrive(service.url);
    await resident.says(STORY);
    const id = await asks(an, resident);
    await an.take(id);
    await an.says(id, 'Good evening, I am An.');
    await resident.says('it was the rear door');
    const waitsBefore = await asksWith('');
    expect((await passes(an, id, cas)).status).toBe(204);

    await resident.read();
    const heard = resident.received.map(({ text }) => text);
    expect(heard).toContain(said('officer.passed.to', { officer: 'An Example', colleague: 'Cas Example' }));
    expect(resident.step()).toBe('officer.wait');
    expect(JSON.stringify(resident.received)).not.toContain('canary');
    // In front of who waited longer, meant for one colleague, open to all.
    const [first, second] = (await bea.queue()).waiting;
    expect([first?.id, first?.for]).toEqual([id, { id: idOf(cas), displayName: 'Cas Example' }]);
    expect(second?.id).toBe(waitsBefore.id);
    // Who handed it on has it no more.
    expect((await an.get(`/talks/${id}`)).status).toBe(403);
    expect((await an.post(`/talks/${id}/messages`, { text: 'late', clientId: randomUUID() })).status).toBe(
      403,
    );
    expect((await passes(an, id, bea)).status).toBe(403);
    // What is written meanwhile reaches the next officer too.
    await resident.says('I still wait');

    const talk = await cas.take(id);
    await resident.read();
    expect(resident.last().text).toBe(said('officer.takenover', { officer: 'Cas Example' }));
    const lines = talk.messages.map(({ author, text }) => [author, text]);
    expect(lines).toContainEqual(['officer', 'Good evening, I am An.']);
    expect(lines).toContainEqual(['resident', 'it was the rear door']);
    expect(lines).toContainEqual(['resident', 'I still wait']);
    expect(
      lines.some(([author, text]) => author === 'note' && text?.startsWith('canary-note') === true),
    ).toBe(true);
    expect(talk.shared.some(({ text }) => text === STORY)).toBe(true);
    expect(await eventsOf(cas, id)).toEqual(['requested', 'accepted', 'transferred', 'accepted']);
    expect((await itemOf(cas, id)).for).toBeNull();
    await closes(cas, id);
    await cas.take(waitsBefore.id);
    await closes(cas, waitsBefore.id);
  });

  it('is handed on only to who is on duty, to a training, or to whoever comes first', async () => {
    const { resident, id } = await talkOf(an);
    await bea.onDuty(false);
    for (const colleague of [idOf(bea), idOf(an), 'nobody-known']) {
      const answer = await an.post(`/talks/${id}/transfer`, { to: colleague, skill: null, note: 'x' });
      expect([colleague, answer.status]).toEqual([colleague, 409]);
    }
    expect((await an.talk(id)).canWrite).toBe(true);
    await bea.onDuty();
    expect((await passes(an, id, null, 'neighbourhood')).status).toBe(204);
    await resident.read();
    expect(resident.received.map(({ text }) => text)).toContain(
      said('officer.passed.any', { officer: 'An Example' }),
    );
    expect([(await itemOf(bea, id)).fits.skill, (await itemOf(cas, id)).fits.skill]).toEqual([true, false]);
    // No mismatch keeps anyone from helping.
    await cas.take(id);
    // A resident who does not want to go on can leave the line, also after being handed on.
    expect((await cas.post(`/talks/${id}/step-away`)).status).toBe(204);
    await resident.read();
    expect(resident.received.map(({ text }) => text)).toContain(
      said('officer.passed.away', { officer: 'Cas Example' }),
    );
    await resident.taps('stop');
    expect((await an.queue()).waiting).toEqual([]);
  });

  it('is one officer’s, whoever takes, hands on, writes and closes at the same time', async () => {
    const { resident, id } = await talkOf(an);
    const officers = [an, bea, cas];
    let ownerName = 'An Example';
    for (let round = 0; round < 5; round++) {
      const owner = officers.find((one) => one.displayName === ownerName) ?? an;
      const others = officers.filter((one) => one !== owner);
      const text = `round ${String(round)}`;
      const [passed, written, ...taken] = await Promise.all([
        passes(owner, id, null),
        owner.post(`/talks/${id}/messages`, { text, clientId: randomUUID() }),
        ...others.map((one) => one.post(`/talks/${id}/take`)),
        ...others.map((one) => one.post(`/talks/${id}/messages`, { text: 'mine', clientId: randomUUID() })),
      ]);
      expect(passed.status).toBe(204);
      expect([201, 403]).toContain(written.status);
      const early = taken.filter(({ status }) => status === 200).length;
      expect(early).toBeLessThanOrEqual(1);
      const late = await Promise.all(officers.map((one) => one.post(`/talks/${id}/take`)));
      expect(early + late.filter(({ status }) => status === 200).length).toBe(1);
      ownerName = (await itemOf(an, id)).owner?.displayName ?? '';
      const now = officers.find((one) => one.displayName === ownerName) ?? an;
      const { messages } = await now.talk(id);
      expect(messages.filter((message) => message.text === text)).toHaveLength(
        written.status === 201 ? 1 : 0,
      );
    }
    await resident.read();
    // What somebody wrote who did not have the talk reached nobody; each change was told once.
    expect(resident.received.some(({ text }) => text === 'mine')).toBe(false);
    const told = resident.received.filter(({ text }) =>
      text?.includes(said('officer.passed.any').slice(-60)),
    );
    expect(told).toHaveLength(5);
    const owner = officers.find((one) => one.displayName === ownerName) ?? an;
    await closes(owner, id);
  });
  it('is watched by a supervisor for a reason that stands in the audit, who whispers and never writes', async () => {
    const { resident, id } = await talkOf(bea);
    await resident.says('what happens now');
    const watch = `/talks/${id}/watch`;
    const whisper = { text: 'canary-whisper: ask about the cameras', clientId: 'whisper-once' };
    // Not before it was begun, and not by who is no supervisor.
    expect((await an.get(watch)).status).toBe(403);
    expect((await an.post(`/talks/${id}/whisper`, whisper)).status).toBe(403);
    for (const answer of [
      await cas.post(watch, { reason: 'training' }),
      await cas.get(watch),
      await cas.post(`/talks/${id}/whisper`, whisper),
      await an.post(watch, { reason: 'curiosity' }),
    ])
      expect([400, 403]).toContain(answer.status);

    const news = await Stream.ofConsole(service.url, bea.cookie);
    const begun = await an.post<{ mode: string; canWrite: boolean }>(watch, { reason: 'training' });
    expect(begun.body).toMatchObject({ mode: 'watch', canWrite: false });
    expect(JSON.stringify(begun.body)).toContain('what happens now');
    expect((await an.post(`/talks/${id}/messages`, { text: 'x', clientId: randomUUID() })).status).toBe(403);
    expect((await an.post(`/talks/${id}/close`, { reason: 'other' })).status).toBe(403);
    const sent = await Promise.all(
      [1, 2].map(() => an.post<{ seq: number }>(`/talks/${id}/whisper`, whisper)),
    );
    expect(new Set(sent.map(({ status, body }) => `${String(status)} ${String(body.seq)}`)).size).toBe(1);
    await news.until(() => news.news.some((frame) => frame.type === 'talk' && frame.id === id));
    const whispers = (await bea.talk(id)).messages.filter(({ author }) => author === 'whisper');
    expect(whispers.map(({ text, officer }) => [text, officer])).toEqual([[whisper.text, 'An Example']]);
    await resident.read();
    expect(JSON.stringify(resident.received)).not.toContain('canary');
    const { entries } = (
      await an.get<{ entries: { action: string; subject: string; result: string }[] }>('/audit')
    ).body;
    const watched = entries.filter(({ action, subject }) => action === 'watch' && subject === id);
    expect(watched.some(({ result }) => result === 'done')).toBe(true);
    expect(watched.some(({ result }) => result === 'refused')).toBe(true);
    const kept = await (await service.store()).find('audit', { where: { subject: id } });
    expect(kept.filter(({ value }) => value.action === 'watch' && value.reason === 'training')).toHaveLength(
      1,
    );

    // Half an hour, and no longer than the talk.
    expect((await an.get(`${watch}?after=1`)).status).toBe(200);
    await closes(bea, id);
    expect((await an.get(watch)).status).toBe(409);
    const second = await talkOf(bea);
    await an.post(`/talks/${second.id}/watch`, { reason: 'complaint' });
    service.advance(31 * MINUTE);
    expect((await an.get(`/talks/${second.id}/watch`)).status).toBe(403);
    for (const officer of [an, bea, cas]) await officer.onDuty();
    await closes(bea, second.id);
    news.close();
  });

  it('shows the resident that their officer writes, and nobody else', async () => {
    const { resident, id } = await talkOf(an);
    const stream = await Stream.ofResident(resident, resident.watermark);
    const [theirs, mine] = await Promise.all(
      [bea, an].map((one) => Stream.ofConsole(service.url, one.cookie)),
    );
    const typed = () => stream.activities.filter(({ type }) => type === 'typing');
    // A colleague who has it open writes nothing to the resident.
    theirs?.send(JSON.stringify({ type: 'looking', id, typing: true }));
    await mine?.until(() => mine.news.some((frame) => frame.type === 'looking' && frame.id === id));
    await an.says(id, 'Good evening');
    await stream.until(() => stream.activities.some(({ text }) => text === 'Good evening'));
    expect(typed()).toEqual([]);
    mine?.send(JSON.stringify({ type: 'looking', id, typing: true }));
    await stream.until(() => typed().length > 0);
    expect(typed()[0]).toMatchObject({ from: { role: 'bot' }, channelData: { author: 'officer' } });
    // Nothing of it is kept: what was written is all there is to read.
    await an.says(id, 'I am here');
    expect((await resident.read()).map(({ text }) => text)).toEqual(['Good evening', 'I am here']);
    await closes(an, id);
    for (const each of [stream, theirs, mine]) each?.close();
  });

  it('stays where it is when the resident has left: nobody waits for a colleague', async () => {
    const { resident, id } = await talkOf(an);
    await resident.leaves();
    expect((await passes(an, id, cas)).status).toBe(409);
    expect((await an.post(`/talks/${id}/step-away`)).status).toBe(409);
    const { item, messages } = await an.talk(id);
    expect([item.state, messages.some(({ text }) => text.startsWith('canary-note'))]).toEqual([
      'assigned',
      false,
    ]);
    await closes(an, id);
  });

  it('takes the case that was opened in it along', async () => {
    const { id } = await talkOf(an);
    expect((await an.post(`/talks/${id}/case`)).status).toBe(201);
    expect((await an.post(`/talks/${id}/case/notes`, { text: 'Cameras asked for.' })).status).toBe(201);
    await passes(an, id, cas);
    await cas.take(id);
    const kept = await cas.get(`/talks/${id}/case`);
    expect(kept.status).toBe(200);
    expect(JSON.stringify(kept.body)).toContain('Cameras asked for.');
    expect((await an.get(`/talks/${id}/case`)).status).toBe(404);
    await closes(cas, id);
  });

  it('shows colleagues who has it open and who types, and forgets it when the console is gone', async () => {
    const { id } = await talkOf(an);
    const mine = await Stream.ofConsole(service.url, an.cookie);
    const theirs = await Stream.ofConsole(service.url, bea.cookie);
    const looks = (frame: unknown) => theirs.send(JSON.stringify(frame));
    const isLooked = () => mine.news.filter((frame) => frame.type === 'looking' && frame.id === id).length;
    looks({ type: 'looking', id, typing: true });
    await mine.until(() => isLooked() === 1);
    expect((await itemOf(an, id)).looking).toEqual([
      { id: idOf(bea), displayName: 'Bea Example', typing: true },
    ]);
    // Nobody is shown to themselves.
    expect((await itemOf(bea, id)).looking).toEqual([]);
    // Of many changes within three seconds the last one counts, and is written once.
    for (let change = 0; change < 50; change++) looks({ type: 'looking', id, typing: change % 2 === 0 });
    await mine.until(() => isLooked() === 2);
    expect((await itemOf(an, id)).looking.map(({ typing }) => typing)).toEqual([false]);
    theirs.close();
    await mine.until(() => isLooked() === 3);
    expect((await itemOf(an, id)).looking).toEqual([]);

    for (const bad of [
      'x',
      '{}',
      '[]',
      'null',
      '{"type":"looking","id":"x","typing":1}',
      '{"type":"queue"}',
    ]) {
      const broken = await Stream.ofConsole(service.url, bea.cookie);
      broken.send(bad);
      expect([bad, await broken.closed]).toEqual([bad, 4400]);
    }
    await closes(an, id);
    mine.close();
  });
});
