import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { ConversationKeys } from '../../../bot/conversations/keys.js';
import { CaseAnswer } from '../../../bot/desk/contract.js';
import type { SharedItem } from '../../../bot/desk/shared.js';
import type { OfficerClient } from '../../support/officer.js';
import { Resident } from '../../support/resident.js';
import { Clocked } from '../support/clocked.js';
import { asks, STORY as WORDS, tellsStory } from '../support/talks.js';
import { audited, codeOfError, opened, placeOf, type Place } from './support.js';

type View = z.infer<typeof CaseAnswer>;

describe('a case that an officer opens from a live talk', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let colleague: OfficerClient;
  let place: Place;
  let resident: Resident;
  let talk: string;
  let view: View;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    colleague = await officer.invites('bea', 'Bea Example');
    place = await placeOf(service);
    resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    talk = await asks(officer, resident);
    await officer.take(talk);
    await resident.says('canary-later: this was said after the sharing');
  });
  afterAll(() => service.stop());

  const itemOf = async (id: string) => {
    const { mine, later, others } = await officer.queue();
    return [...mine, ...later, ...others].find((item) => item.id === id);
  };

  it('is not there before, and the list says so', async () => {
    expect((await officer.get(`/talks/${talk}/case`)).status).toBe(404);
    expect((await itemOf(talk))?.rung).toBeNull();
  });

  it('holds what the resident shared on asking, and nothing of what was said besides', async () => {
    const answer = await officer.post<View>(`/talks/${talk}/case`);
    expect(answer.status).toBe(201);
    view = CaseAnswer.parse(answer.body);
    expect(view).toMatchObject({
      rung: 'talk',
      status: 'assigned',
      language: 'en',
      statement: [],
      evidence: [],
      terms: null,
      name: null,
    });
    expect(view.message).toContain(WORDS);
    expect(JSON.stringify(view)).not.toContain('canary');
    expect(view.timeline.map(({ code, by }) => [code, by])).toEqual([
      ['sent', 'An Example'],
      ['assigned', 'An Example'],
    ]);
  });

  it('takes facts from what was shared in its own terms, where there are such', async () => {
    const other = await Resident.arrive(service.url);
    const id = await asks(officer, other);
    await reshared(id, [
      { kind: 'language', text: 'en' },
      { kind: 'safe', text: 'no' },
      { kind: 'what', text: 'Following · Threat', behaviours: ['following', 'threat'] },
      { kind: 'where', text: 'Flagey', where: { name: 'Flagey', kind: 'place', lon: 4.3722, lat: 50.8275 } },
      { kind: 'when', text: 'yesterday evening', when: '2026-11-23T20:00' },
    ]);
    await officer.take(id);
    const { body } = await officer.post<View>(`/talks/${id}/case`);
    expect(body.facts).toEqual({
      behaviours: [
        { name: 'following', from: 'choice', words: null },
        { name: 'threat', from: 'choice', words: null },
      ],
      where: { said: 'Flagey', lon: 4.3722, lat: 50.8275, quarter: null },
      when: { iso: '2026-11-23T20:00', said: 'yesterday evening' },
      safe: 'no',
    });
    expect(body.message).toBeNull();
    // The talk itself still shows lines of text, as before.
    expect((await officer.talk(id)).shared.map((item) => Object.keys(item).sort())).toEqual(
      Array.from({ length: 5 }, () => ['kind', 'text']),
    );
  });

  it('is opened once', async () => {
    const again = await officer.post(`/talks/${talk}/case`);
    expect([again.status, codeOfError(again)]).toEqual([409, 'CaseExists']);
    expect(await audited(place.store, talk)).toContain('case-open refused');
  });

  it('is opened once, also when it is asked for at the same moment', async () => {
    const other = await Resident.arrive(service.url);
    const id = await asks(officer, other);
    await officer.take(id);
    const before = await place.store.count('cases', {});
    const answers = await Promise.all(Array.from({ length: 6 }, () => officer.post(`/talks/${id}/case`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await place.store.count('cases', {})).toBe(before + 1);
  });

  it('shows beside the talk and as an item of its own', async () => {
    expect((await itemOf(talk))?.rung).toBe('talk');
    expect(await itemOf(view.handoffId)).toMatchObject({ kind: 'later', rung: 'talk', state: 'assigned' });
    const through = await officer.get<View>(`/talks/${talk}/case`);
    const itself = await officer.get<View>(`/talks/${view.handoffId}/case`);
    expect(through.body).toEqual(itself.body);
  });

  it('stays with the officer when the talk ends and the resident is gone', async () => {
    await officer.post(`/talks/${talk}/close`, { reason: 'helped' });
    await resident.leaves();
    expect((await officer.get(`/talks/${talk}/case`)).status).toBe(404);
    const noted = await officer.post<View>(`/talks/${view.handoffId}/case/notes`, { text: 'goes on' });
    expect(noted.status).toBe(201);
    expect((await opened(place, view.caseId)).record.state).toBe('sent');
  });

  it('can be handed over, and is read by who takes it and no longer by who had it', async () => {
    await officer.post(`/talks/${view.handoffId}/case/hand-over`, { unit: 'eva', note: 'see the note' });
    await colleague.take(view.handoffId);
    expect((await officer.get(`/talks/${view.handoffId}/case`)).status).toBe(404);
    expect((await colleague.get<View>(`/talks/${view.handoffId}/case`)).body.notes.at(-1)?.text).toBe(
      'goes on',
    );
    // The talk stays with who had it.
    expect((await colleague.talk(view.handoffId)).messages.map(({ text }) => text).join()).not.toContain(
      'canary',
    );
  });

  it("that was handed over while the talk goes on is out of the first officer's reach", async () => {
    const other = await Resident.arrive(service.url);
    const id = await asks(officer, other);
    await officer.take(id);
    const { body } = await officer.post<View>(`/talks/${id}/case`);
    await officer.post(`/talks/${id}/case/hand-over`, { unit: 'eva', note: 'now' });
    expect((await itemOf(id))?.rung).toBeNull();
    for (const through of [id, body.handoffId])
      expect((await officer.get(`/talks/${through}/case`)).status).toBe(404);
    expect((await officer.talk(id)).item.state).toBe('assigned');
  });

  async function reshared(id: string, items: SharedItem[]): Promise<void> {
    const handoff = await place.store.get('handoffs', id);
    const conversationId = handoff?.value.conversationId ?? '';
    const conversation = await place.store.get('conversations', conversationId);
    if (handoff === undefined || conversation === undefined) throw new Error('no such talk');
    const sealedShared = new ConversationKeys(place.keyring).seal(
      conversationId,
      conversation.value,
      'shared',
      JSON.stringify(items),
      `handoffs/${id}#shared`,
    );
    await place.store.commit([
      { kind: 'put', collection: 'handoffs', id, value: { ...handoff.value, sealedShared } },
    ]);
  }
});
