/** The conversation screen's server side: findings, earlier talks, pictures of attachments. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { z } from 'zod';
import type {
  CaseAnswer,
  HistoryAnswer,
  PlacesAnswer,
  PvAnswer,
  UnderstoodAnswer,
} from '../../bot/desk/contract.js';
import type { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { placeOf, sentCase } from './cases/support.js';
import { Clocked } from './support/clocked.js';
import { asks, talkOf, tellsStory } from './support/talks.js';

type Understood = z.infer<typeof UnderstoodAnswer>;
type History = z.infer<typeof HistoryAnswer>;

let service: Clocked;
let officer: OfficerClient;
let colleague: OfficerClient;

beforeAll(async () => {
  service = await Clocked.start();
  officer = await service.supervisor();
  colleague = await officer.invites('bea', 'Bea Example');
});
afterAll(() => service.stop());

async function understood(id: string, who = officer): Promise<Understood> {
  const { status, body } = await who.get<Understood>(`/talks/${id}/understood`);
  expect(status).toBe(200);
  return body;
}

/** A resident who told a story and asked for an officer, who took the talk. */
async function toldTalk(): Promise<{ id: string; resident: Resident }> {
  const resident = await Resident.arrive(service.url);
  await tellsStory(resident);
  const id = await asks(officer, resident);
  await officer.take(id);
  return { id, resident };
}

describe('what was understood', () => {
  it('is corrected as the finding of an officer, sealed beside what the person said, and taken back again', async () => {
    const { id } = await toldTalk();
    const before = await understood(id);
    expect(before.behaviours).toEqual({ said: ['touching'], found: null });
    const { body: places } = await officer.post<z.infer<typeof PlacesAnswer>>(`/talks/${id}/places`, {
      words: 'Flageyplein',
      language: 'nl',
    });
    expect(places.places[0]).toMatchObject({ name: expect.stringContaining('Flagey') as unknown });

    for (const correction of [
      { field: 'behaviours', value: ['following', 'touching', 'following'] },
      { field: 'where', words: 'Flageyplein', language: 'nl', place: 0 },
      { field: 'when', value: '2026-01-05T21:30' },
    ])
      expect((await officer.post(`/talks/${id}/understood`, correction)).status).toBe(200);
    const after = await understood(id);
    expect(after.behaviours).toMatchObject({
      said: ['touching'],
      found: { value: ['following', 'touching'], officer: 'An Example' },
    });
    expect(after.where).toMatchObject({ said: before.where.said, found: { value: places.places[0] } });
    expect(after.when).toMatchObject({ said: before.when.said, found: { value: '2026-01-05T21:30' } });
    // What was shared is not touched, and nothing of the finding lies open in the store.
    const talk = await officer.talk(id);
    expect(talk.shared.find(({ kind }) => kind === 'what')?.text).not.toContain('follow');
    const kept = await (await service.store()).get('handoffs', id);
    expect(kept?.value.sealedFindings).toBeDefined();
    expect(JSON.stringify(kept?.value)).not.toMatch(/Flagey|21:30/);

    await officer.post(`/talks/${id}/understood`, { field: 'withdrawn', of: 'where' });
    expect((await understood(id)).where).toEqual({ said: before.where.said, found: null });
    const entries = await (await service.store()).find('audit', { where: { subject: id } });
    expect(entries.map(({ value }) => value.action)).toEqual(
      expect.arrayContaining(['correct:behaviours', 'correct:where', 'correct:when', 'understood-read']),
    );
  });

  it('takes no day that has not come, no place that the words do not name, and nothing from a colleague', async () => {
    const { id } = await toldTalk();
    const statuses = async (body: unknown, who = officer) =>
      (await who.post(`/talks/${id}/understood`, body)).status;
    expect(await statuses({ field: 'when', value: '2999-01-01' })).toBe(400);
    expect(await statuses({ field: 'when', value: '2026-02-30' })).toBe(400);
    expect(await statuses({ field: 'where', words: 'xyzzy', language: 'nl', place: 0 })).toBe(400);
    expect(await statuses({ field: 'behaviours', value: ['rudeness'] })).toBe(400);
    expect(await statuses({ field: 'behaviours', value: ['threat'] }, colleague)).toBe(403);
    expect((await colleague.get(`/talks/${id}/understood`)).status).toBe(403);
    expect(await understood(id)).toMatchObject({ behaviours: { found: null }, when: { found: null } });
  });

  it('goes on in the case that is opened from the talk, and into the PV as a finding and not as the words of the person', async () => {
    const { id } = await toldTalk();
    await officer.post(`/talks/${id}/understood`, { field: 'behaviours', value: ['threat'] });
    const opened = await officer.post<z.infer<typeof CaseAnswer>>(`/talks/${id}/case`);
    expect(opened.status).toBe(201);
    await officer.post(`/talks/${id}/understood`, { field: 'when', value: '2026-01-05' });
    const carrier = opened.body.handoffId;
    expect(await understood(carrier)).toMatchObject({
      behaviours: { said: ['touching'], found: { value: ['threat'] } },
      when: { found: { value: '2026-01-05', officer: 'An Example' } },
    });
    expect((await officer.get<z.infer<typeof CaseAnswer>>(`/talks/${carrier}/case`)).body).toMatchObject({
      facts: { behaviours: [{ name: 'touching' }] },
      timeline: expect.arrayContaining([
        expect.objectContaining({ code: 'corrected', by: 'An Example', detail: 'when' }),
      ]) as unknown,
    });
    const { body } = await officer.post<z.infer<typeof PvAnswer>>(`/talks/${carrier}/case/pv`, {
      language: 'nl',
    });
    expect(body.pv.findings.observed).toContain('Tijdstip: 2026-01-05');
    expect(body.pv.findings.observed).toContain('dit zijn niet de woorden van de persoon');
    expect(body.pv.facts.map(({ behaviour }) => behaviour)).toEqual(['touching']);
    expect(body.pv.account.every(({ text }) => !(text ?? '').includes('2026-01-05'))).toBe(true);
  });

  it('says that less is asked where somebody is under 18 or it was rape, also once they only write it', async () => {
    const { id, resident } = await talkOf(officer);
    expect((await understood(id)).gentle).toBe(false);
    await resident.says("I'm 15 and I don't dare to tell my parents");
    expect((await understood(id)).gentle).toBe(true);

    const place = await placeOf(service);
    const minor = await sentCase(place, { content: { minor: true } });
    const rape = await sentCase(place, { content: { behaviours: [{ name: 'rape', from: 'choice' }] } });
    for (const sent of [minor, rape]) {
      await officer.take(sent.id);
      expect([sent.id, (await understood(sent.id)).gentle]).toEqual([sent.id, true]);
    }
  });
});

describe('earlier talks', () => {
  it('are those of the same case and nobody else, with what was with the desk', async () => {
    const { id, resident } = await toldTalk();
    await officer.says(id, 'canary-first-talk');
    await officer.notes(id, 'canary-note');
    await officer.post(`/talks/${id}/case`);
    const carrier = (await officer.get<z.infer<typeof CaseAnswer>>(`/talks/${id}/case`)).body.handoffId;
    await officer.post(`/talks/${id}/hand-back`);
    await resident.says('canary-with-the-bot-alone');
    const stranger = await talkOf(officer);
    await officer.says(stranger.id, 'canary-other-person');

    const { status, body } = await officer.get<History>(`/talks/${carrier}/history`);
    expect(status).toBe(200);
    expect(body.talks).toHaveLength(1);
    expect(body.talks[0]).toMatchObject({ kind: 'talk', state: 'returned', officer: 'An Example' });
    const texts = body.talks[0]?.messages.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['canary-first-talk', 'canary-note']));
    expect(JSON.stringify(body)).not.toMatch(/canary-(other-person|with-the-bot)/);
    expect((await officer.get<History>(`/talks/${stranger.id}/history`)).body.talks).toEqual([]);
    expect((await colleague.get(`/talks/${carrier}/history`)).status).toBe(403);
    const entries = await (await service.store()).find('audit', { where: { subject: carrier } });
    expect(entries.map(({ value }) => `${value.action} ${value.result}`)).toEqual(
      expect.arrayContaining(['history done', 'history refused']),
    );
  });
});

describe('an attachment', () => {
  it('is shown as a picture made anew when its bytes are one, whatever its sender says, and to its owner alone', async () => {
    const { id, resident } = await talkOf(officer);
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { ImageDescription: 'canary-exif' } })
      .jpeg()
      .toBuffer();
    const send = async (name: string, contentType: string, bytes: Buffer) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name);
      const answer = await fetch(`${service.url}${resident.path}/upload?userId=resident`, {
        method: 'POST',
        headers: { authorization: `Bearer ${resident.token}` },
        body: form,
      });
      expect(answer.status).toBe(200);
      return (await officer.talk(id)).messages.at(-1)?.attachments[0]?.id ?? '';
    };
    const picture = await send('photo.jpg', 'image/jpeg', photo);
    const script = await send('photo.png', 'image/png', Buffer.from('<script>alert(1)</script>'));
    const show = (file: string, who = officer) =>
      fetch(`${service.url}/console/api/talks/${id}/files/${file}/preview`, {
        headers: { cookie: who.cookie },
      });
    const shown = await show(picture);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect((await show(script)).status).toBe(404);
    expect((await show(picture, colleague)).status).toBe(403);
    expect((await call(service.url, 'GET', `/console/api/talks/${id}/files/${picture}/preview`)).status).toBe(
      401,
    );
  });
});
