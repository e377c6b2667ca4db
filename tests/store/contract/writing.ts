/** One record: put, delete, versions. */
import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../../bot/store/ports.js';
import type { Subject } from '../contract.js';
import { conversation, officer, putLease } from './samples.js';

export function describeWriting(subject: Subject): void {
  const lease = (id: string) => subject.store.get('leases', id);
  const holder = async (id: string) => (await lease(id))?.value.holder;

  describe('writing one record', () => {
    it('gives undefined for an id that is not there', async () => {
      expect(await lease('nobody')).toBeUndefined();
    });

    it('gives back what was put, as version 1', async () => {
      await subject.store.commit([
        { kind: 'put', collection: 'conversations', id: 'c1', value: conversation() },
      ]);
      expect(await subject.store.get('conversations', 'c1')).toEqual({
        id: 'c1',
        version: 1,
        value: conversation(),
      });
    });

    it('raises the version by one with each put', async () => {
      for (const expected of [1, 2, 3]) {
        await subject.store.commit([putLease('a', `holder ${expected}`)]);
        expect(await lease('a')).toMatchObject({
          version: expected,
          value: { holder: `holder ${expected}` },
        });
      }
    });

    it('replaces the whole content: a field that is no longer set is gone', async () => {
      const put = (value: ReturnType<typeof conversation>) =>
        subject.store.commit([{ kind: 'put', collection: 'conversations', id: 'c1', value }]);
      await put(conversation({ endedAt: '2026-03-02', endedBy: 'resident' }));
      await put(conversation());
      expect((await subject.store.get('conversations', 'c1'))?.value).toEqual(conversation());
      expect(await subject.store.find('conversations', { where: { endedAt: '2026-03-02' } })).toEqual([]);
    });

    it('keeps the same id in two collections apart', async () => {
      await subject.store.commit([
        putLease('same'),
        { kind: 'put', collection: 'officers', id: 'same', value: officer() },
        { kind: 'delete', collection: 'leases', id: 'same' },
      ]);
      expect(await lease('same')).toBeUndefined();
      expect(await subject.store.get('officers', 'same')).toBeDefined();
    });

    it('tells ids apart by case and by trailing space', async () => {
      await subject.store.commit([
        putLease('Id', 'upper'),
        putLease('id', 'lower'),
        putLease('id ', 'space'),
      ]);
      expect([await holder('Id'), await holder('id'), await holder('id ')]).toEqual([
        'upper',
        'lower',
        'space',
      ]);
    });

    it('accepts an empty commit', async () => {
      await expect(subject.store.commit([])).resolves.toBeUndefined();
    });
  });

  describe('a put with ifVersion', () => {
    it('0 inserts what is not there', async () => {
      await subject.store.commit([putLease('a', 'first', 0)]);
      expect(await lease('a')).toMatchObject({ version: 1, value: { holder: 'first' } });
    });

    it('0 conflicts with what is there, and leaves it', async () => {
      await subject.store.commit([putLease('a', 'first')]);
      await expect(subject.store.commit([putLease('a', 'second', 0)])).rejects.toThrow(ConflictError);
      expect(await lease('a')).toMatchObject({ version: 1, value: { holder: 'first' } });
    });

    it('n replaces version n', async () => {
      await subject.store.commit([putLease('a', 'first')]);
      await subject.store.commit([putLease('a', 'second', 1)]);
      await subject.store.commit([putLease('a', 'third', 2)]);
      expect(await lease('a')).toMatchObject({ version: 3, value: { holder: 'third' } });
    });

    it.each([1, 3, 100])('%p conflicts with version 2, and leaves it', async (wrong) => {
      await subject.store.commit([putLease('a', 'first')]);
      await subject.store.commit([putLease('a', 'second')]);
      await expect(subject.store.commit([putLease('a', 'third', wrong)])).rejects.toThrow(ConflictError);
      expect(await lease('a')).toMatchObject({ version: 2, value: { holder: 'second' } });
    });

    it('n conflicts when nothing is there', async () => {
      await expect(subject.store.commit([putLease('a', 'first', 1)])).rejects.toThrow(ConflictError);
      expect(await lease('a')).toBeUndefined();
    });

    it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
      '%p, which no version can be, conflicts',
      async (wrong) => {
        await subject.store.commit([putLease('a')]);
        await expect(subject.store.commit([putLease('a', 'second', wrong)])).rejects.toThrow(ConflictError);
      },
    );

    it('says in the error which record it was, but nothing of its content', async () => {
      await subject.store.commit([putLease('a', 'somebody')]);
      const error: unknown = await subject.store
        .commit([putLease('a', 'else', 0)])
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'ConflictError', collection: 'leases', id: 'a' });
      expect(String(error)).not.toMatch(/somebody|else/);
    });
  });

  describe('a delete', () => {
    it('removes the record', async () => {
      await subject.store.commit([putLease('a'), putLease('b')]);
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id: 'a' }]);
      expect(await lease('a')).toBeUndefined();
      expect(await lease('b')).toBeDefined();
    });

    it('of what is not there is no error', async () => {
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id: 'nobody' }]);
      expect(await lease('nobody')).toBeUndefined();
    });

    it('with the right ifVersion removes the record', async () => {
      await subject.store.commit([putLease('a')]);
      await subject.store.commit([putLease('a')]);
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id: 'a', ifVersion: 2 }]);
      expect(await lease('a')).toBeUndefined();
    });

    it.each([0, 1, 3])('with ifVersion %p conflicts with version 2, and leaves it', async (wrong) => {
      await subject.store.commit([putLease('a')]);
      await subject.store.commit([putLease('a')]);
      const deletion = { kind: 'delete', collection: 'leases', id: 'a', ifVersion: wrong } as const;
      await expect(subject.store.commit([deletion])).rejects.toThrow(ConflictError);
      expect(await lease('a')).toMatchObject({ version: 2 });
    });

    it.each([0, 1])('with ifVersion %p conflicts when nothing is there', async (ifVersion) => {
      const deletion = { kind: 'delete', collection: 'leases', id: 'nobody', ifVersion } as const;
      await expect(subject.store.commit([deletion])).rejects.toThrow(ConflictError);
    });

    it('lets the id begin again at version 1', async () => {
      await subject.store.commit([putLease('a')]);
      await subject.store.commit([putLease('a')]);
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id: 'a' }]);
      await subject.store.commit([putLease('a', 'again', 0)]);
      expect(await lease('a')).toMatchObject({ version: 1, value: { holder: 'again' } });
    });
  });
}
