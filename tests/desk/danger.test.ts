import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Clocked } from './support/clocked.js';
import { Stream } from './support/stream.js';
import { asks, said, talkOf } from './support/talks.js';

describe('danger that is typed while the desk has a talk', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let colleague: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    colleague = await officer.invites('bea', 'Bea Example');
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  it.each([
    ['danger', 'someone is following me right now', 'danger.watch', '101'],
    ['danger in another language', 'il me suit encore maintenant', 'danger.watch', '112'],
    ['thoughts of suicide', 'I want to kill myself', 'risk.watch', '0800 32 123'],
  ])(
    '%s is answered at once by the bot, which is silent about everything else',
    async (_name, words, key, number) => {
      const { resident, id } = await talkOf(officer);
      expect(await resident.says('he was there yesterday, in the tram')).toEqual([]);
      expect(await resident.says('officer')).toEqual([]);
      expect(await resident.says('stop')).toEqual([]);
      const [answer, ...more] = await resident.says(words);
      expect(more).toEqual([]);
      expect(answer?.text).toContain(said(key));
      expect(answer?.text).toContain(number);
      expect(answer?.text).toContain(said('danger.flagged'));
      expect(await resident.says('ok')).toEqual([]);
      const talk = await officer.talk(id);
      expect(talk.item.danger).toBe('flagged');
      expect(talk.messages.filter((message) => message.danger).map(({ text }) => text)).toEqual([words]);
      expect(talk.messages.some(({ author, text }) => author === 'bot' && text.includes(said(key)))).toBe(
        true,
      );
      await officer.post(`/talks/${id}/close`, { reason: 'other' });
    },
  );

  it('is flagged to all officers, until one says that they saw it, and again when it is typed again', async () => {
    const { resident, id } = await talkOf(officer);
    const news = await Stream.ofConsole(service.url, colleague.cookie);
    await resident.says('he is still following me');
    await news.until(() => news.news.some((frame) => frame.type === 'danger' && frame.id === id));
    const flagOf = async (one: OfficerClient) =>
      [...(await one.queue()).others, ...(await one.queue()).mine].find((item) => item.id === id)?.danger;
    expect(await flagOf(colleague)).toBe('flagged');
    expect((await colleague.post(`/talks/${id}/danger-seen`)).status).toBe(204);
    expect(await flagOf(colleague)).toBe('seen');
    expect(await flagOf(officer)).toBe('seen');
    await resident.says('he has a knife');
    expect(await flagOf(officer)).toBe('flagged');
    news.close();
    await officer.post(`/talks/${id}/close`, { reason: 'other' });
  });

  it('keeps its flag when the officer writes, reads and notes', async () => {
    const { resident, id } = await talkOf(officer);
    await Promise.all([
      resident.post({ type: 'message', text: 'help me please come now' }),
      officer.says(id, 'I am here'),
      officer.notes(id, 'noted'),
      officer.post(`/talks/${id}/read`),
    ]);
    expect((await officer.talk(id)).item.danger).toBe('flagged');
    await officer.post(`/talks/${id}/close`, { reason: 'other' });
  });

  it('typed while waiting gets 101 and 112, stays in the line, and comes first there', async () => {
    const first = await Resident.arrive(service.url);
    const second = await Resident.arrive(service.url);
    const one = await asks(officer, first);
    const two = await asks(officer, second);
    expect((await officer.queue()).waiting.map(({ id }) => id)).toEqual([one, two]);
    expect(second.last().text).toContain(said('officer.place.one'));
    await second.says('he is following me now');
    expect(second.step()).toBe('danger.now');
    expect(second.last().text).toContain(said('danger.now'));
    const queue = await officer.queue();
    expect(queue.waiting.map(({ id, danger }) => [id, danger])).toEqual([
      [two, 'flagged'],
      [one, 'none'],
    ]);
    await second.taps('safe');
    expect(second.step()).toBe('officer.wait');
    expect(second.last().text).toContain(said('officer.place.first'));
    await first.taps('place');
    expect(first.last().text).toContain(said('officer.place.one'));
    for (const resident of [first, second]) await resident.leaves();
  });

  it('does not claim that officers know, when none is on duty', async () => {
    const { resident, id } = await talkOf(officer);
    await officer.onDuty(false);
    const [answer] = await resident.says('someone is chasing me');
    expect(answer?.text).toContain(said('danger.watch'));
    expect(answer?.text).not.toContain(said('danger.flagged'));
    await officer.onDuty();
    await officer.post(`/talks/${id}/close`, { reason: 'other' });
  });
});
