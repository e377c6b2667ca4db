/** Whether a resident may be asked if the talk helped, as far as the desk knows. */
import type { Store, Stored } from '../store/ports.js';
import type { HandoffRecord } from '../store/records.js';

/** Nobody is there to ask, or somebody whom it would mock. */
const NOT_ASKED: ReadonlySet<string> = new Set(['left', 'abuse']);

/**
 * Never after danger in any talk of the conversation, never where the case is kept from this desk.
 * @param handoff the talk that ends
 * @param reason why it was closed; undefined when it was handed back
 */
export async function mayAsk(
  store: Store,
  { value: { conversationId } }: Stored<HandoffRecord>,
  reason: string | undefined,
): Promise<boolean> {
  if (reason !== undefined && NOT_ASKED.has(reason)) return false;
  const talks = await store.find('handoffs', { where: { conversationId } });
  return talks.every(({ value }) => !value.danger && value.walled !== true);
}
