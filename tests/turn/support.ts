/** The middleware and the in-process adapter on a real store, with a logic of the test's own in place of the dialogs. */
import { DirectLineAdapter, freshConversation } from '../../bot/channels/directline/adapter.js';
import { configureAdapter } from '../../bot/channels/configure.js';
import { ActivityTypes, type Activity, type Middleware, type TurnContext } from '../../bot/channels/sdk.js';
import type { Message } from '../../bot/conversations/message.js';
import { newConversation } from '../../bot/conversations/record.js';
import { Dedupe, DuplicateDelivery } from '../../bot/turn/dedupe.js';
import { Queue } from '../../bot/turn/queue.js';
import { unitOf } from '../../bot/turn/turn.js';
import { parts, type Parts } from '../desk/support/parts.js';

type Logic = (context: TurnContext) => Promise<void>;
type Apologise = (context: TurnContext, error: unknown) => Promise<void>;

const PASS: Middleware = { onTurn: (_context, next) => next() };

export class Line {
  /** Failures as the apology saw them: how many in a row. */
  readonly apologies: number[] = [];
  readonly #adapter: DirectLineAdapter;

  private constructor(
    readonly parts: Parts,
    private readonly logic: Logic,
    apologise: Apologise | undefined,
  ) {
    const queue = new Queue({
      turns: parts.turns,
      store: parts.store,
      fresh: freshConversation,
      apologise: async (context, error) => {
        this.apologies.push(unitOf(context).conversation.failures);
        if (apologise === undefined) await context.sendActivity('sorry');
        else await apologise(context, error);
      },
    });
    const pipeline = {
      correlation: PASS,
      dedupe: new Dedupe(),
      queue,
      danger: PASS,
      router: PASS,
    };
    this.#adapter = configureAdapter(new DirectLineAdapter(parts.turns), pipeline);
  }

  static async open(logic: Logic): Promise<Line> {
    return new Line(await parts(), logic, undefined);
  }

  /** With dialogs and an apology that are made on the line's own parts. */
  static async with(make: (own: Parts) => { logic: Logic; apologise: Apologise }): Promise<Line> {
    const own = await parts();
    const { logic, apologise } = make(own);
    return new Line(own, logic, apologise);
  }

  async begin(conversationId: string): Promise<void> {
    const record = newConversation({
      channelId: 'directline',
      userHash: 'u',
      language: 'en',
      entry: 'site',
      now: new Date(),
    });
    await this.#adapter.process(
      this.#activity(conversationId, { type: ActivityTypes.ConversationUpdate }),
      this.logic,
      record,
    );
  }

  /** @returns the id of the activity, the first one's when it was delivered before */
  async post(conversationId: string, text: string, clientActivityID?: string): Promise<string> {
    const channelData = clientActivityID === undefined ? {} : { clientActivityID };
    const activity = this.#activity(conversationId, { type: ActivityTypes.Message, text, channelData });
    try {
      await this.#adapter.process(activity, this.logic);
    } catch (error) {
      if (error instanceof DuplicateDelivery) return error.activityId;
      throw error;
    }
    return activity.id ?? '';
  }

  async messages(conversationId: string): Promise<Message[]> {
    const kept = await this.parts.store.get('conversations', conversationId);
    return kept === undefined ? [] : this.parts.log.read(conversationId, kept.value, 'resident', 0);
  }

  async failures(conversationId: string): Promise<number | undefined> {
    return (await this.parts.store.get('conversations', conversationId))?.value.failures;
  }

  #activity(conversationId: string, activity: Partial<Activity>): Partial<Activity> {
    return {
      ...activity,
      channelId: 'directline',
      serviceUrl: 'urn:directline',
      conversation: { id: conversationId } as Activity['conversation'],
      from: { id: 'resident', name: '' },
      recipient: { id: 'bot', name: '' },
    };
  }
}
