/** Hearing of changes. */
import { describe, expect, it } from '@jest/globals';
import { ConflictError, type Change, type Store } from '../../../bot/store/ports.js';
import type { Subject } from '../contract.js';
import { eventually, officer, putLease } from './samples.js';

/**
 * Notes the changes of records whose id begins with a word, so that what was changed just before does not disturb.
 * Texts such as "put leases w1-a".
 */
export function note(store: Store, beginning: string): { seen: string[]; stop: () => void } {
  const seen: string[] = [];
  const stop = store.watch((changes) => {
    for (const { kind, collection, id } of changes) {
      if (id.startsWith(beginning)) seen.push(`${kind} ${collection} ${id}`);
    }
  });
  return { seen, stop };
}

export function describeWatching(subject: Subject): void {
  const until = (seen: string[], last: string) =>
    eventually(
      () => seen,
      (texts) => texts.includes(last),
    );

  describe('watching', () => {
    it('tells of puts and deletes, in the order of the commits', async () => {
      const { seen, stop } = note(subject.store, 'w1');
      await subject.store.commit([putLease('w1-a')]);
      await subject.store.commit([putLease('w1-a')]);
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id: 'w1-a' }]);
      await subject.store.commit([{ kind: 'put', collection: 'officers', id: 'w1-o', value: officer() }]);
      await until(seen, 'put officers w1-o');
      stop();
      expect(seen).toEqual(['put leases w1-a', 'put leases w1-a', 'delete leases w1-a', 'put officers w1-o']);
    });

    it('tells of every write of a commit once, in order', async () => {
      const { seen, stop } = note(subject.store, 'w2');
      await subject.store.commit([putLease('w2-a'), putLease('w2-b'), putLease('w2-c')]);
      await subject.store.commit([putLease('w2-end')]);
      await until(seen, 'put leases w2-end');
      stop();
      expect(seen).toEqual(['put leases w2-a', 'put leases w2-b', 'put leases w2-c', 'put leases w2-end']);
    });

    it('tells who, what and where, and nothing of the content', async () => {
      const heard: Change[] = [];
      const stop = subject.store.watch((changes) => heard.push(...changes.filter(({ id }) => id === 'w3-a')));
      await subject.store.commit([putLease('w3-a', 'somebody')]);
      await eventually(
        () => heard,
        (changes) => changes.length > 0,
      );
      stop();
      expect(heard).toEqual([{ collection: 'leases', id: 'w3-a', kind: 'put' }]);
    });

    it('tells only once the change can be read', async () => {
      const versions: (number | undefined)[] = [];
      const stop = subject.store.watch((changes) => {
        if (!changes.some(({ id }) => id === 'w4-a')) return;
        void subject.store.get('leases', 'w4-a').then((record) => versions.push(record?.version));
      });
      await subject.store.commit([putLease('w4-a')]);
      await eventually(
        () => versions,
        (texts) => texts.length > 0,
      );
      stop();
      expect(versions[0]).toBe(1);
    });

    it('tells nothing of a commit that conflicted', async () => {
      const { seen, stop } = note(subject.store, 'w5');
      await subject.store.commit([putLease('w5-taken')]);
      await expect(subject.store.commit([putLease('w5-lost'), putLease('w5-taken', 'x', 0)])).rejects.toThrow(
        ConflictError,
      );
      await subject.store.commit([putLease('w5-end')]);
      await until(seen, 'put leases w5-end');
      stop();
      expect(seen).toEqual(['put leases w5-taken', 'put leases w5-end']);
    });

    it('tells nothing of a delete that found nothing', async () => {
      const { seen, stop } = note(subject.store, 'w6');
      await subject.store.commit([{ kind: 'delete', collection: 'leases', id: 'w6-nobody' }]);
      await subject.store.commit([putLease('w6-end')]);
      await until(seen, 'put leases w6-end');
      stop();
      expect(seen).toEqual(['put leases w6-end']);
    });

    it('stops when asked to, and stopping twice does no harm', async () => {
      const stopped = note(subject.store, 'w7');
      const staying = note(subject.store, 'w7');
      await subject.store.commit([putLease('w7-a')]);
      await until(stopped.seen, 'put leases w7-a');
      stopped.stop();
      stopped.stop();
      await subject.store.commit([putLease('w7-b')]);
      await until(staying.seen, 'put leases w7-b');
      staying.stop();
      expect(stopped.seen).toEqual(['put leases w7-a']);
      expect(staying.seen).toEqual(['put leases w7-a', 'put leases w7-b']);
    });

    it('goes on, for others too, when a listener throws', async () => {
      const stopThrowing = subject.store.watch(() => {
        throw new TypeError('listener');
      });
      const { seen, stop } = note(subject.store, 'w8');
      await subject.store.commit([putLease('w8-a')]);
      await subject.store.commit([putLease('w8-b')]);
      await until(seen, 'put leases w8-b');
      stopThrowing();
      stop();
      expect(seen).toEqual(['put leases w8-a', 'put leases w8-b']);
    });

    it('lets a listener stop itself, and lets one function listen twice', async () => {
      let heard = 0;
      const listener = (changes: readonly Change[]): void => {
        heard += changes.filter(({ id }) => id === 'w9-a').length;
      };
      const stopFirst = subject.store.watch(listener);
      const stopSecond = subject.store.watch(listener);
      let once = 0;
      const stopOnce = subject.store.watch((changes) => {
        if (!changes.some(({ id }) => id.startsWith('w9'))) return;
        once += 1;
        stopOnce();
      });
      await subject.store.commit([putLease('w9-a')]);
      await eventually(
        () => heard,
        (times) => times === 2,
      );
      stopFirst();
      const { seen, stop } = note(subject.store, 'w9');
      await subject.store.commit([putLease('w9-a')]);
      await until(seen, 'put leases w9-a');
      await eventually(
        () => heard,
        (times) => times === 3,
      );
      stopSecond();
      stop();
      expect(once).toBe(1);
    });

    it('tells of fifty commits at once, each once', async () => {
      const { seen, stop } = note(subject.store, 'w10');
      const ids = Array.from({ length: 50 }, (_, index) => `w10-${String(index).padStart(2, '0')}`);
      await Promise.all(ids.map((id) => subject.store.commit([putLease(id), putLease(`${id}-second`)])));
      await eventually(
        () => seen,
        (texts) => texts.length >= 100,
      );
      await subject.store.commit([putLease('w10-end')]);
      await until(seen, 'put leases w10-end');
      stop();
      const expected = ids.flatMap((id) => [`put leases ${id}`, `put leases ${id}-second`]);
      expect([...seen].sort()).toEqual([...expected, 'put leases w10-end'].sort());
    });
  });
}
