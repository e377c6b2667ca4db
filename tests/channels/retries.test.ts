import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/resident.js';
import { Service } from '../support/service.js';
import { BASE, begin, everything, pathOf, post, Stream, type Opened } from './direct-line.js';
import { dump } from './store-dump.js';

describe('a client that sends again because it had no answer', () => {
  let dataDir: string;
  let service: Service;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
    service = await Service.start({ dataDir });
  });
  afterAll(async () => {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const message = (text: string, clientActivityID: string = randomUUID()) => ({
    type: 'message',
    text,
    channelData: { clientActivityID },
  });

  async function texts(opened: Opened): Promise<(string | undefined)[]> {
    return (await everything(service.url, opened)).map(({ from, text, channelData }) =>
      from.role === 'user' ? text : channelData?.step,
    );
  }

  it('gets the first id again, and the message and its answer are there once', async () => {
    const opened = await begin(service.url);
    const sent = message('yes');
    const first = await post(service.url, opened, sent);
    const again = await post(service.url, opened, sent);
    expect(again.status).toBe(200);
    expect(again.body.id).toBe(first.body.id);
    // Whatever else stands in it: the client's own id says that it is the same.
    expect((await post(service.url, opened, { ...sent, text: 'no' })).body.id).toBe(first.body.id);
    expect(await texts(opened)).toEqual(['welcome.safe', 'yes', 'welcome.need']);
  });

  it('has one effect with twenty tries at the same time', async () => {
    const opened = await begin(service.url);
    const sent = message('yes');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(service.url, opened, sent)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await texts(opened)).toEqual(['welcome.safe', 'yes', 'welcome.need']);
  });

  it('may use the same id in another conversation, and another id for the same words', async () => {
    const one = await begin(service.url);
    const two = await begin(service.url);
    const sent = message('yes', 'the-same-id');
    const ids = [
      await post(service.url, one, sent),
      await post(service.url, two, sent),
      await post(service.url, two, message('yes')),
    ].map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(3);
    expect((await texts(two)).filter((text) => text === 'yes')).toHaveLength(2);
  });

  it('has one effect with two files of the same message', async () => {
    const opened = await begin(service.url);
    const send = async () => {
      const form = new FormData();
      const activity = JSON.stringify({ type: 'message', channelData: { clientActivityID: 'one-file' } });
      form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }), 'blob');
      form.append('file', new Blob(['invented']), 'a.txt');
      return call<{ id: string }>(service.url, 'POST', `${pathOf(opened)}/upload`, {
        token: opened.token,
        raw: form,
      });
    };
    const answers = [await send(), await send(), ...(await Promise.all([send(), send(), send()]))];
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${body.id}`)).size).toBe(1);
    const mine = (await everything(service.url, opened)).filter(({ from }) => from.role === 'user');
    expect(mine).toHaveLength(1);
    const kept = dump(dataDir)['files'] as { conversationId: string }[];
    expect(kept.filter(({ conversationId }) => conversationId === opened.conversationId)).toHaveLength(1);
  });

  it('has one effect over a power cut in the middle of the turns, and no answered message is lost', async () => {
    for (let cut = 0; cut < 4; cut++) {
      const opened = await Promise.all(Array.from({ length: 4 }, () => begin(service.url)));
      const sent = opened.map((conversation) => ({ conversation, body: message('yes') }));
      const { port } = service;
      // Each sends the same five times at once, as a client on a bad line might.
      const outcomes = sent.map(({ conversation, body }) =>
        Promise.all(
          Array.from({ length: 5 }, () => post(service.url, conversation, body).catch(() => undefined)),
        ),
      );
      // Cuts at another moment each time: before, between and after the commits.
      await new Promise((resolve) => setTimeout(resolve, cut * 6));
      await service.kill();
      const before = await Promise.all(outcomes);
      service = await Service.start({ dataDir, port });
      const after = await Promise.all(
        sent.map(({ conversation, body }) => post(service.url, conversation, body)),
      );
      for (const [index, { conversation }] of sent.entries()) {
        expect(after[index]?.status).toBe(200);
        for (const answered of before[index] ?? [])
          if (answered !== undefined) expect(answered.body.id).toBe(after[index]?.body.id);
        expect(await texts(conversation)).toEqual(['welcome.safe', 'yes', 'welcome.need']);
      }
    }
  });

  it('goes on with its old token and its old watermark after a restart', async () => {
    const opened = await begin(service.url);
    await post(service.url, opened, message('yes'));
    const before = await everything(service.url, opened);
    const { port } = service;
    expect(await service.stop()).toBe(0);
    service = await Service.start({ dataDir, port });
    expect(await everything(service.url, opened)).toEqual(before);
    expect((await call(service.url, 'POST', `${BASE}/tokens/refresh`, { token: opened.token })).status).toBe(
      200,
    );
    const back = await call<Opened>(service.url, 'GET', `${pathOf(opened)}?watermark=3`, {
      token: opened.token,
    });
    const stream = await Stream.open(back.body.streamUrl);
    await post(service.url, opened, message('something else'));
    await stream.sees(({ from }) => from.role === 'user');
    stream.close();
    const after = await everything(service.url, opened);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after[before.length]?.text).toBe('something else');
  });

  it('cannot use a stream ticket a second time, also after a restart', async () => {
    const opened = await begin(service.url);
    (await Stream.open(opened.streamUrl)).close();
    const { port } = service;
    await service.kill();
    service = await Service.start({ dataDir, port });
    await expect(Stream.open(opened.streamUrl)).rejects.toMatchObject({ status: 403, code: 'InvalidToken' });
  });
});
