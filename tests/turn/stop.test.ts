import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stream } from '../desk/support/stream.js';
import { talkOf } from '../desk/support/talks.js';
import { OfficerClient } from '../support/officer.js';
import { call } from '../support/resident.js';
import { Service } from '../support/service.js';

describe('a service that is asked to stop', () => {
  it('finishes the turns that run, closes all streams and ends well; nothing that was acknowledged is lost', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
    const service = await Service.start({ dataDir });
    const officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    await officer.onDuty();
    const { resident, id } = await talkOf(officer);
    const stream = await Stream.ofResident(resident);
    const console = await Stream.ofConsole(service.url, officer.cookie);

    const acknowledged: string[] = [];
    const posts = Array.from({ length: 16 }, async (_, place) => {
      const text = `while stopping ${String(place)}`;
      const answer = await resident.post({ type: 'message', text }).catch(() => undefined);
      if (answer?.status === 200) acknowledged.push(text);
      else if (answer !== undefined) expect(answer.status).toBe(503);
    });
    // The first is on its way for sure when the signal comes.
    await Promise.race(posts);
    const code = await service.stop();
    await Promise.all(posts);
    expect(code).toBe(0);
    expect(await stream.closed).toBe(1001);
    expect(await console.closed).toBe(1001);
    expect(acknowledged.length).toBeGreaterThan(0);

    const again = await Service.start({ dataDir, port: service.port });
    try {
      const { body } = await call(again.url, 'GET', `${resident.path}/activities?watermark=0`, {
        token: resident.token,
      });
      for (const text of acknowledged) expect(JSON.stringify(body)).toContain(`"${text}"`);
      expect(
        (await officer.talk(id)).messages.filter(({ text }) => text.startsWith('while stopping')).length,
      ).toBeGreaterThanOrEqual(acknowledged.length);
    } finally {
      await again.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
