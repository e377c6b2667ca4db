/** The dialogs as the bot uses them: begin, go on, or jump to where the desk or a button outside the talk leads. */
import type { Flow, Place } from './engine/flow.js';
import { FlowDialog } from './engine/flow-dialog.js';
import { toSentence } from './engine/message.js';
import { Runner, type Entry } from './engine/runner.js';
import {
  ConversationState,
  DialogSet,
  type DialogContext,
  type DialogState,
  type Storage,
  type TurnContext,
} from './engine/sdk.js';
import type { Services } from './engine/services.js';
import { newTalk, type Talk } from './engine/talk.js';
import type { Texts } from './engine/texts.js';
import { LANGUAGES, type Language } from './facts.js';
import { FLOWS } from './flows/flows.js';
import { makeVocabulary } from './flows/vocabulary.js';

export interface ConversationOptions {
  storage: Storage;
  services: Services;
  texts: Texts;
  defaultLanguage: Language;
  /** Other flows than the shipped ones, for tests of the engine. */
  flows?: ReadonlyMap<string, Flow>;
}

export class Conversation {
  readonly #state: ConversationState;
  readonly #dialogs: DialogSet;
  readonly #flows: ReadonlyMap<string, Flow>;
  readonly #runner: Runner;
  readonly #talk;

  constructor(private readonly options: ConversationOptions) {
    this.#flows = options.flows ?? FLOWS;
    this.#state = new ConversationState(options.storage);
    this.#talk = this.#state.createProperty<Talk>('talk');
    this.#dialogs = new DialogSet(this.#state.createProperty<DialogState>('dialog'));
    const vocabulary = makeVocabulary(options.texts, options.services);
    this.#runner = new Runner(this.#flows, vocabulary, options.texts, options.services, (dc) =>
      this.#talkOf(dc.context),
    );
    for (const flow of this.#flows.values()) this.#dialogs.add(new FlowDialog(flow, this.#runner));
  }

  /** Greets and asks the first question, unless the talk has begun already. */
  async begin(context: TurnContext): Promise<void> {
    await this.#turn(context, async (dc) => {
      if (dc.activeDialog === undefined) await dc.beginDialog('welcome', {});
    });
  }

  /** Takes the activity as the answer to what was asked. */
  async answer(context: TurnContext): Promise<void> {
    await this.#turn(context, async (dc) => {
      const known = dc.stack.filter((instance) => this.#flows.has(instance.id));
      const renewed = known.length !== dc.stack.length;
      dc.stack.splice(0, dc.stack.length, ...known);
      if (dc.activeDialog !== undefined) {
        await dc.continueDialog();
        return;
      }
      if (renewed) {
        const { facts } = await this.#talkOf(context);
        await dc.beginDialog('welcome', {
          step: 'need',
          lead: [this.options.texts.get(facts.language, 'engine.changed')],
        });
        return;
      }
      // Nothing was asked yet, or it was erased: what is typed answers the open question.
      dc.stack.push({ id: 'welcome', state: { step: 'need' } });
      await dc.continueDialog();
    });
  }

  /** Goes on somewhere else, whatever was asked. */
  async jump(context: TurnContext, place: Place, entry: Entry = {}): Promise<void> {
    await this.#turn(context, async (dc) => {
      await this.#runner.jump(dc, place, entry);
    });
  }

  /** After repeated failures: forgets where the talk stood, keeps what was told, and begins at the first choice. */
  async recover(context: TurnContext): Promise<void> {
    // What the failed turn changed in memory must not be saved.
    await this.#state.load(context, true);
    const { facts } = await this.#talkOf(context);
    await this.jump(
      context,
      { flow: 'welcome', step: 'need' },
      { lead: [this.options.texts.get(facts.language, 'engine.failed')] },
    );
  }

  /** Changes the language and asks the present question again in it. */
  async speak(context: TurnContext, language: Language, ask: boolean): Promise<void> {
    await this.#turn(context, async (dc) => {
      const talk = await this.#talkOf(context);
      talk.facts.language = language;
      talk.facts.languageKnown = true;
      this.options.services.setLanguage(context, language);
      const step = (dc.activeDialog?.state as { step?: string } | undefined)?.step;
      if (ask && dc.activeDialog !== undefined && step !== undefined) {
        await this.#runner.enter(dc, { flow: dc.activeDialog.id, step });
      }
    });
  }

  /** Says one sentence without touching what was asked. */
  async say(
    context: TurnContext,
    keys: readonly string[],
    variables: Record<string, string> = {},
  ): Promise<void> {
    const { facts } = await this.#talkOf(context);
    const text = keys.map((key) => this.options.texts.get(facts.language, key, variables)).join(' ');
    await context.sendActivity(toSentence(text, facts.language));
  }

  async #turn(context: TurnContext, work: (dc: DialogContext) => Promise<void>): Promise<void> {
    const dc = await this.#dialogs.createContext(context);
    await work(dc);
    await this.options.services.keepCase(context, (await this.#talkOf(context)).facts);
    await this.#state.saveChanges(context);
  }

  async #talkOf(context: TurnContext): Promise<Talk> {
    const locale = context.activity.locale?.slice(0, 2).toLowerCase();
    const language = LANGUAGES.find((known) => known === locale) ?? this.options.defaultLanguage;
    return this.#talk.get(context, newTalk(language));
  }
}
