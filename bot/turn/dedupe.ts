/** A delivered activity has its effect once: a repeated delivery gets the first one's answer and changes nothing. */
import { LRUCache } from 'lru-cache';
import type { Middleware, TurnContext } from '../channels/sdk.js';

/** Long after the last retry of any channel. */
export const DELIVERY_HOURS = 24;

/** Ends the turn: it was delivered before, and this was its id. */
export class DuplicateDelivery extends Error {
  constructor(readonly activityId: string) {
    super('delivered before');
    this.name = 'DuplicateDelivery';
  }
}

/** The client's own id where it gives one (Direct Line), else the channel's; unique in its conversation. */
export function deliveryKey(context: TurnContext): string | undefined {
  const { activity } = context;
  const { clientActivityID } = (activity.channelData ?? {}) as { clientActivityID?: unknown };
  const own = typeof clientActivityID === 'string' && clientActivityID !== '' ? clientActivityID : undefined;
  const id = own ?? (activity.channelId === 'directline' ? undefined : activity.id);
  return id === undefined || id === ''
    ? undefined
    : `${activity.channelId}|${activity.conversation.id}|${id}`;
}

/** Deliveries that were just seen; a retry mostly comes within seconds. */
const REMEMBERED = 5000;

/** The quick refusal. The one that holds, over restarts and nodes, is in the conversation's turn (queue.ts). */
export class Dedupe implements Middleware {
  readonly #seen = new LRUCache<string, string>({ max: REMEMBERED });

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const key = deliveryKey(context);
    const before = key === undefined ? undefined : this.#seen.get(key);
    if (before !== undefined) throw new DuplicateDelivery(before);
    await next();
    if (key !== undefined) this.#seen.set(key, context.activity.id ?? '');
  }
}
