import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftPv } from '../../../bot/cases/pv/draft.js';
import { editOf, isEditable, PvEditError, withEdits } from '../../../bot/cases/pv/edits.js';
import { EXAMPLES, pvOf } from './invented.js';

const AT = '2026-11-24T10:00:00.000Z';
const pv = () => draftPv(EXAMPLES[0]!.source);

/** JSON pointers of everything in a value that is not an object or a list. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

function problemOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'none';
  } catch (error) {
    if (error instanceof PvEditError) return error.problem;
    throw error;
  }
}

describe('an officer who changes the draft', () => {
  it('may write findings, wording, qualification and what was told, and nothing else', () => {
    const draft = pv();
    const editable = leaves(draft).filter((path) => isEditable(draft, path));
    const sections = [
      'place',
      'time',
      'suspect',
      'witnesses',
      'cameras',
      'injuries',
      'consequences',
      'before',
    ];
    expect(editable.sort()).toEqual(
      [
        ...[...sections, 'hateMotive', 'vulnerability'].map((section) => `/${section}/wording`),
        ...['/person/identity', '/time/from', '/time/to', '/hateMotive/retained'],
        ...draft.facts.map((_, index) => `/facts/${index}/description`),
        ...draft.information.map((_, index) => `/information/${index}/given`),
        ...['offence', 'reasons', 'retained'].flatMap((field) => [
          `/qualification/proposals/0/${field}`,
          `/qualification/proposals/1/${field}`,
        ]),
        ...['/qualification/other', '/qualification/legalBasis'],
        ...['/findings/observed', '/findings/measures', '/findings/remarks'],
      ].sort(),
    );
  });

  it('never touches own words, hashes, times of receipt or who the person is', () => {
    const forbidden = [
      '/account/0/text',
      '/account/0/question',
      '/place/said/text',
      '/message',
      '/evidence/0/sha256',
      '/evidence/0/receivedAt',
      '/receivedAt',
      '/person/nameGiven',
      '/vulnerability/minor',
      '/source/digest',
      '/facts/0/words',
      '/wishes/injuredPerson',
      '/information/0/record',
      '/edits',
      '/findings',
      '/place/coordinates/lat',
    ];
    for (const path of forbidden) {
      const before = pv();
      expect(problemOf(() => editOf(before, path, 'x', 'officer-1', AT))).toBe('readonly');
      expect(
        problemOf(() => withEdits(before, [{ path, from: null, to: 'x', by: 'officer-1', at: AT }])),
      ).toBe('readonly');
      expect(before).toEqual(pv());
    }
  });

  it('finds no field outside of the draft', () => {
    const nowhere = [
      '',
      '/',
      'place/wording',
      '/place/wording/x',
      '/nothing',
      '/facts/2/description',
      '/facts/-1/description',
      '/facts/00/description',
      '/facts/length',
      '/__proto__/polluted',
      '/constructor/prototype/polluted',
      '/place/__proto__/wording',
      '/findings/toString',
    ];
    for (const path of nowhere)
      expect([path, problemOf(() => editOf(pv(), path, 'x', 'officer-1', AT))]).toEqual([path, 'unknown']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('cannot put into a field what it does not hold', () => {
    const wrong: [string, unknown][] = [
      ['/place/wording', true],
      ['/place/wording', { text: 'x' }],
      ['/place/wording', 'x'.repeat(10_001)],
      ['/hateMotive/retained', 'yes'],
      ['/time/from', 'yesterday'],
      ['/time/from', undefined],
      ['/information/3/given', 1],
    ];
    for (const [path, value] of wrong)
      expect([path, problemOf(() => editOf(pv(), path, value, 'officer-1', AT))]).toEqual([path, 'value']);
  });

  it('sees what stood there, what was put, by whom and when, for every change in order', () => {
    const first = editOf(pv(), '/place/wording', 'Flageyplein', 'officer-1', AT);
    const second = editOf(withEdits(pv(), [first]).pv, '/place/wording', null, 'officer-2', AT);
    const { pv: changed, changes } = withEdits(pv(), [first, second]);
    expect(changes).toEqual([
      { path: '/place/wording', from: null, to: 'Flageyplein', by: 'officer-1', at: AT },
      { path: '/place/wording', from: 'Flageyplein', to: null, by: 'officer-2', at: AT },
    ]);
    expect(changed.edits).toEqual(changes);
    expect(changed.place.wording).toBeNull();
  });

  it('leaves all that the person said as it was, whatever is tried', () => {
    const untouched = pv();
    const kept = leaves(untouched).filter((path) => !isEditable(untouched, path));
    const read = (value: unknown, path: string) =>
      path
        .split('/')
        .slice(1)
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);
    const anyPath = fc.oneof(
      fc.constantFrom(...leaves(untouched)),
      fc.string().map((text) => `/${text}`),
    );
    const anyValue = fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPath, anyValue), { maxLength: 8 }), (tries) => {
        let draft = pv();
        for (const [path, value] of tries) {
          const before = structuredClone(draft);
          try {
            draft = withEdits(draft, [editOf(draft, path, value, 'officer-1', AT)]).pv;
          } catch (error) {
            expect(error).toBeInstanceOf(PvEditError);
            expect(draft).toEqual(before);
          }
        }
        for (const path of kept) expect(read(draft, path)).toEqual(read(untouched, path));
      }),
      { numRuns: 30 },
    );
  });

  it('has no effect at all when one of several changes is not possible', () => {
    const draft = pv();
    const good = editOf(draft, '/place/wording', 'Flageyplein', 'officer-1', AT);
    const bad = { ...good, path: '/source/digest' };
    expect(problemOf(() => withEdits(draft, [good, bad]))).toBe('readonly');
    expect(draft).toEqual(pv());
    expect(pvOf(EXAMPLES[0]!).edits).toHaveLength(EXAMPLES[0]!.edits.length);
  });
});
