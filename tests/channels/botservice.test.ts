import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { OfficerClient } from '../support/officer.js';
import { call, type Activity } from '../support/resident.js';
import { Service } from '../support/service.js';
import { Connector } from './connector.js';
import { eventually } from './direct-line.js';
import { dump } from './store-dump.js';

describe('/api/messages without an App ID', () => {
  it('does not exist', async () => {
    const service = await Service.start();
    try {
      const { status, body } = await call(service.url, 'POST', '/api/messages', {
        body: { type: 'message', text: 'yes' },
      });
      expect(status).toBe(404);
      expect(body).toMatchObject({ error: { code: 'NotFound' } });
    } finally {
      await service.stop();
    }
  });
});

describe('/api/messages with an App ID', () => {
  let connector: Connector;
  let service: Service;

  beforeAll(async () => {
    connector = await Connector.start();
    service = await Service.start({ settings: connector.settings });
  });
  afterAll(async () => {
    await service.stop();
    await connector.stop();
  });

  const deliver = (activity: Record<string, unknown>, token?: string | null) =>
    connector.deliver(service.url, activity, token);

  /** What the bot answers, taken back with the request itself. */
  async function says(
    conversation: string,
    text: string,
    given: Record<string, unknown> = {},
  ): Promise<Activity[]> {
    const { status, body } = await deliver(
      connector.activity(conversation, { text, deliveryMode: 'expectReplies', ...given }),
    );
    if (status !== 200) throw new Error(`refused with ${String(status)}: ${JSON.stringify(body)}`);
    return body.activities ?? [];
  }

  describe('refuses', () => {
    async function refused(
      activity: Record<string, unknown>,
      token: string | null | undefined,
      status: number,
      code: string,
    ): Promise<void> {
      const before = dump(service.dataDir);
      const answer = await deliver(activity, token);
      expect([answer.status, answer.body]).toEqual([
        status,
        { error: { code, message: expect.any(String) } },
      ]);
      expect(dump(service.dataDir)).toEqual(before);
      expect(connector.outgoing).toEqual([]);
    }

    it('what is not signed by the Bot Connector, for this bot, from this address, now', async () => {
      const activity = connector.activity('forged', { text: 'yes' });
      const other = await generateKeyPair('RS256');
      await refused(activity, null, 401, 'NotSigned');
      await refused(activity, '', 401, 'NotSigned');
      await refused(activity, 'nonsense', 401, 'NotSigned');
      await refused(activity, await connector.token({ key: other.privateKey }), 401, 'NotSigned');
      await refused(activity, await connector.token({ audience: 'another-bot' }), 401, 'NotSigned');
      await refused(
        activity,
        await connector.token({ issuer: 'https://elsewhere.example' }),
        401,
        'NotSigned',
      );
      await refused(activity, await connector.token({ expiresIn: '-1h' }), 401, 'NotSigned');
      await refused(
        activity,
        await connector.token({ serviceUrl: 'https://elsewhere.botframework.com' }),
        401,
        'NotSigned',
      );
    });

    it('an address to answer to that is not on the list, before it looks at the signature', async () => {
      const { host } = new URL(connector.url);
      for (const serviceUrl of [
        'https://elsewhere.example',
        'http://169.254.169.254/',
        `http://${host}.elsewhere.example/`,
        `http://${host}@elsewhere.example/`,
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        'nonsense',
      ]) {
        const token = await connector.token({ serviceUrl });
        for (const each of [token, null])
          await refused(connector.activity('forged', { serviceUrl }), each, 403, 'NotAllowed');
      }
    });

    it('who claims to be the desk or a conversation of our own Direct Line', async () => {
      const status = {
        type: 'event',
        name: 'handoff.status',
        value: { state: 'accepted', officer: 'An Example' },
      };
      await refused(
        connector.activity('forged', { ...status, from: { id: 'desk' } }),
        undefined,
        403,
        'NotAllowed',
      );
      await refused(
        connector.activity('forged', { channelId: 'directline', text: 'yes' }),
        undefined,
        403,
        'NotAllowed',
      );
    });

    it('malformed activities', async () => {
      const bad: Record<string, unknown>[] = [
        { type: '' },
        { type: { $ne: 1 } },
        { conversation: {} },
        { conversation: { id: { $ne: 1 } } },
        { conversation: { id: 'a\u0000b' } },
        { from: undefined },
        { from: 'x' },
        { text: 7 },
        { serviceUrl: undefined },
        { channelId: null },
        { membersAdded: 'x' },
      ];
      for (const given of bad)
        await refused(connector.activity('forged', given), undefined, 400, 'BadArgument');
    });

    it('a channel that has no right to stay: the route takes POST only', async () => {
      expect((await call(service.url, 'GET', '/api/messages')).status).toBe(405);
    });
  });

  it('answers a delivery that expects replies in the answer itself', async () => {
    const [question] = await says('one', 'hello');
    expect(question).toMatchObject({ type: 'message', channelData: { step: expect.any(String) } });
    expect(connector.outgoing).toEqual([]);
  });

  it('lists options with numbers on a channel without buttons, and takes a number, a label or an id', async () => {
    const [greeting] = await says('two', '', {
      type: 'conversationUpdate',
      membersAdded: [{ id: 'person-of-two' }],
    });
    expect(greeting?.channelData?.step).toBe('welcome.safe');
    expect(greeting?.suggestedActions).toBeUndefined();
    expect(greeting?.text).toMatch(/1\. Yes\n2\. No\n3\. I'm not sure/);
    expect((await says('two', '1')).at(-1)?.channelData?.step).toBe('welcome.need');
    expect((await says('two', 'What is this channel?')).at(-1)?.channelData?.step).toBe('welcome.about');
    expect((await says('two', 'welcome.about.ok')).at(-1)?.channelData?.step).toBe('welcome.need');
  });

  it('shows buttons on a channel that has them', async () => {
    const [greeting] = await says('telegram-1', '', {
      channelId: 'telegram',
      type: 'conversationUpdate',
      membersAdded: [{ id: 'somebody' }],
    });
    expect(greeting?.suggestedActions?.actions.map(({ value }) => value)).toContain('welcome.safe.yes');
    expect(greeting?.text).not.toContain('1. ');
  });

  it('gives a repeated activity one effect', async () => {
    await says('three', 'hello');
    const activity = connector.activity('three', {
      text: 'someone followed me',
      deliveryMode: 'expectReplies',
    });
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => deliver(activity)));
    expect([first, ...others].map((answer) => answer?.status)).toEqual([200, 200, 200, 200, 200]);
    const answered = [first, ...others].filter((answer) => (answer?.body.activities ?? []).length > 0);
    expect(answered).toHaveLength(1);
    const messages = dump(service.dataDir)['messages'] as { conversationId: string }[];
    // Two of theirs and one answer to each.
    expect(messages.filter(({ conversationId }) => conversationId === 'three')).toHaveLength(4);
  });

  it('answers an invoke in the answer, with 501', async () => {
    const { status, body } = await deliver(
      connector.activity('two', { type: 'invoke', name: 'signin/verifyState' }),
    );
    expect(status).toBe(501);
    expect(body).toMatchObject({ error: { code: 'NotSupported' } });
  });

  it('keeps the way back to the person sealed', async () => {
    await says('four', 'hello');
    const kept = JSON.stringify(dump(service.dataDir));
    expect(kept).not.toContain('person-of-four');
    expect(kept).not.toContain(connector.url);
  });

  it('sends to the service with the identity of the bot, and lets an officer talk there without showing the desk', async () => {
    const officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    await officer.onDuty();
    const tells = async (text: string) => {
      const { status } = await deliver(connector.activity('five', { text }));
      expect(status).toBe(200);
    };
    await tells('hello');
    expect(connector.outgoing.at(-1)).toMatchObject({
      authorization: 'Bearer a token of the managed identity',
      activity: { type: 'message', conversation: { id: 'five' } },
    });
    expect(connector.outgoing.at(-1)?.path).toMatch(/^\/v3\/conversations\/five\/activities/);
    await tells('officer');
    expect(connector.outgoing.at(-1)?.activity.channelData?.step).toBe('officer.share');
    await tells('1');
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await sent(({ text }) => text?.includes('An Example') === true);
    await officer.says(id, 'Good evening.');
    await sent(({ text }) => text === 'An Example: Good evening.');
    const count = connector.outgoing.length;
    await tells('I am at home');
    expect(connector.outgoing).toHaveLength(count);
    expect((await officer.talk(id)).messages.some(({ text }) => text === 'I am at home')).toBe(true);
    expect((await officer.post(`/talks/${id}/hand-back`)).status).toBe(204);
    await sent(({ channelData }) => channelData?.step === 'helped.back');
    const types = connector.outgoing.map(({ activity }) => `${activity.type} ${activity.name ?? ''}`);
    expect(new Set(types)).toEqual(new Set(['message ']));
  });

  it('begins anew for who left and writes again in the same conversation', async () => {
    await says('six', 'hello');
    await says('six', '', { type: 'endOfConversation' });
    expect((await says('six', 'hello again')).length).toBeGreaterThan(0);
  });

  it('begins anew for who left after a talk with an officer, which is kept for the desk', async () => {
    await deliver(connector.activity('five', { type: 'endOfConversation' }));
    expect((await says('five', 'hello again')).length).toBeGreaterThan(0);
  });

  async function sent(found: (activity: Activity) => boolean): Promise<void> {
    await eventually(() => connector.outgoing.find(({ activity }) => found(activity)), 'it was not sent');
  }
});
