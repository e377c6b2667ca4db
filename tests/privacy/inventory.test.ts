import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asks, comesBack, leavesMessage, tellsStory } from '../desk/support/talks.js';
import { OfficerClient, PASSWORD } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import { filesOf, foundIn, standsIn } from './support.js';

/**
 * A whole life of the channel with a canary in everything that anybody wrote, chose to keep or was given as a secret;
 * then every byte of the data folder, while the service runs and after it was cut off, and everything that it printed.
 */
describe('in plain, the data folder and the log', () => {
  let service: Service;
  const canaries: string[] = [];
  let printed = '';

  /** A word of its own that no encoding could bring about by chance. */
  function canary(kind: string): string {
    const word = `kanarie${kind}${String(canaries.length).padStart(3, '0')}zq`;
    canaries.push(word);
    return word;
  }

  beforeAll(async () => {
    service = await Service.start({ settings: { LOG_LEVEL: 'debug' } });
    const setupToken = await service.setupToken();
    const officer = await OfficerClient.setUp(service.url, setupToken, 'an.example', 'An Example');
    await officer.onDuty();
    const colleague = await officer.invites('bea', 'Bea Example');

    for (let person = 0; person < 3; person++) {
      const resident = await Resident.arrive(service.url);
      await tellsStory(resident, `some guy kept rubbing against me on the 71 ${canary('story')}`);
      await resident.says(`and more ${canary('more')}`);
      await resident.post({
        type: 'message',
        text: `x ${canary('locale')}`,
        channelData: { note: canary('channeldata') },
      });
      await resident.post({ type: 'event', name: 'language', value: canary('event') });
      await sendsFile(resident, canary('filename'), `content ${canary('filecontent')}`);
      await resident.read();
      const id = await asks(officer, resident);
      await resident.says(`waiting ${canary('waiting')}`);
      await officer.take(id);
      await resident.says(`he is following me now ${canary('danger')}`);
      await officer.says(id, `officer ${canary('officer')}`);
      await officer.notes(id, `note ${canary('note')}`);
      await sendsFile(resident, canary('sharedname'), `content ${canary('sharedcontent')}`);
      if (person === 0) await officer.post(`/talks/${id}/close`, { reason: 'helped' });
      if (person === 1) await resident.leaves();
      if (person === 2) await officer.post(`/talks/${id}/hand-back`);
    }

    const writer = await Resident.arrive(service.url);
    const code = await leavesMessage(writer, `left ${canary('left')}`);
    canaries.push(code, code.replaceAll(' ', '-'), code.replaceAll(' ', ''));
    const [item] = (await officer.queue()).later;
    await colleague.take(item?.id ?? '');
    await colleague.says(item?.id ?? '', `answer ${canary('answer')}`);
    await colleague.notes(item?.id ?? '', `note ${canary('leftnote')}`);
    await colleague.post(`/talks/${item?.id ?? ''}/hand-back`);
    const back = await comesBack(service.url, code);
    await back.taps('write');
    await back.says(`back ${canary('writeback')}`);

    // Refused things are words too.
    await back.post({ type: 'nonsense', text: canary('refused') });
    await call(service.url, 'POST', `${back.path}/activities`, {
      token: back.token,
      raw: `{"text":"${canary('broken')}`,
      headers: { 'content-type': 'application/json' },
    });
    await call(service.url, 'GET', `/console/api/talks/${canary('path')}?q=${canary('query')}`);
    const signIn = { username: canary('username'), password: canary('password'), code: '123456' };
    await call(service.url, 'POST', '/console/api/auth/sign-in', {
      body: signIn,
      headers: { 'x-console': '1', 'user-agent': canary('agent') },
    });

    canaries.push(
      PASSWORD,
      officer.secret,
      officer.cookie.split('=')[1] ?? '',
      back.token,
      writer.token,
      writer.token.split('.')[2] ?? '',
    );
  });
  afterAll(() => service.stop());

  async function sendsFile(resident: Resident, name: string, content: string): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), `${name}.txt`);
    const answer = await call(resident.url, 'POST', `${resident.path}/upload`, {
      token: resident.token,
      raw: form,
    });
    if (answer.status !== 200) throw new Error(`the upload answered ${String(answer.status)}`);
  }

  it('would be seen by this test: the search finds what stands there in any of its forms', async () => {
    expect(canaries.length).toBeGreaterThan(50);
    const word = 'kanariefindme007zq';
    expect(standsIn(Buffer.from(`…${word}…`), word)).toBe(true);
    expect(standsIn(Buffer.from(word, 'utf16le'), word)).toBe(true);
    for (let before = 0; before < 4; before++) {
      expect(
        standsIn(Buffer.from(Buffer.from(`${'y'.repeat(before)}${word} and more`).toString('base64')), word),
      ).toBe(true);
    }
    expect((await foundIn(service.dataDir, ['R-'])).length).toBeGreaterThan(0);
    expect((await filesOf(service.dataDir)).some((file) => file.endsWith('-wal'))).toBe(true);
  });

  it('hold nothing that anybody wrote, while the service runs', async () => {
    expect(await foundIn(service.dataDir, canaries)).toEqual([]);
  });

  it('hold nothing that anybody wrote, after the service was cut off', async () => {
    await service.kill();
    printed = service.printed;
    expect(await foundIn(service.dataDir, canaries)).toEqual([]);
  });

  it('log no words, no secrets and no addresses of people', () => {
    expect(printed).toContain('"msg":"turn"');
    for (const word of canaries) expect([word, printed.includes(word)]).toEqual([word, false]);
    const lines = printed.split('\n').filter((line) => line.startsWith('{'));
    for (const line of lines) {
      expect(line).not.toMatch(/127\.0\.0\.1|::1|user-agent|cookie|authorization/i);
    }
  });

  it('hold the master key in one file alone, which only its owner may read', async () => {
    const master = (await readFile(join(service.dataDir, 'master.key'), 'utf8')).trim();
    const found = await foundIn(service.dataDir, [master]);
    expect(found.map(({ file }) => file)).toEqual([join(service.dataDir, 'master.key')]);
    expect(printed).not.toContain(master);
  });
});
