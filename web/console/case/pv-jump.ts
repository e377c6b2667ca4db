/** From a field that is missing to where it is filled in; it waits until that part of the case is on the screen. */
import { Store } from '../state/store.js';
import type { Missing } from './pv-check.js';

export const pvJump = new Store<{ talkId: string; missing: Missing } | undefined>(undefined);

/** The part of the case in which it is filled in. */
export function partOf({ field, path }: Missing): 'pv' | 'qualification' | 'statement' {
  if (field === 'qualification' || field === 'elements') return 'qualification';
  return path === null ? 'statement' : 'pv';
}

/** Brings the field of the draft into sight and gives its button the focus. */
export function showField(path: string): void {
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const section = field?.closest('details');
  if (section) section.open = true;
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('button, textarea, input, select')?.focus();
}
