/** Finding and counting. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreError, type Query, type Write } from '../../../bot/store/ports.js';
import type { CollectionName, HandoffRecord } from '../../../bot/store/records.js';
import type { Subject } from '../contract.js';
import { conversation, handoff, idsOf, message, officer, putMessage, untyped } from './samples.js';

export function describeFinding(subject: Subject): void {
  const messages = (query: Query<'messages'>) => idsOf(subject.store, 'messages', query);
  const handoffs = (query: Query<'handoffs'>) => idsOf(subject.store, 'handoffs', query);

  describe('finding messages', () => {
    // Twelve of one conversation, so that 2 and 10 tell numbers from texts, and two of another.
    beforeEach(async () => {
      const seqs = Array.from({ length: 12 }, (_, index) => index + 1);
      await subject.store.commit([
        ...seqs.map((seq) => putMessage(`c1-${seq}`, { seq, key: seq > 8 ? 'shared' : 'private' })),
        putMessage('c2-1', { conversationId: 'c2', seq: 1 }),
        putMessage('c2-2', { conversationId: 'c2', seq: 2, key: 'shared' }),
      ]);
    });

    it('finds all, in the order of their ids, without conditions', async () => {
      const ids = await messages({});
      expect(ids).toHaveLength(14);
      expect(ids.slice(0, 5)).toEqual(['c1-1', 'c1-10', 'c1-11', 'c1-12', 'c1-2']);
    });

    it('gives whole records, with version', async () => {
      await subject.store.commit([
        putMessage('c2-1', { conversationId: 'c2', seq: 1, sealedActivity: 'again' }),
      ]);
      expect(await subject.store.find('messages', { where: { conversationId: 'c2', seq: 1 } })).toEqual([
        { id: 'c2-1', version: 2, value: message({ conversationId: 'c2', seq: 1, sealedActivity: 'again' }) },
      ]);
    });

    it('finds by one field', async () => {
      expect(await messages({ where: { conversationId: 'c2' } })).toEqual(['c2-1', 'c2-2']);
    });

    it('finds by several fields, which must all hold', async () => {
      expect(await messages({ where: { conversationId: 'c1', key: 'shared', seq: 10 } })).toEqual(['c1-10']);
      expect(await messages({ where: { conversationId: 'c2', key: 'shared', seq: 1 } })).toEqual([]);
    });

    it('finds by any value of a list', async () => {
      expect(await messages({ where: { conversationId: ['c1', 'c2'], seq: [2, 12, 99] } })).toEqual([
        'c1-12',
        'c1-2',
        'c2-2',
      ]);
    });

    it('finds by a list of one, and of the same twice', async () => {
      expect(await messages({ where: { conversationId: ['c2'] } })).toEqual(['c2-1', 'c2-2']);
      expect(await messages({ where: { conversationId: ['c2', 'c2'] } })).toEqual(['c2-1', 'c2-2']);
    });

    it('finds by a list of five thousand', async () => {
      const seq = Array.from({ length: 5000 }, (_, index) => index + 11);
      expect(await messages({ where: { conversationId: 'c1', seq } })).toEqual(['c1-11', 'c1-12']);
    });

    it('finds nothing by an empty list', async () => {
      expect(await messages({ where: { conversationId: 'c1', seq: [] } })).toEqual([]);
      expect(await subject.store.count('messages', { where: { seq: [] } })).toBe(0);
    });

    it('finds nothing where no value matches', async () => {
      expect(await messages({ where: { conversationId: 'c3' } })).toEqual([]);
    });

    it('finds strictly after a number, by number and not by text', async () => {
      expect(await messages({ where: { conversationId: 'c1' }, after: { field: 'seq', value: 9 } })).toEqual([
        'c1-10',
        'c1-11',
        'c1-12',
      ]);
    });

    it('finds strictly before a number, by number and not by text', async () => {
      expect(await messages({ where: { conversationId: 'c1' }, before: { field: 'seq', value: 3 } })).toEqual(
        ['c1-1', 'c1-2'],
      );
    });

    it('finds between two numbers, also fractions', async () => {
      expect(
        await messages({ after: { field: 'seq', value: 8.5 }, before: { field: 'seq', value: 10.5 } }),
      ).toEqual(['c1-10', 'c1-9']);
    });

    it('finds nothing between a number and itself', async () => {
      expect(
        await messages({ after: { field: 'seq', value: 5 }, before: { field: 'seq', value: 5 } }),
      ).toEqual([]);
    });

    it('holds an equality and a bound on the same field together', async () => {
      expect(await messages({ where: { seq: [1, 2] }, after: { field: 'seq', value: 1 } })).toEqual([
        'c1-2',
        'c2-2',
      ]);
    });

    it('never takes a bound of text for a bound of number', async () => {
      expect(await messages({ after: { field: 'seq', value: '' } })).toEqual([]);
      expect(await messages({ before: { field: 'seq', value: 'zzz' } })).toEqual([]);
      expect(await messages({ after: { field: 'conversationId', value: 0 } })).toEqual([]);
      expect(await messages({ before: { field: 'conversationId', value: 9 } })).toEqual([]);
      expect(await messages({ where: { seq: untyped<number>('"2"') } })).toEqual([]);
    });

    it('orders by number: 2 comes before 10', async () => {
      const found = await subject.store.find('messages', {
        where: { conversationId: 'c1' },
        order: { field: 'seq', direction: 'ascending' },
      });
      expect(found.map(({ value }) => value.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });

    it('orders descending', async () => {
      const order = { field: 'seq', direction: 'descending' } as const;
      expect(await messages({ where: { conversationId: 'c1' }, order, limit: 3 })).toEqual([
        'c1-12',
        'c1-11',
        'c1-10',
      ]);
    });

    it('orders records of equal field by id, in the same direction', async () => {
      const where = { seq: [1, 2] };
      expect(await messages({ where, order: { field: 'seq', direction: 'ascending' } })).toEqual([
        'c1-1',
        'c2-1',
        'c1-2',
        'c2-2',
      ]);
      expect(await messages({ where, order: { field: 'seq', direction: 'descending' } })).toEqual([
        'c2-2',
        'c1-2',
        'c2-1',
        'c1-1',
      ]);
    });

    it('limits after ordering', async () => {
      const order = { field: 'seq', direction: 'ascending' } as const;
      const page = { where: { conversationId: 'c1' }, order, limit: 4 } as const;
      expect(await messages({ ...page, after: { field: 'seq', value: 7 } })).toEqual([
        'c1-8',
        'c1-9',
        'c1-10',
        'c1-11',
      ]);
      expect(await messages({ ...page, after: { field: 'seq', value: 11 } })).toEqual(['c1-12']);
    });

    it('gives nothing with limit 0, all with a large one', async () => {
      expect(await messages({ limit: 0 })).toEqual([]);
      expect(await messages({ limit: 1_000_000 })).toHaveLength(14);
    });

    it.each([-1, 1.5, Number.NaN])('refuses the limit %p', async (limit) => {
      await expect(messages({ limit })).rejects.toThrow(StoreError);
    });

    it('counts all, and by the same conditions', async () => {
      expect(await subject.store.count('messages', {})).toBe(14);
      expect(
        await subject.store.count('messages', { where: { conversationId: ['c1', 'c2'], key: 'shared' } }),
      ).toBe(5);
      expect(
        await subject.store.count('messages', {
          after: { field: 'seq', value: 1 },
          before: { field: 'seq', value: 4 },
        }),
      ).toBe(3);
      expect(await subject.store.count('officers', {})).toBe(0);
    });
  });

  describe('finding where fields are missing', () => {
    beforeEach(async () => {
      const put = (id: string, change: Partial<HandoffRecord>): Write => ({
        kind: 'put',
        collection: 'handoffs',
        id,
        value: handoff({ reference: id, ...change }),
      });
      await subject.store.commit([
        put('h1', {}),
        put('h2', { officerId: 'o2', expiresAt: '2026-01-02' }),
        put('h3', { officerId: 'o1', expiresAt: '2026-01-03', state: 'assigned' }),
        put('h4', { officerId: 'o1', state: 'closed' }),
      ]);
    });

    it('leaves out a record without the field, whichever the bound', async () => {
      expect(await handoffs({ after: { field: 'expiresAt', value: '' } })).toEqual(['h2', 'h3']);
      expect(await handoffs({ before: { field: 'expiresAt', value: '9999' } })).toEqual(['h2', 'h3']);
    });

    it('bounds texts as texts', async () => {
      expect(await handoffs({ before: { field: 'expiresAt', value: '2026-01-03' } })).toEqual(['h2']);
      expect(await handoffs({ after: { field: 'expiresAt', value: '2026-01-02' } })).toEqual(['h3']);
    });

    it('orders records without the field before all others', async () => {
      expect(await handoffs({ order: { field: 'officerId', direction: 'ascending' } })).toEqual([
        'h1',
        'h3',
        'h4',
        'h2',
      ]);
      expect(await handoffs({ order: { field: 'officerId', direction: 'descending' } })).toEqual([
        'h2',
        'h4',
        'h3',
        'h1',
      ]);
    });

    it('finds by a list and a missing field', async () => {
      expect(await handoffs({ where: { state: ['waiting', 'closed'], officerId: ['o1', 'o2'] } })).toEqual([
        'h2',
        'h4',
      ]);
    });

    it('finds nothing, rather than everything, by a value that is not set', async () => {
      // As when a part of a request is taken for a text but was never there.
      const { officerId } = untyped<{ officerId: string }>('{}');
      expect(await handoffs({ where: { officerId } })).toEqual([]);
      expect(await handoffs({ where: { officerId: [officerId] } })).toEqual([]);
      expect(await subject.store.count('handoffs', { where: { officerId } })).toBe(0);
    });

    it('finds by true and false', async () => {
      const put = (id: string, onDuty: boolean): Write => ({
        kind: 'put',
        collection: 'officers',
        id,
        value: officer({ usernameHash: id, onDuty }),
      });
      await subject.store.commit([put('o1', true), put('o2', false), put('o3', true)]);
      expect(await idsOf(subject.store, 'officers', { where: { onDuty: true } })).toEqual(['o1', 'o3']);
      expect(await idsOf(subject.store, 'officers', { where: { onDuty: false } })).toEqual(['o2']);
      expect(await idsOf(subject.store, 'officers', { where: { onDuty: [true, false] } })).toEqual([
        'o1',
        'o2',
        'o3',
      ]);
    });
  });

  describe('finding, in general', () => {
    it('orders texts by code point, also beyond the basic plane', async () => {
      const ids = ['a', 'B', 'é', '\uFF5E', '\u{1F600}', '10', '2'];
      await subject.store.commit(
        ids.map((id) => ({
          kind: 'put',
          collection: 'conversations',
          id,
          value: conversation({ lastSeenAt: id }),
        })),
      );
      const expected = ['10', '2', 'B', 'a', 'é', '\uFF5E', '\u{1F600}'];
      expect(await idsOf(subject.store, 'conversations', {})).toEqual(expected);
      const order = { field: 'lastSeenAt', direction: 'ascending' } as const;
      expect(await idsOf(subject.store, 'conversations', { order })).toEqual(expected);
      expect(
        await idsOf(subject.store, 'conversations', {
          order,
          after: { field: 'lastSeenAt', value: '\uFF5E' },
        }),
      ).toEqual(['\u{1F600}']);
    });

    it('no longer finds what was changed or deleted', async () => {
      await subject.store.commit([putMessage('m1'), putMessage('m2')]);
      await subject.store.commit([
        putMessage('m1', { conversationId: 'c9' }),
        { kind: 'delete', collection: 'messages', id: 'm2' },
      ]);
      expect(await messages({ where: { conversationId: 'c1' } })).toEqual([]);
      expect(await messages({ where: { conversationId: 'c9' } })).toEqual(['m1']);
    });

    it('refuses a field that has no index', async () => {
      const query = untyped<Query<'messages'>>('{"where":{"sealedActivity":"sealed"}}');
      await expect(subject.store.find('messages', query)).rejects.toThrow(StoreError);
      await expect(subject.store.count('messages', query)).rejects.toThrow(StoreError);
    });

    it('refuses a collection that does not exist', async () => {
      const nowhere = untyped<CollectionName>('"sqlite_schema"');
      await expect(subject.store.get(nowhere, 'a')).rejects.toThrow(StoreError);
      await expect(subject.store.find(nowhere, {})).rejects.toThrow(StoreError);
      await expect(subject.store.count(nowhere, {})).rejects.toThrow(StoreError);
    });
  });
}
