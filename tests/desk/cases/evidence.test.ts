import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import exifr from 'exifr';
import sharp from 'sharp';
import type { z } from 'zod';
import { CaseAnswer } from '../../../bot/desk/contract.js';
import type { EvidenceRecord } from '../../../bot/store/records.js';
import type { OfficerClient } from '../../support/officer.js';
import { Clocked } from '../support/clocked.js';
import { audited, codeOfError, dump, placeOf, raw, sentCase, type Place, type SentCase } from './support.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('evidence on the desk', () => {
  let service: Clocked;
  let officer: OfficerClient;
  let place: Place;
  let photo: Buffer;
  let sent: SentCase;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    place = await placeOf(service);
    photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#336699' } })
      .jpeg()
      .withExif({
        IFD0: { Copyright: 'canary-exif' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 49/1 0/1' },
      })
      .toBuffer();
    sent = await taken();
  });
  afterAll(() => service.stop());

  async function taken(scan?: EvidenceRecord['scan']): Promise<SentCase> {
    const files = [
      { name: 'on the tram.jpg', claimedType: 'image/jpeg', bytes: photo },
      { name: 'voice.ogg', claimedType: 'audio/ogg', bytes: ogg() },
      {
        name: '<script>.pdf',
        claimedType: 'text/html',
        bytes: Buffer.from('%PDF-1.4\n<script>alert(1)</script>\n'),
      },
    ];
    const left = await sentCase(place, { files, ...(scan === undefined ? {} : { scan }) });
    await officer.take(left.id);
    return left;
  }
  const path = (of: SentCase, index: number, rest = '') =>
    `/talks/${of.id}/case/evidence/${of.evidence[index] ?? ''}${rest}`;

  it('is listed with its type, size and hash at receipt, and which of it can be shown', async () => {
    const { body } = await officer.get<z.infer<typeof CaseAnswer>>(`/talks/${sent.id}/case`);
    const listed = CaseAnswer.parse(body).evidence;
    expect(listed.map(({ id }) => id).sort()).toEqual([...sent.evidence].sort());
    expect(listed.find(({ id }) => id === sent.evidence[0])).toEqual({
      id: sent.evidence[0],
      name: 'on the tram.jpg',
      contentType: 'image/jpeg',
      size: photo.length,
      sha256: sha256(photo),
      scan: 'unscanned',
      receivedAt: expect.any(String),
      intact: true,
      preview: true,
    });
    expect(listed.find(({ id }) => id === sent.evidence[1])).toMatchObject({ preview: false });
  });

  it('without a scanner is handed out only after the warning, byte for byte, as a download', async () => {
    for (const query of ['', '?warned=0', '?warned=true', '?warned=', '?warned=11', '?Warned=1']) {
      const asked = await raw(officer, 'GET', path(sent, 0, query));
      expect([query, asked.status]).toEqual([query, 409]);
      expect(JSON.parse(asked.bytes.toString())).toMatchObject({ error: { code: 'WarningNeeded' } });
    }
    for (const [index, original] of [photo, ogg()].entries()) {
      const answer = await raw(officer, 'GET', path(sent, index, '?warned=1'));
      expect(answer.status).toBe(200);
      expect(sha256(answer.bytes)).toBe(sha256(original));
      asDownload(answer.headers);
    }
    const html = await raw(officer, 'GET', path(sent, 2, '?warned=1'));
    asDownload(html.headers);
    expect(html.headers.get('content-disposition')).not.toMatch(/[<>]/);
  });

  it('is shown as a picture made anew, without what lay beside it', async () => {
    expect(await exifr.parse(photo, true)).toMatchObject({ Copyright: 'canary-exif' });
    const shown = await raw(officer, 'GET', path(sent, 0, '/preview'));
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.bytes.toString('latin1')).not.toContain('canary-exif');
    const { exif, width, format } = await sharp(shown.bytes).metadata();
    expect([exif, width, format]).toEqual([undefined, 64, 'webp']);
  });

  it('that no picture can be made of is not there to be shown', async () => {
    for (const index of [1, 2])
      expect((await raw(officer, 'GET', path(sent, index, '/preview'))).status).toBe(404);
  });

  it.each([['quarantined'], ['infected']] as const)(
    'that is %s is neither opened nor shown',
    async (scan) => {
      const held = await taken(scan);
      for (const rest of ['', '?warned=1', '/preview']) {
        const answer = await raw(officer, 'GET', path(held, 0, rest));
        expect([rest, answer.status, JSON.parse(answer.bytes.toString())]).toEqual([
          rest,
          409,
          { error: { code: 'NotOpenable', message: expect.any(String) } },
        ]);
      }
      const { body } = await officer.get<z.infer<typeof CaseAnswer>>(`/talks/${held.id}/case`);
      expect(body.evidence.map(({ preview }) => preview)).toEqual([false, false, false]);
    },
  );

  it('that a scanner called clean is handed out without a warning, still as a download', async () => {
    const clean = await taken('clean');
    const answer = await raw(officer, 'GET', path(clean, 0));
    expect(sha256(answer.bytes)).toBe(sha256(photo));
    asDownload(answer.headers);
  });

  it('of another case is not there, whoever owns both', async () => {
    const another = await taken();
    const before = await dump(place.store);
    const foreign = `/talks/${sent.id}/case/evidence/${another.evidence[0] ?? ''}`;
    const missing = `/talks/${sent.id}/case/evidence/no-such-piece`;
    for (const rest of ['', '?warned=1', '/preview']) {
      const answers = [await raw(officer, 'GET', foreign + rest), await raw(officer, 'GET', missing + rest)];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(answers[0]?.told).toBe(answers[1]?.told);
    }
    expect(await dump(place.store)).toBe(before);
  });

  it('leaves its id in the audit each time, allowed or refused', async () => {
    const own = await taken('clean');
    const id = own.evidence[0] ?? '';
    await raw(officer, 'GET', path(own, 0));
    await raw(officer, 'GET', path(own, 0, '/preview'));
    await raw(officer, 'GET', `/talks/${own.id}/case/evidence/no-such-piece`);
    expect(await audited(place.store, own.id)).toEqual([
      'take',
      `evidence-download:${id}`,
      `evidence-preview:${id}`,
      'evidence-download refused',
    ]);
  });

  it('that was changed or swapped in the store, or is half gone, is not opened, and the case says which', async () => {
    const own = await taken('clean');
    const [one = '', two = ''] = own.evidence;
    const first = await place.store.get('evidence', one);
    const second = await place.store.get('evidence', two);
    const bytes = await place.store.get('evidenceBytes', two);
    if (first === undefined || second === undefined || bytes === undefined) throw new Error('no evidence');
    const isRefused = async () => {
      for (const rest of ['', '/preview']) {
        const answer = await raw(officer, 'GET', path(own, 0, rest));
        expect([answer.status, codeOfError({ body: JSON.parse(answer.bytes.toString()) })]).toEqual([
          409,
          'EvidenceChanged',
        ]);
      }
    };
    await place.store.commit([{ kind: 'put', collection: 'evidenceBytes', id: one, value: bytes.value }]);
    await isRefused();
    await place.store.commit([{ kind: 'delete', collection: 'evidenceBytes', id: one }]);
    await isRefused();
    const swapped = { ...first.value, sealedAbout: second.value.sealedAbout };
    await place.store.commit([{ kind: 'put', collection: 'evidence', id: one, value: swapped }]);
    const { status, body } = await officer.get<z.infer<typeof CaseAnswer>>(`/talks/${own.id}/case`);
    expect(status).toBe(200);
    expect(body.evidence.map(({ id, intact }) => [id, intact]).sort()).toEqual(
      own.evidence.map((id) => [id, id !== one]).sort(),
    );
    const before = await dump(place.store);
    expect((await officer.post(`/talks/${own.id}/case/pv`, { language: 'nl' })).status).toBe(409);
    expect(await dump(place.store)).toBe(before);
  });
});

function asDownload(headers: Headers): void {
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!-]+$/);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
}

/** The first page of an Opus stream, as small as one can be told by. */
function ogg(): Buffer {
  const head = Buffer.concat([Buffer.from('OpusHead'), Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])]);
  const page = Buffer.alloc(28);
  page.write('OggS');
  page[5] = 2;
  page[26] = 1;
  page[27] = head.length;
  return Buffer.concat([page, head, Buffer.alloc(200, 7)]);
}
