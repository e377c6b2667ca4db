import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyGoneError } from '../../bot/conversations/keys.js';
import { newConversation } from '../../bot/conversations/record.js';
import type { Unit } from '../../bot/conversations/unit.js';
import { SealError } from '../../bot/privacy/seal.js';
import { ConflictError } from '../../bot/store/ports.js';
import { parts, type Parts } from '../desk/support/parts.js';

const SEED = Number(process.env['FC_SEED'] ?? Date.now() % 1_000_000);

const FRESH = () =>
  newConversation({ channelId: 'directline', userHash: 'u', language: 'en', entry: 'site', now: new Date() });

describe('what one turn changes', () => {
  let own: Parts;

  beforeAll(async () => {
    own = await parts();
  });
  afterAll(() => own.close());

  function says(unit: Unit, text: string, key: 'private' | 'shared' = 'private'): number {
    const activity = { type: 'message', id: '', timestamp: '', text };
    return unit.append({ author: 'resident', audience: 'both', content: { activity } }, key);
  }

  async function textsOf(id: string): Promise<(string | undefined)[]> {
    const kept = await own.store.get('conversations', id);
    if (kept === undefined) return [];
    return (await own.log.read(id, kept.value, 'desk', 0)).map(({ activity }) => activity.text);
  }

  it('is there as a whole after the commit, sealed', async () => {
    await own.turns.run(
      'whole',
      (unit) => {
        says(unit, 'private words');
        says(unit, 'shared words', 'shared');
        unit.writeState('{"of":"the dialog"}');
        return Promise.resolve();
      },
      FRESH(),
    );
    expect(await textsOf('whole')).toEqual(['private words', 'shared words']);
    const raw = [
      await own.store.find('messages', {}),
      await own.store.find('states', {}),
      await own.store.find('conversations', {}),
    ];
    expect(JSON.stringify(raw)).not.toMatch(/words|dialog/);
    await own.turns.run('whole', async (unit) => {
      expect(await unit.readState()).toBe('{"of":"the dialog"}');
    });
  });

  it('erases the private part: its key, messages and state, and what this turn itself added to it', async () => {
    await own.turns.run('whole', (unit) => {
      says(unit, 'private goodbye');
      says(unit, 'shared goodbye', 'shared');
      unit.erase('private');
      return Promise.resolve();
    });
    expect(await textsOf('whole')).toEqual(['shared words', 'shared goodbye']);
    expect(await own.store.count('messages', { where: { conversationId: 'whole', key: 'private' } })).toBe(0);
    expect(await own.store.get('states', 'whole')).toBeUndefined();
    const record = (await own.store.get('conversations', 'whole'))?.value;
    expect(Object.keys(record?.wrappedKeys ?? {})).toEqual(['shared']);
    expect(() => own.keys.open('whole', record ?? FRESH(), 'private', 'x', 'y')).toThrow(KeyGoneError);
  });

  it('leaves ciphertext that was copied before the erasing unreadable for good', async () => {
    await own.turns.run('copied', (unit) => Promise.resolve(void says(unit, 'words')), FRESH());
    const copy = (await own.store.find('messages', { where: { conversationId: 'copied' } }))[0];
    await own.turns.run('copied', (unit) => {
      unit.eraseMessages();
      says(unit, 'new words');
      return Promise.resolve();
    });
    expect(await textsOf('copied')).toEqual(['new words']);
    const record = (await own.store.get('conversations', 'copied'))?.value;
    if (copy === undefined || record === undefined) throw new Error('nothing there');
    expect(() =>
      own.keys.open('copied', record, 'private', copy.value.sealedActivity, `messages/${copy.id}`),
    ).toThrow(SealError);
  });

  it('does not open in another conversation or at another place of the log', async () => {
    await own.turns.run(
      'place',
      (unit) => {
        says(unit, 'one');
        says(unit, 'two');
        return Promise.resolve();
      },
      FRESH(),
    );
    const [one, two] = await own.store.find('messages', { where: { conversationId: 'place' } });
    if (one === undefined || two === undefined) throw new Error('nothing there');
    const value = { ...one.value, sealedActivity: two.value.sealedActivity };
    await own.store.commit([{ kind: 'put', collection: 'messages', id: one.id, value }]);
    await expect(textsOf('place')).rejects.toThrow(SealError);
  });

  it('is nothing of a conversation once it is erased, and another turn does not find it', async () => {
    await own.turns.run('gone', (unit) => Promise.resolve(void says(unit, 'words')), FRESH());
    await own.turns.run('gone', (unit) => {
      says(unit, 'bye');
      unit.erase('conversation');
      return Promise.resolve();
    });
    expect(await own.store.get('conversations', 'gone')).toBeUndefined();
    expect(await own.store.count('messages', { where: { conversationId: 'gone' } })).toBe(0);
    await expect(own.turns.run('gone', () => Promise.resolve())).rejects.toThrow('no such conversation');
  });

  describe('to records beside the talk', () => {
    const code = (caseId: string) => ({ caseId, expiresAt: '2026-05-01T12:00:00.000Z' });
    let turn = 0;
    const inTurn = (work: (unit: Unit) => Promise<void> | void) =>
      own.turns.run(`beside-${String(++turn)}`, async (unit) => work(unit), FRESH());
    const kept = async (id: string) => (await own.store.get('returnCodes', id))?.value.caseId;

    it('is read back as the turn leaves it so far, and is in the store only after the commit', async () => {
      await inTurn((unit) => {
        unit.put('returnCodes', 'before', code('old'), 0);
      });
      await inTurn(async (unit) => {
        expect(await unit.read('returnCodes', 'none')).toBeUndefined();
        const stored = await unit.read('returnCodes', 'before');
        expect(stored).toEqual({ id: 'before', version: 1, value: code('old') });
        unit.put('returnCodes', 'before', code('new'), stored?.version);
        expect((await unit.read('returnCodes', 'before'))?.value.caseId).toBe('new');
        expect(await kept('before')).toBe('old');
        unit.put('returnCodes', 'fresh', code('made'), 0);
        unit.delete('returnCodes', 'before');
        expect(await unit.read('returnCodes', 'before')).toBeUndefined();
        expect(await kept('before')).toBe('old');
      });
      expect(await kept('before')).toBeUndefined();
      expect(await kept('fresh')).toBe('made');
    });

    it('is put twice on the condition of the first time: who was first keeps it', async () => {
      await inTurn((unit) => {
        unit.put('returnCodes', 'raced', code('one'), 0);
      });
      const late = inTurn(async (unit) => {
        const stored = await unit.read('returnCodes', 'raced');
        if (stored === undefined) throw new Error('nothing there');
        unit.put('returnCodes', 'raced', code('two'), stored.version);
        unit.put('returnCodes', 'raced', code('three'));
        await own.store.commit([
          { kind: 'put', collection: 'returnCodes', id: 'raced', value: code('first') },
        ]);
      });
      await expect(late).rejects.toThrow(ConflictError);
      expect(await kept('raced')).toBe('first');
    });

    it('leaves nothing of what was made and deleted in the same turn, and asks nothing of the store for it', async () => {
      await inTurn((unit) => {
        unit.put('returnCodes', 'short', code('one'), 0);
        unit.delete('returnCodes', 'short', 0);
      });
      expect(await kept('short')).toBeUndefined();
    });

    it('is undone as a whole when the rest of the turn fails', async () => {
      await inTurn((unit) => {
        unit.put('returnCodes', 'kept', code('old'), 0);
      });
      await inTurn((unit) => {
        const before = unit.savepoint();
        unit.delete('returnCodes', 'kept');
        unit.put('returnCodes', 'undone', code('new'), 0);
        unit.rollback(before);
      });
      expect([await kept('kept'), await kept('undone')]).toEqual(['old', undefined]);
    });

    it(`comes out as if each step had been done at once, in whatever order (seed ${String(SEED)})`, async () => {
      const step = fc.record({
        what: fc.constantFrom('put', 'put as read', 'delete', 'delete as read'),
        id: fc.constantFrom('a', 'b'),
        value: fc.constantFrom('1', '2', '3'),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.subarray(['a', 'b']),
          fc.array(step, { minLength: 1, maxLength: 5 }),
          async (there, steps) => {
            const run = `p${String(++turn)}`;
            const model = new Map(there.map((id) => [id, 'old']));
            for (const id of there)
              await own.store.commit([
                { kind: 'put', collection: 'returnCodes', id: `${run}${id}`, value: code('old') },
              ]);
            await inTurn(async (unit) => {
              for (const { what, id, value } of steps) {
                const name = `${run}${id}`;
                const read = await unit.read('returnCodes', name);
                expect(read?.value.caseId).toBe(model.get(id));
                const version = what.endsWith('as read') ? (read?.version ?? 0) : undefined;
                if (what.startsWith('put')) {
                  unit.put('returnCodes', name, code(value), version);
                  model.set(id, value);
                } else if (read !== undefined) {
                  unit.delete('returnCodes', name, version === 0 ? undefined : version);
                  model.delete(id);
                }
              }
            });
            for (const id of ['a', 'b']) expect(await kept(`${run}${id}`)).toBe(model.get(id));
          },
        ),
        { seed: SEED, numRuns: 300 },
      );
    });
  });

  it('hands over the files of this turn alone, opened, and keeps none of them in the conversation', async () => {
    const put = (unit: Unit, id: string, name: string) => {
      if (unit.conversation.wrappedKeys.private === undefined)
        own.keys.make(unit.conversationId, unit.conversation, 'private');
      const sealed = (plain: string, field: string) =>
        own.keys.seal(unit.conversationId, unit.conversation, 'private', plain, `files/${id}#${field}`);
      unit.put(
        'files',
        id,
        {
          conversationId: unit.conversationId,
          key: 'private',
          sealedName: sealed(name, 'name'),
          contentType: 'text/plain',
          size: 4,
          sealedDigest: sealed('digest', 'digest'),
          sealedBytes: sealed(`bytes of ${name}`, 'bytes'),
        },
        0,
      );
    };
    await own.turns.run(
      'files',
      (unit) => {
        put(unit, 'f1', 'earlier');
        return Promise.resolve();
      },
      FRESH(),
    );
    await own.turns.run('files', (unit) => {
      put(unit, 'f2', 'one');
      put(unit, 'f3', 'two');
      const taken = unit.takeFiles();
      expect(taken.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
        ['one', 'bytes of one'],
        ['two', 'bytes of two'],
      ]);
      expect(unit.takeFiles()).toEqual([]);
      return Promise.resolve();
    });
    expect((await own.store.find('files', {})).map(({ id }) => id)).toEqual(['f1']);
  });

  it('takes one message out of the log, also for who read it a moment ago, and the rest keep their places', async () => {
    const seqs: number[] = [];
    await own.turns.run(
      'one-out',
      (unit) => {
        for (const text of ['first', 'second', 'third']) seqs.push(says(unit, text));
        return Promise.resolve();
      },
      FRESH(),
    );
    expect(await textsOf('one-out')).toEqual(['first', 'second', 'third']);
    await own.turns.run('one-out', (unit) => {
      unit.deleteMessage(seqs[1] ?? 0);
      says(unit, 'fourth');
      return Promise.resolve();
    });
    expect(await textsOf('one-out')).toEqual(['first', 'third', 'fourth']);
  });
});
