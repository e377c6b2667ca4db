import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import type { z } from 'zod';
import { Pv } from '../../../bot/cases/pv/schema.js';
import { digestOf } from '../../../bot/cases/receipts.js';
import { PvAnswer } from '../../../bot/desk/contract.js';
import type { OfficerClient } from '../../support/officer.js';
import { Clocked } from '../support/clocked.js';
import {
  audited,
  codeOfError,
  opened,
  placeOf,
  raw,
  sentCase,
  STORY,
  type Place,
  type SentCase,
} from './support.js';

type View = z.infer<typeof PvAnswer>;
/** Milliseconds: every file is rendered in a process of its own. */
const RENDERING_TAKES = 120_000;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the draft of a PV on the desk', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let place: Place;
  let sent: SentCase;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    place = await placeOf(service);
    const files = [{ name: 'note.pdf', claimedType: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n') }];
    sent = await sentCase(place, { files });
    await officer.take(sent.id);
  });
  afterAll(() => service.stop());

  const path = (rest = '') => `/talks/${sent.id}/case/pv${rest}`;
  const edit = (to: string, value: unknown) => officer.post<View>(path('/edits'), { path: to, value });

  it('is not there before it was begun, in any form', async () => {
    for (const rest of ['', '/docx', '/pdf', '/json'])
      expect((await officer.get(path(rest))).status).toBe(404);
    expect((await edit('/findings/observed', 'text')).status).toBe(404);
  });

  it('begins in the language of the procedure, with the words in their own and their hash', async () => {
    const { status, body } = await officer.post<View>(path(), { language: 'fr' });
    expect(status).toBe(201);
    const { pv, source, changes } = PvAnswer.parse(body);
    expect(pv).toEqual(source);
    expect(changes).toEqual([]);
    expect(pv).toMatchObject({
      caseId: sent.caseId,
      reference: sent.id.split('.')[0],
      language: 'fr',
      wordsLanguage: 'en',
      startedBy: 'An Example',
      number: null,
    });
    expect(pv.evidence.map(({ id }) => id)).toEqual(sent.evidence);
    const [piece] = pv.evidence;
    expect(pv.source.digest).toBe(digestOf(STORY, piece === undefined ? [] : [piece]));
    expect((await opened(place, sent.caseId)).desk.events.at(-1)).toMatchObject({
      code: 'pvstarted',
      detail: 'fr',
    });
  });

  it('goes on when it is begun again, and not in another language', async () => {
    expect((await officer.post(path(), { language: 'fr' })).status).toBe(201);
    const other = await officer.post(path(), { language: 'nl' });
    expect([other.status, codeOfError(other)]).toEqual([409, 'PvBegun']);
    expect(
      (await opened(place, sent.caseId)).desk.events.filter(({ code }) => code === 'pvstarted'),
    ).toHaveLength(1);
  });

  it('keeps each change beside what it was made of, with who and when', async () => {
    await edit('/findings/observed', 'first wording');
    const { status, body } = await edit('/findings/observed', 'second wording');
    expect(status).toBe(200);
    const { pv, source, changes } = PvAnswer.parse(body);
    expect(pv.findings.observed).toBe('second wording');
    expect(source.findings.observed).toBeNull();
    expect(changes).toEqual([
      {
        path: '/findings/observed',
        from: null,
        to: 'first wording',
        by: 'An Example',
        at: expect.any(String),
      },
      {
        path: '/findings/observed',
        from: 'first wording',
        to: 'second wording',
        by: 'An Example',
        at: expect.any(String),
      },
    ]);
    const { desk } = await opened(place, sent.caseId);
    expect(desk.pv?.edits.every(({ by }) => by !== 'An Example')).toBe(true);
    expect((await officer.get<View>(path())).body).toEqual(body);
  });

  it('says which fields an officer may change: those and no others can be', async () => {
    const { body } = await officer.get<View>(path());
    const leaves = leavesOf(body.pv).filter((leaf) => !leaf.startsWith('/edits/'));
    expect(body.editable.length).toBeGreaterThan(10);
    expect(body.editable).toContain('/place/wording');
    const before = (await opened(place, sent.caseId)).desk.pv;
    for (const leaf of leaves.filter((one) => !body.editable.includes(one)))
      expect([leaf, (await edit(leaf, 'changed')).status]).toEqual([leaf, 400]);
    expect((await opened(place, sent.caseId)).desk.pv).toEqual(before);
    const place_ = await edit('/place/wording', 'avenue Exemple, à Ixelles');
    expect(place_.body.pv.place.wording).toBe('avenue Exemple, à Ixelles');
  });

  it.each([
    ['docx', DOCX],
    ['pdf', 'application/pdf'],
    ['json', 'application/json; charset=utf-8'],
  ])('is taken out as %s, as a download and in the audit', async (format, type) => {
    const { status, headers, bytes } = await raw(officer, 'GET', path(`/${format}`));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="${sent.id.split('.')[0] ?? ''}.${format}"`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    if (format === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (format === 'json')
      expect(Pv.parse(JSON.parse(bytes.toString())).findings.observed).toBe('second wording');
    if (format === 'docx') {
      const document = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('text')) ?? '';
      for (const words of ['Then he grabbed my arm.', 'second wording', 'first wording', 'An Example'])
        expect(document).toContain(words);
    }
    expect((await audited(place.store, sent.id)).at(-1)).toBe(`pv-export:${format}`);
  });

  it(
    'is made ready for six who ask at once; who asks beyond that is told to ask again, and is then served',
    async () => {
      const asked = await Promise.all(Array.from({ length: 9 }, () => raw(officer, 'GET', path('/docx'))));
      const refused = asked.filter(({ status }) => status !== 200);
      expect(refused.length).toBeGreaterThan(0);
      expect(asked.length - refused.length).toBeGreaterThanOrEqual(6);
      for (const { status, headers, bytes } of refused) {
        expect([status, headers.get('retry-after')]).toEqual([503, '2']);
        expect((JSON.parse(bytes.toString()) as { error: { code: string } }).error.code).toBe('PvBusy');
      }
      expect((await raw(officer, 'GET', path('/docx'))).status).toBe(200);
    },
    RENDERING_TAKES,
  );

  it('has its table of facts as CSV, which computes nothing', async () => {
    const { status, headers, bytes } = await raw(officer, 'GET', `/talks/${sent.id}/case/facts.csv`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="R-\w{4}\.csv"$/);
    expect(bytes.toString()).toContain('"He followed me"');
  });

  it('has that table before a draft was begun, too', async () => {
    const fresh = await sentCase(place, { content: { message: '=1+1' } });
    await officer.take(fresh.id);
    const { status, bytes } = await raw(officer, 'GET', `/talks/${fresh.id}/case/facts.csv`);
    expect(status).toBe(200);
    expect(bytes.toString()).not.toMatch(/(^|;|")=1/m);
    expect((await opened(place, fresh.caseId)).desk.pv).toBeUndefined();
  });
});

function leavesOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${at}/${name}`));
}
