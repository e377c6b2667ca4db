import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/cache.js';
import { markDangerSeen, setDuty, takeTalk } from '../api/endpoints.js';
import { mergeTalk } from '../api/merge.js';
import type { QueueAnswer, QueueItem, TalkAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { stayInTalk } from '../state/leaving.js';
import { say } from '../state/notice.js';
import { go, talkPath } from '../state/route.js';

/** Danger that nobody has seen first, then who waits longest. */
export function byUrgency(one: QueueItem, other: QueueItem): number {
  const urgent = (item: QueueItem) => (item.danger === 'flagged' ? 0 : 1);
  return urgent(one) - urgent(other) || one.requestedAt.localeCompare(other.requestedAt);
}

/** What can be done from the queue; each says so when it did not work. */
export function useDeskActions() {
  const language = useLanguage();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keys.queue });
  const failed = (error: unknown) => say(errorText(language, error), 'problem');

  const take = useMutation({
    mutationFn: takeTalk,
    onSuccess: (talk, id) => {
      stayInTalk(id);
      client.setQueryData<TalkAnswer>(keys.talk(id), (known) => mergeTalk(known, talk));
      go(talkPath(id));
    },
    onError: failed,
    onSettled: refresh,
  });
  const duty = useMutation({
    mutationFn: setDuty,
    onSuccess: (answer) => client.setQueryData(keys.session, answer),
    onError: failed,
    onSettled: refresh,
  });
  const seen = useMutation({
    mutationFn: markDangerSeen,
    onSuccess: (_nothing, id) => void client.invalidateQueries({ queryKey: keys.talk(id) }),
    onError: failed,
    onSettled: refresh,
  });

  return {
    take: (id: string) => {
      if (!take.isPending) take.mutate(id);
    },
    takeNext: (queue: QueueAnswer | undefined) => {
      const next = [...(queue?.waiting ?? [])].sort(byUrgency)[0];
      if (!next) say(language.t('queue.nobody-waits'));
      else if (!take.isPending) take.mutate(next.id);
    },
    setDuty: (on: boolean) => duty.mutate(on),
    dangerSeen: (id: string) => {
      if (!seen.isPending) seen.mutate(id);
    },
  };
}
