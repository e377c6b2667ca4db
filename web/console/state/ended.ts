import { Store } from './store.js';

/** The sign-in ended because nobody was there or its time was over; said once on the sign-in page. */
export const endedByItself = new Store(false);
