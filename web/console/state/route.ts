/** Where in the console we are: the part of the address after `#`, which never reaches a server log. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { page: 'desk' }
  | { page: 'setup'; token: string }
  | { page: 'sign-in'; problem: string }
  | { page: 'talk'; id: string }
  | { page: 'watch'; id: string }
  | { page: 'hours' }
  | { page: 'learn'; lesson: string | undefined }
  | { page: 'practice'; scenario: string }
  | { page: 'account' }
  | { page: 'officers' }
  | { page: 'numbers' }
  | { page: 'quality' }
  | { page: 'audit' };

/** Reads a route from a hash such as `#/talks/abc`; anything unknown is the desk. */
export function readRoute(hash: string): Route {
  const [page = '', rest = ''] = hash.replace(/^#\/?/, '').split('/');
  const value = decode(rest);
  if (page === 'setup' && value) return { page: 'setup', token: value };
  if (page === 'sign-in' && value) return { page: 'sign-in', problem: value };
  if (page === 'talks' && value) return { page: 'talk', id: value };
  if (page === 'watch' && value) return { page: 'watch', id: value };
  if (page === 'hours' || page === 'quality') return { page };
  if (page === 'learn') return { page, lesson: value || undefined };
  if (page === 'practice' && value) return { page, scenario: value };
  if (page === 'account') return { page };
  if (page === 'officers' || page === 'numbers' || page === 'audit') return { page };
  return { page: 'desk' };
}

export const deskPath = '#/';
export const accountPath = '#/account';
export const talkPath = (id: string) => `#/talks/${encodeURIComponent(id)}`;
/** Where a supervisor reads along. */
export const watchPath = (id: string) => `#/watch/${encodeURIComponent(id)}`;

/** Goes to another place; `replace` leaves the present one out of the history (a used set-up link). */
export function go(path: string, replace = false): void {
  if (replace) {
    history.replaceState(null, '', path);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else location.hash = path;
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The present route, followed. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => location.hash));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
