import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import {
  BASE,
  begin,
  everything,
  generate,
  pathOf,
  post,
  read,
  start,
  Stream,
  USER_ID,
  type Failure,
  type Opened,
} from './direct-line.js';

const TEN_MINUTES_AT_LEAST = 600;

describe('Direct Line over HTTP', () => {
  let service: Service;
  let url: string;

  beforeAll(async () => {
    service = await Service.start();
    url = service.url;
  });
  afterAll(() => service.stop());

  it('gives a token for a conversation that has not begun yet', async () => {
    const { status, body, headers } = await generate(url);
    expect(status).toBe(200);
    expect(body).toEqual({ conversationId: expect.any(String), token: expect.any(String), expires_in: 1800 });
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
    const unbegun = await read(url, body);
    expect(unbegun.status).toBe(404);
    expect(unbegun.body).toMatchObject({ error: { code: 'ConversationNotFound' } });
  });

  it('gives each visitor another conversation and another user id', async () => {
    const first = (await generate(url)).body;
    const second = (await generate(url)).body;
    expect(first.conversationId).not.toBe(second.conversationId);
    expect(userOf(first.token)).not.toBe(userOf(second.token));
    expect(userOf(first.token)).toMatch(/^dl_[\w-]{20,}$/);
  });

  it('takes no body at all for a token, a refresh and a start', async () => {
    const generated = await call<Opened>(url, 'POST', `${BASE}/tokens/generate`);
    expect(generated.status).toBe(200);
    const { token } = generated.body;
    expect((await call(url, 'POST', `${BASE}/tokens/refresh`, { token })).status).toBe(200);
    expect((await call(url, 'POST', `${BASE}/conversations`, { token })).status).toBe(201);
  });

  it('begins a conversation with 201 and a greeting, and answers 200 with the same one when asked again', async () => {
    const { token, conversationId } = (await generate(url)).body;
    const first = await start(url, token);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ conversationId, token: expect.any(String), expires_in: 1800 });
    const address = new URL(first.body.streamUrl);
    expect(address.protocol).toBe('ws:');
    expect(address.host).toBe(new URL(url).host);
    expect(address.pathname).toBe(`${BASE}/conversations/${conversationId}/stream`);
    const again = await start(url, token);
    expect(again.status).toBe(200);
    expect(again.body.conversationId).toBe(conversationId);
    const steps = (await everything(url, first.body)).map(({ channelData }) => channelData?.step);
    expect(steps).toEqual(['welcome.safe']);
  });

  it('greets in the language that the page names, and in the default one otherwise', async () => {
    const greetings: Record<string, string | undefined> = {};
    for (const locale of ['nl-BE', 'de', 'xx']) {
      const { token } = (await generate(url)).body;
      const begun = await call<Opened>(url, 'POST', `${BASE}/conversations`, { token, body: { locale } });
      greetings[locale] = (await everything(url, begun.body))[0]?.locale;
    }
    expect(greetings).toEqual({ 'nl-BE': 'nl', de: 'de', xx: 'fr' });
  });

  it('gives a way back: a fresh token and a stream from the watermark on', async () => {
    const opened = await begin(url);
    const { status, body } = await call<Opened>(url, 'GET', `${pathOf(opened)}?watermark=1`, {
      token: opened.token,
    });
    expect(status).toBe(200);
    expect(body.conversationId).toBe(opened.conversationId);
    expect(body.expires_in).toBeGreaterThan(TEN_MINUTES_AT_LEAST);
    expect(new URL(body.streamUrl).searchParams.get('watermark')).toBe('1');
    await post(url, opened, { type: 'message', text: 'yes' });
    const stream = await Stream.open(body.streamUrl);
    await stream.sees(({ channelData }) => channelData?.step === 'welcome.need');
    expect(stream.activities.map(({ text }) => text)).not.toContain((await everything(url, opened))[0]?.text);
    stream.close();
  });

  it('answers a message with its id, and gives the client its own message back', async () => {
    const opened = await begin(url);
    const posted = await post(url, opened, {
      type: 'message',
      text: 'yes',
      channelData: { clientActivityID: 'a-1' },
    });
    expect(posted.status).toBe(200);
    const own = (await everything(url, opened)).find(({ id }) => id === posted.body.id);
    expect(own).toMatchObject({
      type: 'message',
      text: 'yes',
      from: { role: 'user' },
      channelData: { clientActivityID: 'a-1' },
    });
  });

  it('gives from a watermark on what came after it, and the same again when asked again', async () => {
    const opened = await begin(url);
    const greeting = await read(url, opened);
    await post(url, opened, { type: 'message', text: 'yes' });
    const first = await read(url, opened, greeting.body.watermark);
    expect(first.body.activities.map(({ from }) => from.role)).toEqual(['user', 'bot']);
    expect((await read(url, opened, greeting.body.watermark)).body).toEqual(first.body);
    const nothing = await read(url, opened, first.body.watermark);
    expect(nothing.body).toEqual({ activities: [], watermark: first.body.watermark });
    const all = await read(url, opened);
    expect(all.body.activities).toEqual([...greeting.body.activities, ...first.body.activities]);
  });

  it('never jumps back for a watermark that is ahead of the conversation', async () => {
    const opened = await begin(url);
    const ahead = await read(url, opened, '500');
    expect(ahead.body.activities).toEqual([]);
    await post(url, opened, { type: 'message', text: 'yes' });
    const next = await read(url, opened, ahead.body.watermark);
    expect(next.body.activities.map(({ from }) => from.role)).toEqual(['user', 'bot']);
  });

  it('keeps ids and watermarks strictly rising over a talk with an officer', async () => {
    const officer = await OfficerClient.setUp(url, await service.setupToken(), 'an.example', 'An Example');
    await officer.onDuty();
    const resident = await Resident.arrive(url);
    await resident.asksForOfficer();
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await officer.notes(id, 'an invented note');
    await officer.says(id, 'Good evening.');
    await resident.says('hello');
    await officer.post(`/talks/${id}/hand-back`);
    await resident.sees(({ channelData }) => channelData?.step === 'helped.back');
    const ids = resident.received.map((activity) => activity.id);
    expect(ids.length).toBeGreaterThan(6);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((each) => each.startsWith(`${resident.conversationId}|`))).toBe(true);
  });

  it('ends with endOfConversation, after which the conversation is not found', async () => {
    const opened = await begin(url);
    expect((await post(url, opened, { type: 'endOfConversation' })).status).toBe(200);
    for (const answer of [
      await read(url, opened),
      await post(url, opened, { type: 'message', text: 'hello' }),
      await call<Failure>(url, 'GET', pathOf(opened), { token: opened.token }),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({
        error: { code: 'ConversationNotFound', message: expect.any(String) },
      });
    }
  });

  it('does not offer sign-in cards', async () => {
    const { status, body } = await call(url, 'GET', `${BASE}/session/getsessionid`);
    expect(status).toBe(501);
    expect(body).toMatchObject({ error: { code: 'NotSupported' } });
  });

  it('overrides the sender, the conversation, the channel, the id and the time that a client names', async () => {
    const opened = await begin(url);
    const forged = {
      type: 'message',
      text: 'yes',
      id: 'mine',
      timestamp: '2001-01-01T00:00:00Z',
      channelId: 'emulator',
      from: { id: 'desk', name: 'An Example', role: 'bot' },
      conversation: { id: 'another' },
      recipient: { id: 'somebody' },
      serviceUrl: 'http://127.0.0.1:9/',
    };
    const posted = await post(url, opened, forged);
    const own = (await everything(url, opened)).find(({ id }) => id === posted.body.id);
    expect(own).toMatchObject({
      channelId: 'directline',
      conversation: { id: opened.conversationId },
      from: { id: userOf(opened.token), name: '', role: 'user' },
    });
    expect(JSON.stringify(own)).not.toMatch(/2001|desk|An Example|127\.0\.0\.1:9/);
  });

  it('keeps a user id that a page names, when it begins with dl_ and cannot be guessed', async () => {
    const named = await generate(url, { user: { id: USER_ID, name: 'Somebody' } });
    expect(userOf(named.body.token)).toBe(USER_ID);
    for (const id of [
      'somebody',
      'dl_short',
      `DL_${'a'.repeat(20)}`,
      `dl_${'a'.repeat(20)} `,
      `dl_${'a'.repeat(200)}`,
      '',
    ]) {
      const refused = await generate(url, { user: { id } });
      expect([id, refused.status]).toEqual([id, 400]);
      expect(refused.body).toMatchObject({ error: { code: 'BadArgument' } });
    }
  });

  it('stays with the user of the token when the start names another', async () => {
    const { token } = (await generate(url, { user: { id: USER_ID } })).body;
    const begun = await call<Opened>(url, 'POST', `${BASE}/conversations`, {
      token,
      body: { user: { id: `dl_${'b'.repeat(20)}` } },
    });
    expect(userOf(begun.body.token)).toBe(USER_ID);
    await post(url, begun.body, { type: 'message', text: 'yes' });
    const senders = (await everything(url, begun.body))
      .filter(({ from }) => from.role === 'user')
      .map(({ from }) => from.id);
    expect(senders).toEqual([USER_ID]);
  });
});

function userOf(token: string): string {
  return (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { user: string })
    .user;
}
