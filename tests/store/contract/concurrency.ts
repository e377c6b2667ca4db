/** Many at once. */
import { describe, expect, it } from '@jest/globals';
import { ConflictError, type Write } from '../../../bot/store/ports.js';
import { SLOW_MILLISECONDS, type Subject } from '../contract.js';
import { errorsOf, idsOf, officer, putLease, putMessage } from './samples.js';

export function describeConcurrency(subject: Subject): void {
  const fifty = Array.from({ length: 50 }, (_, index) => index);
  const lease = (id: string) => subject.store.get('leases', id);

  describe('fifty at once', () => {
    it('let exactly one insert a record', async () => {
      const errors = await errorsOf(
        fifty.map((index) => subject.store.commit([putLease('a', `node ${index}`, 0)])),
      );
      expect(errors.filter((error) => error === undefined)).toHaveLength(1);
      expect(errors.filter((error) => error instanceof ConflictError)).toHaveLength(49);
      expect(await lease('a')).toMatchObject({
        version: 1,
        value: { holder: `node ${errors.indexOf(undefined)}` },
      });
    });

    it('let exactly one replace a version', async () => {
      await subject.store.commit([putLease('a', 'before')]);
      const errors = await errorsOf(
        fifty.map((index) => subject.store.commit([putLease('a', `node ${index}`, 1)])),
      );
      expect(errors.filter((error) => error === undefined)).toHaveLength(1);
      expect(errors.filter((error) => error instanceof ConflictError)).toHaveLength(49);
      expect(await lease('a')).toMatchObject({
        version: 2,
        value: { holder: `node ${errors.indexOf(undefined)}` },
      });
    });

    it(
      'let exactly one replace a version as part of a larger commit',
      async () => {
        await subject.store.commit([putLease('a', 'before')]);
        const errors = await errorsOf(
          fifty.map((index) =>
            subject.store.commit([putLease(`mine ${index}`), putLease('a', `node ${index}`, 1)]),
          ),
        );
        expect(errors.filter((error) => error === undefined)).toHaveLength(1);
        expect(errors.filter((error) => error instanceof ConflictError)).toHaveLength(49);
        expect(await idsOf(subject.store, 'leases', {})).toEqual(['a', `mine ${errors.indexOf(undefined)}`]);
      },
      SLOW_MILLISECONDS,
    );

    it('let exactly one delete a version', async () => {
      await subject.store.commit([putLease('a')]);
      const deletion = { kind: 'delete', collection: 'leases', id: 'a', ifVersion: 1 } as const;
      const errors = await errorsOf(fifty.map(() => subject.store.commit([deletion])));
      expect(errors.filter((error) => error === undefined)).toHaveLength(1);
    });

    it('let exactly one take a unique value', async () => {
      const errors = await errorsOf(
        fifty.map((index) =>
          subject.store.commit([{ kind: 'put', collection: 'officers', id: `o${index}`, value: officer() }]),
        ),
      );
      expect(errors.filter((error) => error === undefined)).toHaveLength(1);
      expect(errors.filter((error) => error instanceof ConflictError)).toHaveLength(49);
      expect(await subject.store.count('officers', {})).toBe(1);
    });

    it('all count when they put without condition', async () => {
      await Promise.all(fifty.map((index) => subject.store.commit([putLease('a', `node ${index}`)])));
      expect((await lease('a'))?.version).toBe(50);
    });

    it(
      'all land with seven writes each',
      async () => {
        const writesOf = (index: number): Write[] => [
          ...Array.from({ length: 6 }, (_, seq) =>
            putMessage(`c${index}-${seq}`, { conversationId: `c${index}`, seq }),
          ),
          putLease(`l${index}`),
        ];
        await Promise.all(fifty.map((index) => subject.store.commit(writesOf(index))));
        expect(await subject.store.count('messages', {})).toBe(300);
        expect(await subject.store.count('leases', {})).toBe(50);
        expect(await subject.store.count('messages', { where: { conversationId: 'c33' } })).toBe(6);
      },
      SLOW_MILLISECONDS,
    );

    it(
      'do not disturb each other when every third conflicts',
      async () => {
        await subject.store.commit([putLease('taken')]);
        const errors = await errorsOf(
          fifty.map((index) =>
            subject.store.commit([
              putLease(`l${index}`),
              ...(index % 3 === 0 ? [putLease('taken', 'x', 0)] : []),
            ]),
          ),
        );
        expect(errors.map((error) => error instanceof ConflictError)).toEqual(
          fifty.map((index) => index % 3 === 0),
        );
        expect(await subject.store.count('leases', {})).toBe(1 + 33);
        expect((await lease('taken'))?.version).toBe(1);
      },
      SLOW_MILLISECONDS,
    );
  });

  it(
    'counts right when everybody reads, adds one and tries again after a conflict',
    async () => {
      const addOne = async (): Promise<void> => {
        for (;;) {
          const before = await subject.store.get('counters', 'total');
          const count = (before?.value.count ?? 0) + 1;
          const value = { day: '2026-03-01', step: 'greeting', count };
          try {
            await subject.store.commit([
              { kind: 'put', collection: 'counters', id: 'total', value, ifVersion: before?.version ?? 0 },
              putLease(`step ${count}`, 'x', 0),
            ]);
            return;
          } catch (error) {
            if (!(error instanceof ConflictError)) throw error;
          }
        }
      };
      await Promise.all(Array.from({ length: 20 }, addOne));
      expect(await subject.store.get('counters', 'total')).toMatchObject({
        version: 20,
        value: { count: 20 },
      });
      expect(await subject.store.count('leases', {})).toBe(20);
    },
    SLOW_MILLISECONDS,
  );

  it(
    'lets commits that touch the same records in opposite order both through',
    async () => {
      const there = [putLease('a'), putLease('b')];
      const back = [putLease('b'), putLease('a')];
      await Promise.all(
        Array.from({ length: 10 }, (_, index) => subject.store.commit(index % 2 ? there : back)),
      );
      expect([(await lease('a'))?.version, (await lease('b'))?.version]).toEqual([10, 10]);
    },
    SLOW_MILLISECONDS,
  );

  it(
    'never shows half a commit',
    async () => {
      await subject.store.commit([putLease('a', '0'), putLease('b', '0')]);
      let writing = true;
      const write = async (): Promise<void> => {
        for (let round = 1; round <= 30; round += 1) {
          await subject.store.commit([putLease('a', String(round)), putLease('b', String(round))]);
        }
        writing = false;
      };
      const read = async (): Promise<void> => {
        while (writing) {
          const holders = (await subject.store.find('leases', {})).map(({ value }) => value.holder);
          expect(new Set(holders).size).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      };
      await Promise.all([write(), read()]);
    },
    SLOW_MILLISECONDS,
  );
}
