import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { normalise } from '../../bot/cases/return-codes.js';
import { CaseVault } from '../../bot/cases/vault.js';
import type { Store } from '../../bot/store/ports.js';
import type { CaseRecord } from '../../bot/store/records.js';
import { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import {
  caseOf,
  holds,
  opens,
  recordsOf,
  seenBy,
  sends,
  sendsFiles,
  takenBy,
  tells,
  Thief,
  toFiles,
} from './support.js';

const PDF = Buffer.from('%PDF-1.4\nan invented file\n%%EOF\n');

describe('a resident who sends what they told', () => {
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

  async function sent(words = 'A man kept whistling at me.') {
    const resident = await Resident.arrive(service.url);
    await tells(resident, words);
    await toFiles(resident);
    await sendsFiles(resident, [['one.pdf', PDF]]);
    const code = await sends(resident);
    const { id: caseId, value } = await caseOf(store, resident);
    return { resident, code, caseId, handoffId: value.handoffId ?? '' };
  }

  const recordOf = async (caseId: string): Promise<CaseRecord> => {
    const kept = await store.get('cases', caseId);
    if (kept === undefined) throw new Error('it is gone');
    return kept.value;
  };

  it('gives it to the desk: with the master key it opens, with the code it does not', async () => {
    const { resident, code, caseId } = await sent('A man whistled at me. Canary-desk.');
    await resident.leaves();
    const record = await recordOf(caseId);
    expect(vault.content(caseId, vault.deskKey(caseId, record), record).answers[0]?.text).toContain(
      'Canary-desk',
    );
    await expect(vault.unlockWithCode(caseId, record, normalise(code) ?? '')).rejects.toThrow('no key');
    const about = { caseIds: [caseId], conversationIds: [resident.conversationId] };
    expect((await Thief.steals(service.dataDir, store, about)).reads('Canary-desk')).toBe(true);
  });

  it('has it sent once, however often the yes arrives', async () => {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await resident.taps('menu');
    await resident.taps('review');
    const before = (await officer.queue()).later.length;
    const yes = {
      type: 'message',
      text: 'Send',
      value: 'statement.review.send',
      channelData: { clientActivityID: 'the same yes' },
    };
    const answers = await Promise.all([resident.post(yes), resident.post(yes), resident.post(yes)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await officer.queue()).later).toHaveLength(before + 1);
    await resident.read();
    expect(resident.received.filter(({ channelData }) => channelData?.code !== undefined)).toHaveLength(1);
  });

  it.each(['at the same moment', 'one after the other'])(
    'from two talks on the same code %s sends it once',
    async (how) => {
      const writer = await Resident.arrive(service.url);
      await tells(writer, `A man whistled at me. Canary ${how}.`);
      const { id: caseId } = await caseOf(store, writer);
      const code = await holds(writer);
      await writer.leaves();
      const one = await opens(service.url, code);
      const other = await opens(service.url, code);
      for (const resident of [one, other]) await resident.taps('read');
      if (how === 'at the same moment') await Promise.allSettled([one.taps('send'), other.taps('send')]);
      else for (const resident of [one, other]) await resident.taps('send').catch(() => undefined);
      const records = await store.find('cases', {});
      const same = records.filter(({ id, value }) => {
        if (value.wrappedKeys.desk === undefined) return false;
        const content = vault.content(id, vault.deskKey(id, value), value);
        return content.answers.some(({ text }) => text.includes(`Canary ${how}`));
      });
      expect(same.map(({ id }) => id)).toEqual([caseId]);
      expect([one.step(), other.step()]).toContain('statement.sent');
    },
  );

  it('can write to the desk and take nothing back that is not theirs to take back', async () => {
    const { code, caseId, handoffId } = await sent();
    const back = await opens(service.url, code);
    await takenBy(officer, handoffId);
    // The talk still offers to erase what nobody had read a moment ago.
    await back.taps('withdraw');
    await back.taps('yes');
    expect(back.step()).toBe('code.asked');
    expect(await recordsOf(store, caseId)).toMatchObject({ cases: 1, evidence: 1, handoffs: 1 });
    const { view } = await seenBy(officer, handoffId);
    expect(view.timeline.map(({ code: what }) => what)).toContain('withdrawalasked');
  });

  it('and the desk who take it at the same moment: it is erased or it is read, never half of both', async () => {
    for (let round = 0; round < 10; round++) {
      const { resident, code, caseId, handoffId } = await sent();
      await resident.leaves();
      const back = await opens(service.url, code);
      await back.taps('withdraw');
      const [taken] = await Promise.all([officer.post(`/talks/${handoffId}/take`), back.taps('yes')]);
      const left = await recordsOf(store, caseId);
      if (taken.status === 200) {
        expect(back.step()).toBe('code.asked');
        expect(left).toMatchObject({ cases: 1, evidence: 1, evidenceBytes: 1, handoffs: 1 });
        expect((await seenBy(officer, handoffId)).view.evidence[0]?.intact).toBe(true);
      } else {
        expect(back.step()).toBe('code.erased');
        expect(Object.values(left)).toEqual(Object.values(left).map(() => 0));
      }
    }
  });

  describe('whose record at the desk is tampered with', () => {
    it('is not shown as something else: it does not open, and every other case does', async () => {
      const mine = await sent('A man whistled at me. Canary-tampered.');
      const other = await sent('A man whistled at me. Canary-other.');
      await takenBy(officer, mine.handoffId);
      await takenBy(officer, other.handoffId);
      const whole = await recordOf(mine.caseId);
      const stranger = await recordOf(other.caseId);
      const changes: Record<string, Partial<CaseRecord>> = {
        'a changed key': { wrappedKeys: { desk: flipped(whole.wrappedKeys.desk) } },
        'the key of another': { wrappedKeys: stranger.wrappedKeys },
        'changed words': { sealedContent: flipped(whole.sealedContent) },
        'words of another': { sealedContent: stranger.sealedContent ?? '' },
        'a changed desk part': { sealedDesk: flipped(whole.sealedDesk) },
        'desk part in the place of words': { sealedContent: whole.sealedDesk ?? '' },
        'key and words of another': {
          wrappedKeys: stranger.wrappedKeys,
          sealedContent: stranger.sealedContent ?? '',
          sealedDesk: stranger.sealedDesk ?? '',
        },
        'no key': { wrappedKeys: {} },
      };
      for (const [name, change] of Object.entries(changes)) {
        const value = { ...whole, ...change };
        await store.commit([{ kind: 'put', collection: 'cases', id: mine.caseId, value }]);
        const shown = await officer.get(`/talks/${mine.handoffId}/case`);
        expect([name, shown.status >= 400]).toEqual([name, true]);
        expect(JSON.stringify(shown.body)).not.toContain('Canary');
        const noted = await officer.post(`/talks/${mine.handoffId}/case/notes`, { text: 'not kept' });
        expect([name, noted.status >= 400]).toEqual([name, true]);
        expect(await recordOf(mine.caseId)).toEqual(value);
        // Who comes back by code hears kindly that something failed, or that there is nothing; no words of anybody.
        const back = await opens(service.url, mine.code);
        expect(JSON.stringify(back.received)).not.toContain('Canary');
        await back.leaves();
        service.advance(60_000);
        expect((await seenBy(officer, other.handoffId)).view.statement).toHaveLength(1);
      }
      await store.commit([{ kind: 'put', collection: 'cases', id: mine.caseId, value: whole }]);
      expect(JSON.stringify((await seenBy(officer, mine.handoffId)).view)).toContain('Canary-tampered');
      expect((await officer.queue()).mine.length).toBeGreaterThan(0);
    });

    it('swapped with another as a whole shows nobody the other’s words', async () => {
      const mine = await sent('A man whistled at me. Canary-mine.');
      const other = await sent('A man whistled at me. Canary-others.');
      await takenBy(officer, mine.handoffId);
      const value = await recordOf(other.caseId);
      await store.commit([{ kind: 'put', collection: 'cases', id: mine.caseId, value }]);
      const shown = await officer.get(`/talks/${mine.handoffId}/case`);
      expect(shown.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(shown.body)).not.toContain('Canary');
    });
  });
});

/** One character in the middle is another. */
function flipped(text = ''): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}
