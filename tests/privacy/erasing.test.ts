import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clocked, DAY, MINUTE } from '../desk/support/clocked.js';
import { asks, comesBack, leavesMessage, said, talkOf, tellsStory } from '../desk/support/talks.js';
import type { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { isUse } from '../../bot/privacy/in-use.js';
import type { Store } from '../../bot/store/ports.js';
import { remainsOf } from './support.js';

const NOTHING = {
  conversation: 0,
  privateKey: 0,
  sharedKey: 0,
  messages: 0,
  privateMessages: 0,
  files: 0,
  state: 0,
  handoffs: 0,
};
const KEEP_TALK_DAYS = 90;

describe('what stays of a conversation', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let store: Store;

  beforeAll(async () => {
    service = await Clocked.start({
      SILENCE_MINUTES: '30',
      KEEP_TALK_DAYS: String(KEEP_TALK_DAYS),
      // The officer of these tests has no console open, and keeps the talk all the same.
      ANSWER_MINUTES: '240',
    });
    officer = await service.supervisor();
    await officer.onDuty();
    store = await service.store();
  });
  afterAll(() => service.stop());

  async function sendsFile(resident: Resident, content: string): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), 'what.txt');
    const answer = await call(resident.url, 'POST', `${resident.path}/upload`, {
      token: resident.token,
      raw: form,
    });
    expect(answer.status).toBe(200);
  }

  it('after leaving without anything sent is nothing at all', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    await sendsFile(resident, 'something');
    const before = await remainsOf(store, resident.conversationId);
    expect(before).toMatchObject({ conversation: 1, privateKey: 1, files: 1, state: 1 });
    const id = resident.conversationId;
    expect(await store.count('deliveries', { where: { conversationId: id } })).toBeGreaterThan(0);
    expect(await resident.leaves()).toBe(200);
    expect(await remainsOf(store, id)).toEqual(NOTHING);
    expect(await store.count('deliveries', { where: { conversationId: id } })).toBe(0);
    await expect(resident.read()).rejects.toThrow('404');
    expect((await resident.post({ type: 'message', text: 'again' })).status).toBe(404);
  });

  it('after leaving a talk with an officer is what was sent; the resident’s own part and its key are gone', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    await sendsFile(resident, 'private file');
    const id = await asks(officer, resident);
    await officer.take(id);
    await sendsFile(resident, 'file for the officer');
    await resident.says('for the officer');
    await resident.leaves();
    const remains = await remainsOf(store, resident.conversationId);
    expect(remains).toMatchObject({
      conversation: 1,
      privateKey: 0,
      sharedKey: 1,
      privateMessages: 0,
      files: 1,
      state: 0,
      handoffs: 1,
    });
    const talk = await officer.talk(id);
    expect(talk.messages.some(({ text }) => text === 'for the officer')).toBe(true);
    expect(talk.shared.some(({ kind }) => kind === 'words')).toBe(true);
    await officer.post(`/talks/${id}/close`, { reason: 'left' });
  });

  it('after a message was left and its writer went is that message, behind its code', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    const code = await leavesMessage(resident, 'keep this');
    await resident.leaves();
    expect(await remainsOf(store, resident.conversationId)).toMatchObject({
      privateKey: 0,
      privateMessages: 0,
      state: 0,
      messages: 1,
    });
    expect((await comesBack(service.url, code)).last().text).toContain(said('code.status.received'));
  });

  it('that somebody asks to erase is only what comes after; the talk goes on without the facts', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident, 'some guy kept rubbing against me on the 71, canary-erased');
    await sendsFile(resident, 'erase me too');
    const keyBefore = (await store.get('conversations', resident.conversationId))?.value.wrappedKeys.private;
    await resident.says('erase');
    expect(resident.step()).toBe('erase.confirm');
    await resident.taps('yes');
    expect(resident.last().text).toContain(said('erase.done'));
    expect(resident.step()).toBe('welcome.need');
    const { body } = await call(service.url, 'GET', `${resident.path}/activities?watermark=0`, {
      token: resident.token,
    });
    expect(JSON.stringify(body)).not.toContain('canary-erased');
    expect(await remainsOf(store, resident.conversationId)).toMatchObject({ messages: 1, files: 0 });
    const keyAfter = (await store.get('conversations', resident.conversationId))?.value.wrappedKeys.private;
    expect(keyAfter).toBeDefined();
    expect(keyAfter).not.toBe(keyBefore);
    await resident.says('officer');
    expect(resident.last().text).not.toContain('canary-erased');
    expect(resident.options().some(({ value }) => value === 'officer.share.facts')).toBe(false);
    await resident.taps('all');
    const talk = await officer.take((await officer.nextWaiting()).id);
    expect(talk.shared.map(({ kind }) => kind)).toEqual(['language']);
    await officer.post(`/talks/${talk.item.id}/close`, { reason: 'other' });
  });

  it('that somebody does not confirm to erase is all of it', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    await resident.says('erase');
    const before = await remainsOf(store, resident.conversationId);
    await resident.taps('no');
    expect(resident.step()).toBe('happened.next');
    expect((await remainsOf(store, resident.conversationId)).messages).toBe(before.messages + 2);
  });

  it('after half an hour of silence is what was sent; a talk with signs of life stays whole', async () => {
    const silent = await Resident.arrive(service.url);
    await tellsStory(silent);
    const alive = await Resident.arrive(service.url);
    await tellsStory(alive);
    const { resident: withOfficer, id } = await talkOf(officer);
    service.advance(20 * MINUTE);
    await service.tick();
    await alive.read();
    expect(await remainsOf(store, silent.conversationId)).toMatchObject({ conversation: 1, state: 1 });
    service.advance(11 * MINUTE);
    await service.tick();
    expect(await remainsOf(store, silent.conversationId)).toEqual(NOTHING);
    expect(await remainsOf(store, alive.conversationId)).toMatchObject({
      conversation: 1,
      privateKey: 1,
      state: 1,
    });
    expect(await remainsOf(store, withOfficer.conversationId)).toMatchObject({
      conversation: 1,
      privateKey: 0,
      privateMessages: 0,
    });
    const talk = await officer.talk(id);
    expect(talk.item.resident).toBe('left');
    expect(talk.messages.filter(({ author, text }) => author === 'event' && text === 'left')).toHaveLength(1);
    await service.tick();
    expect((await officer.talk(id)).messages).toEqual(talk.messages);
    await officer.post(`/talks/${id}/close`, { reason: 'left' });
  });

  it('is nothing once its talks and messages are past their time, and all of it until the last of them is', async () => {
    const { resident, id } = await talkOf(officer);
    await resident.says('to be kept for a while');
    await officer.post(`/talks/${id}/close`, { reason: 'helped' });
    service.advance(10 * DAY);
    await service.tick();
    await service.tick();
    const before = await remainsOf(store, resident.conversationId);
    expect(before).toMatchObject({ conversation: 1, sharedKey: 1, handoffs: 1 });
    service.advance((KEEP_TALK_DAYS - 11) * DAY);
    await service.tick();
    expect(await remainsOf(store, resident.conversationId)).toEqual(before);
    service.advance(2 * DAY);
    await service.tick();
    expect(await remainsOf(store, resident.conversationId)).toEqual(NOTHING);
    expect(await store.get('handoffs', id)).toBeUndefined();
  });

  it('is in the end nothing but accounts, links, counters, the audit and what waits for an officer', async () => {
    service.advance(400 * DAY);
    for (let sweeps = 0; sweeps < 3; sweeps++) await service.tick();
    const open = new Set((await store.find('handoffs', {})).map(({ value }) => value.conversationId));
    expect((await store.find('handoffs', {})).map(({ value }) => value.state)).toEqual(['later']);
    for (const { value } of await store.find('messages', {}))
      expect(open.has(value.conversationId)).toBe(true);
    for (const collection of [
      'deliveries',
      'sessions',
      'usedTickets',
      'returnCodes',
      'setupLinks',
      'files',
      'states',
    ] as const) {
      expect([collection, await store.count(collection, {})]).toEqual([collection, 0]);
    }
    // The service itself says that it works with the data.
    expect((await store.find('leases', {})).filter(({ id }) => !isUse(id))).toEqual([]);
  });
});
