import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { CaseAnswer } from '../../../bot/desk/contract.js';
import type { OfficerClient } from '../../support/officer.js';
import { Clocked } from '../support/clocked.js';
import { ADDRESS, audited, opened, placeOf, sentCase, type Place, type SentCase } from './support.js';

type View = z.infer<typeof CaseAnswer>;

describe('an officer who takes what a resident sent', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let colleague: OfficerClient;
  let place: Place;
  let sent: SentCase;
  let view: View;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    colleague = await officer.invites('bea', 'Bea Example');
    place = await placeOf(service);
    sent = await sentCase(place);
  });
  afterAll(() => service.stop());

  it('sees in the list how far the resident went and which unit has it', async () => {
    const item = (await officer.queue()).later.find(({ id }) => id === sent.id);
    expect(item).toMatchObject({ kind: 'later', rung: 'statement', unit: 'desk', state: 'later' });
    expect((await opened(place, sent.caseId)).record).toMatchObject({ state: 'sent', status: 'received' });
  });

  it('has read it by taking it, and it is theirs', async () => {
    await officer.take(sent.id);
    const { record, desk } = await opened(place, sent.caseId);
    expect(record.status).toBe('assigned');
    expect(record.readAt).toBeDefined();
    expect(desk.events.map(({ code, by }) => [code, by === 'resident'])).toEqual([
      ['sent', true],
      ['read', false],
      ['assigned', false],
    ]);
    expect((await officer.queue()).mine.map(({ id, rung }) => [id, rung])).toEqual([[sent.id, 'statement']]);
  });

  it('reads every sentence with its question, time, language and messages, and tells silences apart', async () => {
    const answer = await officer.get<View>(`/talks/${sent.id}/case`);
    expect(answer.status).toBe(200);
    view = CaseAnswer.parse(answer.body);
    expect(view.statement).toEqual([
      {
        topic: 'what',
        state: 'told',
        question: 'What happened?',
        sentences: [
          { id: 'what.1', text: 'He followed me from the tram.' },
          { id: 'what.2', text: 'Then he grabbed my arm.' },
          { id: 'what.3', text: 'I shouted.' },
          { id: 'what.4', text: 'Canary-story.' },
        ],
        at: '2026-11-21T20:11:12.000Z',
        language: 'en',
        messages: ['c1|0000012', 'c1|0000015'],
      },
      expect.objectContaining({ topic: 'looks', state: 'unknown', sentences: [] }),
      expect.objectContaining({ topic: 'injuries', state: 'skipped', sentences: [] }),
    ]);
  });

  it('sees the facts with the words that led to them, where and when', () => {
    expect(view.facts).toEqual({
      behaviours: [
        { name: 'following', from: 'words', words: 'He followed me' },
        { name: 'touching', from: 'choice', words: null },
      ],
      where: { said: 'at Flagey', lon: 4.3722, lat: 50.8275, quarter: 'Flagey' },
      when: { iso: '2026-11-20T22:00', said: 'Friday 20 November 2026 around 10 pm' },
      safe: 'yes',
    });
  });

  it('sees wishes and terms, asked or not, and never the address', async () => {
    expect(view).toMatchObject({
      caseId: sent.caseId,
      handoffId: sent.id,
      name: 'Mila Voorbeeld',
      wishes: {
        injuredPerson: true,
        addressApart: null,
        victimAssistance: null,
        officer: 'woman',
        accompanied: null,
      },
      terms: { channel: 'email', hours: 'evening', notSeenBy: 'my brother', stopped: false },
    });
    for (const path of ['/case', '', '/case/facts.csv'])
      expect(
        await (
          await fetch(`${service.url}/console/api/talks/${sent.id}${path}`, {
            headers: { cookie: officer.cookie },
          })
        ).text(),
      ).not.toContain(ADDRESS);
  });

  it('sees who did what by name', () => {
    expect(view.timeline.map(({ code, by, detail }) => [code, by, detail])).toEqual([
      ['sent', 'resident', 'statement'],
      ['read', 'An Example', null],
      ['assigned', 'An Example', null],
    ]);
  });

  it('leaves each reading in the audit, under the reference that colleagues know', async () => {
    expect(await audited(place.store, sent.id)).toEqual([
      'take',
      'case-read',
      'case-read',
      'read',
      'facts-export',
    ]);
  });

  it('puts it back, and a colleague goes on: nobody has it in between', async () => {
    await officer.post(`/talks/${sent.id}/hand-back`);
    expect((await opened(place, sent.caseId)).record.status).toBe('read');
    expect((await officer.get(`/talks/${sent.id}/case`)).status).toBe(404);
    await colleague.take(sent.id);
    const { record, desk } = await opened(place, sent.caseId);
    expect(record.status).toBe('assigned');
    expect(desk.events.map(({ code }) => code)).toEqual(['sent', 'read', 'assigned', 'released', 'assigned']);
  });
});
