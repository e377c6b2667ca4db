/** A deploy changes the flows while people talk: the two last rows of docs/activities.md. */
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage, TurnContext, type Activity } from 'botbuilder';
import { Conversation } from '../../dialogs/conversation.js';
import type { Flow } from '../../dialogs/engine/flow.js';
import { Texts } from '../../dialogs/engine/texts.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { LONELY_SERVICES } from '../support/lonely-services.js';
import { RecordingAdapter } from './recording-adapter.js';

describe('a talk that goes on after a deploy', () => {
  let texts: Texts;
  let storage: MemoryStorage;
  let adapter: RecordingAdapter;

  beforeAll(() => {
    texts = Texts.load();
  });
  beforeEach(() => {
    storage = new MemoryStorage();
    adapter = new RecordingAdapter();
  });

  const release = (flows: ReadonlyMap<string, Flow>) =>
    new Conversation({ storage, services: LONELY_SERVICES, texts, defaultLanguage: 'en', flows });

  async function turn(release: Conversation, text?: string): Promise<Partial<Activity>> {
    const context = new TurnContext(adapter, {
      type: 'message',
      channelId: 'directline',
      locale: 'en',
      conversation: { id: 'one' } as Activity['conversation'],
      from: { id: 'somebody', name: '' },
      recipient: { id: 'bot', name: '' },
      ...(text === undefined ? {} : { text }),
    });
    await (text === undefined ? release.begin(context) : release.answer(context));
    const answer = adapter.sent.at(-1);
    if (answer === undefined) throw new Error('nothing was said');
    return answer;
  }

  const stepOf = (activity: Partial<Activity>) => (activity.channelData as { step?: string }).step;

  /** The shipped flows with this one changed. */
  function withFlow(id: string, change: (flow: Flow) => Flow | undefined): ReadonlyMap<string, Flow> {
    const flow = FLOWS.get(id);
    if (flow === undefined) throw new Error(`no flow ${id}`);
    const changed = change(flow);
    const others = [...FLOWS].filter(([name]) => name !== id);
    return new Map(changed === undefined ? others : [...others, [id, changed]]);
  }

  async function hasToldWhatHappened(): Promise<void> {
    const old = release(FLOWS);
    await turn(old);
    expect(stepOf(await turn(old, 'someone followed me on tram 81'))).toBe('happened.understood');
    await turn(old, 'yes');
    await turn(old, 'no');
    expect(stepOf(await turn(old, 'What is this called?'))).toMatch(/^recognise\./);
  }

  it('whose flow is the same goes on by the name of its step', async () => {
    const old = release(FLOWS);
    await turn(old);
    await turn(old, 'yes');
    expect(stepOf(await turn(release(FLOWS), 'Something happened to me'))).toBe('happened.tell');
  });

  it('whose step vanished is told so, and goes on at the start of the flow', async () => {
    await hasToldWhatHappened();
    const without = withFlow('recognise', (flow) => {
      const steps = Object.entries(flow.steps).filter(
        ([name, step]) => name === flow.start || step.kind !== 'ask',
      );
      return {
        ...flow,
        steps: {
          ...Object.fromEntries(steps),
          fresh: {
            kind: 'ask',
            text: 'choices.menu',
            options: [{ id: 'go', to: 'goodbye.start', label: 'happened.next.stop' }],
          },
        },
        start: 'fresh',
      };
    });
    const answer = await turn(release(without), 'ok');
    expect(stepOf(answer)).toBe('recognise.fresh');
    expect(answer.text).toContain(texts.get('en', 'engine.changed'));
  });

  it('whose whole flow vanished is told so, and goes on at the first choice, with what was told', async () => {
    await hasToldWhatHappened();
    const without = release(withFlow('recognise', () => undefined));
    const answer = await turn(without, 'ok');
    expect(stepOf(answer)).toBe('welcome.need');
    expect(answer.text).toContain('What you told me is still here');
    await turn(without, 'officer');
    const preview = await turn(without, 'officer.nobody.wait');
    expect(stepOf(preview)).toBe('officer.share');
    expect(preview.text).toContain('someone followed me on tram 81');
  });

  it('whose step became something that asks nothing goes on from the start of the flow', async () => {
    const old = release(FLOWS);
    await turn(old);
    await turn(old, 'yes');
    const changed = withFlow('welcome', (flow) => ({
      ...flow,
      steps: { ...flow.steps, need: { kind: 'say', text: 'welcome.about', to: 'happened.tell' } },
    }));
    const answer = await turn(release(changed), 'yes');
    expect(stepOf(answer)).toBe('welcome.safe');
    expect(answer.text).toContain(texts.get('en', 'engine.changed'));
  });

  it('that got a step in between is asked the question that it stood at', async () => {
    const old = release(FLOWS);
    await turn(old);
    await turn(old, 'yes');
    const longer = withFlow('welcome', (flow) => ({
      ...flow,
      steps: {
        safe: flow.steps['safe']!,
        between: { kind: 'say', text: 'welcome.about', to: 'need' },
        ...flow.steps,
      },
    }));
    expect(stepOf(await turn(release(longer), 'Something happened to me'))).toBe('happened.tell');
  });

  it('an option that vanished under a tap is named an earlier button', async () => {
    const old = release(FLOWS);
    await turn(old);
    await turn(old, 'yes');
    const without = withFlow('welcome', (flow) => {
      const need = flow.steps['need'];
      if (need?.kind !== 'ask') throw new Error('welcome.need asks nothing');
      return {
        ...flow,
        steps: { ...flow.steps, need: { ...need, options: need.options.filter(({ id }) => id !== 'own') } },
      };
    });
    const answer = await turn(release(without), 'welcome.need.own');
    expect(stepOf(answer)).toBe('welcome.need');
    expect(answer.text).toContain(texts.get('en', 'engine.stale'));
  });
});
