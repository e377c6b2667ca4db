import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficerClient } from './support/officer.js';
import { Resident } from './support/resident.js';
import { Service } from './support/service.js';

describe('a resident who asks for an officer', () => {
  let service: Service;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Service.start();
    officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  it('tells what happened, shares it, talks with the officer, and is handed back to the bot', async () => {
    const resident = await Resident.arrive(service.url);
    expect(resident.step()).toBe('welcome.safe');
    await resident.says('some guy kept rubbing against me on the 71');
    expect(resident.step()).toBe('happened.understood');
    expect(resident.last().text).toContain('unwanted touching');
    await resident.taps('yes');
    await resident.taps('no');
    await resident.taps('officer');
    expect(resident.step()).toBe('officer.share');
    expect(resident.last().text).toContain('some guy kept rubbing against me on the 71');
    await resident.taps('all');
    expect(resident.step()).toBe('officer.wait');

    const waiting = await officer.nextWaiting();
    const talk = await officer.take(waiting.id);
    expect(talk.shared).toContainEqual({ kind: 'words', text: 'some guy kept rubbing against me on the 71' });
    await resident.sees((activity) => activity.text?.includes('An Example') === true);

    await officer.says(waiting.id, 'Good evening. Where are you now?');
    const seen = await resident.sees((activity) => activity.text === 'Good evening. Where are you now?');
    expect(seen.channelData).toMatchObject({ author: 'officer', officer: 'An Example' });
    const silence = await resident.says('at home');
    expect(silence).toEqual([]);
    const { messages } = await officer.talk(waiting.id);
    expect(messages.some(({ author, text }) => author === 'resident' && text === 'at home')).toBe(true);

    expect((await officer.post(`/talks/${waiting.id}/hand-back`)).status).toBe(204);
    await resident.sees((activity) => activity.channelData?.step === 'helped.back');
    await resident.taps('yes');
    await resident.taps('choices');
    expect(resident.step()).toBe('choices.menu');
  });
});
