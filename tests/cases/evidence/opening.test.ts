import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mayOpen, mayPreview } from '../../../bot/cases/evidence/opening.js';
import { rescan } from '../../../bot/cases/evidence/rescan.js';
import type { Scanner, Verdict } from '../../../bot/cases/evidence/scanner.js';
import { Cabinet } from './cabinet.js';
import { digestOf, photo } from './samples.js';

/** The outside world: a virus scanner that says what it is told to, and what it was shown. */
class Doctor implements Scanner {
  readonly shown: string[] = [];
  constructor(public verdict: Verdict) {}
  scan(bytes: Uint8Array): Promise<Verdict> {
    this.shown.push(digestOf(bytes));
    return Promise.resolve(this.verdict);
  }
}

describe('an officer who wants to open a piece of evidence', () => {
  it.each([
    ['clean', true, true],
    ['clean', false, true],
    ['quarantined', true, false],
    ['quarantined', false, false],
    ['infected', true, false],
    ['infected', false, false],
    ['unscanned', true, false],
  ] as const)('that is %s (a scanner is there: %s): %s, warned or not', (scan, configured, opens) => {
    expect(mayOpen(scan, configured, false)).toBe(opens);
    expect(mayOpen(scan, configured, true)).toBe(opens);
  });

  it('that nothing has scanned, where there is no scanner, can after a warning', () => {
    expect(mayOpen('unscanned', false, false)).toBe(false);
    expect(mayOpen('unscanned', false, true)).toBe(true);
  });

  it('sees a picture only of what is not held back', () => {
    expect((['clean', 'unscanned', 'quarantined', 'infected'] as const).filter(mayPreview)).toEqual([
      'clean',
      'unscanned',
    ]);
  });
});

describe('evidence that the scanner did not answer for', () => {
  let cabinet: Cabinet;
  let bytes: Buffer;
  beforeEach(async () => {
    cabinet = await Cabinet.open();
    bytes = await photo(1).jpeg().toBuffer();
  });
  afterEach(() => cabinet.close());

  async function kept(caseId: string, state: 'sent' | 'held', doctor?: Doctor): Promise<string> {
    const key = await cabinet.putCase(caseId, state);
    return cabinet.keep(cabinet.evidence(doctor), caseId, key, 'invented.jpg', bytes);
  }
  const round = (scanner: Scanner) =>
    rescan({ store: cabinet.store, vault: cabinet.vault, evidence: cabinet.evidence(scanner), scanner });
  const scanOf = async (id: string) => (await cabinet.record(id)).scan;

  it('is clean or infected at once when the scanner says so', async () => {
    const doctor = new Doctor('clean');
    expect(await scanOf(await kept('a', 'sent', doctor))).toBe('clean');
    doctor.verdict = 'infected';
    expect(await scanOf(await kept('b', 'sent', doctor))).toBe('infected');
    expect(doctor.shown).toEqual([digestOf(bytes), digestOf(bytes)]);
  });

  it('waits in quarantine and is asked about again, until there is an answer', async () => {
    const doctor = new Doctor('unknown');
    const id = await kept('a', 'sent', doctor);
    expect(await scanOf(id)).toBe('quarantined');
    expect(await round(doctor)).toEqual({ clean: 0, infected: 0, waiting: 1 });
    expect(await scanOf(id)).toBe('quarantined');
    doctor.verdict = 'clean';
    expect(await round(doctor)).toEqual({ clean: 1, infected: 0, waiting: 0 });
    expect(await scanOf(id)).toBe('clean');
    expect(new Set(doctor.shown)).toEqual(new Set([digestOf(bytes)]));
    expect(await round(doctor)).toEqual({ clean: 0, infected: 0, waiting: 0 });
  });

  it('is scanned in every case that was sent, also what came before there was a scanner', async () => {
    const ids = [
      await kept('a', 'sent'),
      await kept('b', 'sent'),
      await kept('c', 'sent', new Doctor('unknown')),
    ];
    expect(await scanOf(ids[0]!)).toBe('unscanned');
    expect(await round(new Doctor('infected'))).toEqual({ clean: 0, infected: 3, waiting: 0 });
    for (const id of ids) expect(await scanOf(id)).toBe('infected');
  });

  it('is not looked at while only its code opens it', async () => {
    const doctor = new Doctor('unknown');
    const id = await kept('a', 'held', doctor);
    const other = new Doctor('clean');
    expect(await round(other)).toEqual({ clean: 0, infected: 0, waiting: 1 });
    expect(other.shown).toEqual([]);
    expect(await scanOf(id)).toBe('quarantined');
  });

  it('stays in quarantine when it is not what was received, and holds up nothing else', async () => {
    const [changed, whole] = [
      await kept('a', 'sent', new Doctor('unknown')),
      await kept('b', 'sent', new Doctor('unknown')),
    ];
    const record = await cabinet.record(changed);
    await cabinet.store.commit([
      { kind: 'put', collection: 'evidence', id: changed, value: { ...record, size: record.size + 1 } },
    ]);
    expect(await round(new Doctor('clean'))).toEqual({ clean: 1, infected: 0, waiting: 1 });
    expect(await scanOf(changed)).toBe('quarantined');
    expect(await scanOf(whole)).toBe('clean');
  });

  it('does not come back when it was erased while the scanner read it', async () => {
    const id = await kept('a', 'sent', new Doctor('unknown'));
    const slow: Scanner = {
      scan: async () => {
        await cabinet.store.commit([{ kind: 'delete', collection: 'evidence', id }]);
        return 'clean';
      },
    };
    expect(await round(slow)).toEqual({ clean: 0, infected: 0, waiting: 1 });
    expect(await cabinet.store.get('evidence', id)).toBeUndefined();
  });
});
