/** Notes of officers to colleagues: no resident ever sees them. */
import { plainMessage } from '../conversations/message.js';
import type { Unit } from '../conversations/unit.js';

/** @returns its place in the log */
export function writeNote(unit: Unit, officerId: string, text: string): number {
  const content = { activity: plainMessage(text, unit.now) };
  return unit.append({ author: 'note', audience: 'desk', officerId, content }, 'shared');
}
