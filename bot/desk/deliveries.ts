/** What the console sends again because no answer came has one effect. */
import type { Unit } from '../conversations/unit.js';

/** How long a repeated delivery is recognised. */
const DELIVERY_HOURS = 24;

/** Within a turn. @param key names the delivery. @returns the place in the log, the first time's when it came before */
export async function once(unit: Unit, key: string, work: () => Promise<number>): Promise<number> {
  const before = await unit.read('deliveries', key);
  if (before !== undefined) return Number(before.value.activityId);
  const seq = await work();
  const expiresAt = new Date(unit.now.getTime() + DELIVERY_HOURS * 3_600_000).toISOString();
  unit.put('deliveries', key, { conversationId: unit.conversationId, activityId: String(seq), expiresAt }, 0);
  return seq;
}
