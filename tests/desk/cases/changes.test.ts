import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { CaseVault } from '../../../bot/cases/vault.js';
import { CaseAnswer } from '../../../bot/desk/contract.js';
import { ConflictError } from '../../../bot/store/ports.js';
import type { OfficerClient } from '../../support/officer.js';
import { Clocked, DAY } from '../support/clocked.js';
import { ACCEPTED } from './requests.js';
import {
  audited,
  codeOfError,
  dump,
  opened,
  placeOf,
  sentCase,
  type Place,
  type SentCase,
} from './support.js';

type View = z.infer<typeof CaseAnswer>;

describe('an officer who works on a case', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let colleague: OfficerClient;
  let place: Place;
  let sent: SentCase;

  beforeAll(async () => {
    // Notices are put down only where they can go somewhere; here nobody answers.
    service = await Clocked.start({ SMTP_URL: 'smtp://127.0.0.1:9', SMTP_FROM: 'desk@mail.example' });
    officer = await service.supervisor();
    colleague = await officer.invites('bea', 'Bea Example');
    place = await placeOf(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    sent = await sentCase(place);
    await officer.take(sent.id);
  });

  async function does(
    rest: string,
    status: number,
    body = ACCEPTED[`POST /talks/:id/case${rest}`],
  ): Promise<View> {
    const answer = await officer.post<View>(`/talks/${sent.id}/case${rest}`, body);
    expect([rest, answer.status]).toEqual([rest, status]);
    return status === 204 ? answer.body : CaseAnswer.parse(answer.body);
  }
  const now = () => opened(place, sent.caseId);
  const told = async () => (await place.store.get('notices', sent.caseId)) !== undefined;

  it('notes what they think of it, for colleagues and not for the resident', async () => {
    const view = await does('/notes', 201);
    expect(view.notes).toEqual([
      { at: expect.any(String), officer: 'An Example', text: 'touching, to be checked' },
    ]);
    expect(view.timeline.at(-1)).toMatchObject({ code: 'note', by: 'An Example', detail: null });
    expect((await now()).record.status).toBe('assigned');
    expect(await told()).toBe(false);
  });

  it('proposes an appointment: the resident sees it behind the code and is told that something waits', async () => {
    const view = await does('/appointment', 201);
    expect(view.appointment).toEqual({
      ...ACCEPTED['POST /talks/:id/case/appointment'],
      proposedAt: expect.any(String),
      answer: null,
    });
    expect(view.status).toBe('appointment');
    expect(await told()).toBe(true);
    const { desk } = await now();
    expect(desk.events.at(-1)).toMatchObject({ code: 'appointment', detail: '2099-11-25T10:00' });
  });

  it('proposes another appointment: what was answered to the first does not stand under it', async () => {
    await does('/appointment', 201);
    await answered(place, sent, 'no');
    expect((await officer.get<View>(`/talks/${sent.id}/case`)).body.appointment?.answer).toBe('no');
    const view = await does('/appointment', 201, {
      ...ACCEPTED['POST /talks/:id/case/appointment'],
      at: '2099-12-01T18:30',
    });
    expect(view.appointment).toMatchObject({ at: '2099-12-01T18:30', answer: null });
  });

  it('says that the PV was drawn up, and the resident sees its number', async () => {
    const view = await does('/pv-number', 200);
    expect(view.pv.number).toBe('BR.00.X1.000001/2026');
    expect(view.status).toBe('pv');
    expect(await told()).toBe(true);
  });

  it('closes it with a reason, and from then on it is kept for a year', async () => {
    await does('/close', 204);
    const { record, desk } = await now();
    expect(record).toMatchObject({ state: 'closed', status: 'closed' });
    expect(desk.closing).toEqual({ reason: 'helped', text: 'Call when you like.' });
    expect(Date.parse(record.expiresAt ?? '') - Date.parse(record.closedAt ?? '')).toBe(365 * DAY);
    expect(desk.events.at(-1)).toMatchObject({ code: 'closed', detail: 'helped' });
    expect(await told()).toBe(true);
    const handoff = await place.store.get('handoffs', sent.id);
    expect(handoff?.value).toMatchObject({ state: 'closed', expiresAt: record.expiresAt });
    expect(handoff?.value.officerId).toBeUndefined();
    expect((await officer.get(`/talks/${sent.id}/case`)).status).toBe(404);
  });

  it('closes it as any message that was left, with the reason that comes nearest', async () => {
    expect((await officer.post(`/talks/${sent.id}/close`, { reason: 'left' })).status).toBe(204);
    expect((await now()).desk.closing).toEqual({ reason: 'unreachable' });
    expect((await now()).record.state).toBe('closed');
    expect(await told()).toBe(true);
  });

  it('writes to the resident: it stands in the timeline, and they are told once that something waits', async () => {
    const message = { text: 'canary-answer', clientId: 'the-same-message' };
    for (let tries = 0; tries < 3; tries++)
      expect((await officer.post(`/talks/${sent.id}/messages`, message)).status).toBe(201);
    const { desk } = await now();
    expect(desk.events.filter(({ code }) => code === 'message')).toHaveLength(1);
    expect(JSON.stringify(desk)).not.toContain('canary');
    expect(await told()).toBe(true);
  });

  it('writes a note to colleagues, and nobody is told', async () => {
    await officer.notes(sent.id, 'only for the desk');
    expect((await now()).desk.events.some(({ code }) => code === 'message')).toBe(false);
    expect(await told()).toBe(false);
  });

  it('hands it over: in the list under the other unit, with the note for who takes it', async () => {
    await does('/hand-over', 204);
    expect((await officer.get(`/talks/${sent.id}/case`)).status).toBe(404);
    const item = (await colleague.queue()).later.find(({ id }) => id === sent.id);
    expect(item).toMatchObject({ unit: 'morality', owner: null, state: 'later' });
    // The resident sees a status and no unit, no officer, no note.
    expect((await now()).record.status).toBe('read');
    const talk = await colleague.take(sent.id);
    expect(talk.messages.filter(({ author }) => author === 'note').map(({ text }) => text)).toEqual([
      'for the trained colleague',
    ]);
    const { body } = await colleague.get<View>(`/talks/${sent.id}/case`);
    expect(body.unit).toBe('morality');
    expect(body.timeline.map(({ code, detail }) => [code, detail])).toContainEqual([
      'handedover',
      'morality',
    ]);
    const kept = await place.store.find('messages', { where: { conversationId: sent.conversationId } });
    expect(kept.filter(({ value }) => value.author === 'note').map(({ value }) => value.audience)).toEqual([
      'desk',
    ]);
  });

  it('hands over what was answered already: it stays answered', async () => {
    await officer.says(sent.id, 'we look into it');
    await does('/hand-over', 204);
    expect((await place.store.get('handoffs', sent.id))?.value.state).toBe('answered');
  });

  it('leaves what they did in the audit, a word for each', async () => {
    for (const [rest, status] of [
      ['/notes', 201],
      ['/appointment', 201],
      ['/pv-number', 200],
      ['/close', 204],
    ] as const)
      await does(rest, status);
    expect(await audited(place.store, sent.id)).toEqual([
      'take',
      'case-note',
      'case-appointment',
      'case-pv-number',
      'case-close:helped',
    ]);
  });

  it('and the resident, at the same moment: neither change is lost', async () => {
    await does('/appointment', 201);
    const notes = Array.from({ length: 12 }, (_, index) =>
      does('/notes', 201, { text: `note ${String(index)}` }),
    );
    const answers = Array.from({ length: 12 }, () => answered(place, sent, 'yes'));
    await Promise.all([...notes, ...answers]);
    const { desk } = await now();
    expect(desk.notes.map(({ text }) => text).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `note ${String(index)}`).sort(),
    );
    expect(desk.appointment?.answer).toBe('yes');
    expect(desk.events.filter(({ code }) => code === 'answer')).toHaveLength(12);
  });

  it('cannot change a case whose words were taken out of reach meanwhile', async () => {
    const kept = await place.store.get('cases', sent.caseId);
    if (kept === undefined) throw new Error('no such case');
    const value = { ...kept.value, wrappedKeys: {} };
    await place.store.commit([{ kind: 'put', collection: 'cases', id: sent.caseId, value }]);
    const before = await dump(place.store);
    const answer = await officer.post(`/talks/${sent.id}/case/notes`, { text: 'a note' });
    expect([answer.status, codeOfError(answer)]).toEqual([404, 'NotFound']);
    expect(await dump(place.store)).toBe(before);
    expect((await officer.post(`/talks/${sent.id}/hand-back`)).status).toBe(204);
  });
});

/** As the resident answers behind the code: from another conversation, on the same record. */
async function answered(
  { store, keyring }: Place,
  { caseId }: SentCase,
  answer: 'yes' | 'no',
): Promise<void> {
  const vault = new CaseVault(keyring);
  for (;;) {
    const { record, desk, version, key } = await opened({ store, keyring }, caseId);
    if (desk.appointment === undefined) throw new Error('nothing was proposed');
    desk.appointment.answer = answer;
    desk.events.push({ at: new Date().toISOString(), code: 'answer', by: 'resident', detail: answer });
    const value = { ...record, sealedDesk: vault.sealDesk(caseId, key, desk) };
    try {
      await store.commit([{ kind: 'put', collection: 'cases', id: caseId, value, ifVersion: version }]);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}
