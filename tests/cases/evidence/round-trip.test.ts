import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import exifr from 'exifr';
import sharp from 'sharp';
import { canPreview } from '../../../bot/cases/evidence/kinds.js';
import { preview } from '../../../bot/cases/evidence/previews.js';
import { Cabinet, NOW } from './cabinet.js';
import { CANARY, digestOf, GPS, samples, type Sample } from './samples.js';

const EACH = 6;

describe('what a resident sends as evidence', () => {
  let cabinet: Cabinet;
  let sent: Sample[];
  let key: Buffer;
  const ids = new Map<Sample, string>();

  beforeAll(async () => {
    cabinet = await Cabinet.open();
    sent = await samples(EACH);
    key = await cabinet.putCase('case-1', 'held');
    for (const sample of sent)
      ids.set(sample, await cabinet.keep(cabinet.evidence(), 'case-1', key, sample.name, sample.bytes));
    await cabinet.reopen();
  });
  afterAll(() => cabinet.close());

  it('is at least 120 files, no two alike', () => {
    expect(sent.length).toBeGreaterThanOrEqual(120);
    expect(new Set(sent.map(({ bytes }) => digestOf(bytes))).size).toBe(sent.length);
  });

  it('comes back byte for byte after a restart, with the SHA-256 of its receipt', async () => {
    const evidence = cabinet.evidence();
    for (const sample of sent) {
      const id = ids.get(sample)!;
      const record = await cabinet.record(id);
      const digest = digestOf(sample.bytes);
      expect(evidence.about('case-1', key, id, record)).toEqual({
        name: sample.name,
        claimedType: 'x/y',
        sha256: digest,
      });
      expect(digestOf(evidence.bytes('case-1', key, id, record, await cabinet.bytes(id)))).toBe(digest);
      expect(record).toMatchObject({
        caseId: 'case-1',
        contentType: sample.contentType,
        size: sample.bytes.length,
        scan: 'unscanned',
        receivedAt: NOW.toISOString(),
      });
    }
  });

  it('lies in the store without its name, its words or its digest', async () => {
    for (const sample of sent) {
      const id = ids.get(sample)!;
      const text = JSON.stringify([await cabinet.record(id), await cabinet.bytes(id)]);
      for (const secret of [
        sample.name,
        digestOf(sample.bytes),
        CANARY,
        Buffer.from(CANARY).toString('base64'),
      ])
        expect(text).not.toContain(secret);
    }
  });

  it('is listed without its bytes, however large it is', async () => {
    const listed = await cabinet.store.find('evidence', { where: { caseId: 'case-1' } });
    expect(listed.map(({ id }) => id).sort()).toEqual([...ids.values()].sort());
    expect(Math.max(...sent.map(({ bytes }) => bytes.length))).toBeGreaterThan(10_000);
    for (const { value } of listed) expect(JSON.stringify(value).length).toBeLessThan(2000);
  });

  it('keeps where and by whom a photo was taken, and shows a picture that does not know', async () => {
    const evidence = cabinet.evidence();
    const shown = sent.filter(({ contentType }) => canPreview(contentType));
    expect(shown).toHaveLength(4 * EACH);
    await Promise.all(
      shown.map(async (sample) => {
        const id = ids.get(sample)!;
        const original = evidence.bytes('case-1', key, id, await cabinet.record(id), await cabinet.bytes(id));
        if (sample.contentType !== 'application/pdf') await expectPlaceIn(original);
        const picture = await preview(sample.contentType, original);
        expect(picture).toBeDefined();
        await expectNothingBeside(picture!);
      }),
    );
  });
});

async function expectPlaceIn(original: Buffer): Promise<void> {
  const { exif, icc } = await sharp(original).metadata();
  expect(icc).toBeDefined();
  // Without the six letters before it in some formats, EXIF is a TIFF, which exifr reads whatever it comes from.
  const read = (await exifr.parse(exif!.subarray(exif!.toString('latin1').search(/II\*\0|MM\0\*/)), {
    gps: true,
  })) as Record<string, unknown>;
  expect(read['Artist']).toBe(CANARY);
  expect(read['latitude']).toBeCloseTo(GPS.latitude, 3);
  expect(read['longitude']).toBeCloseTo(GPS.longitude, 3);
}

async function expectNothingBeside(picture: Buffer): Promise<void> {
  const { format, exif, xmp, iptc, icc, comments } = await sharp(picture).metadata();
  expect({ format, exif, xmp, iptc, icc, comments }).toEqual({ format: 'webp' });
  expect(chunksOf(picture).filter((name) => !/^(VP8[ LX]|ALPH)$/.test(name))).toEqual([]);
  expect(picture.includes(CANARY)).toBe(false);
  // As a JPEG with all that it has, it can be asked in exifr's way too.
  const again = await sharp(picture).keepMetadata().jpeg().toBuffer();
  expect(await exifr.gps(again)).toBeUndefined();
}

/** The names of the parts of a WebP. */
function chunksOf(webp: Buffer): string[] {
  const names: string[] = [];
  for (let at = 12; at + 8 <= webp.length;) {
    names.push(webp.toString('latin1', at, at + 4));
    const size = webp.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return names;
}
