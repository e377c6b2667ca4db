/** Several writes in one commit, and fields that must be unique. */
import { describe, expect, it } from '@jest/globals';
import { ConflictError, type Write } from '../../../bot/store/ports.js';
import type { AuditRecord, OfficerRecord } from '../../../bot/store/records.js';
import type { Subject } from '../contract.js';
import { handoff, idsOf, officer, putLease, untyped } from './samples.js';

export function describeWritingTogether(subject: Subject): void {
  const lease = (id: string) => subject.store.get('leases', id);
  const deleteLease = (id: string): Write => ({ kind: 'delete', collection: 'leases', id });

  describe('writing several records', () => {
    it('writes them all', async () => {
      await subject.store.commit([
        putLease('a'),
        { kind: 'put', collection: 'officers', id: 'o1', value: officer() },
        { kind: 'put', collection: 'handoffs', id: 'h1', value: handoff() },
      ]);
      expect(await lease('a')).toBeDefined();
      expect(await subject.store.get('officers', 'o1')).toBeDefined();
      expect(await subject.store.get('handoffs', 'h1')).toBeDefined();
    });

    it('carries them out one after the other: two puts of one record', async () => {
      await subject.store.commit([putLease('a', 'first', 0), putLease('a', 'second', 1)]);
      expect(await lease('a')).toMatchObject({ version: 2, value: { holder: 'second' } });
    });

    it('carries them out one after the other: delete, then insert', async () => {
      await subject.store.commit([putLease('a', 'first')]);
      await subject.store.commit([deleteLease('a'), putLease('a', 'second', 0)]);
      expect(await lease('a')).toMatchObject({ version: 1, value: { holder: 'second' } });
    });

    it('carries them out one after the other: insert, then delete', async () => {
      await subject.store.commit([putLease('a', 'first', 0), deleteLease('a')]);
      expect(await lease('a')).toBeUndefined();
    });

    it.each([
      ['first', 0],
      ['middle', 2],
      ['last', 4],
    ])('writes nothing when the %s of five conflicts', async (_name, position) => {
      await subject.store.commit([putLease('taken', 'before'), putLease('deleted', 'before')]);
      const writes = [putLease('n1'), deleteLease('deleted'), putLease('n2'), putLease('n3')];
      writes.splice(position, 0, putLease('taken', 'after', 0));
      const error: unknown = await subject.store.commit(writes).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({ collection: 'leases', id: 'taken' });
      expect(await idsOf(subject.store, 'leases', {})).toEqual(['deleted', 'taken']);
      expect(await lease('taken')).toMatchObject({ version: 1, value: { holder: 'before' } });
    });

    it('goes on as if nothing had been after a conflict', async () => {
      await subject.store.commit([putLease('taken')]);
      await expect(
        subject.store.commit([putLease('a', 'x', 0), putLease('taken', 'x', 0)]),
      ).rejects.toThrow();
      await subject.store.commit([putLease('a', 'y', 0), putLease('b', 'y', 0)]);
      expect(await idsOf(subject.store, 'leases', {})).toEqual(['a', 'b', 'taken']);
    });

    it('writes a thousand at once', async () => {
      await subject.store.commit(Array.from({ length: 1000 }, (_, index) => putLease(`many-${index}`)));
      expect(await subject.store.count('leases', {})).toBe(1000);
    }, 60_000);
  });

  describe('a unique field', () => {
    const putOfficer = (id: string, usernameHash: string): Write => ({
      kind: 'put',
      collection: 'officers',
      id,
      value: officer({ usernameHash }),
    });
    const username = async (id: string) => (await subject.store.get('officers', id))?.value.usernameHash;

    it('conflicts when another record has the value, and names the one that was to be written', async () => {
      await subject.store.commit([putOfficer('o1', 'an')]);
      const error: unknown = await subject.store
        .commit([putOfficer('o2', 'an')])
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({ collection: 'officers', id: 'o2' });
      expect(await username('o2')).toBeUndefined();
    });

    it('may keep its value when its record is put again', async () => {
      await subject.store.commit([putOfficer('o1', 'an')]);
      await subject.store.commit([putOfficer('o1', 'an')]);
      expect(await subject.store.get('officers', 'o1')).toMatchObject({ version: 2 });
    });

    it('cannot change to a value that is taken', async () => {
      await subject.store.commit([putOfficer('o1', 'an'), putOfficer('o2', 'bo')]);
      await expect(subject.store.commit([putOfficer('o2', 'an')])).rejects.toThrow(ConflictError);
      expect(await username('o2')).toBe('bo');
    });

    it('tells values apart by case', async () => {
      await subject.store.commit([putOfficer('o1', 'an'), putOfficer('o2', 'An')]);
      expect(await idsOf(subject.store, 'officers', { where: { usernameHash: 'An' } })).toEqual(['o2']);
    });

    it('is free again once its record is deleted, or changed, even in the same commit', async () => {
      await subject.store.commit([putOfficer('o1', 'an'), putOfficer('o2', 'bo')]);
      await subject.store.commit([
        { kind: 'delete', collection: 'officers', id: 'o1' },
        putOfficer('o2', 'an'),
        putOfficer('o3', 'bo'),
      ]);
      expect([await username('o1'), await username('o2'), await username('o3')]).toEqual([
        undefined,
        'an',
        'bo',
      ]);
    });

    it('conflicts within one commit, and takes back the rest of it', async () => {
      await expect(
        subject.store.commit([putLease('a'), putOfficer('o1', 'an'), putOfficer('o2', 'an'), putLease('b')]),
      ).rejects.toThrow(ConflictError);
      expect(await subject.store.count('officers', {})).toBe(0);
      expect(await subject.store.count('leases', {})).toBe(0);
    });

    it('may be a number', async () => {
      const value: AuditRecord = {
        seq: 7,
        at: '2026-03-01',
        actor: 'o1',
        action: 'read',
        subject: 'c1',
        result: 'done',
        previousHash: '',
        hash: '',
      };
      const put = (id: string, seq: number): Write => ({
        kind: 'put',
        collection: 'audit',
        id,
        value: { ...value, seq },
      });
      await subject.store.commit([put('a7', 7)]);
      await expect(subject.store.commit([put('b7', 7)])).rejects.toThrow(ConflictError);
      await subject.store.commit([put('a8', 8)]);
      expect(
        await idsOf(subject.store, 'audit', { order: { field: 'seq', direction: 'descending' } }),
      ).toEqual(['a8', 'a7']);
    });

    it('does not collide where it is missing', async () => {
      const value = untyped<OfficerRecord>('{"sealedNames":"nobody"}');
      await subject.store.commit([
        { kind: 'put', collection: 'officers', id: 'o1', value },
        { kind: 'put', collection: 'officers', id: 'o2', value },
      ]);
      expect(await idsOf(subject.store, 'officers', {})).toEqual(['o1', 'o2']);
    });
  });
}
