import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { OpinionsAnswer } from '../../bot/desk/contract.js';
import { Opinions } from '../../bot/insight/opinions.js';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import { Clocked } from '../desk/support/clocked.js';
import { parts, type Parts } from '../desk/support/parts.js';
import { asks, said, tellsStory } from '../desk/support/talks.js';
import { DANGER, follows, optionsOf, reads, RISK } from '../dialogs/support/ways.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';

type Months = z.infer<typeof OpinionsAnswer>['months'];

describe('a resident after a talk with an officer', () => {
  let service: Clocked;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start({ WALLED_OFFICERS: 'an.example' });
    officer = await service.supervisor();
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  const counted = async () =>
    (await (await service.store()).find('counters', { where: {} }))
      .filter(({ value }) => value.step.startsWith('helped'))
      .map(({ value }) => value);
  const months = async (): Promise<Months> =>
    (await officer.get<{ months: Months }>('/insight/opinions')).body.months;

  /** A talk that an officer has taken, and that ends when `ends` is done with it. */
  async function talk(language: Language = 'en', before?: (resident: Resident) => Promise<unknown>) {
    const resident = await Resident.arrive(service.url, language);
    await before?.(resident);
    const id = await asks(officer, resident);
    await officer.take(id);
    await resident.read();
    return { resident, id };
  }
  const closes = async (resident: Resident, id: string, reason = 'helped') => {
    expect((await officer.post(`/talks/${id}/close`, { reason })).status).toBe(204);
    await resident.read();
  };
  const handsBack = async (resident: Resident, id: string) => {
    expect((await officer.post(`/talks/${id}/hand-back`)).status).toBe(204);
    await resident.read();
  };

  it.each(LANGUAGES)('is asked once whether it helped, and goes on from there, in %s', async (language) => {
    const { resident, id } = await talk(language);
    await closes(resident, id);
    expect(resident.step()).toBe('helped.closed');
    reads(resident, 'officer.closed');
    reads(resident, 'helped.question');
    expect(optionsOf(resident)).toEqual(['yes', 'some', 'no', 'unsaid']);
    await resident.taps('some');
    reads(resident, 'helped.thanks');
    expect(resident.step()).toBe('helped.next');
    expect(optionsOf(resident)).toEqual(['later', 'statement', 'choices', 'again', 'stop']);

    const second = await asks(officer, resident);
    await officer.take(second);
    await handsBack(resident, second);
    expect(resident.step()).toBe('officer.back');
  });

  it('need not answer: they go on with a tap, by typing, or leave', async () => {
    const rather = await talk();
    await handsBack(rather.resident, rather.id);
    expect(rather.resident.step()).toBe('helped.back');
    await rather.resident.taps('unsaid');
    expect([rather.resident.step(), rather.resident.last().text]).toEqual([
      'helped.next',
      said('helped.next'),
    ]);

    const typing = await talk();
    await handsBack(typing.resident, typing.id);
    await typing.resident.says('a man touched me on the tram');
    expect(typing.resident.step()).toBe('happened.understood');

    const leaving = await talk();
    await handsBack(leaving.resident, leaving.id);
    expect(await leaving.resident.leaves()).toBe(200);
  });

  it('finds the way to a code beside the question, when an officer opened a case from the talk', async () => {
    const { resident, id } = await talk('en', tellsStory);
    expect((await officer.post(`/talks/${id}/case`)).status).toBe(201);
    await closes(resident, id);
    expect(optionsOf(resident)).toContain('code');
    await resident.taps('code');
    expect(resident.step()).toBe('officer.coded');
  });

  it.each([
    ['said at the greeting that they are not safe', (resident: Resident) => resident.taps('no'), undefined],
    ['wrote of danger to the bot', (resident: Resident) => resident.says(DANGER.en), undefined],
    ['wrote that they want to die', (resident: Resident) => resident.says(RISK.en), undefined],
    ['wrote of danger to the officer', undefined, DANGER.en],
    ['wrote to the officer that they want to die', undefined, RISK.en],
  ] as const)('who %s is not asked, not after the next talk either', async (_who, before, during) => {
    const { resident, id } = await talk('en', before);
    if (during !== undefined) await resident.says(during);
    await officer.post(`/talks/${id}/danger-seen`);
    await closes(resident, id);
    expect(resident.step()).toBe('officer.closed');
    const second = await asks(officer, resident);
    await officer.take(second);
    await handsBack(resident, second);
    expect(resident.step()).toBe('officer.back');
  });

  it.each(['abuse', 'left'])('is not asked when the reason to close is %s', async (reason) => {
    const { resident, id } = await talk();
    await closes(resident, id, reason);
    expect(resident.step()).toBe('officer.closed');
  });

  it('is not asked when something of theirs is kept from this desk', async () => {
    const { resident, id } = await talk('en', async (walled) => {
      await follows(walled, 'yes', 'learn', 'choices', 'statement', 'go', 'self', 'police');
      await walled.says('an invented story');
      await follows(walled, 'menu', 'review', 'send');
      expect(walled.step()).toBe('statement.sent');
      await walled.says('erase');
      await walled.taps('yes');
    });
    await closes(resident, id);
    expect(resident.step()).toBe('officer.closed');
  });

  it('is not asked by a message left for later, nor when they are gone', async () => {
    const { resident, id } = await talk();
    await resident.leaves();
    expect((await officer.post(`/talks/${id}/close`, { reason: 'other' })).status).toBe(204);
    await expect(resident.read()).rejects.toThrow('404');
  });

  it('leaves a number a month, language and ending, and the console shows it from ten answers on', async () => {
    expect(await months()).toEqual([]);
    const month = service.now().toISOString().slice(0, 7);
    expect((await counted()).sort((one, other) => one.step.localeCompare(other.step))).toEqual([
      { day: month, step: 'helped-de-closed-some', count: 1 },
      { day: month, step: 'helped-en-closed-some', count: 1 },
      { day: month, step: 'helped-en-returned-unsaid', count: 1 },
      { day: month, step: 'helped-fr-closed-some', count: 1 },
      { day: month, step: 'helped-nl-closed-some', count: 1 },
    ]);
    for (let more = 0; more < 5; more++) {
      const { resident, id } = await talk();
      await closes(resident, id);
      await resident.taps(more === 0 ? 'no' : 'yes');
      // Going back does not answer it again.
      await resident.says('back');
      expect(resident.step()).not.toBe('helped.closed');
    }
    expect(await months()).toEqual([]);
    const { resident, id } = await talk();
    await closes(resident, id);
    await resident.taps('yes');
    expect(await months()).toEqual([{ month, answers: { yes: 5, some: 4, no: 1, unsaid: 1 }, parts: [] }]);
    await service.restart();
    expect((await months())[0]?.answers).toEqual({ yes: 5, some: 4, no: 1, unsaid: 1 });
  });
});

describe('counting answers', () => {
  let own: Parts;
  let time = Date.parse('2026-02-28T23:00:00Z');

  beforeAll(async () => {
    own = await parts();
  });
  afterAll(() => own.close());

  it('adds up over nodes, shows parts only where all are large enough, and the newest month first', async () => {
    const nodes = [1, 2].map(() => new Opinions(own.store, () => new Date(time)));
    const answer = (language: Language, ending: 'closed' | 'returned', times: number) => {
      for (let more = 0; more < times; more++)
        nodes[more % 2]?.count({ answer: more % 3 === 0 ? 'no' : 'yes', ending }, language);
    };
    answer('nl', 'closed', 12);
    answer('fr', 'returned', 10);
    await Promise.all(nodes.map((node) => node.flush()));
    time += 31 * 86_400_000;
    answer('nl', 'closed', 12);
    answer('de', 'closed', 9);
    await Promise.all(nodes.map((node) => node.flush()));
    expect(await nodes[0]?.months()).toEqual([
      { month: '2026-03', answers: { yes: 14, some: 0, no: 7, unsaid: 0 }, parts: [] },
      {
        month: '2026-02',
        answers: { yes: 14, some: 0, no: 8, unsaid: 0 },
        parts: [
          { language: 'nl', ending: 'closed', answers: { yes: 8, some: 0, no: 4, unsaid: 0 } },
          { language: 'fr', ending: 'returned', answers: { yes: 6, some: 0, no: 4, unsaid: 0 } },
        ],
      },
    ]);
  });

  it('counts who would rather not say for nobody: nine answers stay hidden among them', async () => {
    time = Date.parse('2026-06-10T12:00:00Z');
    const opinions = new Opinions(own.store, () => new Date(time));
    for (let more = 0; more < 9; more++) opinions.count({ answer: 'yes', ending: 'closed' }, 'nl');
    for (let more = 0; more < 20; more++) opinions.count({ answer: 'unsaid', ending: 'closed' }, 'nl');
    expect((await opinions.months()).map(({ month }) => month)).not.toContain('2026-06');
    opinions.count({ answer: 'yes', ending: 'closed' }, 'nl');
    expect((await opinions.months())[0]?.month).toBe('2026-06');
  });
});
