import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obtainMongod, type Mongod } from '../support/mongod.js';
import { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';

const mongod = await obtainMongod();

if ('unavailable' in mongod) {
  const message = `Two nodes on MongoDB: NOT RUN: ${mongod.unavailable}`;
  process.stderr.write(`\n${message}\n`);
  if (process.env['REQUIRE_MONGOD'] === '1') throw new Error(message);
  describe.skip(message, () => {
    it('needs a mongod', () => undefined);
  });
} else {
  twoNodes(mongod);
}

function twoNodes(mongo: Mongod): void {
  describe('two nodes on one MongoDB', () => {
    let one: Service;
    let two: Service;
    let officer: OfficerClient;

    beforeAll(async () => {
      const uri = new URL(mongo.uri);
      uri.pathname = `/nodes-${randomBytes(4).toString('hex')}`;
      const settings = { MONGODB_URI: uri.href, MASTER_KEY: randomBytes(32).toString('base64') };
      one = await Service.start({ settings });
      two = await Service.start({ settings });
      officer = await OfficerClient.setUp(two.url, await one.setupToken(), 'node.example', 'Node Example');
      await officer.onDuty();
    }, 120_000);
    afterAll(async () => {
      await one.stop();
      await two.stop();
      await mongo.stop();
    });

    it('let a resident on the one talk with an officer on the other', async () => {
      const resident = await Resident.arrive(one.url);
      await resident.says('somebody touched me on the tram');
      await resident.asksForOfficer();
      const waiting = await officer.nextWaiting();
      await officer.take(waiting.id);
      await officer.says(waiting.id, 'Good evening');
      await resident.sees(({ text }) => text === 'Good evening');
      await resident.says('hello from the other node');
      const { messages } = await officer.talk(waiting.id);
      expect(messages.some(({ text }) => text === 'hello from the other node')).toBe(true);
    });

    it('accept each other’s tokens, and go on where the other left off', async () => {
      const resident = await Resident.arrive(one.url);
      await resident.taps('yes');
      expect(resident.step()).toBe('welcome.need');
      const elsewhere = resident.at(two.url);
      await elsewhere.taps('about');
      expect(elsewhere.step()).toBe('welcome.about');
    });

    it('take turns in one conversation when both are written to at the same time', async () => {
      const resident = await Resident.arrive(one.url);
      const elsewhere = resident.at(two.url);
      const texts = Array.from({ length: 12 }, (_, number) => `message ${String(number)}`);
      const answers = await Promise.all(
        texts.map((text, number) =>
          (number % 2 === 0 ? resident : elsewhere).post({ type: 'message', text }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200));
      await resident.read();
      const kept = resident.received.filter(({ from }) => from.role === 'user').map(({ text }) => text ?? '');
      expect(kept.toSorted()).toEqual(texts.toSorted());
      expect(new Set(resident.received.map(({ id }) => id)).size).toBe(resident.received.length);
    });

    it('give a message that is delivered to both its effect once', async () => {
      const resident = await Resident.arrive(one.url);
      const elsewhere = resident.at(two.url);
      const activity = {
        type: 'message',
        text: 'sent twice',
        channelData: { clientActivityID: 'the same one' },
      };
      const [first, second] = await Promise.all([resident.post(activity), elsewhere.post(activity)]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(first.body.id).toBe(second.body.id);
      await resident.read();
      expect(resident.received.filter(({ text }) => text === 'sent twice')).toHaveLength(1);
    });
  });
}
