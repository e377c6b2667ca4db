import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Texts } from '../../dialogs/engine/texts.js';
import { OfficerClient } from '../support/officer.js';
import { call, Resident, type Activity, type Answer } from '../support/resident.js';
import { Service } from '../support/service.js';
import { begin, everything, generate, pathOf, post, type Failure, type Opened } from './direct-line.js';
import { dump } from './store-dump.js';

const MEGABYTE = 1024 * 1024;
type Sent = Answer<{ id: string } & Failure>;

describe('a resident who sends a file', () => {
  let service: Service;
  let url: string;

  beforeAll(async () => {
    service = await Service.start();
    url = service.url;
  });
  afterAll(() => service.stop());

  async function send(
    opened: Pick<Opened, 'conversationId' | 'token'>,
    files: [name: string, content: BlobPart, type?: string][],
    activity?: unknown,
  ): Promise<Sent> {
    const form = new FormData();
    // As the official client does: the activity is a part that looks like a file named "blob".
    if (activity !== undefined)
      form.append(
        'activity',
        new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
        'blob',
      );
    for (const [name, content, type] of files)
      form.append('file', new Blob([content], { type: type ?? 'application/octet-stream' }), name);
    return call(url, 'POST', `${pathOf(opened)}/upload`, { token: opened.token, raw: form });
  }

  async function download(address: string, token: string | undefined): Promise<Response> {
    return fetch(`${url}${address}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
  }

  const fileOf = (activity: Activity | undefined) => activity?.attachments?.[0];

  it('sees it in the conversation under the id that the upload answered, and is told where it is', async () => {
    const opened = await begin(url);
    const { status, body } = await send(opened, [['a photo.png', 'invented', 'image/png']], {
      type: 'message',
      text: '',
      channelData: { clientActivityID: 'up-1' },
    });
    expect(status).toBe(200);
    const activities = await everything(url, opened);
    const own = activities.find(({ id }) => id === body.id);
    expect(own).toMatchObject({
      type: 'message',
      from: { role: 'user' },
      channelData: { clientActivityID: 'up-1' },
      attachments: [{ name: 'a photo.png', contentType: 'image/png' }],
    });
    expect(activities.at(-1)?.text).toContain(Texts.load().get('en', 'engine.nofiles'));
    expect(activities.at(-1)?.from.role).toBe('bot');
  });

  it('gets it back byte for byte, as a download that no browser shows', async () => {
    const opened = await begin(url);
    const bytes = randomBytes(70_000);
    await send(opened, [['page.html', bytes, 'text/html']]);
    const own = fileOf((await everything(url, opened)).find(({ from }) => from.role === 'user'));
    const response = await download(own?.contentUrl ?? '', opened.token);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''page.html");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('alone can download it', async () => {
    const opened = await begin(url);
    const other = await begin(url);
    await send(opened, [['a.txt', 'invented']]);
    const address =
      fileOf((await everything(url, opened)).find(({ from }) => from.role === 'user'))?.contentUrl ?? '';
    expect(address).not.toBe('');
    expect((await download(address, undefined)).status).toBe(401);
    expect((await download(address, other.token)).status).toBe(403);
    const inOther = address.replace(opened.conversationId, other.conversationId);
    expect((await download(inOther, other.token)).status).toBe(404);
  });

  it('may send words with it, which are answered as words', async () => {
    const opened = await begin(url);
    const { body } = await send(opened, [['a.txt', 'invented']], { type: 'message', text: 'yes' });
    const activities = await everything(url, opened);
    expect(activities.find(({ id }) => id === body.id)).toMatchObject({
      text: 'yes',
      attachments: [{ name: 'a.txt' }],
    });
    expect(activities.at(-1)?.channelData?.step).toBe('welcome.need');
  });

  it('may send five at a time and without an activity, and no name leads out of the folder or hides its end', async () => {
    const opened = await begin(url);
    const names = ['../../etc/passwd', 'C:\\temp\\a.txt', '..', 'exe\u202Egpj.txt', 'naïve ☂.txt'];
    expect(
      (
        await send(
          opened,
          names.map((name) => [name, 'invented']),
        )
      ).status,
    ).toBe(200);
    const own = (await everything(url, opened)).find(({ from }) => from.role === 'user');
    expect(own?.attachments?.map(({ name }) => name)).toEqual([
      'passwd',
      'a.txt',
      'file',
      'exegpj.txt',
      'naïve ☂.txt',
    ]);
  });

  it('has it encrypted on the disk, name and content', async () => {
    const opened = await begin(url);
    await send(opened, [['invented-name.txt', 'an invented content']]);
    const kept = JSON.stringify(dump(service.dataDir)['files']);
    expect(kept).not.toContain('invented-name');
    expect(kept).not.toContain(Buffer.from('an invented content').toString('base64').slice(0, 20));
  });

  it('shows it to the officer who has the talk', async () => {
    const officer = await OfficerClient.setUp(url, await service.setupToken(), 'an.example', 'An Example');
    await officer.onDuty();
    const resident = await Resident.arrive(url);
    await resident.asksForOfficer();
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    expect((await send(resident, [['proof.txt', 'an invented proof']])).status).toBe(200);
    const { messages } = await officer.talk(id);
    const message = messages.find(({ attachments }) => attachments.length > 0);
    expect(message).toMatchObject({ author: 'resident', attachments: [{ name: 'proof.txt' }] });
    const file = message?.attachments[0]?.id ?? '';
    const response = await fetch(`${url}/console/api/talks/${id}/files/${file}`, {
      headers: { cookie: officer.cookie },
    });
    expect(await response.text()).toBe('an invented proof');
  });

  it('has it erased with everything else on leaving', async () => {
    const opened = await begin(url);
    await send(opened, [['a.txt', 'invented']]);
    await post(url, opened, { type: 'endOfConversation' });
    const left = dump(service.dataDir);
    expect(JSON.stringify(left)).not.toContain(opened.conversationId);
  });

  describe('that cannot be taken', () => {
    async function refused(
      sending: (opened: Opened) => Promise<Answer<Failure>>,
      status: number,
      code: string,
    ): Promise<void> {
      const opened = await begin(url);
      const before = dump(service.dataDir);
      const answer = await sending(opened);
      expect(answer.status).toBe(status);
      expect(answer.body).toEqual({ error: { code, message: expect.any(String) } });
      expect(dump(service.dataDir)).toEqual(before);
      expect((await post(url, opened, { type: 'message', text: 'yes' })).status).toBe(200);
    }

    const raw = (opened: Opened, body: BodyInit, contentType: string) =>
      call<Failure>(url, 'POST', `${pathOf(opened)}/upload`, {
        token: opened.token,
        raw: body,
        headers: { 'content-type': contentType },
      });

    it('hears that 10 MB is the limit, for one file and for several together', async () => {
      await refused((opened) => send(opened, [['a', Buffer.alloc(10 * MEGABYTE + 1)]]), 413, 'TooLarge');
      await refused(
        (opened) =>
          send(opened, [
            ['a', Buffer.alloc(6 * MEGABYTE)],
            ['b', Buffer.alloc(5 * MEGABYTE)],
          ]),
        413,
        'TooLarge',
      );
      const opened = await begin(url);
      expect((await send(opened, [['a', Buffer.alloc(10 * MEGABYTE)]])).status).toBe(200);
    });

    it('hears so when the length was not told beforehand', async () => {
      const stream = () =>
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(
              Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'),
            );
          },
          pull(controller) {
            controller.enqueue(Buffer.alloc(MEGABYTE));
          },
        });
      await refused(
        async (opened) => {
          const headers = {
            authorization: `Bearer ${opened.token}`,
            'content-type': 'multipart/form-data; boundary=x',
          };
          const response = await fetch(`${url}${pathOf(opened)}/upload`, {
            method: 'POST',
            headers,
            body: stream(),
            duplex: 'half',
          } as RequestInit);
          return {
            status: response.status,
            body: (await response.json()) as Failure,
            headers: response.headers,
          };
        },
        413,
        'TooLarge',
      );
    });

    it('hears that a file is empty, that there is none, or that there are too many', async () => {
      await refused((opened) => send(opened, [['empty.txt', '']]), 400, 'BadArgument');
      await refused(
        (opened) =>
          send(opened, [
            ['a', 'invented'],
            ['empty.txt', ''],
          ]),
        400,
        'BadArgument',
      );
      await refused((opened) => send(opened, [], { type: 'message', text: 'yes' }), 400, 'BadArgument');
      await refused(
        (opened) =>
          send(
            opened,
            Array.from({ length: 6 }, (_each, index) => [String(index), 'invented']),
          ),
        400,
        'BadArgument',
      );
    });

    it('hears that the body is no multipart, or a broken one', async () => {
      await refused((opened) => raw(opened, '{}', 'application/json'), 415, 'UnsupportedMediaType');
      await refused((opened) => raw(opened, 'plain', 'text/plain'), 415, 'UnsupportedMediaType');
      await refused((opened) => raw(opened, '--x\r\n', 'multipart/form-data'), 400, 'BadArgument');
      await refused((opened) => raw(opened, '', 'multipart/form-data; boundary=x'), 400, 'BadArgument');
      await refused(
        (opened) => raw(opened, 'nonsense', 'multipart/form-data; boundary=x'),
        400,
        'BadArgument',
      );
      const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\ncut off';
      await refused((opened) => raw(opened, cut, 'multipart/form-data; boundary=x'), 400, 'BadArgument');
    });

    it('hears that the activity beside it is malformed', async () => {
      await refused((opened) => send(opened, [['a', 'invented']], { type: 'nonsense' }), 400, 'BadArgument');
      await refused(
        (opened) => send(opened, [['a', 'invented']], { type: 'message', text: { $ne: 1 } }),
        400,
        'BadArgument',
      );
      await refused(
        (opened) =>
          send(opened, [['a', 'invented']], {
            type: 'event',
            name: 'handoff.status',
            value: { state: 'accepted' },
          }),
        400,
        'BadArgument',
      );
    });

    it('hears that there is no such conversation', async () => {
      const { body } = await generate(url);
      const before = dump(service.dataDir);
      const answer = await send(body, [['a', 'invented']]);
      expect(answer.status).toBe(404);
      expect(answer.body.error.code).toBe('ConversationNotFound');
      expect(dump(service.dataDir)).toEqual(before);
    });
  });
});
