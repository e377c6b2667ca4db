/**
 * One turn of one conversation at a time, and everything it changes in one commit. A turn that fails keeps the
 * person's message, undoes the rest and answers kindly.
 */
import { ActivityTypes, type Middleware, type TurnContext } from '../channels/sdk.js';
import { activityId } from '../conversations/message.js';
import { ConversationGoneError, type Turns } from '../conversations/turns.js';
import type { Unit } from '../conversations/unit.js';
import type { Store } from '../store/ports.js';
import type { ConversationRecord } from '../store/records.js';
import { DELIVERY_HOURS, deliveryKey, DuplicateDelivery } from './dedupe.js';
import { recordIncoming } from './incoming.js';
import { setUnit } from './turn.js';

export interface QueueOptions {
  turns: Turns;
  store: Store;
  /** The record of a conversation that begins with this activity; undefined: it must be there already. */
  fresh: (context: TurnContext) => ConversationRecord | undefined;
  /** Answers a turn that failed; must not throw. */
  apologise: (context: TurnContext, error: unknown) => Promise<void>;
}

export class Queue implements Middleware {
  constructor(private readonly options: QueueOptions) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { turns, fresh } = this.options;
    // The desk's news is part of what an officer did; a file that comes within its own turn is still a message.
    const joined = isStatus(context) && turns.current?.conversationId === context.activity.conversation.id;
    await turns.run(
      context.activity.conversation.id,
      async (unit) => {
        setUnit(context, unit);
        if (joined) {
          await next();
          return;
        }
        await this.#turn(context, unit, next);
      },
      fresh(context),
    );
  }

  async #turn(context: TurnContext, unit: Unit, next: () => Promise<void>): Promise<void> {
    if (unit.conversation.channelId !== context.activity.channelId) throw new ConversationGoneError();
    if (unit.conversation.endedAt !== undefined && !isStatus(context)) beginAnew(unit);
    // Only now, alone in the conversation, is the place in the log known.
    if (context.activity.channelId === 'directline')
      context.activity.id = activityId(unit.conversationId, unit.conversation.lastSeq + 1);
    await this.#once(context, unit);
    recordIncoming(context, unit);
    const savepoint = unit.savepoint();
    try {
      await next();
      unit.conversation.failures = 0;
    } catch (error) {
      unit.rollback(savepoint);
      unit.conversation.failures++;
      await this.options.apologise(context, error);
    }
  }

  /** Again, now that no other turn of this conversation runs. */
  async #once(context: TurnContext, unit: Unit): Promise<void> {
    const key = deliveryKey(context);
    if (key === undefined) return;
    const before = await this.options.store.get('deliveries', key);
    if (before !== undefined) throw new DuplicateDelivery(before.value.activityId);
    const expiresAt = new Date(unit.now.getTime() + DELIVERY_HOURS * 3_600_000).toISOString();
    const value = { conversationId: unit.conversationId, activityId: context.activity.id ?? '', expiresAt };
    unit.put('deliveries', key, value, 0);
  }
}

/**
 * On our own channel a conversation that ended is over. On others (SMS, Telegram) the same person always has the same
 * conversation: who writes again after leaving begins anew, with nothing of before.
 */
function beginAnew({ conversation }: Unit): void {
  if (conversation.channelId === 'directline') throw new ConversationGoneError();
  delete conversation.endedAt;
  delete conversation.endedBy;
  if (conversation.phase === 'ended') conversation.phase = 'bot';
}

function isStatus({ activity }: TurnContext): boolean {
  return activity.type === ActivityTypes.Event && activity.name === 'handoff.status';
}
