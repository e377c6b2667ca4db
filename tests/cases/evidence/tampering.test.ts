import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvidenceChangedError } from '../../../bot/cases/evidence/evidence.js';
import { makeKey, SealError } from '../../../bot/privacy/seal.js';
import type { EvidenceBytesRecord, EvidenceRecord } from '../../../bot/store/records.js';
import { Cabinet } from './cabinet.js';
import { digestOf, photo } from './samples.js';

const FIELDS = ['sealedAbout', 'sealedBytes'] as const;

describe('evidence that somebody changed in the store', () => {
  let cabinet: Cabinet;
  let key: Buffer;
  let otherKey: Buffer;
  const ids: string[] = [];

  beforeAll(async () => {
    cabinet = await Cabinet.open();
    key = await cabinet.putCase('case-1', 'held');
    otherKey = await cabinet.putCase('case-2', 'held');
    for (const [caseId, caseKey, seed] of [
      ['case-1', key, 1],
      ['case-1', key, 2],
      ['case-2', otherKey, 3],
    ] as const) {
      const bytes = await photo(seed, 16, 12).jpeg().toBuffer();
      ids.push(await cabinet.keep(cabinet.evidence(), caseId, caseKey, `invented-${seed}.jpg`, bytes));
    }
  });
  afterAll(() => cabinet.close());

  /** What the store has of a piece. */
  type Kept = EvidenceRecord & EvidenceBytesRecord;
  const keptOf = async (id: string): Promise<Kept> => ({
    ...(await cabinet.record(id)),
    ...(await cabinet.bytes(id)),
  });
  const read = (id: string, kept: Kept, caseId = 'case-1', caseKey = key) =>
    cabinet.evidence().bytes(caseId, caseKey, id, kept, kept);

  it('opens as long as nobody did', async () => {
    const [first = '', , third = ''] = ids;
    expect(digestOf(read(first, await keptOf(first)))).toBe(
      digestOf(await photo(1, 16, 12).jpeg().toBuffer()),
    );
    expect(read(third, await keptOf(third), 'case-2', otherKey).length).toBeGreaterThan(100);
  });

  it('does not open when any single bit of its description is another', async () => {
    const record = await keptOf(ids[0]!);
    const bits = Buffer.from(record.sealedAbout, 'base64').length * 8;
    expect(bits).toBeGreaterThan(1000);
    for (let bit = 0; bit < bits; bit += 1)
      expect(() => read(ids[0]!, { ...record, sealedAbout: flipped(record.sealedAbout, bit) })).toThrow(
        SealError,
      );
  });

  it('does not open when a bit of its bytes is another: all of the first and last 400, and any between', async () => {
    const record = await keptOf(ids[0]!);
    const bits = Buffer.from(record.sealedBytes, 'base64').length * 8;
    const refuses = (bit: number) => {
      const changed = { ...record, sealedBytes: flipped(record.sealedBytes, bit) };
      expect(() => read(ids[0]!, changed)).toThrow(SealError);
    };
    for (let bit = 0; bit < 400; bit += 1) {
      refuses(bit);
      refuses(bits - 1 - bit);
    }
    fc.assert(fc.property(fc.nat(bits - 1), refuses), { numRuns: 500 });
  });

  it('does not open with parts of another piece, another field or another case', async () => {
    const [first, second, third] = await Promise.all(ids.map(keptOf));
    for (const field of FIELDS) {
      const other = field === 'sealedAbout' ? 'sealedBytes' : 'sealedAbout';
      for (const value of [second![field], third![field], first![other]])
        expect(() => read(ids[0]!, { ...first!, [field]: value })).toThrow(SealError);
    }
    expect(() => read(ids[1]!, first!)).toThrow(SealError);
    expect(() => read(ids[0]!, first!, 'case-2')).toThrow(SealError);
    expect(() => read(ids[2]!, third!, 'case-1', otherKey)).toThrow(SealError);
    expect(() => read(ids[0]!, first!, 'case-1', makeKey())).toThrow(SealError);
  });

  it('does not open under another type or size than it was received with', async () => {
    const record = await keptOf(ids[0]!);
    for (const change of [{ contentType: 'application/pdf' }, { size: record.size + 1 }])
      expect(() => read(ids[0]!, { ...record, ...change })).toThrow(EvidenceChangedError);
  });

  it('does not open when whoever holds the key put other bytes in its place', async () => {
    const record = await keptOf(ids[0]!);
    const other = await photo(9, 16, 12).jpeg().toBuffer();
    const sealedBytes = cabinet.vault.seal('case-1', key, `evidence/${ids[0]!}/bytes`, other);
    expect(() => read(ids[0]!, { ...record, sealedBytes })).toThrow(EvidenceChangedError);
  });

  it('does not open when its bytes are gone', async () => {
    const record = await cabinet.record(ids[0]!);
    expect(() => cabinet.evidence().bytes('case-1', key, ids[0]!, record, undefined)).toThrow(
      EvidenceChangedError,
    );
  });
});

function flipped(sealed: string, bit: number): string {
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64');
}
