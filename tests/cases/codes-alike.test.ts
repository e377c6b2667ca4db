import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeCode } from '../../bot/cases/return-codes.js';
import type { Store } from '../../bot/store/ports.js';
import { COLLECTIONS, type CollectionName } from '../../bot/store/records.js';
import { Clocked, DAY, MINUTE } from '../desk/support/clocked.js';
import { Resident, type Activity } from '../support/resident.js';
import { caseOf, holds, Network, opens, says, sends, solve, tells } from './support.js';

const CODE_DAYS = 30;
const FREE_TRIES = 5;

/** What changes by itself: who is alive, and how often each step was reached. */
const BESIDE: ReadonlySet<CollectionName> = new Set(['leases', 'counters', 'secrets']);
const OF_THE_TALK = ['conversations', 'messages', 'states', 'deliveries'] as const;

describe('a code that opens nothing', () => {
  let service: Clocked;
  let store: Store;

  beforeAll(async () => {
    service = await Clocked.start({ KEEP_CODE_DAYS: String(CODE_DAYS) });
    store = await service.store();
  });
  afterAll(() => service.stop());
  // Tries of other tests are forgotten.
  beforeEach(() => {
    service.advance(11 * MINUTE);
  });

  /** Everything in the store but what belongs to this one talk. */
  async function besides(conversationId: string): Promise<string> {
    const names = (Object.keys(COLLECTIONS) as CollectionName[]).filter((name) => !BESIDE.has(name));
    const all = await Promise.all(
      names.map(async (name) => {
        const records = await store.find(name, {});
        const others = (OF_THE_TALK as readonly string[]).includes(name)
          ? records.filter(({ id }) => !id.includes(conversationId))
          : records;
        return [name, others];
      }),
    );
    return JSON.stringify(all);
  }

  async function held(): Promise<{ code: string; caseId: string }> {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    const { id: caseId } = await caseOf(store, resident);
    const code = await holds(resident);
    await resident.leaves();
    return { code, caseId };
  }

  /** What a client sees of an answer, without its name and its moment. */
  const bytesOf = (activities: readonly Activity[], conversationId: string) =>
    JSON.stringify(activities.map(({ id: _id, ...rest }) => ({ ...rest, timestamp: '' }))).replaceAll(
      conversationId,
      '',
    );

  it('answers alike to the byte, whatever is wrong with it, and changes nothing', async () => {
    const kept = await held();
    const erased = await held();
    const eraser = await opens(service.url, erased.code);
    await eraser.taps('erase');
    await eraser.taps('yes');
    await eraser.leaves();
    const expired = await held();
    service.advance((CODE_DAYS - 1) * DAY);
    await (await opens(service.url, kept.code)).leaves();
    service.advance(DAY + MINUTE);
    // Past its time, and not yet swept away.
    expect(await store.get('cases', expired.caseId)).toBeDefined();
    const words = kept.code.split(' ');
    const restricted = await held();
    const restrictedRecord = await store.get('cases', restricted.caseId);
    if (restrictedRecord === undefined) throw new Error('it is gone');
    await store.commit([
      {
        kind: 'put',
        collection: 'cases',
        id: restricted.caseId,
        value: { ...restrictedRecord.value, state: 'restricted' },
      },
    ]);
    const wrong: Record<string, string> = {
      'never made': makeCode('words', 'en').join(' '),
      'never made, in digits': makeCode('digits', 'en').join(' '),
      'in another language': makeCode('words', 'nl').join(' '),
      'in the wrong order': [...words].reverse().join(' '),
      'one word of another': [...words.slice(0, 5), erased.code.split(' ')[5] ?? ''].join(' '),
      expired: expired.code,
      erased: erased.code,
      'of what is locked': restricted.code,
    };
    const malformed: Record<string, string> = {
      'too short': 'convent yanking straw monthly backup',
      'too long': 'convent yanking straw monthly backup pouch straw',
      'half words, half digits': 'convent yanking straw 1234 5678 9012',
      'too few digits': '1234 5678 9012',
      'no words of any list': 'qqqa qqqb qqqc qqqd qqqe qqqf',
      'an attempt on the database': "';DROP TABLE returnCodes",
      'an operator': '{"$ne":null}',
    };
    const answers = new Map<string, string>();
    for (const [name, typed] of Object.entries({ ...wrong, ...malformed })) {
      const resident = await Resident.arrive(service.url);
      // The language is chosen, so that gibberish says nothing of it.
      await resident.says('language');
      await resident.taps('language.choose.en');
      await resident.says('code');
      const before = await besides(resident.conversationId);
      const said = await resident.says(typed);
      answers.set(name, bytesOf(said, resident.conversationId));
      expect([name, await besides(resident.conversationId)]).toEqual([name, before]);
      await resident.leaves();
      service.advance(3 * MINUTE);
    }
    const [first] = answers.values();
    expect(first).toContain('code.enter');
    for (const [name, answer] of answers) expect([name, answer]).toEqual([name, first]);
    expect((await opens(service.url, kept.code)).step()).toBe('code.held');
  });

  it('because a letter of it is mistyped answers the same: it is no cry for help and no other language', async () => {
    for (const typed of [
      'unusual oversweet flight snowless deftly romaq',
      'willow henna unsolved approval flagshiq rope',
      'plus headresq efficient bluish dahlia tantrum',
      "'; DROP TABLE returnCodes; --",
    ]) {
      const resident = await Resident.arrive(service.url);
      await resident.says('language');
      await resident.taps('language.choose.en');
      await resident.says('code');
      await resident.says(typed);
      expect([typed, resident.step(), resident.last().locale]).toEqual([typed, 'code.enter', 'en']);
      expect(says(resident.last(), 'code.unknown')).toBe(true);
    }
  });

  it('and one that opens a sent case cannot be told from another before it opens', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    const code = await sends(resident);
    await resident.leaves();
    expect((await opens(service.url, code)).step()).toBe('code.status');
    const [last = ''] = code.split(' ').slice(-1);
    const near = code.slice(0, code.length - last.length) + (makeCode('words', 'en')[0] ?? '');
    expect((await opens(service.url, near)).step()).toBe(near === code ? 'code.status' : 'code.enter');
  });

  describe('tried again and again', () => {
    /** Uses up the free tries of a network. */
    async function guesses(url: string, tries: number): Promise<Resident> {
      const resident = await Resident.arrive(url);
      await resident.says('code');
      for (let number = 0; number < tries; number++) await resident.says(makeCode('words', 'en').join(' '));
      return resident;
    }

    const challengeOf = (resident: Resident) =>
      (resident.last().channelData as { work?: string } | undefined)?.work;

    it('costs work from the sixth on; who solves it gets in with the right one, and nobody else is slowed', async () => {
      const { code } = await held();
      const near = await Network.of('192.0.2.10', service.url);
      const elsewhere = await Network.of('198.51.100.10', service.url);
      try {
        const guesser = await guesses(near.url, FREE_TRIES);
        expect(guesser.step()).toBe('code.enter');
        expect(challengeOf(guesser)).toBeUndefined();
        await guesser.says(code);
        expect(guesser.step()).toBe('code.work');
        expect(says(guesser.last(), 'code.work')).toBe(true);
        const challenge = challengeOf(guesser);
        if (challenge === undefined) throw new Error('no challenge came');

        // Another network is not slowed.
        expect((await opens(elsewhere.url, code)).step()).toBe('code.held');

        // A wrong solution opens nothing; the right one does, without the code being typed again.
        const works = (resident: Resident, nonce: string) =>
          resident.post({ type: 'message', text: '', value: `work:${challenge}:${nonce}` });
        await works(guesser, 'notit');
        await guesser.read();
        expect(guesser.step()).toBe('code.work');
        const fresh = challengeOf(guesser) ?? '';
        await guesser.post({ type: 'message', text: '', value: `work:${fresh}:${solve(fresh)}` });
        await guesser.read();
        expect(guesser.step()).toBe('code.held');
        // Used once, it is used up.
        const again = await guesses(near.url, 1);
        expect(again.step()).toBe('code.work');
        await again.post({ type: 'message', text: '', value: `work:${fresh}:${solve(fresh)}` });
        await again.read();
        expect(again.step()).toBe('code.work');
      } finally {
        await near.stop();
        await elsewhere.stop();
      }
    });

    it('by somebody on the same network lets the owner in after one challenge', async () => {
      const { code } = await held();
      const shared = await Network.of('203.0.113.10', service.url);
      const neighbour = await Network.of('203.0.113.77', service.url);
      try {
        await guesses(shared.url, FREE_TRIES + 3);
        const owner = await opens(neighbour.url, code);
        expect(owner.step()).toBe('code.work');
        const challenge = challengeOf(owner) ?? '';
        await owner.post({ type: 'message', text: '', value: `work:${challenge}:${solve(challenge)}` });
        await owner.read();
        expect(owner.step()).toBe('code.held');
      } finally {
        await shared.stop();
        await neighbour.stop();
      }
    });

    it('does not count against who waits until tomorrow, nor is the network kept as it is', async () => {
      const near = await Network.of('192.0.2.200', service.url);
      try {
        const guesser = await guesses(near.url, FREE_TRIES + 1);
        expect(guesser.step()).toBe('code.work');
        expect(await besides('')).not.toContain('192.0.2');
        service.advance(11 * MINUTE);
        const { code } = await held();
        expect((await opens(near.url, code)).step()).toBe('code.held');
      } finally {
        await near.stop();
      }
    });
  });
});
