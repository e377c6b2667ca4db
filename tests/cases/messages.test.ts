import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clocked, DAY, MINUTE } from '../desk/support/clocked.js';
import { solvesWork } from '../dialogs/support/ways.js';
import { asks, comesBack, leavesMessage, said, signIn } from '../desk/support/talks.js';
import { codeOf, cookieOf, PASSWORD, type OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { urgencyOf } from '../../dialogs/engine/answers.js';
import { understand } from '../../dialogs/understanding/understand.js';

const KEEP_CODE_DAYS = 30;

describe('a message that a resident leaves for later', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let colleague: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start({ KEEP_CODE_DAYS: String(KEEP_CODE_DAYS) });
    officer = await service.supervisor();
    colleague = await officer.invites('bea', 'Bea Example');
  });
  afterAll(() => service.stop());

  /** Leaves a message. @returns the code and the desk's item */
  async function left(message: string): Promise<{ resident: Resident; code: string; id: string }> {
    const before = new Set((await officer.queue()).later.map(({ id }) => id));
    const resident = await Resident.arrive(service.url);
    const code = await leavesMessage(resident, message);
    const added = (await officer.queue()).later.find(({ id }) => !before.has(id));
    if (added === undefined) throw new Error('the message is not at the desk');
    return { resident, code, id: added.id };
  }

  const stateOf = async (id: string) => (await officer.queue()).later.find((item) => item.id === id)?.state;

  it('goes only after a preview and a yes', async () => {
    const before = (await officer.queue()).later.length;
    const resident = await Resident.arrive(service.url);
    await resident.says('file a complaint');
    await resident.taps('back');
    await resident.taps('later');
    await resident.says('not to be sent');
    expect(resident.last().text).toContain('“not to be sent”');
    await resident.taps('not');
    expect((await officer.queue()).later).toHaveLength(before);
  });

  it('gives six words, shown once and kept nowhere as they are', async () => {
    const { resident, code } = await left('please call me');
    expect(code.split(' ')).toHaveLength(6);
    expect(resident.last().text).toContain(code);
    const shown = resident.received.filter(({ text }) => text?.includes(code));
    expect(shown).toHaveLength(1);
    await resident.says('back');
    await resident.says('help');
    expect(resident.received.filter(({ text }) => text?.includes(code))).toHaveLength(1);
    const kept = await (await service.store()).find('returnCodes', {});
    for (const { id } of kept) expect(id).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(kept)).not.toContain(code.split(' ')[0]);
  });

  it('carries the message and the language, and nothing else of the talk', async () => {
    const resident = await Resident.arrive(service.url);
    await resident.says('canary-told-to-the-bot: some guy kept rubbing against me');
    const code = await leavesMessage(resident, 'only this');
    expect(code).not.toBe('');
    const id = (await officer.queue()).later.at(-1)?.id ?? '';
    const talk = await officer.take(id);
    expect(talk.shared).toEqual([{ kind: 'language', text: 'en' }]);
    expect(
      talk.messages.filter(({ author }) => author !== 'event').map(({ author, text }) => [author, text]),
    ).toEqual([['resident', 'only this']]);
    await officer.post(`/talks/${id}/hand-back`);
  });

  it('is received, read, answered: coming back from another conversation shows that, and new answers once', async () => {
    const { code, id } = await left('canary-old-words');
    const early = await comesBack(service.url, code);
    expect(early.last().text).toContain(said('code.status.received'));
    await officer.take(id);
    const read = await comesBack(service.url, code);
    expect(read.last().text).toContain(said('code.status.assigned'));
    await officer.notes(id, 'canary-note');
    await officer.says(id, 'first answer');
    await officer.says(id, 'second answer');
    await officer.post(`/talks/${id}/hand-back`);
    expect(await stateOf(id)).toBe('answered');
    const answered = await comesBack(service.url, code);
    expect(answered.last().text).toContain(
      said('code.news.answers', { answers: 'first answer\n\nsecond answer' }),
    );
    const again = await comesBack(service.url, code);
    expect(again.last().text).toContain(said('code.news.none'));
    await colleague.take(id);
    await colleague.says(id, 'third answer');
    const third = await comesBack(service.url, code);
    expect(third.last().text).toContain('third answer');
    for (const visitor of [early, read, answered, again, third]) {
      expect(JSON.stringify(visitor.received)).not.toContain('canary');
    }
    expect(JSON.stringify(third.received)).not.toContain('first answer');
    await colleague.post(`/talks/${id}/hand-back`);
  });

  it('can be written back to; the officer sees it as new and the old words stay with the desk', async () => {
    const { code, id } = await left('canary-first');
    await officer.take(id);
    await officer.says(id, 'where was it?');
    await officer.post(`/talks/${id}/hand-back`);
    const back = await comesBack(service.url, code);
    await back.taps('write');
    await back.says('near the canal');
    expect(back.step()).toBe('code.sent');
    const item = (await officer.queue()).later.find((one) => one.id === id);
    expect([item?.state, item?.unread]).toEqual(['later', 1]);
    const talk = await colleague.take(id);
    const words = talk.messages
      .filter(({ author }) => author === 'resident' || author === 'officer')
      .map(({ text }) => text);
    expect(words).toEqual(['canary-first', 'where was it?', 'near the canal']);
    expect(JSON.stringify(back.received)).not.toContain('canary');
    await colleague.post(`/talks/${id}/close`, { reason: 'helped' });
  });

  it('is put back unanswered, or closed and then due for erasing like every ended talk', async () => {
    const { id } = await left('put back');
    await officer.take(id);
    expect((await colleague.post(`/talks/${id}/take`)).status).toBe(409);
    await officer.post(`/talks/${id}/hand-back`);
    expect(await stateOf(id)).toBe('later');
    await colleague.take(id);
    await colleague.says(id, 'done');
    expect((await colleague.post(`/talks/${id}/close`, { reason: 'helped' })).status).toBe(204);
    expect(await stateOf(id)).toBeUndefined();
    const closed = await (await service.store()).get('handoffs', id);
    expect(closed?.value.state).toBe('closed');
    expect(Date.parse(closed?.value.expiresAt ?? '')).toBeGreaterThan(service.now().getTime() + 89 * DAY);
  });

  it('and a live talk of the same person do not read each other, nor does the code show the live talk', async () => {
    const { resident, code, id } = await left('canary-left');
    await officer.onDuty();
    const talk = await asks(officer, resident);
    await colleague.take(talk);
    await resident.says('canary-live');
    await colleague.says(talk, 'canary-said-live');
    await colleague.notes(talk, 'canary-noted-live');
    // The left message is new to the desk; what is said live is new to the colleague alone.
    expect((await officer.queue()).later.find((item) => item.id === id)?.unread).toBe(1);
    const leftTalk = await officer.take(id);
    await officer.says(id, 'answer to what was left');
    expect(JSON.stringify(leftTalk)).not.toMatch(/canary-(live|said|noted)/);
    const open = await officer.talk(id);
    expect(open.messages.filter(({ author }) => author !== 'event').map(({ text }) => text)).toEqual([
      'canary-left',
      'answer to what was left',
    ]);
    expect(JSON.stringify(await colleague.talk(talk))).not.toMatch(/canary-left|answer to what was left/);
    const back = await comesBack(service.url, code);
    expect(back.last().text).toContain('answer to what was left');
    expect(JSON.stringify(back.received)).not.toContain('canary');
    await colleague.post(`/talks/${talk}/close`, { reason: 'helped' });
    await officer.post(`/talks/${id}/close`, { reason: 'helped' });
    await officer.onDuty(false);
  });

  it('opens with its code however it is typed, and unknown, malformed and wrong codes answer alike', async () => {
    const { code } = await left('typed somehow');
    for (const typed of [
      code.toUpperCase(),
      code.replaceAll(' ', '\n'),
      `  ${code.replaceAll(' ', ', ')}. `,
    ]) {
      expect((await comesBack(service.url, typed)).last().text).toContain(said('code.status.received'));
    }
    const words = code.split(' ');
    const wrong = [
      [...words].reverse().join(' '),
      words.slice(0, 5).join(' '),
      `${code} more`,
      'one two three four five six',
      '$ne; drop table',
    ];
    const answers = new Set<string | undefined>();
    // Words that are no code and sound like danger are asked about, as anywhere: that says nothing of a code.
    const asked = wrong.filter((typed) => urgencyOf(understand(typed, 'en')) === undefined);
    for (const typed of asked) answers.add((await comesBack(service.url, typed)).last().text);
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain(said('code.unknown'));
  });

  it('is safe from guessing: after a few tries the page works for each, and the right code still opens', async () => {
    const { code } = await left('behind a good code');
    const guesser = await Resident.arrive(service.url);
    await guesser.says('code');
    for (let tries = 0; tries < 10; tries++) {
      await guesser.says('caviar pessimist chirpy hardiness silencer reroute');
      if (guesser.step() === 'code.work') await solvesWork(guesser);
      expect(guesser.step()).toBe('code.enter');
      expect(guesser.last().text).toContain(said('code.unknown'));
    }
    await guesser.says(code);
    expect(guesser.step()).toBe('code.work');
    await solvesWork(guesser);
    expect(guesser.last().text).toContain(said('code.status.received'));
    service.advance(11 * MINUTE);
  });

  it('stays behind the code while its owner comes back, and not a day longer than promised', async () => {
    const { code } = await left('for a while');
    for (let visits = 0; visits < 2; visits++) {
      service.advance((KEEP_CODE_DAYS - 1) * DAY);
      await service.tick();
      expect((await comesBack(service.url, code)).last().text).toContain(said('code.status.received'));
    }
    service.advance((KEEP_CODE_DAYS + 1) * DAY);
    const expired = await comesBack(service.url, code);
    expect(expired.last().text).toContain(said('code.unknown'));
    await service.tick();
    expect(await (await service.store()).count('returnCodes', {})).toBe(0);
    // What was sent to the desk is still there for the desk.
    const ahead = (service.now().getTime() - Date.now()) / 30_000;
    const session = await signIn(service.url, {
      username: 'an.example',
      password: PASSWORD,
      code: codeOf(officer.secret, ahead),
    });
    const headers = { cookie: cookieOf(session) };
    const { body } = await call<{ later: unknown[] }>(service.url, 'GET', '/console/api/queue', { headers });
    expect(body.later.length).toBeGreaterThan(0);
  });
});
