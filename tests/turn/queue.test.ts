import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { ActivityTypes, type TurnContext } from '../../bot/channels/sdk.js';
import { TooManyTurnsError } from '../../bot/conversations/turns.js';
import { unitOf } from '../../bot/turn/turn.js';
import { Line } from './support.js';

describe('the turns of one conversation', () => {
  let line: Line;
  let running = 0;
  let most = 0;
  let effects = 0;
  let hold = Promise.resolve();

  async function logic(context: TurnContext): Promise<void> {
    if (context.activity.type !== ActivityTypes.Message) return;
    const text = context.activity.text;
    running++;
    most = Math.max(most, running);
    effects++;
    try {
      await hold;
      await context.sendActivity(`before ${text}`);
      // Later messages would overtake, if anything let them.
      await pause(text.startsWith('slow') ? 8 : 1);
      if (text.startsWith('fail after erasing')) unitOf(context).eraseMessages();
      if (text.startsWith('fail')) {
        unitOf(context).conversation.entry = 'changed-by-a-failing-turn';
        unitOf(context).put('counters', 'from-a-failing-turn', { day: '2026-01-01', step: 'x', count: 1 });
        throw new Error(`it fails: ${text}`);
      }
      await context.sendActivity(`after ${text}`);
    } finally {
      running--;
    }
  }

  beforeAll(async () => {
    line = await Line.open(logic);
  });
  afterAll(() => line.parts.close());

  const textsOf = async (id: string) => (await line.messages(id)).map(({ activity }) => activity.text);

  it('are handled one after the other and all kept in order, thirty at the same time', async () => {
    await line.begin('thirty');
    most = 0;
    const sent = Array.from(
      { length: 30 },
      (_, place) => `${place % 3 === 0 ? 'slow' : 'quick'} ${String(place)}`,
    );
    await Promise.all(sent.map((text) => line.post('thirty', text)));
    expect(most).toBe(1);
    expect(await textsOf('thirty')).toEqual(
      sent.flatMap((text) => [text, `before ${text}`, `after ${text}`]),
    );
    const places = (await line.messages('thirty')).map(({ seq }) => seq);
    expect(places).toEqual(Array.from({ length: 90 }, (_, place) => place + 1));
  });

  it('do not hold up another conversation', async () => {
    await line.begin('held');
    await line.begin('free');
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const held = line.post('held', 'slow one');
    await pause(5);
    hold = Promise.resolve();
    await line.post('free', 'quick one');
    expect(await textsOf('free')).toEqual(['quick one', 'before quick one', 'after quick one']);
    expect(await textsOf('held')).toEqual([]);
    release();
    await held;
    expect(await textsOf('held')).toContain('after slow one');
  });

  it('that fail keep the person’s message, undo the rest, answer kindly and are counted until one succeeds', async () => {
    await line.begin('failing');
    await line.post('failing', 'fail 1');
    await line.post('failing', 'fail 2');
    expect(line.apologies).toEqual([1, 2]);
    expect(await line.failures('failing')).toBe(2);
    await line.post('failing', 'well');
    expect(await line.failures('failing')).toBe(0);
    expect(await textsOf('failing')).toEqual([
      'fail 1',
      'sorry',
      'fail 2',
      'sorry',
      'well',
      'before well',
      'after well',
    ]);
    expect((await line.parts.store.get('conversations', 'failing'))?.value.entry).toBe('site');
    expect(await line.parts.store.get('counters', 'from-a-failing-turn')).toBeUndefined();
  });

  it('that fail after erasing have erased nothing and keep the message too', async () => {
    await line.begin('erasing');
    await line.post('erasing', 'first');
    await line.post('erasing', 'fail after erasing', 'erasing-1');
    expect(await textsOf('erasing')).toEqual([
      'first',
      'before first',
      'after first',
      'fail after erasing',
      'sorry',
    ]);
    await line.post('erasing', 'next');
    expect((await textsOf('erasing')).at(-1)).toBe('after next');
  });

  it('have the effect of a repeated delivery once, one after the other and at the same time, also when it failed', async () => {
    await line.begin('repeated');
    effects = 0;
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => line.post('repeated', 'once', 'delivery-1')),
    );
    ids.push(await line.post('repeated', 'once', 'delivery-1'));
    expect(new Set(ids).size).toBe(1);
    expect(effects).toBe(1);
    expect((await line.messages('repeated'))[0]?.activity.id).toBe(ids[0]);
    await line.post('repeated', 'fail', 'delivery-2');
    await line.post('repeated', 'fail', 'delivery-2');
    expect(await textsOf('repeated')).toEqual(['once', 'before once', 'after once', 'fail', 'sorry']);
    // The same id in another conversation is another delivery.
    await line.begin('repeated elsewhere');
    await line.post('repeated elsewhere', 'once', 'delivery-1');
    expect(await textsOf('repeated elsewhere')).toEqual(['once', 'before once', 'after once']);
  });

  it('wait in a line that has an end: who comes too late is told, and nothing that was accepted is lost', async () => {
    await line.begin('crowded');
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const posts = Array.from({ length: 60 }, (_, place) =>
      line.post('crowded', String(place)).then(
        () => 'accepted',
        (error: unknown) => (error instanceof TooManyTurnsError ? 'too many' : String(error)),
      ),
    );
    await pause(20);
    release();
    hold = Promise.resolve();
    const outcomes = await Promise.all(posts);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(40);
    expect(outcomes.filter((outcome) => outcome === 'too many')).toHaveLength(20);
    const kept = (await textsOf('crowded')).filter((text) => /^\d+$/.test(text ?? ''));
    expect(kept).toEqual(
      outcomes.flatMap((outcome, place) => (outcome === 'accepted' ? [String(place)] : [])),
    );
    await line.post('crowded', 'later there is room');
  });
});
