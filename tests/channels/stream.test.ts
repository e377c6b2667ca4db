import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/resident.js';
import { begin, everything, pathOf, post, read, Stream, type Opened } from './direct-line.js';
import { ServiceHere } from './service-here.js';
import { dump } from './store-dump.js';

describe('the stream of a conversation', () => {
  let service: ServiceHere;
  let url: string;

  beforeAll(async () => {
    service = await ServiceHere.start();
    url = service.url;
  });
  afterAll(() => service.stop());

  async function comesBack(opened: Opened, watermark: string): Promise<Opened> {
    return (
      await call<Opened>(url, 'GET', `${pathOf(opened)}?watermark=${watermark}`, { token: opened.token })
    ).body;
  }

  it('brings the greeting, and at once everything that comes, in the order of the log', async () => {
    const opened = await begin(url);
    const stream = await Stream.open(opened.streamUrl);
    await post(url, opened, { type: 'message', text: 'yes' });
    await stream.sees(({ channelData }) => channelData?.step === 'welcome.need');
    expect(stream.activities).toEqual(await everything(url, opened));
    expect(stream.watermark).toBe((await read(url, opened)).body.watermark);
    stream.close();
  });

  it('opens once with its address', async () => {
    const { streamUrl } = await begin(url);
    const stream = await Stream.open(streamUrl);
    await expect(Stream.open(streamUrl)).rejects.toMatchObject({ status: 403, code: 'InvalidToken' });
    stream.close();
    await stream.ends();
    await expect(Stream.open(streamUrl)).rejects.toMatchObject({ status: 403, code: 'InvalidToken' });
  });

  it('opens once even when two try at the same time', async () => {
    const { streamUrl } = await begin(url);
    const tries = await Promise.allSettled([
      Stream.open(streamUrl),
      Stream.open(streamUrl),
      Stream.open(streamUrl),
    ]);
    const open = tries.filter((each) => each.status === 'fulfilled');
    expect(open).toHaveLength(1);
    for (const each of open) each.value.close();
  });

  it('opens within a minute and not later', async () => {
    const intime = await begin(url);
    const late = await begin(url);
    service.later({ seconds: 58 });
    (await Stream.open(intime.streamUrl)).close();
    service.later({ seconds: 3 });
    await expect(Stream.open(late.streamUrl)).rejects.toMatchObject({ status: 403, code: 'TokenExpired' });
    (await Stream.open((await comesBack(late, '')).streamUrl)).close();
  });

  it('opens only the conversation of its ticket', async () => {
    const mine = await begin(url);
    const other = await begin(url);
    const address = new URL(other.streamUrl);
    address.searchParams.set('t', new URL(mine.streamUrl).searchParams.get('t') ?? '');
    const before = dump(service.dataDir);
    await expect(Stream.open(address.href)).rejects.toMatchObject({ status: 403, code: 'InvalidToken' });
    expect(dump(service.dataDir)).toEqual(before);
    // Refused elsewhere, it is not used up.
    (await Stream.open(mine.streamUrl)).close();
  });

  it('goes on after the watermark, with what was missed and nothing twice', async () => {
    const opened = await begin(url);
    const first = await Stream.open(opened.streamUrl);
    await first.sees(({ channelData }) => channelData?.step === 'welcome.safe');
    first.close();
    await first.ends();
    await post(url, opened, { type: 'message', text: 'yes' });
    const second = await Stream.open((await comesBack(opened, first.watermark)).streamUrl);
    await second.sees(({ channelData }) => channelData?.step === 'welcome.need');
    await post(url, opened, { type: 'message', text: 'help' });
    await second.sees(({ channelData }) => channelData?.step === 'help.menu');
    expect([...first.activities, ...second.activities]).toEqual(await everything(url, opened));
    second.close();
  });

  it('gives two open windows of one conversation the same', async () => {
    const opened = await begin(url);
    const one = await Stream.open(opened.streamUrl);
    const two = await Stream.open((await comesBack(opened, '')).streamUrl);
    await post(url, opened, { type: 'message', text: 'yes' });
    for (const stream of [one, two])
      await stream.sees(({ channelData }) => channelData?.step === 'welcome.need');
    expect(one.activities).toEqual(two.activities);
    one.close();
    two.close();
  });

  it('does not read what a client sends through it', async () => {
    const opened = await begin(url);
    const stream = await Stream.open(opened.streamUrl);
    stream.sends('');
    stream.sends(JSON.stringify({ activities: [{ type: 'message', text: 'through the stream' }] }));
    stream.sends('not JSON');
    await post(url, opened, { type: 'message', text: 'yes' });
    await stream.sees(({ channelData }) => channelData?.step === 'welcome.need');
    expect(JSON.stringify(await everything(url, opened))).not.toContain('through the stream');
    stream.close();
  });

  it('is cut when a client sends a frame larger than any ping, and the conversation goes on', async () => {
    const opened = await begin(url);
    const stream = await Stream.open(opened.streamUrl);
    stream.sends('x'.repeat(20 * 1024));
    await stream.ends();
    expect((await post(url, opened, { type: 'message', text: 'yes' })).status).toBe(200);
  });

  it('closes when the resident leaves', async () => {
    const opened = await begin(url);
    const stream = await Stream.open(opened.streamUrl);
    await post(url, opened, { type: 'endOfConversation' });
    expect(await stream.ends()).toBe(1008);
  });

  it('is not found for a conversation that has ended since the ticket was given', async () => {
    const opened = await begin(url);
    await post(url, opened, { type: 'endOfConversation' });
    await expect(Stream.open(opened.streamUrl)).rejects.toMatchObject({
      status: 404,
      code: 'ConversationNotFound',
    });
  });

  it('refuses addresses that are none of ours', async () => {
    const opened = await begin(url);
    const socket = url.replace('http', 'ws');
    for (const path of ['/v3/directline/elsewhere', '/elsewhere', `${pathOf(opened)}/activities`]) {
      await expect(Stream.open(`${socket}${path}?t=x`)).rejects.toMatchObject({
        status: 404,
        code: 'NotFound',
      });
    }
    const bad = new URL(opened.streamUrl);
    bad.searchParams.set('watermark', '-1');
    await expect(Stream.open(bad.href)).rejects.toMatchObject({ status: 400, code: 'BadArgument' });
    // A refused address does not use up the ticket.
    (await Stream.open(opened.streamUrl)).close();
  });
});
