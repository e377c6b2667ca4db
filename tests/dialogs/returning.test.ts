import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOSING_REASONS } from '../../bot/cases/content.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { photo } from '../cases/evidence/samples.js';
import { MINUTE, type Clocked } from '../desk/support/clocked.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import {
  answers,
  caseAtDesk,
  codeOf,
  comesBackIn,
  interviewed,
  linesShown,
  questionAbout,
  readAtDesk,
  review,
  sends,
  sendsFiles,
  sendsReviewed,
  startsClocked,
  stepOf,
} from './support/telling.js';
import { arrives, follows, optionsOf, reads, readsNot, texts } from './support/ways.js';

let service: Clocked;
let officer: OfficerClient;

beforeAll(async () => {
  service = await startsClocked();
  officer = await service.supervisor();
});
afterAll(() => service.stop());

/** What stands in the store of what this talk began. */
async function casesOf(resident: Resident) {
  return (await service.store()).find('cases', { where: { draftOf: resident.conversationId } });
}

/** Tells two answers in their own order and saves them for later. */
async function holds(
  language: (typeof LANGUAGES)[number] = 'en',
): Promise<{ resident: Resident; code: string }> {
  const resident = await interviewed(service.url, language);
  await follows(resident, 'menu', 'cameras');
  await resident.says('canary-held-cameras');
  await resident.says('canary-held-what');
  await resident.taps('later');
  expect(resident.step()).toBe('statement.held');
  return { resident, code: codeOf(resident) };
}

/** What the code gives of one's own, as data. */
async function exported(resident: Resident): Promise<{ text: string; data: Record<string, unknown> }> {
  await resident.taps('export');
  const { download } = resident.last().channelData as { download?: { name: string; text: string } };
  if (download === undefined) throw new Error('nothing to save was offered');
  return { text: download.text, data: JSON.parse(download.text) as Record<string, unknown> };
}

describe('a resident who saves it for later', () => {
  it.each(LANGUAGES)(
    'finds everything elsewhere: in order, with question, time and message, in %s',
    async (language) => {
      const { resident, code } = await holds(language);
      reads(resident, 'statement.held', { code, days: '30' });
      const before = await exported(await comesBackIn(service.url, code, language));
      await resident.leaves();
      const elsewhere = await comesBackIn(service.url, code, language);
      expect(elsewhere.step()).toBe('code.held');
      const { data } = await exported(elsewhere);
      const { content } = data as { content: { answers: Record<string, unknown>[] } };
      expect(content).toEqual((before.data as { content: unknown }).content);
      expect(content.answers).toMatchObject([
        { topic: 'cameras', text: 'canary-held-cameras' },
        { topic: 'what', text: 'canary-held-what' },
      ]);
      for (const answer of content.answers) {
        expect(String(answer['question'])).toMatch(/\?$/);
        expect(String(answer['messages'])).toMatch(new RegExp(`^${resident.conversationId}\\|\\d+$`));
        expect(new Date(String(answer['at'])).toISOString()).toBe(answer['at']);
      }
      await elsewhere.taps('on');
      expect(elsewhere.step()).toBe(stepOf('where'));
      await follows(elsewhere, 'menu', 'review');
      for (const words of ['canary-held-cameras', 'canary-held-what'])
        expect(elsewhere.last().text).toContain(words);
    },
  );

  it('goes on elsewhere and sends it: the code stays, and the desk reads both parts', async () => {
    const { resident, code } = await holds();
    await resident.leaves();
    const elsewhere = await comesBackIn(service.url, code);
    await elsewhere.taps('on');
    await elsewhere.says('canary-later-where');
    await answers(elsewhere, {});
    await review(elsewhere);
    const { code: another, id } = await sendsReviewed(officer, elsewhere);
    expect(another).toBe('');
    reads(elsewhere, 'statement.sent.samecode');
    const view = await readAtDesk(officer, id);
    expect(view.statement.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      'canary-held-cameras',
      'canary-held-what',
      'canary-later-where',
    ]);
    expect((await comesBackIn(service.url, code)).step()).toBe('code.status');
  });

  it('keeps what they took out, whom they asked for and who helps them', async () => {
    const resident = await arrives(service.url, 'en', [
      'yes',
      'learn',
      'choices',
      'statement',
      'go',
      'helped',
      'no',
    ]);
    await answers(resident, { what: 'One sentence. Another sentence.' });
    await follows(resident, 'on', 'skip', 'yes', 'woman', 'yes', 'on', 'lines');
    await resident.taps(linesShown(resident).find(({ title }) => title.includes('Another'))?.value ?? '');
    await resident.taps('done');
    const before = resident.last().text;
    await resident.taps('later');
    const elsewhere = await comesBackIn(service.url, codeOf(resident));
    await elsewhere.taps('read');
    expect(elsewhere.last().text).toBe(before);
  });

  it.each(['erase', 'leave'])('does not lose it by "%s" in the talk', async (way) => {
    const { resident, code } = await holds();
    if (way === 'leave') await resident.leaves();
    else {
      await resident.says('erase');
      await resident.taps('yes');
    }
    const elsewhere = await comesBackIn(service.url, code);
    expect(elsewhere.step()).toBe('code.held');
    await elsewhere.taps('read');
    expect(elsewhere.last().text).toContain('canary-held-what');
  });

  it.each(['erase', 'leave'])('loses what was only a draft by "%s": case, files and all', async (way) => {
    const store = await service.store();
    const evidence = await store.count('evidence', {});
    const resident = await interviewed(service.url);
    await answers(resident, { what: 'canary-draft' });
    const bytes = await photo(7).jpeg().toBuffer();
    await sendsFiles(resident, [{ name: 'canary.jpg', contentType: 'image/jpeg', bytes }]);
    expect(await casesOf(resident)).toHaveLength(1);
    expect(await store.count('evidence', {})).toBe(evidence + 1);
    if (way === 'leave') await resident.leaves();
    else {
      await resident.says('erase');
      await resident.taps('yes');
    }
    expect(await casesOf(resident)).toEqual([]);
    expect(await store.count('evidence', {})).toBe(evidence);
  });

  it('gets digits in the place of words: they open it, and the words no longer do', async () => {
    const { resident, code } = await holds();
    await resident.taps('digits');
    const digits = codeOf(resident);
    expect(digits.replaceAll(/\s/g, '')).toMatch(/^\d{24}$/);
    expect(resident.step()).toBe('statement.newcode');
    expect((await comesBackIn(service.url, digits)).step()).toBe('code.held');
    const wrong = await comesBackIn(service.url, code);
    expect(wrong.step()).toBe('code.enter');
    reads(wrong, 'code.unknown');
  });

  it.each(LANGUAGES)(
    'erases it elsewhere: the code answers like one that never was, in %s',
    async (language) => {
      const { code } = await holds(language);
      const elsewhere = await comesBackIn(service.url, code, language);
      await follows(elsewhere, 'erase', 'no');
      expect(elsewhere.step()).toBe('code.held');
      await follows(elsewhere, 'erase', 'yes');
      expect(elsewhere.step()).toBe('code.erased');
      const known = await comesBackIn(service.url, code, language);
      const never = await comesBackIn(service.url, [...code.split(' ')].reverse().join(' '), language);
      expect([known.step(), known.last().text, optionsOf(known)]).toEqual([
        never.step(),
        never.last().text,
        optionsOf(never),
      ]);
      reads(known, 'code.unknown');
      // Wrong tries of this network are forgotten in ten minutes.
      service.advance(11 * MINUTE);
    },
  );
});

describe('a resident who comes back to what they sent', () => {
  it.each(LANGUAGES)('reads how it stands at each step, in %s', async (language) => {
    const { code, id } = await sends(officer, { what: 'canary-old-what', who: 'canary-old-who' }, language);
    const stands = async (status: string, variables: Record<string, string> = {}): Promise<Resident> => {
      const resident = await comesBackIn(service.url, code, language);
      expect(resident.step()).toBe('code.status');
      reads(resident, `code.status.${status}`, variables);
      expect(JSON.stringify(resident.received)).not.toContain('canary');
      return resident;
    };
    await stands('received');
    await officer.take(id);
    const read = await stands('assigned');
    await officer.post(`/talks/${id}/hand-back`);
    await stands('read');
    await officer.take(id);
    await stands('assigned');
    readsNot(read, 'code.news.none');
    await officer.notes(id, 'canary-note');
    await officer.says(id, 'First answer.');
    const answered = await comesBackIn(service.url, code, language);
    expect(answered.last().text).toContain('First answer.');
    const again = await comesBackIn(service.url, code, language);
    expect(again.last().text).not.toContain('First answer.');
    reads(again, 'code.news.none');
    expect(
      (
        await officer.post(`/talks/${id}/case/appointment`, {
          station: 'An invented station',
          at: '2027-01-11T10:00',
          language,
          officer: 'woman',
          accompanied: true,
        })
      ).status,
    ).toBe(201);
    const proposed = await stands('appointment');
    for (const said of ['An invented station', '10:00']) expect(proposed.last().text).toContain(said);
    reads(proposed, 'code.appointment.officer.woman');
    reads(proposed, 'code.appointment.accompanied');
    await proposed.taps('accept');
    reads(proposed, 'code.accepted');
    expect(optionsOf(proposed)).not.toContain('accept');
    expect((await caseAtDesk(officer, id)).appointment?.answer).toBe('yes');
    expect(
      (await officer.post(`/talks/${id}/case/pv-number`, { number: 'BR.11.22.000123/2026' })).status,
    ).toBe(200);
    await stands('pv', { number: 'BR.11.22.000123/2026' });
    expect(
      (await officer.post(`/talks/${id}/case/close`, { reason: 'helped', text: 'A last word.' })).status,
    ).toBe(204);
    const closed = await stands('closed');
    reads(closed, 'code.closing.helped');
    reads(closed, 'code.closing.text', { text: 'A last word.' });
    for (const visitor of [read, answered, again, proposed, closed])
      expect(JSON.stringify(visitor.received)).not.toContain('canary');
  });

  it('says no to an appointment and what would be better: the officer reads both', async () => {
    const { code, id } = await sends(officer, { what: 'canary' });
    await officer.take(id);
    const appointment = {
      station: 'S',
      at: '2027-01-11T10:00',
      language: 'en',
      officer: 'any',
      accompanied: false,
    };
    await officer.post(`/talks/${id}/case/appointment`, appointment);
    const back = await comesBackIn(service.url, code);
    await back.taps('decline');
    reads(back, 'code.declined');
    await back.taps('write');
    await back.says('Any other day.');
    expect(back.step()).toBe('code.sent');
    expect((await caseAtDesk(officer, id)).appointment?.answer).toBe('no');
    expect((await officer.talk(id)).messages.map(({ text }) => text)).toContain('Any other day.');
    // A new proposal is asked anew.
    await officer.post(`/talks/${id}/case/appointment`, { ...appointment, at: '2027-01-12T10:00' });
    const again = await comesBackIn(service.url, code);
    expect(optionsOf(again)).toEqual(expect.arrayContaining(['accept', 'decline']));
    for (const answer of ['yes', 'no']) readsNot(again, `code.appointment.answer.${answer}`);
  });

  it.each(CLOSING_REASONS)('reads why it was closed: %s, in each language', async (reason) => {
    const { code, id } = await sends(officer, { what: 'canary-old' });
    await officer.take(id);
    await officer.post(`/talks/${id}/case/close`, { reason });
    for (const language of LANGUAGES) {
      const back = await comesBackIn(service.url, code, language);
      reads(back, 'code.status.closed');
      reads(back, `code.closing.${reason}`);
    }
  });

  it('writes back once it was closed: it is open again, for every officer', async () => {
    const { code, id } = await sends(officer, { what: 'canary-old' });
    await officer.take(id);
    await officer.post(`/talks/${id}/case/close`, { reason: 'unreachable' });
    expect((await officer.queue()).later.map((item) => item.id)).not.toContain(id);
    const back = await comesBackIn(service.url, code);
    await back.taps('write');
    await back.says('I am here again.');
    expect(back.step()).toBe('code.sent');
    const again = await comesBackIn(service.url, code);
    readsNot(again, 'code.status.closed');
    readsNot(again, 'code.closing.unreachable');
    expect((await officer.queue()).later.map((item) => item.id)).toContain(id);
    await officer.take(id);
    expect((await officer.talk(id)).messages.map(({ text }) => text)).toContain('I am here again.');
    expect((await caseAtDesk(officer, id)).timeline.map(({ code: event }) => event)).toEqual(
      expect.arrayContaining(['closed', 'reopened', 'message']),
    );
  });

  it.each(['2', 'yes', 'thanks', 'hello', 'code', 'I want to file a complaint'])(
    'writes "%s" to the officer, word for word',
    async (words) => {
      const { code, id } = await sends(officer, { what: 'canary' });
      const back = await comesBackIn(service.url, code);
      await back.taps('write');
      await back.says(words);
      await officer.take(id);
      expect((await officer.talk(id)).messages.map(({ text }) => text)).toContain(words);
    },
  );

  it('adds a file: the desk has it, and it stands nowhere on the screen by which one comes back', async () => {
    const { code, id } = await sends(officer, { what: 'canary' });
    const back = await comesBackIn(service.url, code);
    await back.taps('files');
    const bytes = await photo(9).jpeg().toBuffer();
    await sendsFiles(back, [{ name: 'canary-added.jpg', contentType: 'image/jpeg', bytes }]);
    reads(back, 'statement.files.taken', { name: 'canary-added.jpg' });
    expect((await readAtDesk(officer, id)).evidence.map(({ name }) => name)).toEqual(['canary-added.jpg']);
    const again = await comesBackIn(service.url, code);
    await again.taps('files');
    expect(JSON.stringify(again.received)).not.toContain('canary');
  });
});

describe('a resident who takes it back', () => {
  it.each(LANGUAGES)(
    'before an officer opened it: it is gone from desk and store, in %s',
    async (language) => {
      const { resident, code, id } = await sends(officer, { what: 'canary' }, language);
      await resident.leaves();
      const back = await comesBackIn(service.url, code, language);
      await back.taps('withdraw');
      reads(back, 'code.mayerase');
      await back.taps('yes');
      reads(back, 'code.erased');
      expect(JSON.stringify(await officer.queue())).not.toContain(id);
      expect((await officer.post(`/talks/${id}/take`)).status).toBe(404);
      const store = await service.store();
      expect(await store.get('handoffs', id)).toBeUndefined();
      expect(await store.count('cases', { where: { handoffId: id } })).toBe(0);
      expect(await store.get('conversations', resident.conversationId)).toBeUndefined();
      reads(await comesBackIn(service.url, code, language), 'code.unknown');
      // Wrong tries of this network are forgotten in ten minutes.
      service.advance(11 * MINUTE);
    },
  );

  it.each(LANGUAGES)('after: the officer is told, and nothing is erased, in %s', async (language) => {
    const { code, id } = await sends(officer, { what: 'canary' }, language);
    await officer.take(id);
    const back = await comesBackIn(service.url, code, language);
    await back.taps('withdraw');
    reads(back, 'code.mayask');
    await back.taps('yes');
    reads(back, 'code.asked');
    const view = await caseAtDesk(officer, id);
    expect(view.timeline.map(({ code: event }) => event)).toContain('withdrawalasked');
    expect(JSON.stringify(view.statement)).toContain('canary');
    expect((await comesBackIn(service.url, code, language)).step()).toBe('code.status');
  });

  it('while an officer opens it meanwhile: is told the truth of what became of it', async () => {
    const { code, id } = await sends(officer, { what: 'canary' });
    const back = await comesBackIn(service.url, code);
    await back.taps('withdraw');
    expect(back.step()).toBe('code.mayerase');
    await officer.take(id);
    await back.taps('yes');
    reads(back, 'code.asked');
    expect((await caseAtDesk(officer, id)).timeline.map(({ code: event }) => event)).toContain(
      'withdrawalasked',
    );
  });

  it('at the moment at which an officer takes it: one of the two holds, twenty times over', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 20; round++) {
      const { code, id } = await sends(officer, { what: 'canary' });
      const back = await comesBackIn(service.url, code);
      await back.taps('withdraw');
      const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const [taken] = await Promise.all([
        pause(round % 2 === 0 ? 0 : round).then(() => officer.post(`/talks/${id}/take`)),
        pause(round % 2 === 0 ? round : 0).then(() => back.taps('yes')),
      ]);
      const said = back.step() ?? '';
      outcomes.push(`${said} ${String(taken.status)}`);
      if (said === 'code.erased') {
        expect(taken.status).not.toBe(200);
        expect((await officer.get(`/talks/${id}/case`)).status).not.toBe(200);
        expect(await (await service.store()).count('cases', { where: { handoffId: id } })).toBe(0);
      } else {
        expect([said, taken.status]).toEqual(['code.asked', 200]);
        expect((await caseAtDesk(officer, id)).timeline.map(({ code: event }) => event)).toContain(
          'withdrawalasked',
        );
      }
    }
    expect(outcomes).toHaveLength(20);
  }, 120_000);
});

describe('a resident who asks what is kept about them', () => {
  it('has all of it, where only the code opens it', async () => {
    const { code } = await holds();
    const { data, text } = await exported(await comesBackIn(service.url, code));
    expect(data).toMatchObject({ state: 'held', status: null, sentAt: null });
    for (const words of ['canary-held-what', 'canary-held-cameras', questionAbout('what', 'en')])
      expect(text).toContain(words);
  });

  it('has measures and no words of what was sent, because somebody else may hold the code', async () => {
    const { code, id } = await sends(officer, { what: 'canary-old', where: 'Flagey', who: 'canary-who' });
    await officer.take(id);
    await officer.notes(id, 'canary-note');
    const back = await comesBackIn(service.url, code);
    const { data, text } = await exported(back);
    expect(data).toMatchObject({ state: 'sent', content: { rung: 'statement', place: true } });
    expect(text).not.toMatch(/canary|Flagey/);
    expect(JSON.stringify(back.received)).not.toMatch(/canary|Flagey/);
    reads(back, 'code.exported');
    expect(texts.get('en', 'code.exported')).toMatch(/not in it word for word/);
  });
});

/** A code that somebody holds says nothing in a talk in which it was not typed. */
describe('the code of somebody', () => {
  it('says nothing of it in another talk of the same page', async () => {
    const { resident, code } = await holds();
    const other = await Resident.arrive(service.url);
    expect(JSON.stringify(other.received)).not.toContain('canary');
    await resident.says('help');
    expect(resident.received.filter(({ text }) => text?.includes(code))).toHaveLength(1);
  });
});
