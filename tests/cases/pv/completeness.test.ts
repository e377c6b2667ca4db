import { describe, expect, it } from '@jest/globals';
import { CHECKED_FIELDS, missingIn, type CheckedField } from '../../../bot/cases/pv/completeness.js';
import { editOf, withEdits } from '../../../bot/cases/pv/edits.js';
import { draftPv } from '../../../bot/cases/pv/draft.js';
import type { Pv, PvLeaf } from '../../../bot/cases/pv/schema.js';
import { EXAMPLES, answer, digestOf, sentDesk } from './invented.js';

const AT = '2026-11-24T10:00:00.000Z';
const DECIDED = { decided: true, open: [], motive: 'undecided' } as const;
const BARE = {
  language: 'nl',
  role: 'witness',
  by: 'other',
  minor: false,
  rung: 'talk',
  behaviours: [],
  answers: [],
  wishes: {},
} as const;

function bare(content: object = {}): Pv {
  const told = { ...BARE, behaviours: [], answers: [], ...content };
  return draftPv({
    caseId: 'case-1',
    reference: 'R-ABC',
    content: told,
    evidence: [],
    desk: sentDesk('nl', 'officer-1'),
    language: 'nl',
    digest: digestOf(told),
  });
}
function written(pv: Pv, ...fields: [path: string, value: PvLeaf][]): Pv {
  return fields.reduce(
    (so, [path, value]) => withEdits(so, [editOf(so, path, value, 'officer-1', AT)]).pv,
    pv,
  );
}
const fieldsOf = (pv: Pv, hasFiles = false, qualification = DECIDED as Parameters<typeof missingIn>[1]) =>
  missingIn(pv, qualification, hasFiles).map(({ field }) => field);

describe('an officer who checks a draft', () => {
  it('is told everything that is missing where next to nothing was told', () => {
    const missing = fieldsOf(bare(), false, { decided: false, open: [], motive: 'undecided' });
    expect(missing).toEqual(CHECKED_FIELDS.filter((field) => field !== 'elements'));
  });

  it.each<[CheckedField, [path: string, value: PvLeaf]]>([
    ['place', ['/place/wording', 'voorbeeldstraat']],
    ['time', ['/time/from', '2026-11-20']],
    ['suspect', ['/suspect/wording', 'groot']],
    ['evidence', ['/cameras/wording', 'geen camera']],
    ['motive', ['/hateMotive/retained', false]],
    ['findings', ['/findings/observed', 'vastgesteld']],
  ])('fills %s with its field, which the list leads to, and nothing else', (field, [path, value]) => {
    const before = missingIn(bare(), DECIDED, false);
    expect(before.map((one) => one.field)).toContain(field);
    expect(before.find((one) => one.field === field)?.path).toBe(path);
    const after = fieldsOf(written(bare(), [path, value]));
    expect(after).toEqual(before.map((one) => one.field).filter((one) => one !== field));
    expect(fieldsOf(written(bare(), [path, value === false ? null : '2026-11-20'], [path, null]))).toContain(
      field,
    );
  });

  it('counts who does not know and who would rather not say as asked', () => {
    const content = {
      answers: [
        answer('nl', 'looks', 1, 'Hoe zag die persoon eruit?', '', 'unknown'),
        answer('nl', 'witnesses', 2, 'Getuigen?', '', 'skipped'),
        answer('nl', 'wish', 3, 'Wat wil je?', '', 'skipped'),
      ],
    };
    const missing = fieldsOf(bare(content));
    for (const field of ['suspect', 'evidence', 'wishes'] as const) expect(missing).not.toContain(field);
    expect(missing).toContain('place');
  });

  it('counts files as evidence, and a wish that was answered as wishes', () => {
    expect(fieldsOf(bare(), true)).not.toContain('evidence');
    expect(fieldsOf(bare({ wishes: { injuredPerson: false } }))).not.toContain('wishes');
  });

  it('lists the information that nobody said yes or no of, until each is said', () => {
    const information = (pv: Pv) =>
      missingIn(pv, DECIDED, false).find(({ field }) => field === 'information');
    const draft = bare();
    const open = draft.information.filter(({ given }) => given === null);
    expect(information(draft)?.details).toEqual(open.map(({ topic }) => topic));
    const all = draft.information.map(({ given }, index): [string, PvLeaf] => [
      `/information/${String(index)}/given`,
      given ?? false,
    ]);
    expect(information(written(draft, ...all))).toBeUndefined();
  });

  it('takes the motive from what was decided, too, and names the elements that are open', () => {
    expect(fieldsOf(bare(), false, { ...DECIDED, motive: 'excluded' })).not.toContain('motive');
    const open = missingIn(bare(), { ...DECIDED, open: ['sexism.intent'] }, false);
    expect(open.find(({ field }) => field === 'elements')).toEqual({
      field: 'elements',
      path: null,
      details: ['sexism.intent'],
    });
  });

  it('finds a story that was told in full complete once the officer did their part', () => {
    const [example] = EXAMPLES;
    if (example === undefined) throw new Error('no example');
    const pv = draftPv(example.source);
    const fields = pv.information.map(({ given }, index): [string, PvLeaf] => [
      `/information/${String(index)}/given`,
      given ?? true,
    ]);
    const done = written(
      pv,
      ...fields,
      ['/findings/observed', 'vastgesteld'],
      ['/hateMotive/retained', false],
    );
    expect(fieldsOf(done)).toEqual([]);
  });
});
