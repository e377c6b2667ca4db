import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newConversation } from '../../bot/conversations/record.js';
import { ConversationGoneError, TooManyTurnsError, Turns } from '../../bot/conversations/turns.js';
import type { Unit } from '../../bot/conversations/unit.js';
import { parts, type Parts } from '../desk/support/parts.js';

const FRESH = () =>
  newConversation({ channelId: 'directline', userHash: 'u', language: 'en', entry: 'site', now: new Date() });

describe('turns', () => {
  let own: Parts;

  beforeAll(async () => {
    own = await parts();
    for (const id of ['a', 'b', 'c']) await own.turns.run(id, () => Promise.resolve(), FRESH());
  });
  afterAll(() => own.close());

  function says(unit: Unit, text: string): void {
    const activity = { type: 'message', id: '', timestamp: '', text };
    unit.append({ author: 'resident', audience: 'resident', content: { activity } }, 'private');
  }

  async function textsOf(id: string): Promise<(string | undefined)[]> {
    const kept = await own.store.get('conversations', id);
    if (kept === undefined) throw new Error('no conversation');
    return (await own.log.read(id, kept.value, 'resident', 0)).map(({ activity }) => activity.text);
  }

  it('of no conversation are refused', async () => {
    await expect(own.turns.run('unknown', () => Promise.resolve())).rejects.toThrow(ConversationGoneError);
    expect(own.turns.size).toBe(0);
  });

  it('within a turn of the same conversation join it: one commit, all or nothing', async () => {
    const before = (await own.store.get('conversations', 'a'))?.version ?? 0;
    await own.turns.run('a', async (outer) => {
      says(outer, 'outer');
      await own.turns.run('a', (inner) => {
        expect(inner).toBe(outer);
        says(inner, 'inner');
        return Promise.resolve();
      });
    });
    expect(await textsOf('a')).toEqual(['outer', 'inner']);
    expect((await own.store.get('conversations', 'a'))?.version).toBe(before + 1);
    const failing = own.turns.run('a', async (outer) => {
      says(outer, 'never');
      await own.turns.run('a', () => Promise.reject(new Error('inner failed')));
    });
    await expect(failing).rejects.toThrow('inner failed');
    expect(await textsOf('a')).toEqual(['outer', 'inner']);
  });

  it('within a turn of another conversation wait for theirs', async () => {
    await own.turns.run('a', async () => {
      await own.turns.run('b', (unit) => {
        says(unit, 'from a');
        return Promise.resolve();
      });
    });
    expect(await textsOf('b')).toEqual(['from a']);
  });

  it('of two, or three, conversations that wait for each other do not stand still for ever', async () => {
    for (const ring of [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]) {
      let arrived = 0;
      let open: () => void = () => undefined;
      const all = new Promise<void>((resolve) => (open = resolve));
      const outcomes = await Promise.allSettled(
        ring.map((id, place) =>
          own.turns.run(id, async () => {
            if (++arrived === ring.length) open();
            await all;
            await own.turns.run(ring[(place + 1) % ring.length] ?? '', () => Promise.resolve());
          }),
        ),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toBeInstanceOf(TooManyTurnsError);
      await own.turns.drain();
      expect(own.turns.size).toBe(0);
    }
  });

  it('on two nodes that share a store never run at the same time', async () => {
    const nodes = [1, 2].map(
      () => new Turns(own.store, own.keys, { manyNodes: true, now: () => new Date() }),
    );
    const nodeOf = (place: number) => nodes[place % 2] ?? own.turns;
    let running = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        nodeOf(place).run('c', async (unit) => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 3));
          says(unit, String(place));
          running--;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(await textsOf('c')).toHaveLength(10);
    expect(await own.store.count('leases', {})).toBe(0);
  });

  it('that fail write nothing, and call back nobody', async () => {
    let called = false;
    const failing = own.turns.run('b', (unit) => {
      says(unit, 'never');
      unit.onCommitted(() => (called = true));
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(called).toBe(false);
    expect(await textsOf('b')).toEqual(['from a']);
  });
});
