/** Ids and values as an attacker would send them. */
import { describe, expect, it } from '@jest/globals';
import { StoreError, type Query } from '../../../bot/store/ports.js';
import type { StateRecord } from '../../../bot/store/records.js';
import type { Subject } from '../contract.js';
import { handoff, idsOf, message, officer, putLease, putMessage, untyped } from './samples.js';

const HOSTILE_TEXTS = [
  "'; drop table leases; --",
  '"; DROP TABLE "leases"; --',
  "' OR '1'='1",
  '") OR 1=1 --',
  '%',
  '_',
  '*',
  '?',
  ':id',
  '$1',
  '$where',
  '{"$ne":1}',
  '[object Object]',
  '__proto__',
  '../../etc/passwd',
  '\u202Eright to left',
  'a\nb\tc',
  '',
];

/** Objects where a text is expected, as a JSON body could carry them. */
const OPERATORS = [
  '{"$ne":1}',
  '{"$gt":""}',
  '{"$exists":true}',
  '{"$regex":".*"}',
  '{"$in":["c1"]}',
  '{}',
  'null',
  '[["c1"]]',
];

export function describeUntrustedValues(subject: Subject): void {
  describe('an id', () => {
    it.each(HOSTILE_TEXTS)('may be %j, and is just a text', async (id) => {
      await subject.store.commit([putLease('other'), putLease(id, 'hostile')]);
      expect(await subject.store.get('leases', id)).toMatchObject({
        id,
        version: 1,
        value: { holder: 'hostile' },
      });
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id }]);
      expect(await idsOf(subject.store, 'leases', {})).toEqual(['other']);
    });

    it('may be very long', async () => {
      const id = 'long/'.repeat(2000);
      await subject.store.commit([putLease(id), putLease(`${id}!`, 'other')]);
      expect((await subject.store.get('leases', `${id}!`))?.value.holder).toBe('other');
    });

    it.each(['a\0b', '\0', 'half \ud800 pair', '\udc00'])(
      'may not be %j, which two databases would cut or change',
      async (id) => {
        await subject.store.commit([putLease('a'), putLease('half \ufffd pair'), putLease('\ufffd')]);
        await expect(subject.store.commit([putLease(id)])).rejects.toThrow(StoreError);
        await expect(subject.store.commit([{ kind: 'delete', collection: 'leases', id }])).rejects.toThrow(
          StoreError,
        );
        expect(await subject.store.get('leases', id)).toBeUndefined();
        expect(await subject.store.count('leases', {})).toBe(3);
      },
    );

    it.each(OPERATORS)('that is %s instead of a text finds, writes and deletes nothing', async (json) => {
      await subject.store.commit([putLease('a'), putLease('null'), putLease('[object Object]')]);
      const id = untyped<string>(json);
      expect(await subject.store.get('leases', id)).toBeUndefined();
      await expect(subject.store.commit([putLease(id)])).rejects.toThrow(StoreError);
      await expect(subject.store.commit([{ kind: 'delete', collection: 'leases', id }])).rejects.toThrow(
        StoreError,
      );
      expect(await subject.store.count('leases', {})).toBe(3);
    });
  });

  describe('a value to find by', () => {
    it.each(HOSTILE_TEXTS)('may be %j, and matches only itself', async (text) => {
      await subject.store.commit([putMessage('m1'), putMessage('m2', { conversationId: text })]);
      expect(await idsOf(subject.store, 'messages', { where: { conversationId: text } })).toEqual(['m2']);
      expect(await idsOf(subject.store, 'messages', { where: { conversationId: [text, 'nobody'] } })).toEqual(
        ['m2'],
      );
    });

    it.each(OPERATORS)('that is %s instead of a text matches nothing', async (json) => {
      await subject.store.commit([
        putMessage('m1'),
        { kind: 'put', collection: 'officers', id: 'o1', value: officer() },
        { kind: 'put', collection: 'handoffs', id: 'h1', value: handoff() },
      ]);
      const value = untyped<string>(json);
      expect(await idsOf(subject.store, 'messages', { where: { conversationId: value } })).toEqual([]);
      expect(await idsOf(subject.store, 'messages', { where: { conversationId: [value] } })).toEqual([]);
      expect(await idsOf(subject.store, 'officers', { where: { usernameHash: value } })).toEqual([]);
      expect(await idsOf(subject.store, 'messages', { after: { field: 'conversationId', value } })).toEqual(
        [],
      );
      expect(await idsOf(subject.store, 'messages', { before: { field: 'conversationId', value } })).toEqual(
        [],
      );
      expect(await subject.store.count('handoffs', { where: { reference: value } })).toBe(0);
    });

    it.each(['c1\0', 'c1\ud800'])(
      'that no database keeps (%j) matches nothing, and is refused in a record',
      async (text) => {
        await subject.store.commit([putMessage('m1')]);
        expect(await idsOf(subject.store, 'messages', { where: { conversationId: text } })).toEqual([]);
        expect(await idsOf(subject.store, 'messages', { where: { conversationId: [text] } })).toEqual([]);
        await expect(subject.store.commit([putMessage('m2', { conversationId: text })])).rejects.toThrow(
          StoreError,
        );
      },
    );
  });

  describe('a field to find by', () => {
    it.each(['id" OR 1=1 --', '$where', '$or', 'conversationId.$ne', '__proto__.x', 'body', ''])(
      'is refused when it is %j',
      async (field) => {
        await subject.store.commit([putMessage('m1')]);
        const name = JSON.stringify(field);
        const queries = [
          `{"where":{${name}:"x"}}`,
          `{"after":{"field":${name},"value":"x"}}`,
          `{"before":{"field":${name},"value":"x"}}`,
          `{"order":{"field":${name},"direction":"ascending"}}`,
        ];
        for (const query of queries) {
          await expect(subject.store.find('messages', untyped<Query<'messages'>>(query))).rejects.toThrow(
            StoreError,
          );
        }
      },
    );
  });

  it('keeps hostile texts in the content as they are', async () => {
    const value = untyped<StateRecord>(
      JSON.stringify({ conversationId: 'c1', texts: HOSTILE_TEXTS, operators: OPERATORS }),
    );
    await subject.store.commit([
      { kind: 'put', collection: 'states', id: 's1', value },
      {
        kind: 'put',
        collection: 'messages',
        id: 'm1',
        value: message({ sealedActivity: HOSTILE_TEXTS.join('') }),
      },
    ]);
    expect((await subject.store.get('states', 's1'))?.value).toEqual(value);
    expect((await subject.store.get('messages', 'm1'))?.value.sealedActivity).toBe(HOSTILE_TEXTS.join(''));
  });
}
