/**
 * Talks that this officer is handing back or closing. They are not asked for again: the server would refuse, and the
 * audit would hold a refusal that nobody caused.
 */
import { Store } from './store.js';

export const leaving = new Store<ReadonlySet<string>>(new Set());

/** Ends a talk; where that fails, it is asked for again. Rejects with what `end` rejects with. */
export async function leaveTalk(id: string, end: () => Promise<undefined>): Promise<void> {
  leaving.set((all) => new Set(all).add(id));
  try {
    await end();
  } catch (error) {
    stayInTalk(id);
    throw error;
  }
}

/** The officer has this talk, or has it again. */
export function stayInTalk(id: string): void {
  leaving.set((all) => {
    const rest = new Set(all);
    rest.delete(id);
    return rest;
  });
}
