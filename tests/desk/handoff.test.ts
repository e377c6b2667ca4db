import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { Stream } from './support/stream.js';
import { asks, said, STORY, talkOf, tellsStory } from './support/talks.js';

const WAIT_MINUTES = 10;

describe('a resident and an officer', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let colleague: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start({ WAIT_MINUTES: String(WAIT_MINUTES) });
    officer = await service.supervisor();
    colleague = await officer.invites('bea', 'Bea Example');
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  const eventsOf = async (id: string) =>
    (await officer.talk(id)).messages.flatMap(({ author, text }) => (author === 'event' ? [text] : []));

  it.each([
    ['all', ['language', 'safe', 'what', 'where', 'words']],
    ['facts', ['language', 'safe', 'what', 'where']],
    ['nothing', ['language']],
  ])('share exactly what the preview said, when the resident shares %s', async (extent, kinds) => {
    const story = `${STORY} tram 71, canary-${extent}-words`;
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident, story);
    await resident.says('officer');
    expect(resident.step()).toBe('officer.share');
    const preview = resident.last().text ?? '';
    await resident.taps(extent);
    const { id } = await officer.nextWaiting();
    const talk = await officer.take(id);
    expect(talk.shared.map(({ kind }) => kind)).toEqual(kinds);
    const shown: Record<string, string> = { en: said('language.choose.en'), yes: said('welcome.safe.yes') };
    const lines = talk.shared.map(
      ({ kind, text }) => `• ${said(`officer.preview.${kind}`, { value: shown[text] ?? text })}`,
    );
    for (const line of lines) expect(preview.split('\n')).toContain(line);
    // Sharing all is sharing every line that was shown, and the wish to talk.
    if (extent === 'all')
      expect(preview.split('\n').filter((line) => line.startsWith('•'))).toHaveLength(lines.length + 1);
    expect(talk.messages.map(({ author, text }) => [author, text])).toEqual([
      ['event', 'requested'],
      ['event', 'accepted'],
      ['bot', said('officer.accepted', { officer: 'An Example' })],
    ]);
    if (extent !== 'all') expect(JSON.stringify(talk)).not.toContain('canary');
    await officer.post(`/talks/${id}/close`, { reason: 'helped' });
  });

  it('keep between resident and bot what was said before the yes; what is written while waiting reaches the officer', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident, `${STORY} canary-before`);
    await resident.says('canary-also-before');
    await resident.says('officer');
    await resident.taps('nothing');
    await resident.says('while I wait one');
    await resident.says('while I wait two');
    const { id, unread } = await officer.nextWaiting();
    expect(unread).toBe(2);
    const talk = await officer.take(id);
    expect(JSON.stringify(talk)).not.toContain('canary');
    const written = talk.messages.filter(({ author }) => author === 'resident').map(({ text }) => text);
    expect(written).toEqual(['while I wait one', 'while I wait two']);
    await officer.post(`/talks/${id}/hand-back`);

    // After it, words are the resident's own again; a second talk shows nothing of the first.
    await resident.read();
    await resident.says('canary-between');
    const second = await asks(officer, resident);
    const again = await colleague.take(second);
    expect(again.shared.some(({ text }) => text.includes('while I wait'))).toBe(false);
    expect(again.messages.filter(({ author }) => author === 'resident')).toEqual([]);
    await colleague.post(`/talks/${second}/close`, { reason: 'other' });
  });

  it('are brought together once, when sixteen take at the same time', async () => {
    const resident = await Resident.arrive(service.url);
    const id = await asks(officer, resident);
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, place) =>
        (place % 2 === 0 ? officer : colleague).post(`/talks/${id}/take`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(15);
    await resident.read();
    const accepted = new Set(
      [officer, colleague].map(({ displayName }) => said('officer.accepted', { officer: displayName })),
    );
    expect(resident.received.filter(({ text }) => accepted.has(text ?? ''))).toHaveLength(1);
    const owner = answers.findIndex(({ status }) => status === 200) % 2 === 0 ? officer : colleague;
    await owner.post(`/talks/${id}/close`, { reason: 'other' });
  });

  it('are alone: a colleague sees that the talk is, and neither reads nor writes nor ends it', async () => {
    const { resident, id } = await talkOf(officer);
    await resident.says('canary-for-the-owner');
    const queue = await colleague.queue();
    expect(queue.others.map((item) => [item.id, item.owner?.displayName])).toEqual([[id, 'An Example']]);
    expect(JSON.stringify(queue)).not.toContain('canary');
    for (const path of ['messages', 'notes']) {
      expect(
        (await colleague.post(`/talks/${id}/${path}`, { text: 'mine now', clientId: 'colleague' })).status,
      ).toBe(403);
    }
    expect((await colleague.get(`/talks/${id}`)).status).toBe(403);
    expect((await colleague.post(`/talks/${id}/hand-back`)).status).toBe(403);
    expect((await colleague.post(`/talks/${id}/close`, { reason: 'helped' })).status).toBe(403);
    expect((await officer.talk(id)).messages.at(-1)?.text).toBe('canary-for-the-owner');
    await officer.post(`/talks/${id}/close`, { reason: 'helped' });
  });

  it('part by handing back: the bot goes on, and the officer can no longer read or write', async () => {
    const { resident, id } = await talkOf(officer);
    expect((await officer.post(`/talks/${id}/hand-back`)).status).toBe(204);
    await resident.read();
    expect([resident.step(), resident.last().text]).toEqual([
      'helped.back',
      `${said('officer.back')}\n\n${said('helped.question')}`,
    ]);
    await resident.says('canary-after');
    expect((await officer.get(`/talks/${id}`)).status).toBe(403);
    expect((await officer.post(`/talks/${id}/messages`, { text: 'late', clientId: 'too-late' })).status).toBe(
      403,
    );
    expect((await officer.post(`/talks/${id}/hand-back`)).status).toBe(403);
    expect((await officer.queue()).mine).toEqual([]);
    expect((await resident.read()).some(({ text }) => text === 'late')).toBe(false);
  });

  it('part by closing with a reason, and the resident is told', async () => {
    const { resident, id } = await talkOf(officer);
    expect((await officer.post(`/talks/${id}/close`, { reason: 'referred' })).status).toBe(204);
    await resident.read();
    expect([resident.step(), resident.last().text]).toEqual([
      'helped.closed',
      `${said('officer.closed')}\n\n${said('helped.question')}`,
    ]);
    expect((await officer.post(`/talks/${id}/take`)).status).toBe(409);
  });

  it('part when the resident leaves: the officer sees it, still notes, and closes', async () => {
    const { resident, id } = await talkOf(officer);
    await resident.says('I must go');
    expect(await resident.leaves()).toBe(200);
    await expect(resident.read()).rejects.toThrow('404');
    const talk = await officer.talk(id);
    expect(talk.item.resident).toBe('left');
    expect(await eventsOf(id)).toEqual(['requested', 'accepted', 'left']);
    expect(talk.messages.some(({ text }) => text === 'I must go')).toBe(true);
    expect(await officer.notes(id, 'they left')).toBeGreaterThan(0);
    expect((await officer.post(`/talks/${id}/close`, { reason: 'left' })).status).toBe(204);
    expect((await officer.queue()).mine).toEqual([]);
  });

  it('do not meet when the resident stops waiting, or leaves while waiting', async () => {
    const stopped = await Resident.arrive(service.url);
    const one = await asks(officer, stopped);
    await stopped.taps('stop');
    expect(stopped.last().text).toContain(said('officer.stopped'));
    const gone = await Resident.arrive(service.url);
    const two = await asks(officer, gone);
    await gone.leaves();
    expect((await officer.queue()).waiting).toEqual([]);
    for (const id of [one, two]) expect((await officer.post(`/talks/${id}/take`)).status).toBe(409);
  });

  it('do not meet when nobody comes: the bot takes the resident back and says so, once, and not a minute too soon', async () => {
    const resident = await Resident.arrive(service.url);
    const id = await asks(officer, resident);
    expect(
      resident.received.some(({ text }) =>
        text?.includes(said('officer.waiting', { minutes: String(WAIT_MINUTES) })),
      ),
    ).toBe(true);
    service.advance((WAIT_MINUTES - 1) * MINUTE);
    await service.tick();
    expect((await officer.queue()).waiting.map((item) => item.id)).toEqual([id]);
    service.advance(2 * MINUTE);
    await service.tick();
    await service.tick();
    await resident.read();
    expect(resident.received.filter(({ text }) => text === said('officer.nobodycame'))).toHaveLength(1);
    expect(resident.step()).toBe('officer.nobodycame');
    expect((await officer.queue()).waiting).toEqual([]);
    expect((await officer.post(`/talks/${id}/take`)).status).toBe(409);
    await officer.onDuty();
    await resident.taps('again');
    await resident.taps('all');
    await officer.take((await officer.nextWaiting()).id);
  });

  it('see each other’s words at once and in order, and both sides stand after a restart in the middle', async () => {
    const { resident, id } = await talkOf(officer);
    const stream = await Stream.ofResident(resident, resident.watermark);
    const news = await Stream.ofConsole(service.url, officer.cookie);
    const sent: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await officer.says(id, `officer ${String(turn)}`);
      await resident.post({ type: 'message', text: `resident ${String(turn)}` });
      sent.push(`officer ${String(turn)}`, `resident ${String(turn)}`);
    }
    const texts = () => stream.activities.flatMap(({ text }) => (text === undefined ? [] : [text]));
    await stream.until(() => texts().length >= sent.length);
    expect(texts()).toEqual(sent);
    await news.until(() => news.news.some((frame) => frame.type === 'talk' && frame.id === id));

    await service.restart();
    expect(await stream.closed).toBe(1001);
    expect(await news.closed).toBe(1001);
    const after = await Stream.ofResident(resident, resident.watermark);
    await after.until(() => after.activities.length >= sent.length);
    expect(after.activities.map(({ text }) => text)).toEqual(sent);
    await officer.says(id, 'after the restart');
    await after.until(() => after.activities.at(-1)?.text === 'after the restart');
    await resident.post({ type: 'message', text: 'me too' });
    const talk = await officer.talk(id);
    const said = talk.messages
      .filter(({ author }) => author === 'resident' || author === 'officer')
      .map(({ text }) => text);
    expect(said).toEqual([...sent, 'after the restart', 'me too']);
    after.close();
  });
});
