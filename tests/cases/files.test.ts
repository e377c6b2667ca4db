import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../../bot/store/ports.js';
import { Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { mp3, pdf, photo } from './evidence/samples.js';
import {
  caseOf,
  holds,
  NO_RECORDS,
  opens,
  recordsOf,
  says,
  seenBy,
  sends,
  sendsFiles,
  sha256,
  takenBy,
  tells,
  toFiles,
  uploads,
} from './support.js';

const MEGABYTE = 1024 * 1024;
const EXECUTABLE = Buffer.concat([Buffer.from('MZ\x90\0'), randomBytes(3000)]);

/** A PDF by its first bytes, of a size in bytes. */
function pdfOf(size: number): Buffer {
  const head = Buffer.from('%PDF-1.7\n');
  return Buffer.concat([head, randomBytes(size - head.length)]);
}

describe('a resident who adds files to what they tell', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let store: Store;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    store = await service.store();
  });
  afterAll(() => service.stop());

  /** At the question that takes files. */
  async function asked(): Promise<{ resident: Resident; caseId: string }> {
    const resident = await Resident.arrive(service.url);
    await tells(resident);
    await toFiles(resident);
    expect(resident.step()).toBe('statement.files');
    return { resident, caseId: (await caseOf(store, resident)).id };
  }

  /** What is sent, as the desk's list names it. */
  async function sent(files: [string, Buffer][]) {
    const { resident, caseId } = await asked();
    if (files.length > 0) await sendsFiles(resident, files);
    const code = await sends(resident);
    const handoffId = (await store.get('cases', caseId))?.value.handoffId ?? '';
    return { resident, code, caseId, handoffId };
  }

  async function closes(handoffId: string): Promise<void> {
    const { status } = await officer.post(`/talks/${handoffId}/case/close`, { reason: 'helped' });
    expect(status).toBe(204);
  }

  const filesOf = (resident: Resident) =>
    store.count('files', { where: { conversationId: resident.conversationId } });

  it('has them at the desk byte for byte, after a restart too', async () => {
    const files: [string, Buffer][] = [
      ['a photo.jpg', await photo(1).jpeg().toBuffer()],
      ['screen.png', await photo(2).png().toBuffer()],
      ['letter.pdf', await pdf('an invented letter')],
      ['sound.mp3', mp3(4)],
    ];
    const { handoffId } = await sent(files);
    await service.restart();
    const { view, file } = await takenBy(officer, handoffId);
    expect(view.evidence).toHaveLength(files.length);
    for (const [name, bytes] of files) {
      const found = view.evidence.find((one) => one.name === name);
      expect(found).toMatchObject({ sha256: sha256(bytes), size: bytes.length, intact: true });
      expect((await file(found?.id ?? '')).equals(bytes)).toBe(true);
    }
    await closes(handoffId);
  });

  it('hears of each what became of it; what is refused leaves nothing in the store', async () => {
    const { resident, caseId } = await asked();
    const answer = await sendsFiles(resident, [
      ['good.pdf', pdfOf(2000)],
      ['photo.jpg', EXECUTABLE],
      ['notes.txt', Buffer.from('only words')],
    ]);
    expect(says(answer, 'statement.files.taken', { name: 'good.pdf' })).toBe(true);
    expect(says(answer, 'statement.files.refused.type', { name: 'photo.jpg' })).toBe(true);
    expect(says(answer, 'statement.files.refused.type', { name: 'notes.txt' })).toBe(true);
    expect(says(answer, 'statement.files.together', { count: '1' })).toBe(true);
    expect(await store.count('evidence', { where: { caseId } })).toBe(1);
    expect((await store.get('cases', caseId))?.value.evidenceBytes).toBe(2000);
    // Not in the talk either: what was taken is in the case alone, what was not is nowhere.
    expect(await filesOf(resident)).toBe(0);
    const urls = resident.received.flatMap(({ attachments = [] }) =>
      attachments.map((one) => one.contentUrl),
    );
    expect(urls).toHaveLength(3);
    for (const path of urls)
      expect((await call(service.url, 'GET', path ?? '', { token: resident.token })).status).toBe(404);
    await resident.leaves();
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
  });

  it('may add 50 MB in all, and what is over is said and not kept', async () => {
    const { resident, caseId } = await asked();
    for (let number = 1; number <= 5; number++) {
      const answer = await sendsFiles(resident, [[`${String(number)}.pdf`, pdfOf(10 * MEGABYTE)]]);
      expect(says(answer, 'statement.files.taken', { name: `${String(number)}.pdf` })).toBe(true);
    }
    const over = await sendsFiles(resident, [['over.pdf', pdfOf(100)]]);
    expect(says(over, 'statement.files.refused.full', { name: 'over.pdf' })).toBe(true);
    expect(await store.count('evidence', { where: { caseId } })).toBe(5);
    expect((await store.get('cases', caseId))?.value.evidenceBytes).toBe(50 * MEGABYTE);
    const larger = await uploads(resident, [['large.pdf', pdfOf(10 * MEGABYTE + 1)]]);
    expect(larger.status).toBe(413);
    await resident.leaves();
    expect(await recordsOf(store, caseId)).toEqual(NO_RECORDS);
  });

  it('has words beside them kept with the talk, and is not asked to tell them again', async () => {
    const { resident } = await asked();
    const answer = await sendsFiles(resident, [['good.pdf', pdfOf(500)]], 'this is what he sent me');
    expect(answer.channelData?.step).toBe('statement.files');
    expect(says(answer, 'statement.files.taken', { name: 'good.pdf' })).toBe(true);
    await resident.leaves();
  });

  it('has a file once, however often its message arrives', async () => {
    const { resident, caseId } = await asked();
    const activity = { type: 'message', text: '', channelData: { clientActivityID: randomUUID() } };
    const form = () => {
      const data = new FormData();
      data.append('activity', JSON.stringify(activity));
      data.append('file', new Blob([new Uint8Array(pdfOf(700))]), 'once.pdf');
      return data;
    };
    const post = () =>
      call<{ id: string }>(service.url, 'POST', `${resident.path}/upload`, {
        token: resident.token,
        raw: form(),
      });
    const answers = [await post(), await post(), ...(await Promise.all([post(), post()]))];
    expect(new Set(answers.map(({ status, body }) => `${String(status)} ${body.id}`)).size).toBe(1);
    expect(await store.count('evidence', { where: { caseId } })).toBe(1);
    await resident.leaves();
  });

  it('loses none of several that arrive at once', async () => {
    const { resident, caseId } = await asked();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_each, number) =>
        uploads(resident, [[`${String(number)}.pdf`, pdfOf(1000 + number)]]),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(200));
    expect(await store.count('evidence', { where: { caseId } })).toBe(6);
    await sends(resident);
    const handoffId = (await store.get('cases', caseId))?.value.handoffId ?? '';
    const { view } = await takenBy(officer, handoffId);
    expect(view.evidence.map(({ size }) => size).sort()).toEqual([1000, 1001, 1002, 1003, 1004, 1005]);
    await closes(handoffId);
  });

  it('finds the files of a held story with the code, and the desk has all of them once it is sent', async () => {
    const { resident, caseId } = await asked();
    await sendsFiles(resident, [['before.pdf', pdfOf(800)]]);
    const code = await holds(resident);
    await resident.leaves();
    const back = await opens(service.url, code);
    await back.taps('read');
    await back.taps('files');
    const answer = await sendsFiles(back, [['after.pdf', pdfOf(900)]]);
    expect(says(answer, 'statement.files.together', { count: '2' })).toBe(true);
    await back.taps('menu');
    await back.taps('review');
    await back.taps('send');
    const handoffId = (await store.get('cases', caseId))?.value.handoffId ?? '';
    const { view } = await takenBy(officer, handoffId);
    expect(view.evidence.map(({ name }) => name).sort()).toEqual(['after.pdf', 'before.pdf']);
    await closes(handoffId);
  });

  it('adds one later by code: the desk has it, with the moment in the timeline', async () => {
    const { code, handoffId } = await sent([['first.pdf', pdfOf(600)]]);
    await takenBy(officer, handoffId);
    const back = await opens(service.url, code);
    await back.taps('files');
    const bytes = pdfOf(650);
    const answer = await sendsFiles(back, [['second.pdf', bytes]]);
    expect(says(answer, 'statement.files.taken', { name: 'second.pdf' })).toBe(true);
    // Names of what was sent before are not shown to a code.
    expect(JSON.stringify(back.received)).not.toContain('first.pdf');
    const { view, file } = await seenBy(officer, handoffId);
    const second = view.evidence.find(({ name }) => name === 'second.pdf');
    expect(second?.sha256).toBe(sha256(bytes));
    expect((await file(second?.id ?? '')).equals(bytes)).toBe(true);
    expect(view.timeline.filter(({ code: what }) => what === 'evidence')).toMatchObject([
      { by: 'resident', detail: '1' },
    ]);
    await back.leaves();
    expect((await seenBy(officer, handoffId)).view.evidence).toHaveLength(2);
    await closes(handoffId);
  });

  it('adds one after an officer answered: it waits at the desk as something new', async () => {
    const { code, handoffId } = await sent([]);
    await takenBy(officer, handoffId);
    await officer.says(handoffId, 'Can you send the photo?');
    await officer.post(`/talks/${handoffId}/hand-back`);
    const back = await opens(service.url, code);
    await back.taps('files');
    await sendsFiles(back, [['photo.pdf', pdfOf(400)]]);
    const item = (await officer.queue()).later.find(({ id }) => id === handoffId);
    expect(item?.state).toBe('later');
  });

  it('adds one to what was closed meanwhile: it arrives, or the person is told that it does not', async () => {
    const { code, handoffId, caseId } = await sent([]);
    await takenBy(officer, handoffId);
    await closes(handoffId);
    const back = await opens(service.url, code);
    await back.taps('files');
    const answer = await sendsFiles(back, [['late.pdf', pdfOf(300)]]);
    expect(says(answer, 'engine.failed')).toBe(false);
    const arrived = await store.count('evidence', { where: { caseId } });
    const key = arrived === 1 ? 'taken' : 'refused.notsaved';
    expect(says(answer, `statement.files.${key}`, { name: 'late.pdf' })).toBe(true);
    expect(await filesOf(back)).toBe(0);
  });

  it('adds some while an officer works on the case: each is kept, or its message is not acknowledged', async () => {
    const { code, handoffId, caseId } = await sent([]);
    await takenBy(officer, handoffId);
    const back = await opens(service.url, code);
    await back.taps('files');
    const notes = (async () => {
      for (let number = 0; number < 20; number++)
        await officer.post(`/talks/${handoffId}/case/notes`, { text: `note ${String(number)}` });
    })();
    let acknowledged = 0;
    for (let number = 0; number < 10; number++) {
      const { status } = await uploads(back, [[`${String(number)}.pdf`, pdfOf(500)]]);
      expect([200, 503]).toContain(status);
      if (status === 200) acknowledged++;
    }
    await notes;
    expect(await store.count('evidence', { where: { caseId } })).toBe(acknowledged);
    const { view } = await seenBy(officer, handoffId);
    expect(view.notes).toHaveLength(20);
    expect(view.evidence.every(({ intact }) => intact)).toBe(true);
    await closes(handoffId);
  });

  it('sends one anywhere else: it is part of the talk, and the bot says that it cannot look at it', async () => {
    const resident = await Resident.arrive(service.url);
    const answer = await sendsFiles(resident, [['anywhere.pdf', pdfOf(500)]]);
    expect(says(answer, 'engine.nofiles')).toBe(true);
    expect(answer.channelData?.step).toBe('welcome.safe');
    expect(await filesOf(resident)).toBe(1);
    await resident.leaves();
    expect(await filesOf(resident)).toBe(0);
  });
});
