/**
 * The bot's side of our own Direct Line, in this process: what comes in runs through the middleware, what goes out is
 * put into the message log, from which every client reads. Nothing is sent before the turn is committed.
 */
import type { Unit } from '../../conversations/unit.js';
import { activityId } from '../../conversations/message.js';
import type { Turns } from '../../conversations/turns.js';
import type { ConversationRecord } from '../../store/records.js';
import { logged } from '../../turn/incoming.js';
import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from '../sdk.js';

export const DIRECT_LINE = 'directline';
export const BOT_ACCOUNT = { id: 'bot', name: 'Info & chat', role: 'bot' } as const;

type Logic = (context: TurnContext) => Promise<void>;
const FRESH = Symbol('fresh conversation');

/** The record with which this activity begins its conversation, if it does. */
export function freshConversation(context: TurnContext): ConversationRecord | undefined {
  return context.turnState.get<ConversationRecord | undefined>(FRESH);
}

export class DirectLineAdapter extends BotAdapter {
  constructor(private readonly turns: Turns) {
    super();
  }

  /**
   * Runs one turn. Resolves when it is committed.
   * @param fresh given when the activity begins the conversation
   */
  async process(activity: Partial<Activity>, logic: Logic, fresh?: ConversationRecord): Promise<void> {
    const context = new TurnContext(this, activity);
    if (fresh !== undefined) context.turnState.set(FRESH, fresh);
    // Not runMiddleware of the base class: it hands errors to onTurnError, but here the caller must see them.
    await this.middleware.run(context, () => logic(context));
  }

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const unit = this.turns.current;
    if (unit === undefined) throw new Error('nothing can be sent outside a turn');
    return Promise.resolve(activities.map((activity) => this.#send(unit, activity)));
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('messages of this channel are never changed'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('messages of this channel are never deleted one by one'));
  }

  /** Part of the SDK's contract: a turn that the service begins. */
  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: Logic,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: ActivityTypes.Event, name: 'continueConversation' },
      reference,
      true,
    );
    await this.process(activity, logic);
  }

  #send(unit: Unit, activity: Partial<Activity>): ResourceResponse {
    if (
      activity.type !== ActivityTypes.Message &&
      activity.type !== ActivityTypes.Event &&
      activity.type !== ActivityTypes.EndOfConversation
    ) {
      return { id: '' };
    }
    const id = activityId(unit.conversationId, unit.conversation.lastSeq + 1);
    const content = {
      activity: logged({
        ...activity,
        id,
        timestamp: unit.now,
        from: BOT_ACCOUNT,
      }),
    };
    // While an officer has the talk the bot speaks only of danger and of the officer: the desk sees that too.
    const withOfficer = unit.conversation.phase === 'officer';
    unit.append(
      { author: 'bot', audience: withOfficer ? 'both' : 'resident', content },
      withOfficer ? 'shared' : 'private',
    );
    return { id };
  }
}
