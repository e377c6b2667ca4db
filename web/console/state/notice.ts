/** One sentence about what just happened ("A colleague was first."), until it is dismissed or replaced. */
import { Store } from './store.js';

export interface Notice {
  text: string;
  tone: 'done' | 'problem';
}

export const notice = new Store<Notice | undefined>(undefined);

export const say = (text: string, tone: Notice['tone'] = 'done') => notice.set({ text, tone });
