/** Runs a practice conversation on the engine that residents talk to, from its first line, with what a trainee said. */
import { FlowDialog } from '../engine/flow-dialog.js';
import type { Flow } from '../engine/flow.js';
import { Runner, type RunnerServices } from '../engine/runner.js';
import {
  ActivityTypes,
  BotAdapter,
  ConversationState,
  DialogSet,
  TurnContext,
  type Activity,
  type DialogState,
  type StoreItems,
} from '../engine/sdk.js';
import { newTalk, type Talk } from '../engine/talk.js';
import { Texts } from '../engine/texts.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import type { Understanding } from '../understanding/understand.js';
import { beginning, hear, type Openness } from './hearing.js';
import { flowOf } from './practice-flow.js';
import {
  PRACTICE_LANGUAGES,
  type Line,
  type PracticeLanguage,
  type Reading,
  type Scenario,
} from './scenario.js';

/** What was said by one of the two, in order. `line` is the resident's; `before` where the talk stood for the trainee. */
export type Said =
  | { by: 'resident'; text: string; line: Line; trust: number }
  | { by: 'trainee'; text: string; reading: Reading; before: Openness };

export interface Rehearsed {
  said: Said[];
  now: Openness;
}

export type Read = (text: string, language: PracticeLanguage) => Reading;

/** The words of practice, apart from those of residents. */
export function practiceTexts(): Texts {
  return Texts.load(undefined, 'training/practice', PRACTICE_LANGUAGES);
}

/**
 * The same words always lead to the same talk, so nothing of it has to be kept. What is said after the end is not heard.
 * @param words what the trainee said, in order
 */
export async function rehearse(
  scenario: Scenario,
  language: PracticeLanguage,
  words: readonly string[],
  { texts, read }: { texts: Texts; read: Read },
): Promise<Rehearsed> {
  const stage = new Stage(scenario, language, texts, read);
  const said: Said[] = [await stage.opens()];
  for (const text of words) {
    if (stage.now.ended !== undefined) break;
    const before = stage.now;
    const answer = await stage.hears(text);
    said.push({ by: 'trainee', text, reading: stage.reading, before }, answer);
  }
  return { said, now: stage.now };
}

/** Nothing is sent anywhere: what the engine says is caught before. */
class NoChannel extends BotAdapter {
  override sendActivities = () => Promise.resolve([]);
  override updateActivity = () => Promise.resolve();
  override deleteActivity = () => Promise.resolve();
  override continueConversation = () => Promise.resolve();
}

/** The trainee's words are for the resident: no command, no danger and no language is read into them by the engine. */
const PLAIN = {
  languageSure: false,
  danger: false,
  risk: false,
  behaviours: [],
  guesses: [],
  command: null,
  intent: null,
  asksLanguage: undefined,
} as Partial<Understanding> as Understanding;

const SERVICES: RunnerServices = {
  situation: () => Promise.resolve({ phase: 'officer' } as Awaited<ReturnType<RunnerServices['situation']>>),
  understood: () => PLAIN,
  setLanguage: () => undefined,
  share: () => undefined,
  count: () => true,
  readContact: () => undefined,
  looksLikeCode: () => false,
};

class Stage {
  now: Openness;
  reading: Reading = NOTHING;
  readonly #flow: Flow;
  readonly #state: ConversationState;
  readonly #dialogs: DialogSet;
  #line: Line = 'opening';

  constructor(
    private readonly scenario: Scenario,
    private readonly language: PracticeLanguage,
    texts: Texts,
    private readonly read: Read,
  ) {
    this.now = beginning(scenario);
    this.#flow = flowOf(scenario, (key) => texts.has(language, key));
    this.#state = new ConversationState(new Memory());
    this.#dialogs = new DialogSet(this.#state.createProperty<DialogState>('dialog'));
    const talk: Talk = { ...newTalk(language), facts: { ...newTalk(language).facts, languageKnown: true } };
    const flows = new Map([[this.#flow.id, this.#flow]]);
    const runner = new Runner(flows, this.#vocabulary(), texts, SERVICES, () => Promise.resolve(talk));
    this.#dialogs.add(new FlowDialog(this.#flow, runner));
  }

  opens(): Promise<Said> {
    return this.#turn('', async (dc) => {
      await dc.beginDialog(this.#flow.id, {});
    });
  }

  /** Nothing but spaces is a silence, which the resident hears too. */
  hears(text: string): Promise<Said> {
    return this.#turn(text.trim() === '' ? '…' : text, async (dc) => {
      await dc.continueDialog();
    });
  }

  async #turn(
    text: string,
    work: (dc: Awaited<ReturnType<DialogSet['createContext']>>) => Promise<void>,
  ): Promise<Said> {
    const spoken: string[] = [];
    const context = new TurnContext(new NoChannel(), this.#activity(text));
    context.onSendActivities((_context, activities) => {
      spoken.push(...activities.map((activity) => activity.text ?? ''));
      return Promise.resolve([]);
    });
    await work(await this.#dialogs.createContext(context));
    await this.#state.saveChanges(context);
    return { by: 'resident', text: spoken.join('\n\n'), line: this.#line, trust: this.now.trust };
  }

  #vocabulary(): Vocabulary {
    return {
      holds: () => false,
      view: () => ({}),
      list: () => [],
      question: () => '',
      known: () => '',
      act: (_action, context) => {
        this.reading = this.read(context.activity.text, this.language);
        const { now, line } = hear(this.scenario, this.now, this.reading);
        this.now = now;
        this.#line = line;
        return Promise.resolve({ outcome: line });
      },
    };
  }

  #activity(text: string): Partial<Activity> {
    return {
      type: ActivityTypes.Message,
      channelId: 'practice',
      conversation: { id: this.scenario.id, isGroup: false, conversationType: '', name: '' },
      from: { id: 'trainee', name: '' },
      text,
    };
  }
}

const NOTHING: Reading = { acts: [], topics: [], harms: [], information: [], services: [], suggests: [] };

/** The state of one rehearsal, gone with it. */
class Memory {
  readonly #items: StoreItems = {};

  read(keys: string[]): Promise<StoreItems> {
    const found = keys.filter((key) => key in this.#items).map((key) => [key, this.#items[key] as unknown]);
    return Promise.resolve(Object.fromEntries(found) as StoreItems);
  }

  write(changes: StoreItems): Promise<void> {
    Object.assign(this.#items, structuredClone(changes));
    return Promise.resolve();
  }

  delete(): Promise<void> {
    return Promise.resolve();
  }
}
