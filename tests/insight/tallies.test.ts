import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Tallies } from '../../bot/insight/tallies.js';
import { openStore } from '../../bot/store/open.js';
import type { Store } from '../../bot/store/ports.js';
import type { TallyRecord } from '../../bot/store/records.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { parts, type Parts } from '../desk/support/parts.js';
import { arrives, follows, languageOf, reads, texts } from '../dialogs/support/ways.js';
import type { Resident } from '../support/resident.js';
import { Service } from '../support/service.js';

const COUNT = ['yes', 'choices', 'count'];
const TOLD = 'a man put his hand on my bottom at Flagey on 3 November 2026 at 11 pm';

describe('a resident who wants to be counted', () => {
  let dataDir: string;
  let service: Service;
  let store: Store;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'channel-'));
    service = await Service.start({ dataDir });
    store = await openStore({ kind: 'sqlite', path: join(dataDir, 'channel.db') });
  });
  afterAll(async () => {
    await store.close();
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const all = async (): Promise<(TallyRecord & { id: string })[]> =>
    (await store.find('tallies', {})).map(({ id, value }) => ({ id, ...value }));

  /** What is new in the figures once this was done. */
  async function added(does: () => Promise<unknown>): Promise<TallyRecord[]> {
    const before = new Set((await all()).map(({ id }) => id));
    await does();
    return (await all()).filter(({ id }) => !before.has(id)).map(({ id: _id, ...tally }) => tally);
  }

  /** The lines that are shown before the yes. */
  const lines = (resident: Resident) =>
    (resident.last().text ?? '').split('\n').filter((line) => line.startsWith('• '));

  const line = (resident: Resident, kind: string, value: string) =>
    `• ${texts.get(languageOf(resident), `choices.count.${kind}`, { value })}`;

  it.each(LANGUAGES)(
    'sees before the yes what is counted, and that is what is stored, in %s',
    async (language) => {
      const resident = await arrives(service.url, language, ['yes', 'me', 'touching', 'yes', 'details']);
      await resident.says('Flagey');
      await follows(resident, 'lastnight', ...COUNT);
      expect(resident.step()).toBe('choices.count');
      const shown = lines(resident);
      const [tally, ...more] = await added(() => resident.taps('yes'));
      expect(more).toEqual([]);
      expect(resident.step()).toBe('choices.counted');
      reads(resident, 'choices.counted');
      expect(tally).toMatchObject({ behaviour: 'touching', part: 'night' });
      expect(tally?.quarter).not.toBe('');
      expect(shown[0]).toBe(line(resident, 'what', texts.get(language, 'behaviours:touching.name')));
      expect(shown[1]?.startsWith(line(resident, 'quarter', ''))).toBe(true);
      expect(shown[2]).toBe(line(resident, 'part', texts.get(language, 'choices.part.night')));
      // Nothing is stored of where and when that is not shown.
      expect(shown.length).toBe(4 + (tally?.happened === '' ? 0 : 1));
    },
  );

  it('has no words, no day and no conversation in the figures', async () => {
    const resident = await arrives(service.url, 'en', ['yes']);
    await resident.says(TOLD);
    const tallies = await added(() => follows(resident, ...COUNT, 'yes'));
    expect(tallies).toHaveLength(1);
    const [tally] = tallies;
    expect(Object.keys(tally ?? {}).sort()).toEqual(['behaviour', 'happened', 'month', 'part', 'quarter']);
    expect(tally).toMatchObject({ behaviour: 'touching', happened: '2026-11', part: 'night' });
    expect(tally?.month).toBe(new Date().toISOString().slice(0, 7));
    const kept = JSON.stringify(await store.find('tallies', {}));
    for (const secret of ['bottom', 'Flagey', '2026-11-03', resident.conversationId])
      expect(kept).not.toContain(secret);
  });

  it('is counted once for each thing that happened', async () => {
    const resident = await arrives(service.url, 'en', [
      'yes',
      'learn',
      'was',
      'me',
      'check',
      'street',
      'follow',
    ]);
    await follows(resident, 'yes', 'hands', 'no', 'skip');
    const tallies = await added(() => follows(resident, 'choices', 'count', 'yes'));
    expect(tallies.map(({ behaviour }) => behaviour).sort()).toEqual(['following', 'touching']);
    expect(tallies.every(({ quarter, part, happened }) => `${quarter}${part}${happened}` === '')).toBe(true);
  });

  it('was there longer ago than anyone can say: no month is made up', async () => {
    const resident = await arrives(service.url, 'en', [
      'yes',
      'me',
      'touching',
      'yes',
      'details',
      'skip',
      'longer',
    ]);
    await follows(resident, ...COUNT);
    // What happened, and the month of counting.
    expect(lines(resident)).toHaveLength(2);
    const [tally] = await added(() => resident.taps('yes'));
    expect(tally).toMatchObject({ happened: '', month: new Date().toISOString().slice(0, 7) });
  });

  it('says no, and nothing is stored', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'touching', ...COUNT]);
    expect(await added(() => resident.taps('no'))).toEqual([]);
    expect(resident.step()).toBe('choices.menu');
  });

  it('only looks at it, and nothing is stored', async () => {
    expect(await added(() => arrives(service.url, 'en', ['yes', 'me', 'touching', ...COUNT]))).toEqual([]);
  });

  it.each(LANGUAGES)('has not said what happened: there is nothing to count, in %s', async (language) => {
    const resident = await arrives(service.url, language, ['yes', 'learn', 'choices']);
    expect(await added(() => resident.taps('count'))).toEqual([]);
    expect(resident.step()).toBe('happened.tell');
    reads(resident, 'choices.nocount');
  });

  it('taps twice on a slow network, and is counted once', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'touching', ...COUNT]);
    const yes = {
      type: 'message',
      text: texts.get('en', 'choices.count.yes'),
      value: 'choices.count.yes',
      channelData: { clientActivityID: randomUUID() },
    };
    const tallies = await added(() =>
      Promise.all([resident.post(yes), resident.post(yes), resident.post(yes)]),
    );
    expect(tallies).toHaveLength(1);
  });

  it('was counted, and is not counted again in the same talk', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'touching', ...COUNT, 'yes']);
    const again = await added(async () => {
      await follows(resident, 'on', 'count');
      expect(resident.step()).toBe('choices.already');
      await resident.taps('back');
    });
    expect(again).toEqual([]);
  });

  it('erases everything, and what was counted stays, because it says nothing of them', async () => {
    const resident = await arrives(service.url, 'en', ['yes', 'me', 'touching', ...COUNT, 'yes']);
    const before = (await all()).length;
    await resident.says('erase');
    await resident.taps('yes');
    await resident.leaves();
    expect((await all()).length).toBe(before);
  });
});

describe('what was counted', () => {
  let own: Parts;

  beforeAll(async () => {
    own = await parts();
  });
  afterAll(() => own.close());

  it('is erased after five years, and not a month before', async () => {
    const tally = (month: string): TallyRecord => ({
      month,
      happened: '',
      behaviour: 'touching',
      quarter: '',
      part: '',
    });
    const months = ['2021-10', '2021-11', '2026-11'];
    await own.store.commit(
      months.map((month) => ({
        kind: 'put' as const,
        collection: 'tallies' as const,
        id: month,
        value: tally(month),
        ifVersion: 0,
      })),
    );
    await new Tallies(own.store, () => new Date('2026-11-24T12:00:00Z')).sweep();
    expect((await own.store.find('tallies', {})).map(({ id }) => id).sort()).toEqual(['2021-11', '2026-11']);
  });
});
