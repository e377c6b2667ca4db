import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../../bot/store/ports.js';
import {
  caseOf,
  holds,
  newCase,
  NO_RECORDS,
  opens,
  recordsOf,
  sends,
  sendsFiles,
  tells,
  Thief,
  toFiles,
} from '../cases/support.js';
import { Clocked, DAY, HOUR, MINUTE } from '../desk/support/clocked.js';
import { leavesMessage } from '../desk/support/talks.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';

const CODE_DAYS = 2;
const CASE_DAYS = 3;
const RESTRICTED_DAYS = 4;
const PDF = Buffer.from('%PDF-1.4\nan invented file\n%%EOF\n');

/** A case before it is erased, and the talks in which it was told. */
interface Left {
  caseId: string;
  conversationIds: string[];
  words: string;
  code: string;
  /** What lay in the store of it: sealed content and wrapped keys. */
  sealed: string[];
}

describe('what is erased', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let store: Store;
  let control: Left;
  let closed: Left;
  let number = 0;

  beforeAll(async () => {
    service = await Clocked.start({
      KEEP_CODE_DAYS: String(CODE_DAYS),
      KEEP_CASE_DAYS: String(CASE_DAYS),
      KEEP_RESTRICTED_DAYS: String(RESTRICTED_DAYS),
    });
    officer = await service.supervisor();
    store = await service.store();
    control = await told(sends);
    closed = await told(sends);
    const handoffId = (await store.get('cases', closed.caseId))?.value.handoffId ?? '';
    await officer.take(handoffId);
    await officer.says(handoffId, `An answer. ${closed.words}.`);
    await officer.notes(handoffId, `A note. ${closed.words}.`);
    await officer.post(`/talks/${handoffId}/case/notes`, { text: closed.words });
    const { status } = await officer.post(`/talks/${handoffId}/case/close`, { reason: 'helped' });
    expect(status).toBe(204);
  });
  afterAll(() => service.stop());

  /** Tells with a word of its own and a file, and ends the telling somehow. */
  async function told(ending: (resident: Resident) => Promise<string>, stays = false): Promise<Left> {
    const words = `Canary-shredded-${String(++number)}`;
    const resident = await Resident.arrive(service.url);
    await tells(resident, `A man kept whistling at me. ${words}.`);
    await toFiles(resident);
    await sendsFiles(resident, [[`${words}.pdf`, PDF]]);
    const { id: caseId } = await caseOf(store, resident);
    const talk = (await store.get('conversations', resident.conversationId))?.value;
    const code = await ending(resident);
    const record = (await store.get('cases', caseId))?.value;
    const [piece] = await store.find('evidence', { where: { caseId } });
    const sealed = [
      record?.wrappedKeys.desk,
      record?.wrappedKeys.code?.split('.')[1],
      record?.sealedContent,
      record?.sealedDesk,
      piece?.value.sealedAbout,
      talk?.wrappedKeys.private,
    ].filter((text) => text !== undefined);
    expect(sealed.length).toBeGreaterThan(0);
    if (!stays) await resident.leaves();
    return { caseId, conversationIds: [resident.conversationId], words, code, sealed };
  }

  /** Who takes the data folder and the master key a minute later opens nothing of it; another case is whole. */
  async function isShredded(left: Left): Promise<void> {
    expect(await recordsOf(store, left.caseId)).toEqual(NO_RECORDS);
    // As the service does each minute: what lies in the write-ahead log goes into the file.
    await service.restart();
    const thief = await Thief.steals(service.dataDir, store, {
      caseIds: [left.caseId, control.caseId],
      conversationIds: [...left.conversationIds, ...control.conversationIds],
    });
    expect(thief.read.filter((text) => text.includes(left.words))).toEqual([]);
    expect(left.sealed.filter((text) => thief.has(text))).toEqual([]);
    expect(thief.reads(control.words)).toBe(true);
  }

  it('because a sent story is taken back unread, while the talk that sent it goes on', async () => {
    const left = await told(sends, true);
    const back = await opens(service.url, left.code);
    await back.taps('withdraw');
    expect(back.step()).toBe('code.mayerase');
    await back.taps('yes');
    expect(back.step()).toBe('code.erased');
    // What the talk itself knows is private to it, and goes with it.
    const [talk = ''] = left.conversationIds;
    expect(await store.get('conversations', talk)).toBeDefined();
    service.advance(HOUR);
    await service.tick();
    await isShredded(left);
  });

  it('because a sent story is taken back unread, after its talk has ended', async () => {
    const left = await told(sends);
    const back = await opens(service.url, left.code);
    await back.taps('withdraw');
    await back.taps('yes');
    const [talk = ''] = left.conversationIds;
    expect(await store.get('conversations', talk)).toBeUndefined();
    await isShredded(left);
  });

  it('because a message is taken back unread', async () => {
    const before = (await store.find('cases', {})).map(({ id }) => id);
    const words = 'Canary-shredded-message';
    const writer = await Resident.arrive(service.url);
    const code = await leavesMessage(writer, `A message. ${words}.`);
    const { id: caseId, value } = await newCase(store, before);
    await writer.leaves();
    const back = await opens(service.url, code);
    await back.taps('withdraw');
    await back.taps('yes');
    expect(back.step()).toBe('code.erased');
    await isShredded({
      caseId,
      conversationIds: [writer.conversationId],
      words,
      code,
      sealed: [value.sealedContent ?? '', value.wrappedKeys.desk ?? ''],
    });
  });

  it('because a held story is erased with its code', async () => {
    const left = await told(holds);
    const back = await opens(service.url, left.code);
    await back.taps('erase');
    await back.taps('yes');
    await back.leaves();
    await isShredded({ ...left, conversationIds: [...left.conversationIds, back.conversationId] });
  });

  it('because a draft is left', async () => {
    await isShredded(await told(() => Promise.resolve('')));
  });

  it('because a draft is erased by asking for it, and its talk goes on', async () => {
    const left = await told(async (resident) => {
      await resident.says('erase');
      await resident.taps('yes');
      return '';
    }, true);
    await isShredded(left);
  });

  it('because the time of a held story is over', async () => {
    const left = await told(holds);
    service.advance(CODE_DAYS * DAY + MINUTE);
    await service.tick();
    await isShredded(left);
  });

  it('because the time of a locked case is over', async () => {
    service.advance(CASE_DAYS * DAY + MINUTE);
    await service.tick();
    expect((await store.get('cases', closed.caseId))?.value.state).toBe('restricted');
    service.advance(RESTRICTED_DAYS * DAY + MINUTE);
    await service.tick();
    await isShredded(closed);
  });
});
