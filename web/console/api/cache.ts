/** The cache of answers, its keys, and how it is emptied. */
import { QueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from './types.js';
import { endedByItself } from '../state/ended.js';

export const keys = {
  session: ['session'] as const,
  queue: ['queue'] as const,
  talk: (id: string) => ['talk', id] as const,
  /** Goes out of date with the talk itself. */
  watch: (id: string) => ['talk', id, 'watch'] as const,
  settings: ['settings'] as const,
  understood: (id: string) => ['understood', id] as const,
  translations: (id: string, to: string) => ['translations', id, to] as const,
  history: (id: string) => ['history', id] as const,
  case: (id: string) => ['case', id] as const,
  pv: (id: string) => ['pv', id] as const,
  /** These two go out of date with the case itself. */
  qualification: (id: string) => ['case', id, 'qualification'] as const,
  pvCheck: (id: string) => ['case', id, 'pv-check'] as const,
  quality: (period: object) => ['quality', period] as const,
  officers: ['officers'] as const,
  emergencyUses: ['emergency-uses'] as const,
  funnel: ['funnel'] as const,
  opinions: ['opinions'] as const,
  audit: ['audit'] as const,
};

/** The cache; it lives in memory only. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Retrying is the work of polling and of the officer, who sees what was not saved.
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: true, staleTime: 0 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Nobody is signed in any more: forget everything an officer could read. */
export function clearPrivateAnswers(client: QueryClient): void {
  if (isOver(client)) endedByItself.set(true);
  client.setQueryData<SessionAnswer>(keys.session, (known) => ({
    officer: null,
    session: null,
    setupNeeded: known?.setupNeeded ?? false,
    ways: known?.ways ?? { provider: false, local: 'all' },
  }));
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
}

/** Whether the time of the sign-in was over, whoever noticed first. */
function isOver(client: QueryClient): boolean {
  const { data, dataUpdatedAt = 0 } = client.getQueryState<SessionAnswer>(keys.session) ?? {};
  if (!data?.session) return false;
  const { now, idleEndsAt, endsAt } = data.session;
  const serverNow = Date.parse(now) + Date.now() - dataUpdatedAt;
  return serverNow >= Math.min(Date.parse(idleEndsAt), Date.parse(endsAt));
}
