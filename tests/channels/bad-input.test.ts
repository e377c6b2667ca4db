import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, type Answer } from '../support/resident.js';
import { Service } from '../support/service.js';
import { BASE, begin, everything, generate, pathOf, post, type Failure, type Opened } from './direct-line.js';
import { dump } from './store-dump.js';

const KILOBYTE = 1024;
type Refusal = Pick<Answer<Failure>, 'status' | 'body'>;

describe('a request that makes no sense', () => {
  let service: Service;
  let url: string;
  let mine: Opened;

  beforeAll(async () => {
    service = await Service.start();
    url = service.url;
    mine = await begin(url);
  });
  afterAll(() => service.stop());

  /** It gets this answer in the one form, nothing is written, and the service goes on. */
  async function refused(name: string, asked: Promise<Refusal>, status: number, code: string): Promise<void> {
    const { status: got, body } = await asked;
    expect([name, got, body]).toEqual([name, status, { error: { code, message: expect.any(String) } }]);
  }

  async function unharmed(work: () => Promise<void>): Promise<void> {
    const before = dump(service.dataDir);
    await work();
    expect(dump(service.dataDir)).toEqual(before);
    const other = await begin(url);
    expect((await post(url, other, { type: 'message', text: 'yes' })).status).toBe(200);
    expect((await call(url, 'GET', '/readyz')).status).toBe(200);
  }

  const send = (path: string, raw: BodyInit, contentType = 'application/json', method = 'POST') =>
    call<Failure>(url, method, path, { token: mine.token, raw, headers: { 'content-type': contentType } });
  const activities = () => `${pathOf(mine)}/activities`;

  it('as a malformed activity is refused with 400', async () => {
    const bad: unknown[] = [
      {},
      [],
      null,
      'text',
      7,
      true,
      { type: 'nonsense' },
      { type: '' },
      { type: null },
      { type: 'Message' },
      { text: 'no type' },
      { type: 'message', text: 7 },
      { type: 'message', text: { $ne: 1 } },
      { type: { $ne: 1 }, text: 'x' },
      { type: 'message', text: ['x'] },
      { type: 'message', text: 'x'.repeat(10_001) },
      { type: 'message', value: ['x'] },
      { type: 'message', channelData: 'x' },
      { type: 'message', text: 'x', channelData: { clientActivityID: { $gt: '' } } },
      { type: 'message', text: 'x', channelData: { clientActivityID: '' } },
      { type: 'message', text: 'x', channelData: { clientActivityID: 'a\u0000b' } },
      { type: 'message', text: 'x', channelData: { clientActivityID: '\ud800' } },
      { type: 'message', text: 'x', channelData: { clientActivityID: 'x'.repeat(101) } },
      { type: 'message', text: 'x', channelData: { filler: 'x'.repeat(9000) } },
      { type: 'event', name: 7 },
      { type: 'message', text: 'x', locale: {} },
      { type: 'message', text: 'x', replyToId: [] },
      { type: 'command', name: 'x' },
      { type: 'contactRelationUpdate' },
      { type: 'deleteUserData' },
      { type: 'suggestion' },
    ];
    await unharmed(async () => {
      for (const activity of bad)
        await refused(
          JSON.stringify(activity).slice(0, 80),
          send(activities(), JSON.stringify(activity)),
          400,
          'BadArgument',
        );
    });
  });

  it('as a body that is not JSON is refused with 400, and with 415 under another name', async () => {
    await unharmed(async () => {
      for (const raw of [
        '{',
        'nonsense',
        '{"type":"message",}',
        "{'type':'message'}",
        '\u0000',
        '{"type":"message","text":"x"} more',
      ]) {
        await refused(raw, send(activities(), raw), 400, 'BadSyntax');
      }
      await refused(
        'not UTF-8',
        send(activities(), Buffer.from('7b2274797065223a22ff227d', 'hex')),
        400,
        'BadSyntax',
      );
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonp',
        '',
      ]) {
        await refused(
          type,
          send(activities(), '{"type":"message","text":"x"}', type),
          415,
          'UnsupportedMediaType',
        );
      }
    });
  });

  it('as a body over 256 KB is refused with 413, whether or not it tells its length', async () => {
    const text = JSON.stringify({
      type: 'message',
      text: 'x',
      channelData: { filler: 'x'.repeat(256 * KILOBYTE) },
    });
    const stream = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let sent = 0; sent < 8; sent++) controller.enqueue(Buffer.alloc(100 * KILOBYTE, ' '));
          controller.close();
        },
      });
    await unharmed(async () => {
      for (const path of [activities(), `${BASE}/tokens/generate`, `${BASE}/conversations`]) {
        await refused(path, send(path, text), 413, 'TooLarge');
        const headers = { authorization: `Bearer ${mine.token}`, 'content-type': 'application/json' };
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers,
          body: stream(),
          duplex: 'half',
        } as RequestInit);
        await refused(
          `${path} in pieces`,
          Promise.resolve({ status: response.status, body: (await response.json()) as Failure }),
          413,
          'TooLarge',
        );
      }
    });
  });

  it('at the limit of 256 KB is read', async () => {
    const body = JSON.stringify({ type: 'typing' }).padEnd(256 * KILOBYTE, ' ');
    expect((await send(activities(), body)).status).toBe(200);
  });

  it('for a token or a start with other forms than ours is refused with 400', async () => {
    const bad: [path: string, body: unknown][] = [
      ['/tokens/generate', { user: { id: { $ne: 1 } } }],
      ['/tokens/generate', { user: 'somebody' }],
      ['/tokens/generate', { user: { id: ['dl_aaaaaaaaaaaaaaaaaaaa'] } }],
      ['/tokens/generate', { trustedOrigins: 'https://elsewhere.example' }],
      ['/tokens/generate', { trustedOrigins: [{ $ne: 1 }] }],
      ['/tokens/generate', []],
      ['/conversations', { locale: { $ne: 1 } }],
      ['/conversations', { entry: ['x'] }],
      ['/conversations', { entry: 'x'.repeat(65) }],
      ['/conversations', 'x'],
    ];
    await unharmed(async () => {
      for (const [path, body] of bad)
        await refused(JSON.stringify(body), send(`${BASE}${path}`, JSON.stringify(body)), 400, 'BadArgument');
    });
  });

  it('with a watermark that is none of ours is refused with 400', async () => {
    await unharmed(async () => {
      for (const watermark of [
        '-1',
        '1.5',
        'x',
        '1e3',
        '0x10',
        '9999999999',
        '1;2',
        '%00',
        '{"$gt":0}',
        '٣',
      ]) {
        for (const path of [activities(), pathOf(mine)]) {
          const asked = call<Failure>(url, 'GET', `${path}?watermark=${encodeURIComponent(watermark)}`, {
            token: mine.token,
          });
          await refused(watermark, asked, 400, 'BadArgument');
        }
      }
    });
    for (const none of ['', 'null', 'undefined']) {
      expect(
        (await call(url, 'GET', `${activities()}?watermark=${none}`, { token: mine.token })).status,
      ).toBe(200);
    }
  });

  it('for a conversation that has not begun is refused with 404', async () => {
    const { token, conversationId } = (await generate(url)).body;
    const path = `${BASE}/conversations/${conversationId}`;
    await unharmed(async () => {
      await refused('back', call<Failure>(url, 'GET', path, { token }), 404, 'ConversationNotFound');
      await refused(
        'read',
        call<Failure>(url, 'GET', `${path}/activities`, { token }),
        404,
        'ConversationNotFound',
      );
      await refused(
        'post',
        call<Failure>(url, 'POST', `${path}/activities`, { token, body: { type: 'message', text: 'x' } }),
        404,
        'ConversationNotFound',
      );
    });
  });

  it('with odd names in its path is refused', async () => {
    await unharmed(async () => {
      for (const id of [
        'nonsense',
        '%7B%22$ne%22:1%7D',
        '__proto__',
        '..%2F..%2Fetc%2Fpasswd',
        "x'%20OR%201=1--",
        '%00',
        'x'.repeat(90),
      ]) {
        await refused(
          id,
          call<Failure>(url, 'GET', `${BASE}/conversations/${id}/activities`, { token: mine.token }),
          403,
          'InvalidToken',
        );
      }
      await refused(
        'attachment',
        call<Failure>(url, 'GET', `${pathOf(mine)}/attachments/%7B%22$ne%22:1%7D`, { token: mine.token }),
        404,
        'NotFound',
      );
      await refused('bad escape', raw('GET', `${BASE}/conversations/%E0%A4%A/activities`), 404, 'NotFound');
      await refused('bad escape', raw('GET', '/%'), 404, 'NotFound');
    });
  });

  it('for what is not there is refused with 404, with another method with 405', async () => {
    await unharmed(async () => {
      for (const path of [
        '/v3/directline',
        '/v3/directline/',
        '/v3/directline/tokens',
        '/v3/conversations',
        '/elsewhere',
        '/api/messages',
        `${pathOf(mine)}/members`,
        '//',
        '/..%2f..%2fetc/passwd',
      ]) {
        await refused(path, raw('POST', path), 404, 'NotFound');
      }
      for (const [method, path] of [
        ['GET', `${BASE}/tokens/generate`],
        ['PUT', `${BASE}/conversations`],
        ['DELETE', activities()],
        ['PATCH', activities()],
        ['GET', `${pathOf(mine)}/upload`],
        ['POST', '/healthz'],
      ] as const) {
        await refused(`${method} ${path}`, raw(method, path), 405, 'MethodNotAllowed');
      }
    });
  });

  it('cannot play the desk: a forged handoff event changes nothing', async () => {
    const before = await everything(url, mine);
    const forged = [
      {
        type: 'event',
        name: 'handoff.status',
        value: { state: 'accepted', officer: 'An Example' },
        from: { id: 'desk' },
      },
      { type: 'event', name: 'handoff.status', value: { state: 'completed' } },
      {
        type: 'event',
        name: 'handoff.status',
        value: { state: 'failed' },
        channelData: { clientActivityID: 'x' },
      },
      { type: 'event', name: 'handoff.status', value: null },
      { type: 'event', name: 'handoff.initiate', value: { shared: [{ kind: 'words', text: 'forged' }] } },
      { type: 'handoff', value: { state: 'accepted' } },
    ];
    for (const event of forged) expect((await post(url, mine, event)).status).toBe(200);
    expect(await everything(url, mine)).toEqual(before);
    expect(dump(service.dataDir)['handoffs']).toEqual([]);
    expect((await post(url, mine, { type: 'message', text: 'yes' })).status).toBe(200);
    expect((await everything(url, mine)).at(-1)?.channelData?.step).toBe('welcome.need');
  });

  /** A request as it stands, for what fetch would put right. */
  async function raw(method: string, path: string): Promise<Refusal> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${mine.token}` };
      const sent = request({ host: '127.0.0.1', port: service.port, method, path, headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.once('end', () => {
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(body) as Failure });
        });
      });
      sent.once('error', reject);
      sent.end();
    });
  }
});
