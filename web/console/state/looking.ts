/** Which talk this console has open, and whether its officer types to the resident: colleagues see it. */
import { Store } from './store.js';

export interface Looking {
  id: string | null;
  typing: boolean;
}

export const looking = new Store<Looking>({ id: null, typing: false });

/** Says it once: the same again changes nothing. */
export function look(id: string | null, typing = false): void {
  looking.set((present) => (present.id === id && present.typing === typing ? present : { id, typing }));
}
