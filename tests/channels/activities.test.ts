/** What the bot does with each type of activity: the table of docs/activities.md, row by row. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Texts } from '../../dialogs/engine/texts.js';
import { OfficerClient } from '../support/officer.js';
import { Resident, type Activity } from '../support/resident.js';
import { Service } from '../support/service.js';
import { Connector } from './connector.js';

const texts = Texts.load();
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

describe('the table of docs/activities.md', () => {
  it('names a test that is there in every row', async () => {
    const read = (path: string) => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
    const tests =
      (await read('tests/channels/activities.test.ts')) +
      (await read('tests/channels/changed-flows.test.ts'));
    const titles = [...tests.matchAll(/^ +it\('(.*)', (?:async )?\(/gm)].map(([, title]) => title);
    const rows = (await read('docs/activities.md'))
      .split('\n')
      .filter((line) => /^\| .*\|$/.test(line) && !line.startsWith('| activity '));
    expect(rows.length).toBeGreaterThan(25);
    const named = rows.map((row) =>
      row
        .split('|')
        .at(-2)
        ?.trim()
        .replace(/^[DAC]: /, ''),
    );
    expect(titles).toEqual(expect.arrayContaining(named));
  });
});

describe('on Direct Line', () => {
  let resident: Resident;

  beforeEach(async () => {
    resident = await Resident.arrive(service.url);
  });

  /** Taken with 200; what of it then stands in the conversation. */
  async function sends(activity: Record<string, unknown>): Promise<Activity[]> {
    const { status } = await resident.post(activity);
    expect(status).toBe(200);
    return resident.read();
  }

  async function goesOn(): Promise<void> {
    await resident.says('yes');
    expect(resident.step()).toBe('welcome.need');
  }

  it('message: words answer what was asked', async () => {
    const activities = await sends({ type: 'message', text: 'yes' });
    expect(
      activities.map(({ from, text, channelData }) => (from.role === 'user' ? text : channelData?.step)),
    ).toEqual(['yes', 'welcome.need']);
  });

  it('message with nothing in it: says kindly that it needs words, and asks nothing else', async () => {
    for (const empty of [
      { type: 'message' },
      { type: 'message', text: '   ' },
      { type: 'message', value: { a: 1 } },
      { type: 'message', value: 7 },
    ]) {
      const activities = await sends(empty);
      expect(activities.at(-1)?.text).toContain(texts.get('en', 'engine.unsupported'));
    }
    await goesOn();
  });

  it('conversationUpdate: greets once; another one from the client changes nothing', async () => {
    expect(resident.received.map(({ channelData }) => channelData?.step)).toEqual(['welcome.safe']);
    expect(
      await sends({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }, { id: 'somebody' }] }),
    ).toEqual([]);
    await goesOn();
  });

  it('typing: a sign of life and nothing else', async () => {
    expect(await sends({ type: 'typing' })).toEqual([]);
    await goesOn();
  });

  it('event "language": asks the same question again in that language', async () => {
    const activities = await sends({ type: 'event', name: 'language', value: 'nl' });
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({
      type: 'message',
      locale: 'nl',
      channelData: { step: 'welcome.safe' },
    });
    await resident.says('ja');
    expect(resident.last()).toMatchObject({ locale: 'nl', channelData: { step: 'welcome.need' } });
  });

  it('event: one that is not known, or a language that is not spoken, changes nothing', async () => {
    for (const event of [
      { name: 'elsewhere', value: 1 },
      { name: 'language', value: 'xx' },
      { name: 'language', value: { $ne: 1 } },
      { name: 'continueConversation' },
      {},
    ]) {
      expect(await sends({ type: 'event', ...event })).toEqual([]);
    }
    await goesOn();
  });

  it('invoke: is taken, and nothing is done', async () => {
    expect(await sends({ type: 'invoke', name: 'signin/verifyState', value: { state: '1' } })).toEqual([]);
    await goesOn();
  });

  it('endOfConversation: the talk is over and erased', async () => {
    expect((await resident.post({ type: 'endOfConversation' })).status).toBe(200);
    expect((await resident.post({ type: 'message', text: 'yes' })).status).toBe(404);
  });

  it('messageReaction, messageUpdate, messageDelete: what was said stays as it was said', async () => {
    await resident.says('some guy kept rubbing against me');
    const before = [...resident.received];
    for (const type of ['messageReaction', 'messageUpdate', 'messageDelete']) {
      const other = {
        type,
        id: before[1]?.id,
        replyToId: before[1]?.id,
        text: 'changed',
        reactionsAdded: [{ type: 'like' }],
      };
      expect(await sends(other)).toEqual([]);
    }
    resident.watermark = '0';
    expect(await resident.read()).toEqual(before);
  });

  it('installationUpdate: changes nothing here; a client leaves by endOfConversation', async () => {
    for (const action of ['add', 'remove', undefined])
      expect(await sends({ type: 'installationUpdate', action })).toEqual([]);
    await goesOn();
  });

  it('handoff: cannot be sent by a client', async () => {
    expect(await sends({ type: 'handoff', value: { state: 'accepted' } })).toEqual([]);
    expect(
      await sends({
        type: 'event',
        name: 'handoff.status',
        value: { state: 'accepted', officer: 'An Example' },
      }),
    ).toEqual([]);
    await goesOn();
  });

  it('trace: is taken and kept nowhere', async () => {
    expect(await sends({ type: 'trace', name: 'x', value: 'y' })).toEqual([]);
    await goesOn();
  });

  it('command and types that are not known: refused with 400', async () => {
    for (const type of [
      'command',
      'commandResult',
      'contactRelationUpdate',
      'deleteUserData',
      'suggestion',
      'delay',
      'invokeResponse',
      'elsewhere',
    ]) {
      const { status, body } = await resident.post({ type, name: 'x' });
      expect([type, status, body.error?.code]).toEqual([type, 400, 'BadArgument']);
    }
    await goesOn();
  });

  it('expectReplies: the answer comes in the conversation all the same', async () => {
    for (const deliveryMode of ['expectReplies', 'stream', 'notification', 'elsewhere']) {
      const activities = await sends({ type: 'message', text: 'help', deliveryMode });
      expect([deliveryMode, activities.at(-1)?.channelData?.step]).toEqual([deliveryMode, 'help.menu']);
    }
  });

  it('a tap on a button that is no longer current: says so and asks the present question again', async () => {
    await resident.says('yes');
    const activities = await sends({ type: 'message', text: 'No', value: 'welcome.safe.no' });
    const answer = activities.at(-1);
    expect(answer?.channelData?.step).toBe('welcome.need');
    expect(answer?.text).toContain(texts.get('en', 'engine.stale'));
  });

  it('an answer after the flow moved on: is taken as an answer to what is asked now', async () => {
    await resident.says('yes');
    await resident.says('help');
    expect(resident.step()).toBe('help.menu');
    const late = await sends({ type: 'message', text: 'someone followed me on tram 81' });
    expect(late.at(-1)?.channelData?.step).toBe('happened.understood');
  });

  it('while an officer has the talk: words go to the officer and the bot is silent, danger apart', async () => {
    const officer = await OfficerClient.setUp(
      service.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    await officer.onDuty();
    await resident.asksForOfficer();
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    await resident.sees(({ text }) => text?.includes('An Example') === true);
    expect(await resident.says('I am at home')).toEqual([]);
    expect(
      (await sends({ type: 'message', text: 'Yes', value: 'welcome.safe.yes' })).filter(
        ({ from }) => from.role === 'bot',
      ),
    ).toEqual([]);
    expect(await sends({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] })).toEqual([]);
    const danger = await resident.says('he is following me right now, help');
    expect(danger.at(-1)?.text).toMatch(/101.*112/s);
    const { messages } = await officer.talk(id);
    expect(messages.filter(({ author }) => author === 'resident').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['I am at home', 'he is following me right now, help']),
    );
  });
});

describe('on a channel of Azure Bot Service', () => {
  async function delivers(
    conversation: string,
    given: Record<string, unknown>,
  ): Promise<{ status: number; steps: (string | undefined)[] }> {
    const { status, body } = await connector.deliver(
      service.url,
      connector.activity(conversation, { deliveryMode: 'expectReplies', ...given }),
    );
    return { status, steps: (body.activities ?? []).map(({ channelData }) => channelData?.step) };
  }

  it('conversationUpdate: greets when the bot or a person is added, and not when somebody leaves', async () => {
    expect(
      await delivers('left', { type: 'conversationUpdate', membersRemoved: [{ id: 'somebody' }] }),
    ).toEqual({ status: 200, steps: [] });
    expect(
      await delivers('added', { type: 'conversationUpdate', membersAdded: [{ id: 'the-bot' }] }),
    ).toEqual({ status: 200, steps: ['welcome.safe'] });
    expect(
      await delivers('added', { type: 'conversationUpdate', membersAdded: [{ id: 'person-of-added' }] }),
    ).toEqual({ status: 200, steps: [] });
  });

  it('installationUpdate: greets on "add", forgets the talk on "remove"', async () => {
    expect((await delivers('installed', { type: 'installationUpdate', action: 'add' })).steps).toEqual([
      'welcome.safe',
    ]);
    expect((await delivers('installed', { text: 'yes' })).steps).toEqual(['welcome.need']);
    expect(await delivers('installed', { type: 'installationUpdate', action: 'remove' })).toEqual({
      status: 200,
      steps: [],
    });
    expect((await delivers('installed', { type: 'installationUpdate', action: 'add' })).steps).toEqual([
      'welcome.safe',
    ]);
  });

  it('invoke: is answered with 501', async () => {
    expect((await delivers('invoked', { type: 'invoke', name: 'x', deliveryMode: 'normal' })).status).toBe(
      501,
    );
  });

  it('expectReplies: the answers come in the HTTP answer, and nothing is sent besides', async () => {
    const before = connector.outgoing.length;
    expect((await delivers('expecting', { text: 'hello' })).steps).toHaveLength(1);
    expect(connector.outgoing).toHaveLength(before);
  });

  it('typing, messageReaction, messageUpdate, messageDelete, trace, handoff, command, a forged status, and what is not known: taken with 200, and nothing is done', async () => {
    for (const type of [
      'typing',
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'trace',
      'handoff',
      'command',
      'commandResult',
      'contactRelationUpdate',
      'elsewhere',
    ]) {
      expect([type, await delivers('quiet', { type, name: 'x', text: 'changed' })]).toEqual([
        type,
        { status: 200, steps: [] },
      ]);
    }
    const status = {
      type: 'event',
      name: 'handoff.status',
      value: { state: 'accepted', officer: 'An Example' },
    };
    expect(await delivers('quiet', status)).toEqual({ status: 200, steps: [] });
    expect(
      (await delivers('quiet', { type: 'conversationUpdate', membersAdded: [{ id: 'the-bot' }] })).steps,
    ).toEqual(['welcome.safe']);
  });

  it('event "language": asks again in that language', async () => {
    await delivers('speaking', { type: 'conversationUpdate', membersAdded: [{ id: 'the-bot' }] });
    const { body } = await connector.deliver(
      service.url,
      connector.activity('speaking', {
        type: 'event',
        name: 'language',
        value: 'de',
        deliveryMode: 'expectReplies',
      }),
    );
    expect(body.activities).toMatchObject([{ locale: 'de', channelData: { step: 'welcome.safe' } }]);
  });
});
