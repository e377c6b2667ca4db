/** What may be in a record, and that nobody shares it. */
import { describe, expect, it } from '@jest/globals';
import { StoreError } from '../../../bot/store/ports.js';
import type { ConversationRecord, StateRecord } from '../../../bot/store/records.js';
import type { Subject } from '../contract.js';
import { conversation, idsOf, putMessage, untyped } from './samples.js';

export function describeContents(subject: Subject): void {
  const putState = (value: StateRecord) =>
    subject.store.commit([{ kind: 'put', collection: 'states', id: 's1', value }]);
  const getState = async () => (await subject.store.get('states', 's1'))?.value;

  describe('the content of a record', () => {
    it.each([
      ['keys with dots', '{"a.b":{"c.d":1},".":2,"a.":3}'],
      ['keys with dollars', '{"$set":{"x":1},"$":2,"a$b":3,"nested":{"$ne":null,"$where":"1"}}'],
      ['empty and odd keys', '{"":1," ":2,"\\"":3,"a\\u0000b":4,"é😀":5}'],
      [
        'keys that mean something to JavaScript',
        '{"__proto__":{"a":1},"constructor":2,"toString":3,"length":4}',
      ],
      [
        'keys that mean something to a driver',
        '{"_bsontype":"ObjectId","$ref":"x","$id":"y","n":{"_bsontype":"Long","low":1}}',
      ],
      ['keys that mean something to the store', '{"id":1,"_id":2,"version":3,"body":4,"fields":5,"value":6}'],
      ['null, empty and nested', '{"a":null,"b":[],"c":{},"d":[null,[[]],{"e":null}]}'],
      ['numbers', '{"a":0.1,"b":1e300,"c":9007199254740991,"d":-1,"e":2147483648,"f":5e-324}'],
      ['any text', '{"a":"\\u0000","b":"\\ud800","c":"e\\u0301","d":"\\u2028","e":"\\ufeff","f":"👩‍👩‍👧 ﷽"}'],
      ['depth', `{"a":${'['.repeat(300)}${']'.repeat(300)}}`],
    ])('comes back as it was: %s', async (_name, json) => {
      await putState(untyped<StateRecord>(json));
      expect(JSON.stringify(await getState())).toBe(JSON.stringify(JSON.parse(json)));
    });

    it('has very long keys and texts', async () => {
      const value = untyped<StateRecord>(JSON.stringify({ ['k'.repeat(100_000)]: 'v'.repeat(1_000_000) }));
      await putState(value);
      expect(await getState()).toEqual(value);
    });

    it('loses what is not set, as in JSON', async () => {
      const value = { conversationId: 'c1', sealedState: 's', unset: undefined, list: [undefined, 1] };
      await putState(value);
      expect(JSON.stringify(await getState())).toBe(
        '{"conversationId":"c1","sealedState":"s","list":[null,1]}',
      );
    });

    it('can be found by nothing where a searchable field holds null, an object or no finite number', async () => {
      for (const json of [
        '{"conversationId":null}',
        '{"conversationId":{"a":1}}',
        '{"conversationId":["c1"]}',
      ]) {
        await putState(untyped<StateRecord>(json));
        expect(JSON.stringify(await getState())).toBe(json);
        expect(
          await idsOf(subject.store, 'states', { where: { conversationId: ['c1', 'null', json] } }),
        ).toEqual([]);
      }
      await subject.store.commit([putMessage('m1', { seq: Number.POSITIVE_INFINITY })]);
      expect(await idsOf(subject.store, 'messages', { after: { field: 'seq', value: 0 } })).toEqual([]);
    });

    it('may be 13 MB of text', async () => {
      const text = 'sealed bytes '.repeat(1024 * 1024);
      await putState({ conversationId: 'c1', sealedState: text });
      expect((await getState())?.sealedState === text).toBe(true);
      const [found] = await subject.store.find('states', { where: { conversationId: 'c1' } });
      expect(found?.value.sealedState.length).toBe(text.length);
      // Together with others, and again.
      await subject.store.commit([
        { kind: 'put', collection: 'states', id: 's1', value: { conversationId: 'c1', sealedState: text } },
        putMessage('m1'),
      ]);
      expect((await subject.store.get('states', 's1'))?.version).toBe(2);
    }, 60_000);

    it('is refused when too large for any of the databases, and nothing of the commit is written', async () => {
      const value: StateRecord = { conversationId: 'c1', sealedState: 'x'.repeat(15 * 1024 * 1024) };
      const large = { kind: 'put', collection: 'states', id: 's1', value } as const;
      await expect(subject.store.commit([putMessage('m1'), large])).rejects.toThrow(StoreError);
      expect(await subject.store.get('messages', 'm1')).toBeUndefined();
    }, 60_000);

    it.each([
      ['a text', '"text"'],
      ['a number', '1'],
      ['null', 'null'],
      ['a list', '[1]'],
    ])('is refused when it is %s', async (_name, json) => {
      await expect(putState(untyped<StateRecord>(json))).rejects.toThrow(StoreError);
    });

    it('is refused when it cannot be JSON', async () => {
      const circular: StateRecord & { self?: unknown } = { conversationId: 'c1', sealedState: '' };
      circular.self = circular;
      await expect(putState(circular)).rejects.toThrow(StoreError);
      const large: StateRecord & { big: unknown } = { conversationId: 'c1', sealedState: '', big: 1n };
      await expect(putState(large)).rejects.toThrow(StoreError);
      expect(await getState()).toBeUndefined();
    });
  });

  describe('a record belongs to the store alone', () => {
    const put = (value: ConversationRecord) =>
      subject.store.commit([{ kind: 'put', collection: 'conversations', id: 'c1', value }]);
    const get = async () => (await subject.store.get('conversations', 'c1'))?.value;

    it('is as it was when commit was called, whatever happens to the object at once', async () => {
      const value = conversation();
      const committed = put(value);
      value.lastSeq = 99;
      value.wrappedKeys.private = 'changed';
      await committed;
      expect(await get()).toEqual(conversation());
    });

    it('does not change with what was got', async () => {
      await put(conversation());
      const got = await get();
      if (got) Object.assign(got, { lastSeq: 99 }).wrappedKeys.private = 'changed';
      expect(await get()).toEqual(conversation());
    });

    it('does not change with what was found', async () => {
      await put(conversation());
      for (const { value } of await subject.store.find('conversations', {}))
        value.wrappedKeys.private = 'changed';
      expect(await get()).toEqual(conversation());
    });
  });
}
