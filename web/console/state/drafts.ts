/** What an officer has begun to write, per officer and talk. In memory only: a reload forgets it. */
import type { WritingMode } from '../api/types.js';
import { Store } from './store.js';

export interface Draft {
  text: string;
  mode: WritingMode;
}

export const EMPTY_DRAFT: Draft = { text: '', mode: 'message' };

export const drafts = new Store<ReadonlyMap<string, Draft>>(new Map());

/** Names a draft: two officers at one computer never see each other's. */
export const draftKey = (officerId: string, talkId: string) => `${officerId} ${talkId}`;

export function setDraft(key: string, change: Partial<Draft>): void {
  drafts.set((all) => new Map(all).set(key, { ...(all.get(key) ?? EMPTY_DRAFT), ...change }));
}

/** Forgets a draft, and what was begun beside it for the case. */
export function forgetDraft(key: string): void {
  drafts.set((all) => new Map([...all].filter(([each]) => each !== key && !each.startsWith(`${key} `))));
}
