import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { keys } from '../api/cache.js';
import { markDangerSeen, setDuty, takeTalk } from '../api/endpoints.js';
import { mergeTalk } from '../api/merge.js';
import type { QueueAnswer, QueueItem, TalkAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { stayInTalk } from '../state/leaving.js';
import { say } from '../state/notice.js';
import { fitsAll } from '../state/queue-filter.js';
import { go, talkPath } from '../state/route.js';

/** Danger that nobody has seen first, then who waits longest. */
export function byUrgency(one: QueueItem, other: QueueItem): number {
  const urgent = (item: QueueItem) => (item.danger === 'flagged' ? 0 : 1);
  return urgent(one) - urgent(other) || one.requestedAt.localeCompare(other.requestedAt);
}

/**
 * Whom to take next. Danger that nobody has seen comes before what was passed on to this officer; then the line as the
 * server orders it, in which of those who need it as much as the first, one who fits is preferred.
 */
export function nextToTake(waiting: readonly QueueItem[], officerId: string): QueueItem | undefined {
  const free = waiting.filter((item) => item.for === null || item.for.id === officerId);
  const first = free[0] ?? waiting[0];
  if (!first || first.danger === 'flagged') return first;
  const sameNeed = (item: QueueItem) =>
    item.danger === first.danger && item.need[0] === first.need[0] && item.escalated === first.escalated;
  return (
    free.find((item) => item.for !== null) ?? free.find((item) => sameNeed(item) && fitsAll(item)) ?? first
  );
}

/** What can be done from the queue; each says so when it did not work. */
export function useDeskActions() {
  const language = useLanguage();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keys.queue });
  const failed = (error: unknown) => say(errorText(language, error), 'problem');
  const taking = useRef(false);
  const seeing = useRef(false);

  const { mutate: takeIt } = useMutation({
    mutationFn: takeTalk,
    onSuccess: (talk, id) => {
      stayInTalk(id);
      client.setQueryData<TalkAnswer>(keys.talk(id), (known) => mergeTalk(known, talk));
      go(talkPath(id));
    },
    onError: failed,
    onSettled: () => {
      taking.current = false;
      return refresh();
    },
  });
  const { mutate: changeDuty } = useMutation({
    mutationFn: setDuty,
    onSuccess: (answer) => client.setQueryData(keys.session, answer),
    onError: failed,
    onSettled: refresh,
  });
  const { mutate: seeIt } = useMutation({
    mutationFn: markDangerSeen,
    onSuccess: (_nothing, id) => void client.invalidateQueries({ queryKey: keys.talk(id) }),
    onError: failed,
    onSettled: () => {
      seeing.current = false;
      return refresh();
    },
  });

  // The same functions at each drawing: the rows of a long queue are drawn again only when they change.
  const take = useCallback(
    (id: string) => {
      if (taking.current) return;
      taking.current = true;
      takeIt(id);
    },
    [takeIt],
  );
  const dangerSeen = useCallback(
    (id: string) => {
      if (seeing.current) return;
      seeing.current = true;
      seeIt(id);
    },
    [seeIt],
  );
  return {
    take,
    takeNext: (queue: QueueAnswer | undefined, officerId: string) => {
      const next = nextToTake(queue?.waiting ?? [], officerId);
      if (next) take(next.id);
      else say(language.t('queue.nobody-waits'));
    },
    setDuty: (on: boolean) => changeDuty(on),
    dangerSeen,
  };
}
