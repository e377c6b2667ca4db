import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseVault } from '../../bot/cases/vault.js';
import { normalise } from '../../bot/cases/return-codes.js';
import { SealError } from '../../bot/privacy/seal.js';
import type { Store } from '../../bot/store/ports.js';
import type { CaseRecord } from '../../bot/store/records.js';
import { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import {
  caseOf,
  codeShown,
  holds,
  NO_RECORDS,
  opens,
  recordsOf,
  says,
  sends,
  sendsFiles,
  takenBy,
  tells,
  Thief,
  toFiles,
  toReview,
} from './support.js';

const SEED = Number(process.env['FC_SEED'] ?? Date.now() % 1_000_000);

describe('a resident who keeps a story behind a code', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let store: Store;
  let vault: CaseVault;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    store = await service.store();
    vault = new CaseVault(await service.keyring());
  });
  afterAll(() => service.stop());

  /** Tells, saves and leaves. */
  async function left(words: string): Promise<{ code: string; caseId: string; conversationId: string }> {
    const resident = await Resident.arrive(service.url);
    await tells(resident, words);
    const { id: caseId } = await caseOf(store, resident);
    const code = await holds(resident);
    expect(code.split(' ')).toHaveLength(6);
    await resident.leaves();
    return { code, caseId, conversationId: resident.conversationId };
  }

  it('alone can open it: who has the database, its log and the master key cannot, with any key there is', async () => {
    const story = await left('He whistled at me. Canary-held-one.');
    const typedBy = await opens(service.url, story.code);
    expect(typedBy.step()).toBe('code.held');
    await typedBy.leaves();
    // Closing and opening again empties the write-ahead log, which then fills with what others do.
    await service.restart();
    const other = await left('Somebody else. Canary-held-other.');
    const thief = await Thief.steals(service.dataDir, store, {
      caseIds: [story.caseId, other.caseId],
      conversationIds: [story.conversationId, typedBy.conversationId],
    });
    expect(thief.keys.size).toBeGreaterThan(5);
    expect(thief.read.filter((text) => text.includes('Canary-held-one'))).toEqual([]);

    const record = await store.get('cases', story.caseId);
    if (record === undefined) throw new Error('it is gone');
    expect(record.value.wrappedKeys).toEqual({ code: expect.any(String) });
    expect(() => vault.deskKey(story.caseId, record.value)).toThrow('no key');
    const key = await vault.unlockWithCode(story.caseId, record.value, normalise(story.code) ?? '');
    expect(vault.content(story.caseId, key, record.value).answers[0]?.text).toContain('Canary-held-one');
    // So the search finds what can be found: with the key, it does.
    thief.uses(key);
    expect(thief.reads('Canary-held-one')).toBe(true);
  });

  it('can be read by such a thief only while the talk itself is open', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident, 'He whistled at me. Canary-still-open.');
    const { id: caseId } = await caseOf(store, resident);
    const about = { caseIds: [caseId], conversationIds: [resident.conversationId] };
    expect((await Thief.steals(service.dataDir, store, about)).reads('Canary-still-open')).toBe(true);
    await holds(resident);
    await resident.leaves();
    await service.restart();
    expect((await Thief.steals(service.dataDir, store, about)).reads('Canary-still-open')).toBe(false);
  });

  it('gives the key to the desk on sending, and the code no longer opens the words', async () => {
    const story = await left('He whistled at me. Canary-sent-one.');
    const held = await store.get('cases', story.caseId);
    if (held === undefined) throw new Error('it is gone');
    const back = await opens(service.url, story.code);
    await back.taps('on');
    expect(await sends(back)).toBe('');
    const kept = await store.get('cases', story.caseId);
    if (kept === undefined) throw new Error('it is gone');
    expect(kept.value.state).toBe('sent');
    expect(Object.keys(kept.value.wrappedKeys)).toEqual(['desk']);
    await expect(vault.unlockWithCode(story.caseId, kept.value, normalise(story.code) ?? '')).rejects.toThrow(
      'no key',
    );
    const { view } = await takenBy(officer, kept.value.handoffId ?? '');
    expect(JSON.stringify(view.statement)).toContain('Canary-sent-one');
    const after = await opens(service.url, story.code);
    expect(after.step()).toBe('code.status');
    expect(JSON.stringify(after.received)).not.toContain('Canary-sent-one');
    await officer.post(`/talks/${kept.value.handoffId ?? ''}/hand-back`);
  });

  it('goes on from elsewhere with all of it, and what is told there is kept under the same code', async () => {
    const story = await left('He whistled at me. First part.');
    const second = await opens(service.url, story.code);
    await second.taps('on');
    await second.says('Near the canal.');
    await second.leaves();
    const third = await opens(service.url, story.code);
    await third.taps('read');
    expect(third.last().text).toContain('First part.');
    expect(third.last().text).toContain('Near the canal.');
    await third.leaves();
  });

  it('erases it from another talk, and is then told nowhere that it is kept', async () => {
    const story = await left('He whistled at me. To be erased elsewhere.');
    const here = await opens(service.url, story.code);
    const there = await opens(service.url, story.code);
    await here.taps('on');
    await there.taps('erase');
    await there.taps('yes');
    expect(await recordsOf(store, story.caseId)).toEqual(NO_RECORDS);
    await here.says('Told after it was erased.');
    await here.taps('later');
    // Either it is kept, behind a code that opens it, or nobody says that it is.
    expect(here.step()).toBe('statement.held');
    const code = codeShown(here);
    expect((await opens(service.url, code)).step()).toBe('code.held');
  });

  it('keeps each of two talks on the same story from losing what the other told', async () => {
    const story = await left('He whistled at me. Both know this.');
    const one = await opens(service.url, story.code);
    const other = await opens(service.url, story.code);
    await one.taps('on');
    await one.says('Told by the first.');
    await other.taps('on');
    await other.taps('skip');
    await other.says('Told by the second.');
    const back = await opens(service.url, story.code);
    await back.taps('read');
    expect(back.last().text).toContain('Told by the first.');
    expect(back.last().text).toContain('Told by the second.');
  });

  it('can take digits in the place of the words, which then open nothing', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    const words = await holds(resident);
    await resident.taps('digits');
    const digits = codeShown(resident);
    expect(digits.replaceAll(' ', '')).toMatch(/^\d{24}$/);
    expect((await opens(service.url, words)).step()).toBe('code.enter');
    expect((await opens(service.url, digits)).step()).toBe('code.held');
    service.advance(11 * 60_000);
  });

  it('finds its files again, and takes them out before sending for good', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    await sendsFiles(resident, [
      ['one.txt', Buffer.from('%PDF-1.4\ninvented one\n%%EOF\n')],
      ['two.txt', Buffer.from('%PDF-1.4\ninvented two\n%%EOF\n')],
    ]);
    const { id: caseId } = await caseOf(store, resident);
    const code = await holds(resident);
    await resident.leaves();
    const back = await opens(service.url, code);
    await back.taps('read');
    expect(back.last().text).toContain('one.txt');
    await back.taps('lines');
    const line = back.options().find(({ title }) => title.includes('two.txt'));
    await back.taps(line?.value ?? 'two.txt');
    await back.taps('done');
    await back.taps('send');
    expect(back.step()).toBe('statement.sent');
    expect(await store.count('evidence', { where: { caseId } })).toBe(1);
    const sent = await store.get('cases', caseId);
    const { view } = await takenBy(officer, sent?.value.handoffId ?? '');
    expect(view.evidence.map(({ name }) => name)).toEqual(['one.txt']);
    await officer.post(`/talks/${sent?.value.handoffId ?? ''}/hand-back`);
  });

  it('leaves nothing of a draft that was not kept', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    await sendsFiles(resident, [['one.pdf', Buffer.from('%PDF-1.4\ninvented\n%%EOF\n')]]);
    const { id: caseId } = await caseOf(store, resident);
    expect(await recordsOf(store, caseId)).toMatchObject({ cases: 1, evidence: 1 });
    await resident.leaves();
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
  });

  it('keeps what is behind the code when the talk is erased, and loses the rest', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident, 'He whistled at me. Kept before erasing.');
    const code = await holds(resident);
    await resident.says('erase');
    await resident.taps('yes');
    expect((await opens(service.url, code)).step()).toBe('code.held');
  });

  describe('whose record is tampered with', () => {
    async function harmless(change: (record: CaseRecord) => void, caseId: string, code: string) {
      const kept = await store.get('cases', caseId);
      if (kept === undefined) throw new Error('it is gone');
      const value = structuredClone(kept.value);
      change(value);
      await store.commit([{ kind: 'put', collection: 'cases', id: caseId, value }]);
      const resident = await opens(service.url, code);
      const step = resident.step();
      const text = JSON.stringify(resident.received);
      await resident.leaves();
      const now = await store.get('cases', caseId);
      await store.commit([{ kind: 'put', collection: 'cases', id: caseId, value: kept.value }]);
      service.advance(11 * 60_000);
      return { step, text, changed: now?.value, written: value };
    }

    it('hears nothing but that there is no such code, and everything else stays whole', async () => {
      const story = await left('He whistled at me. Canary-tampered.');
      const other = await left('He whistled at me. Canary-beside.');
      const stranger = await store.get('cases', other.caseId);
      const changes: Record<string, (record: CaseRecord) => void> = {
        'a changed lock': (record) => {
          record.wrappedKeys.code = flipped(record.wrappedKeys.code ?? '', 40);
        },
        'the lock of another': (record) => {
          record.wrappedKeys = { ...stranger?.value.wrappedKeys };
        },
        'no lock': (record) => {
          record.wrappedKeys = {};
        },
        'changed words': (record) => {
          record.sealedContent = flipped(record.sealedContent ?? '', 30);
        },
        'words of another': (record) => {
          record.sealedContent = stranger?.value.sealedContent ?? '';
        },
        'no words': (record) => {
          delete record.sealedContent;
        },
        'all of another': (record) => {
          Object.assign(record, structuredClone(stranger?.value));
        },
      };
      for (const [name, change] of Object.entries(changes)) {
        const { step, text, changed, written } = await harmless(change, story.caseId, story.code);
        expect([name, step]).toEqual([name, 'code.enter']);
        expect(text).not.toContain('Canary');
        expect(changed).toEqual(written);
      }
      expect((await opens(service.url, story.code)).step()).toBe('code.held');
      expect((await opens(service.url, other.code)).step()).toBe('code.held');
    });

    it(`opens with no bit of it flipped (seed ${String(SEED)})`, async () => {
      const story = await left('He whistled at me. Bit by bit.');
      const kept = await store.get('cases', story.caseId);
      if (kept === undefined) throw new Error('it is gone');
      const { value } = kept;
      const key = await vault.unlockWithCode(story.caseId, value, normalise(story.code) ?? '');
      const sealed = value.sealedContent ?? '';
      const bits = Buffer.from(sealed, 'base64').length * 8;
      fc.assert(
        fc.property(fc.nat(bits - 1), (bit) => {
          expect(() => vault.content(story.caseId, key, { sealedContent: flippedBit(sealed, bit) })).toThrow(
            SealError,
          );
        }),
        { seed: SEED, numRuns: 300 },
      );
      // The first bits of a lock are salt; each costs a derivation.
      const [salt = '', wrapped = ''] = (value.wrappedKeys.code ?? '').split('.');
      for (const locked of [
        `${flippedBit(salt, 3)}.${wrapped}`,
        `${salt}.${flippedBit(wrapped, 9)}`,
        `${salt}.${flippedBit(wrapped, 300)}`,
        `${salt}.${wrapped}.${wrapped}`,
        wrapped,
      ])
        await expect(
          vault.unlockWithCode(story.caseId, { wrappedKeys: { code: locked } }, normalise(story.code) ?? ''),
        ).rejects.toThrow(SealError);
    });
  });

  it('reads back before sending all that would go, and stays unsent until the yes', async () => {
    const story = await left('He whistled at me. Not yet.');
    const back = await opens(service.url, story.code);
    await back.taps('on');
    await toReview(back);
    await back.taps('not');
    expect((await store.get('cases', story.caseId))?.value.state).toBe('held');
    expect(says(back.last(), 'choices.menu')).toBe(true);
  });
});

/** One character in the middle is another. */
function flipped(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

function flippedBit(base64: string, bit: number): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64');
}
