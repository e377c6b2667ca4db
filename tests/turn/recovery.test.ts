import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Conversation } from '../../dialogs/conversation.js';
import type { Services } from '../../dialogs/engine/services.js';
import { Texts } from '../../dialogs/engine/texts.js';
import { ActivityTypes } from '../../bot/channels/sdk.js';
import { Metrics } from '../../bot/http/metrics.js';
import { makeApology } from '../../bot/turn/apology.js';
import { TurnStorage } from '../../bot/turn/storage.js';
import { unitOf } from '../../bot/turn/turn.js';
import { LONELY_SERVICES } from '../support/lonely-services.js';
import { Line } from './support.js';

const STORY = 'a man kept rubbing against me on the tram';

/** The outside of the dialogs: nobody on duty, and nothing to send. */
const SERVICES: Services = {
  ...LONELY_SERVICES,
  situation: async (context) => {
    const { phase } = unitOf(context).conversation;
    return { ...(await LONELY_SERVICES.situation(context)), phase: phase === 'ended' ? 'bot' : phase };
  },
};

describe('a question whose answer fails again and again', () => {
  let line: Line;
  const metrics = new Metrics();
  const texts = Texts.load();
  const printed: string[] = [];

  beforeAll(async () => {
    line = await Line.with(({ turns }) => {
      const dialogs = new Conversation({
        storage: new TurnStorage(turns),
        services: SERVICES,
        texts,
        defaultLanguage: 'en',
      });
      const log = pino({ base: null }, { write: (text: string) => printed.push(text) });
      return {
        apologise: makeApology({ dialogs, texts, metrics, log }),
        logic: async (context) => {
          if (context.activity.type !== ActivityTypes.Message) {
            await dialogs.begin(context);
            return;
          }
          await dialogs.answer(context);
          // After the dialogs changed their state, so that there is something to undo.
          if (context.activity.text.startsWith('boom')) throw new Error(`secret ${context.activity.text}`);
        },
      };
    });
  });
  afterAll(() => line.parts.close());

  async function last(id: string) {
    return (await line.messages(id)).filter(({ author }) => author === 'bot').at(-1)?.activity;
  }

  it('stays asked after the first failure, and leads to the first choice after the second, with all that was told', async () => {
    await line.begin('one');
    await line.post('one', STORY);
    expect((await last('one'))?.channelData?.['step']).toBe('happened.understood');
    await line.post('one', 'boom yes');
    expect(await last('one')).toMatchObject({ text: texts.get('en', 'engine.failed') });
    await line.post('one', 'boom yes');
    expect((await last('one'))?.channelData?.['step']).toBe('welcome.need');
    expect((await last('one'))?.text).toContain(texts.get('en', 'engine.failed'));
    // What the failed turns understood is undone; what was told before them is not.
    await line.post('one', 'officer');
    await line.post('one', 'wait');
    expect((await last('one'))?.channelData?.['step']).toBe('officer.share');
    expect((await last('one'))?.text).toContain(STORY);
    expect((await last('one'))?.text).not.toContain('boom');
    expect(await line.failures('one')).toBe(0);
  });

  it('while somebody waits for an officer is answered kindly and never leads away from the line', async () => {
    await line.begin('two');
    const { store } = line.parts;
    const kept = await store.get('conversations', 'two');
    if (kept === undefined) throw new Error('no conversation');
    await store.commit([
      { kind: 'put', collection: 'conversations', id: 'two', value: { ...kept.value, phase: 'waiting' } },
    ]);
    for (let tries = 0; tries < 3; tries++) {
      await line.post('two', 'boom');
      expect((await last('two'))?.text).toBe(texts.get('en', 'engine.failed'));
    }
    expect((await store.get('conversations', 'two'))?.value.phase).toBe('waiting');
    expect((await line.messages('two')).filter(({ author }) => author === 'resident')).toHaveLength(3);
  });

  it('is counted and logged without a word of what was written', async () => {
    const counted = await metrics.failures.get();
    expect(counted.values[0]?.value).toBe(5);
    expect(printed.join('')).toContain('a turn failed and was answered kindly');
    expect(printed.join('')).not.toMatch(/boom|secret/);
  });
});
