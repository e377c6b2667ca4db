/** The unmodified `botframework-directlinejs`, as any page would use it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficerClient } from '../support/officer.js';
import { Service } from '../support/service.js';
import { eventually, generate, read } from './direct-line.js';
import { ServiceHere } from './service-here.js';
import { ONLINE, Visitor } from './visitor.js';
import { Wire } from './wire.js';

const EXPIRED = 3;
const FAILED = 4;
const PATIENCE = 60_000;

describe('the official client', () => {
  let dataDir: string;
  let service: Service;
  let officer: OfficerClient;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
    service = await Service.start({ dataDir });
    officer = await OfficerClient.setUp(service.url, await service.setupToken(), 'an.example', 'An Example');
    await officer.onDuty();
  });
  afterEach(() => {
    for (const visitor of visitors.splice(0)) visitor.leaves();
  });
  afterAll(async () => {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function comes(webSocket: boolean, url = service.url): Promise<Visitor> {
    const visitor = await Visitor.comes(url, webSocket);
    visitors.push(visitor);
    return visitor;
  }

  describe.each([
    ['by WebSocket', true],
    ['by polling', false],
  ])('%s', (_name, webSocket) => {
    it('holds a whole conversation with the bot and an officer, and never sees an event of the desk', async () => {
      const visitor = await comes(webSocket);
      const greeting = await visitor.seesStep('welcome.safe');
      expect(greeting.suggestedActions?.actions.map(({ type }) => type)).toContain('messageBack');
      expect(visitor.status).toBe(ONLINE);
      const id = await visitor.posts({ type: 'message', text: 'Yes', value: 'welcome.safe.yes' });
      await visitor.seesStep('welcome.need');
      expect(await visitor.sees((activity) => activity.id === id)).toMatchObject({
        text: 'Yes',
        from: { role: 'user' },
      });
      await visitor.says('someone followed me on tram 81');
      await visitor.seesStep('happened.understood');
      await visitor.says('officer');
      await visitor.seesStep('officer.share');
      await visitor.posts({ type: 'message', text: 'all', value: 'officer.share.all' });
      await visitor.seesStep('officer.wait');

      const waiting = await officer.nextWaiting();
      await officer.take(waiting.id);
      await visitor.sees(({ text }) => text?.includes('An Example') === true);
      await officer.notes(waiting.id, 'an invented note');
      await officer.says(waiting.id, 'Good evening.');
      await visitor.sees(({ text }) => text === 'Good evening.');
      await visitor.says('Good evening to you');
      await visitor.posts({ type: 'typing' });
      expect((await officer.post(`/talks/${waiting.id}/hand-back`)).status).toBe(204);
      await visitor.seesStep('helped.back');
      await visitor.gotEverything();
      expect(visitor.received.filter(({ type }) => type !== 'message')).toEqual([]);
      expect(JSON.stringify(visitor.received)).not.toMatch(/"handoff\.|an invented note|"trace"/);
    });
  });

  it('comes back by itself after the socket was cut, with what was said meanwhile', async () => {
    const wire = await Wire.to(service.port);
    const visitor = await comes(true, wire.url);
    await visitor.seesStep('welcome.safe');
    await visitor.says('officer');
    await visitor.seesStep('officer.share');
    await visitor.posts({ type: 'message', text: 'nothing', value: 'officer.share.nothing' });
    await visitor.seesStep('officer.wait');
    const { id } = await officer.nextWaiting();
    await officer.take(id);
    for (const text of ['one', 'two', 'three']) {
      wire.cut();
      await officer.says(id, text);
    }
    await visitor.sees(({ text }) => text === 'three');
    await officer.post(`/talks/${id}/close`, { reason: 'helped' });
    await visitor.seesStep('helped.closed');
    await visitor.gotEverything();
    visitor.leaves();
    await wire.stop();
  });

  it('goes on by itself over a restart of the server, by WebSocket', async () => {
    const visitor = await comes(true);
    await visitor.seesStep('welcome.safe');
    await restart();
    // What cannot be sent yet is reported to the page, which sends again.
    await eventually(
      async () => ((await visitor.says('yes').catch(() => 'retry')) === 'retry' ? undefined : true),
      'it could not be sent',
      PATIENCE,
    );
    await visitor.seesStep('welcome.need');
    await visitor.gotEverything();
  });

  it('goes on over a restart of the server by polling, once the page begins it again where it was', async () => {
    // A poll that fails ends this client's polling for good; that is in the client, whatever server it talks to.
    const before = await comes(false);
    await before.seesStep('welcome.safe');
    const { watermark } = (await read(service.url, before.opened)).body;
    before.leaves();
    await restart();
    const visitor = new Visitor(service.url, before.opened, false, {
      conversationId: before.opened.conversationId,
      watermark,
    });
    visitors.push(visitor);
    await visitor.says('yes');
    await visitor.seesStep('welcome.need');
    before.received.push(...visitor.received);
    await before.gotEverything();
  });

  it('learns that its token has expired, and that a forged one does not connect', async () => {
    const other = await ServiceHere.start();
    try {
      const visitor = new Visitor(other.url, (await generate(other.url)).body, false);
      await visitor.seesStep('welcome.safe');
      other.later({ minutes: 31 });
      await eventually(
        () => (visitor.statuses.includes(EXPIRED) ? true : undefined),
        'it does not know',
        PATIENCE,
      );
      visitor.leaves();
      const { body } = await generate(other.url);
      const forger = new Visitor(other.url, { ...body, token: `${body.token}x` }, false);
      await eventually(
        () => (forger.statuses.includes(FAILED) ? true : undefined),
        'it does not know',
        PATIENCE,
      );
      forger.leaves();
    } finally {
      await other.stop();
    }
  });

  async function restart(): Promise<void> {
    const { port } = service;
    await service.stop();
    service = await Service.start({ dataDir, port });
  }
});
