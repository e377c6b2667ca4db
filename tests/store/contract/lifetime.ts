/** Opening, closing, opening again; two stores on one database. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { ConflictError, StoreError, type Store } from '../../../bot/store/ports.js';
import { SLOW_MILLISECONDS, type OpenedStore } from '../contract.js';
import { collectionNames, errorsOf, eventually, idsOf, putLease } from './samples.js';
import { note } from './watching.js';

export function describeLifetime(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name}: the life of a store`, () => {
    const cleanups: (() => Promise<void>)[] = [];
    const opened = async (): Promise<OpenedStore> => {
      const one = await open();
      cleanups.push(one.cleanup);
      return one;
    };
    const again = async (one: OpenedStore): Promise<Store> => {
      if (one.reopen === undefined) throw new Error('this store cannot be opened again');
      const store = await one.reopen();
      cleanups.push(() => store.close());
      return store;
    };
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    }, SLOW_MILLISECONDS);

    it(
      'begins with nothing in any collection',
      async () => {
        const { store } = await opened();
        for (const collection of collectionNames()) expect(await store.count(collection, {})).toBe(0);
      },
      SLOW_MILLISECONDS,
    );

    it(
      'answers a ping',
      async () => {
        const { store } = await opened();
        await expect(store.ping()).resolves.toBeUndefined();
      },
      SLOW_MILLISECONDS,
    );

    it(
      'has everything after it was closed and opened again, versions and conflicts too',
      async () => {
        const one = await opened();
        await one.store.commit([putLease('a', 'first'), putLease('b', 'first')]);
        await one.store.commit([putLease('a', 'second'), { kind: 'delete', collection: 'leases', id: 'b' }]);
        await one.store.close();
        const store = await again(one);
        expect(await store.get('leases', 'a')).toMatchObject({ version: 2, value: { holder: 'second' } });
        expect(await idsOf(store, 'leases', {})).toEqual(['a']);
        await expect(store.commit([putLease('a', 'x', 0)])).rejects.toThrow(ConflictError);
        await store.commit([putLease('a', 'third', 2)]);
      },
      SLOW_MILLISECONDS,
    );

    it(
      'refuses everything after it was closed',
      async () => {
        const { store } = await opened();
        await store.commit([putLease('a')]);
        await store.close();
        const errors = await errorsOf([
          store.get('leases', 'a'),
          store.find('leases', {}),
          store.count('leases', {}),
          store.commit([putLease('b')]),
          store.commit([]),
          store.ping(),
        ]);
        expect(errors.every((error) => error instanceof StoreError)).toBe(true);
      },
      SLOW_MILLISECONDS,
    );

    it(
      'may be closed twice, and watched and unwatched after that',
      async () => {
        const { store } = await opened();
        const stop = store.watch(() => undefined);
        await store.close();
        await store.close();
        stop();
        store.watch(() => undefined)();
      },
      SLOW_MILLISECONDS,
    );

    it(
      'either keeps or refuses what is written while it closes',
      async () => {
        const one = await opened();
        const commits = Array.from({ length: 20 }, (_, index) =>
          one.store.commit([putLease(`l${index}`), putLease(`m${index}`)]),
        );
        const results = errorsOf(commits);
        await one.store.close();
        const errors = await results;
        const store = await again(one);
        const ids = await idsOf(store, 'leases', {});
        errors.forEach((error, index) => {
          if (error === undefined) expect(ids).toContain(`l${index}`);
          else expect(error).toBeInstanceOf(StoreError);
          expect(ids.includes(`l${index}`)).toBe(ids.includes(`m${index}`));
        });
      },
      SLOW_MILLISECONDS,
    );

    it(
      'keeps databases apart',
      async () => {
        const [one, other] = [await opened(), await opened()];
        await one.store.commit([putLease('a')]);
        expect(await other.store.get('leases', 'a')).toBeUndefined();
      },
      SLOW_MILLISECONDS,
    );

    it(
      'shares a database with another store where that is promised: records, conflicts and watch',
      async () => {
        const one = await opened();
        if (!one.shared) return;
        const [here, there] = [one.store, await again(one)];
        const heardHere = note(here, 'a');
        const heardThere = note(there, 'a');
        await here.commit([putLease('a', 'here', 0)]);
        await expect(there.commit([putLease('a', 'there', 0)])).rejects.toThrow(ConflictError);
        await there.commit([putLease('a', 'there', 1), putLease('a-second')]);
        expect(await here.get('leases', 'a')).toMatchObject({ version: 2, value: { holder: 'there' } });
        for (const { seen } of [heardHere, heardThere]) {
          await eventually(
            () => seen,
            (texts) => texts.length >= 3,
          );
          expect(seen).toEqual(['put leases a', 'put leases a', 'put leases a-second']);
        }
      },
      SLOW_MILLISECONDS,
    );
  });
}
