/** What belongs to the turn that is running: put on the SDK's context by the first middleware that knows it. */
import type { Understanding } from '../../dialogs/understanding/understand.js';
import type { TurnContext } from '../channels/sdk.js';
import type { Unit } from '../conversations/unit.js';

const UNIT = Symbol('unit');
const UNDERSTANDING = Symbol('understanding');

export function setUnit(context: TurnContext, unit: Unit): void {
  context.turnState.set(UNIT, unit);
}

/** @throws Error outside the queue middleware, where no turn runs */
export function unitOf(context: TurnContext): Unit {
  const unit: unknown = context.turnState.get(UNIT);
  if (unit === undefined) throw new Error('no turn is running');
  return unit as Unit;
}

export function setUnderstanding(context: TurnContext, understanding: Understanding): void {
  context.turnState.set(UNDERSTANDING, understanding);
}

export function understandingOf(context: TurnContext): Understanding | undefined {
  return context.turnState.get<Understanding | undefined>(UNDERSTANDING);
}
