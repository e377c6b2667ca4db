/** What the screens read, each answer under one key, and what makes it stale. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { leaving } from '../state/leaving.js';
import { useStore } from '../state/store.js';
import { keys } from './cache.js';
import { useConnection } from './connection.js';
import * as endpoints from './endpoints.js';
import { mergeTalk } from './merge.js';
import type { TalkAnswer } from './types.js';

/** While there is no socket, ask this often (ms). */
const POLL_WITHOUT_SOCKET = 5_000;
/** With a socket, ask now and then all the same: a socket can be dead and look alive. */
const POLL_WITH_SOCKET = 30_000;
const POLL_EMERGENCY = 60_000;

function usePollInterval(): number {
  return useConnection().live === 'open' ? POLL_WITH_SOCKET : POLL_WITHOUT_SOCKET;
}

/** Who is signed in. Asked again every few seconds until the server answers. */
export function useSession() {
  return useQuery({
    queryKey: keys.session,
    queryFn: endpoints.getSession,
    refetchInterval: (query) => (query.state.data ? false : POLL_WITHOUT_SOCKET),
  });
}

/** @param enabled false for who may not see talks */
export function useQueue(enabled = true) {
  return useQuery({
    queryKey: keys.queue,
    queryFn: endpoints.getQueue,
    enabled,
    refetchInterval: usePollInterval(),
  });
}

/** A talk that the officer owns; only messages that are not known yet are fetched. */
export function useTalk(id: string) {
  const client = useQueryClient();
  const isLeaving = useStore(leaving).has(id);
  return useQuery({
    queryKey: keys.talk(id),
    enabled: !isLeaving,
    queryFn: async () => {
      const lastKnown = client.getQueryData<TalkAnswer>(keys.talk(id))?.messages.at(-1)?.seq;
      const fresh = await endpoints.getTalk(id, lastKnown);
      return mergeTalk(client.getQueryData<TalkAnswer>(keys.talk(id)), fresh);
    },
    refetchInterval: usePollInterval(),
  });
}

/** A colleague's talk that a supervisor watches; refused until a reason was given, and again after 30 minutes. */
export function useWatch(id: string, enabled: boolean) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.watch(id),
    enabled,
    queryFn: async () => {
      const lastKnown = client.getQueryData<TalkAnswer>(keys.watch(id))?.messages.at(-1)?.seq;
      const fresh = await endpoints.getWatch(id, lastKnown);
      return mergeTalk(client.getQueryData<TalkAnswer>(keys.watch(id)), fresh);
    },
    refetchInterval: usePollInterval(),
  });
}

/** What the desk is set to: its hours, and who answers danger when nobody is on duty. */
export function useSettings(enabled: boolean) {
  return useQuery({ queryKey: keys.settings, queryFn: endpoints.getSettings, enabled });
}

/** What was understood of a talk. Read when it is opened and when the resident wrote, for each reading stands in the audit. */
export function useUnderstood(id: string) {
  const isLeaving = useStore(leaving).has(id);
  return useQuery({
    queryKey: keys.understood(id),
    enabled: !isLeaving,
    queryFn: () => endpoints.getUnderstood(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/**
 * A case that the officer owns. Every reading stands in the audit, so it is read when it is opened and when something
 * in its talk changed, and never by the clock.
 */
export function useCase(id: string, enabled: boolean) {
  const isLeaving = useStore(leaving).has(id);
  return useQuery({
    queryKey: keys.case(id),
    enabled: enabled && !isLeaving,
    queryFn: () => endpoints.getCase(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** The draft of the PV, with what it was built from. */
export function usePv(id: string) {
  const isLeaving = useStore(leaving).has(id);
  return useQuery({
    queryKey: keys.pv(id),
    enabled: !isLeaving,
    queryFn: () => endpoints.getPv(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** Which offences can fit; like the case, it is read when it is opened and never by the clock. */
export function useQualification(id: string) {
  const isLeaving = useStore(leaving).has(id);
  return useQuery({
    queryKey: keys.qualification(id),
    enabled: !isLeaving,
    queryFn: () => endpoints.getQualification(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** What the draft of the PV lacks. */
export function usePvCheck(id: string, enabled = true) {
  const isLeaving = useStore(leaving).has(id);
  return useQuery({
    queryKey: keys.pvCheck(id),
    enabled: enabled && !isLeaving,
    queryFn: () => endpoints.getPvCheck(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** Every reading stands in the audit: only when it is asked for. */
export function useQuality(period: endpoints.Period) {
  return useQuery({
    queryKey: keys.quality(period),
    queryFn: () => endpoints.getQuality(period),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

export const useOfficers = () => useQuery({ queryKey: keys.officers, queryFn: endpoints.getOfficers });
/** Told by the live stream, and asked again now and then in case a word of it was lost. */
export function useEmergencyUses() {
  return useQuery({
    queryKey: keys.emergencyUses,
    queryFn: endpoints.getEmergencyUses,
    refetchInterval: POLL_EMERGENCY,
  });
}
export const useFunnel = () => useQuery({ queryKey: keys.funnel, queryFn: endpoints.getFunnel });
export const useOpinions = () => useQuery({ queryKey: keys.opinions, queryFn: endpoints.getOpinions });
export const useAudit = () => useQuery({ queryKey: keys.audit, queryFn: endpoints.getAudit });
