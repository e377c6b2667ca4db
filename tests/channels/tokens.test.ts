import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { call } from '../support/resident.js';
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
  type Failure,
  type Opened,
} from './direct-line.js';
import { ServiceHere } from './service-here.js';

describe('a Direct Line token', () => {
  let service: ServiceHere;
  let url: string;
  let mine: Opened;

  beforeAll(async () => {
    service = await ServiceHere.start();
    url = service.url;
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    mine = await begin(url);
  });

  /** Every call that needs a token, tried with this one on my conversation: status and code. */
  async function tried(token: string | undefined, conversation: Opened = mine): Promise<string[]> {
    const path = pathOf(conversation);
    const form = new FormData();
    form.append('file', new Blob(['invented']), 'a.txt');
    const credentials = token === undefined ? {} : { token };
    const answers = [
      await call<Failure>(url, 'POST', `${BASE}/tokens/refresh`, credentials),
      await call<Failure>(url, 'POST', `${BASE}/conversations`, { ...credentials, body: {} }),
      await call<Failure>(url, 'GET', path, credentials),
      await call<Failure>(url, 'GET', `${path}/activities`, credentials),
      await call<Failure>(url, 'POST', `${path}/activities`, {
        ...credentials,
        body: { type: 'message', text: 'forged' },
      }),
      await call<Failure>(url, 'POST', `${path}/upload`, { ...credentials, raw: form }),
      await call<Failure>(url, 'GET', `${path}/attachments/one`, credentials),
    ];
    return answers.map(
      ({ status, body }) => `${String(status)} ${(body as Partial<Failure>).error?.code ?? ''}`,
    );
  }

  async function untouched(): Promise<void> {
    const texts = (await everything(url, mine)).filter(({ from }) => from.role === 'user');
    expect(texts).toEqual([]);
  }

  it('is needed for everything but asking for one', async () => {
    expect(new Set(await tried(undefined))).toEqual(new Set(['401 MissingToken']));
    await untouched();
  });

  it('opens its own conversation and no other', async () => {
    const other = await begin(url);
    const [refresh, begun, ...others] = await tried(other.token);
    // These two name no conversation: they act on the token's own.
    expect([refresh, begun]).toEqual(['200 ', '200 ']);
    expect(new Set(others)).toEqual(new Set(['403 InvalidToken']));
    await untouched();
  });

  it('is refused when it was signed with another key, not signed, or changed', async () => {
    const [header = '', payload = '', signature = ''] = mine.token.split('.');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    const foreign = createHmac('sha256', 'another key').update(`${header}.${payload}`).digest('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const changed = Buffer.from(JSON.stringify({ ...claims, exp: 4_102_444_800 })).toString('base64url');
    const forgeries = [
      `${header}.${payload}.${foreign}`,
      `${unsigned}.${payload}.`,
      `${unsigned}.${payload}.${signature}`,
      `${header}.${changed}.${signature}`,
      `${header}.${payload}.`,
      'nonsense',
      'a.b.c',
    ];
    for (const forged of forgeries)
      expect([forged, new Set(await tried(forged))]).toEqual([forged, new Set(['403 InvalidToken'])]);
    await untouched();
  });

  it('cannot be replaced by the ticket of a stream, nor open a stream itself', async () => {
    const ticket = new URL(mine.streamUrl).searchParams.get('t') ?? '';
    expect(ticket).not.toBe(mine.token);
    expect(new Set(await tried(ticket))).toEqual(new Set(['403 InvalidToken']));
    const address = new URL(mine.streamUrl);
    address.searchParams.set('t', mine.token);
    await expect(Stream.open(address.href)).rejects.toMatchObject({ status: 403, code: 'InvalidToken' });
    address.searchParams.delete('t');
    await expect(Stream.open(address.href)).rejects.toMatchObject({ status: 401, code: 'MissingToken' });
  });

  it('lives half an hour, and expired it opens nothing and cannot be refreshed', async () => {
    service.later({ minutes: 29 });
    expect((await read(url, mine)).status).toBe(200);
    service.later({ minutes: 1, seconds: 1 });
    expect(new Set(await tried(mine.token))).toEqual(new Set(['403 TokenExpired']));
  });

  it('goes on in a refreshed one, for the same conversation and user', async () => {
    service.later({ minutes: 20 });
    const { status, body } = await call<Opened>(url, 'POST', `${BASE}/tokens/refresh`, { token: mine.token });
    expect(status).toBe(200);
    expect(body).toEqual({
      conversationId: mine.conversationId,
      token: expect.any(String),
      expires_in: 1800,
    });
    await post(url, mine, { type: 'message', text: 'yes' });
    service.later({ minutes: 20 });
    expect((await read(url, mine)).status).toBe(403);
    const refreshed = { ...mine, token: body.token };
    await post(url, refreshed, { type: 'message', text: 'something else' });
    const senders = (await everything(url, refreshed))
      .filter(({ from }) => from.role === 'user')
      .map(({ from }) => from.id);
    expect(senders).toHaveLength(2);
    expect(new Set(senders).size).toBe(1);
  });

  it('from another server opens nothing', async () => {
    const other = await ServiceHere.start();
    try {
      const foreign = await begin(other.url);
      expect(new Set(await tried(foreign.token, foreign))).toEqual(new Set(['403 InvalidToken']));
    } finally {
      await other.stop();
    }
  });

  it('is not taken from the address, where logs would keep it', async () => {
    const { status } = await call(
      url,
      'GET',
      `${pathOf(mine)}/activities?token=${mine.token}&t=${mine.token}`,
    );
    expect(status).toBe(401);
  });

  it('is asked for again and again without a conversation arising', async () => {
    const { token } = (await generate(url)).body;
    await call(url, 'POST', `${BASE}/tokens/refresh`, { token });
    expect((await start(url, token)).status).toBe(201);
  });
});
