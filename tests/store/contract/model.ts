/** Any sequence of commits and queries: the store does what a model of a few lines does. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConflictError, type Query, type Store, type Stored, type Write } from '../../../bot/store/ports.js';
import type { HandoffRecord } from '../../../bot/store/records.js';
import { SLOW_MILLISECONDS, type Subject } from '../contract.js';
import { empty, handoff } from './samples.js';

type Records = Map<string, Stored<HandoffRecord>>;
type HandoffWrite =
  | Extract<Write, { collection: 'handoffs' }>
  | (Extract<Write, { kind: 'delete' }> & { collection: 'handoffs' });

/** A conflict gives undefined, else the records after the commit. */
function commitInModel(before: Records, writes: readonly HandoffWrite[]): Records | undefined {
  const records: Records = new Map(before);
  for (const write of writes) {
    const present = records.get(write.id);
    const version = present?.version ?? 0;
    if (write.kind === 'delete') {
      if (write.ifVersion !== undefined && (present === undefined || write.ifVersion !== version))
        return undefined;
      records.delete(write.id);
      continue;
    }
    if (write.ifVersion !== undefined && write.ifVersion !== version) return undefined;
    for (const [id, { value }] of records) {
      if (id !== write.id && value.reference === write.value.reference) return undefined;
    }
    records.set(write.id, { id: write.id, version: version + 1, value: write.value });
  }
  return records;
}

function findInModel(records: Records, query: Query<'handoffs'>): Stored<HandoffRecord>[] {
  const { where = {}, after, before, order, limit = Infinity } = query;
  const matches = ({ value }: Stored<HandoffRecord>): boolean => {
    const equal = Object.entries(where).every(([field, wanted]) => {
      const has: unknown = Object.entries(value).find(([name]) => name === field)?.[1];
      return has !== undefined && (Array.isArray(wanted) ? wanted.includes(has) : wanted === has);
    });
    const lower = after && value[after.field];
    const upper = before && value[before.field];
    return (
      equal &&
      (after === undefined || (lower !== undefined && compare(lower, String(after.value)) > 0)) &&
      (before === undefined || (upper !== undefined && compare(upper, String(before.value)) < 0))
    );
  };
  const key = (record: Stored<HandoffRecord>): string => (order && record.value[order.field]) ?? '';
  const found = [...records.values()].filter(matches);
  found.sort((one, other) => compare(key(one), key(other)) || compare(one.id, other.id));
  if (order?.direction === 'descending') found.reverse();
  return found.slice(0, limit);
}

/** By code point, as databases sort. */
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const text = fc.constantFrom('a', 'A', 'b', 'é', '10', '2', '\u{1F600}', '\uFF5E');
const id = fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5');
const ifVersion = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 2 });
const value: fc.Arbitrary<HandoffRecord> = fc
  .record({
    reference: fc.constantFrom('R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-7', 'R-8'),
    conversationId: text,
    state: fc.constantFrom('waiting', 'assigned', 'closed'),
    officerId: fc.option(text, { nil: undefined }),
    requestedAt: text,
  })
  .map(({ officerId, ...rest }) => handoff(officerId === undefined ? rest : { ...rest, officerId }));
const write: fc.Arbitrary<HandoffWrite> = fc
  .tuple(fc.boolean(), id, value, ifVersion)
  .map(([isPut, key, content, version]) => ({
    ...(isPut
      ? { kind: 'put', collection: 'handoffs', id: key, value: content }
      : { kind: 'delete', collection: 'handoffs', id: key }),
    ...(version === undefined ? {} : { ifVersion: version }),
  }));
const field = fc.constantFrom('conversationId', 'officerId', 'requestedAt', 'state', 'reference');
const query: fc.Arbitrary<Query<'handoffs'>> = fc.record(
  {
    where: fc.record(
      {
        conversationId: fc.oneof(text, fc.array(text)),
        officerId: text,
        state: fc.constantFrom('waiting', 'assigned'),
      },
      { requiredKeys: [] },
    ),
    after: fc.record({ field, value: text }),
    before: fc.record({ field, value: text }),
    order: fc.record({ field, direction: fc.constantFrom('ascending', 'descending') }),
    limit: fc.integer({ min: 0, max: 6 }),
  },
  { requiredKeys: [] },
);
type Step = { commit: HandoffWrite[] } | { find: Query<'handoffs'> };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ commit: fc.array(write, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ find: query }) },
);

export function describeModel(subject: Subject): void {
  describe('any sequence of commits and queries', () => {
    // The seed is in the name, so that it can be read wherever the result is; set it to run the same again.
    const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31);

    it(
      `does what the model does (PROPERTY_SEED=${seed})`,
      async () => {
        const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
          await empty(subject.store);
          await walk(subject.store, steps);
        });
        await fc.assert(property, { seed, numRuns: 60, endOnFailure: false });
      },
      SLOW_MILLISECONDS,
    );
  });
}

async function walk(store: Store, steps: readonly Step[]): Promise<void> {
  let records: Records = new Map();
  for (const one of steps) {
    if ('find' in one) {
      expect(await store.find('handoffs', one.find)).toEqual(findInModel(records, one.find));
      const { order: _order, limit: _limit, ...conditions } = one.find;
      expect(await store.count('handoffs', conditions)).toBe(findInModel(records, conditions).length);
      continue;
    }
    const next = commitInModel(records, one.commit);
    const error: unknown = await store.commit(one.commit).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (next === undefined) expect(error).toBeInstanceOf(ConflictError);
    else expect(error).toBeUndefined();
    records = next ?? records;
    expect(await store.find('handoffs', {})).toEqual(findInModel(records, {}));
  }
}
