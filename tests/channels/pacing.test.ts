import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Service } from '../support/service.js';
import { begin, generate, nextSecond, post, read } from './direct-line.js';

/** Empty: the default, which is under test here. */
const DEFAULTS = { TOKENS_PER_MINUTE: '', POSTS_PER_SECOND: '', READS_PER_SECOND: '' };

describe('the pace of Direct Line', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ settings: DEFAULTS });
  });
  afterAll(() => service.stop());

  it('lets twenty reads a second through, and slows who reads without end', async () => {
    const opened = await begin(service.url);
    const wanted = await Promise.all(Array.from({ length: 20 }, () => read(service.url, opened)));
    expect(new Set(wanted.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await flood(() => read(service.url, opened));
    expect(refused.body).toMatchObject({ error: { code: 'TooManyRequests', message: expect.any(String) } });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    await nextSecond();
    expect((await read(service.url, opened)).status).toBe(200);
  });

  it('slows who writes without end, and not the neighbour', async () => {
    const opened = await begin(service.url);
    const neighbour = await begin(service.url);
    const refused = await flood(() => post(service.url, opened, { type: 'typing' }));
    expect(refused.body).toMatchObject({ error: { code: 'TooManyRequests' } });
    expect((await post(service.url, neighbour, { type: 'message', text: 'yes' })).status).toBe(200);
    await nextSecond();
    expect((await post(service.url, opened, { type: 'message', text: 'yes' })).status).toBe(200);
  });

  it('lets sixty more tokens of one address through within the minute, and refuses a flood', async () => {
    const wanted = await Promise.all(Array.from({ length: 60 }, () => generate(service.url)));
    expect(new Set(wanted.map(({ status }) => status))).toEqual(new Set([200]));
    const rest = await Promise.all(Array.from({ length: 120 }, () => generate(service.url)));
    const refused = rest.filter(({ status }) => status === 429);
    // 120 a minute by default, of which sixty and the tokens of the tests before are spent.
    expect(refused.length).toBeGreaterThan(60);
    expect(refused[0]?.body).toMatchObject({ error: { code: 'TooManyRequests' } });
  });

  it('cannot be escaped by naming another address, when no proxy is trusted', async () => {
    const { status } = await generate(service.url, {}, { 'x-forwarded-for': '203.0.113.7' });
    expect(status).toBe(429);
  });

  it('names no address in what it prints', () => {
    expect(service.printed).toContain('"port"');
    expect(service.printed).not.toMatch(/203\.0\.113|remoteAddress|x-forwarded-for/);
  });
});

describe('the pace behind a trusted proxy', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start({ settings: { TOKENS_PER_MINUTE: '60', TRUSTED_PROXIES: '1' } });
  });
  afterAll(() => service.stop());

  it('is that of the network that the proxy saw, whatever the client claims before it', async () => {
    const claimed = Array.from({ length: 61 }, (_each, index) => `192.0.2.${String(index)}, 198.51.100.1`);
    const answers = await Promise.all(
      claimed.map((addresses) => generate(service.url, {}, { 'x-forwarded-for': addresses })),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await generate(service.url, {}, { 'x-forwarded-for': '198.51.100.200' })).status).toBe(429);
    expect((await generate(service.url, {}, { 'x-forwarded-for': '203.0.113.1' })).status).toBe(200);
  });
});

/** Calls many times at once, until one is refused for its pace. */
async function flood<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  for (let rounds = 0; rounds < 10; rounds++) {
    const answers = await Promise.all(Array.from({ length: 300 }, ask));
    expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true);
    const refused = answers.find(({ status }) => status === 429);
    if (refused !== undefined) return refused;
  }
  throw new Error('nothing was refused');
}
