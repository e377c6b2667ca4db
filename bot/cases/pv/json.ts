/** The draft as JSON that validates against bot/cases/pv.schema.json. */
import type { Pv } from './schema.js';
import { visibleJson } from './visible.js';

/** Characters that cannot be seen are escapes: the same text, and no editor turns its order. */
export function pvJson(pv: Pv): string {
  return `${visibleJson(JSON.stringify(pv, null, 2))}\n`;
}
