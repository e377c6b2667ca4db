import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyGoneError } from '../../bot/conversations/keys.js';
import { newConversation } from '../../bot/conversations/record.js';
import type { Unit } from '../../bot/conversations/unit.js';
import { SealError } from '../../bot/privacy/seal.js';
import { parts, type Parts } from '../desk/support/parts.js';

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
});
