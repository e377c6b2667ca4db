/** Who is shown in the queue. Kept while the page is open. */
import type { QueueItem } from '../api/types.js';
import { Store } from './store.js';

export const FILTERS = ['all', 'fits', 'language'] as const;
export type Filter = (typeof FILTERS)[number];

export const queueFilter = new Store<Filter>('all');

/** The next choice, and after the last the first. */
export function nextFilter(filter: Filter): Filter {
  return FILTERS[(FILTERS.indexOf(filter) + 1) % FILTERS.length] ?? 'all';
}

export const fitsAll = ({ fits }: QueueItem) => fits.language && fits.skill && fits.wish;

/** No filter hides danger, who waits too long, or what was passed on to this officer. */
export function isShown(item: QueueItem, filter: Filter, officerId: string): boolean {
  if (item.danger !== 'none' || item.escalated || item.for?.id === officerId) return true;
  if (filter === 'fits') return fitsAll(item);
  return filter === 'all' || item.fits.language;
}
