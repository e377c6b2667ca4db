import { useEffect, useRef } from 'react';
import type { QueueAnswer, QueueItem } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { useAnnounce } from '../shared/announcer.js';
import { alertOfficer } from '../state/alerts.js';

interface Known {
  waiting: ReadonlySet<string>;
  danger: ReadonlySet<string>;
  unread: ReadonlyMap<string, number>;
}

/**
 * Compares each answer of the queue with the one before and says what is new: who waits, danger, unread messages.
 * News comes from answers rather than frames, so it is the same with a socket, without one and after a lost one.
 */
export function useQueueWatch(queue: QueueAnswer | undefined, openTalk: string | undefined): void {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const known = useRef<Known | undefined>(undefined);

  useEffect(() => {
    if (!queue) return;
    const before = known.current;
    known.current = remember(queue);
    const newDanger = everyone(queue).filter(
      (item) => item.danger === 'flagged' && !before?.danger.has(item.id),
    );
    for (const item of newDanger) announce(t('announce.danger', { reference: item.reference }), 'assertive');
    // What waited before the page was opened is on the screen: nothing to announce.
    const newWaiting = before ? queue.waiting.filter((item) => !before.waiting.has(item.id)) : [];
    for (const item of newWaiting) announce(t('announce.waiting', { reference: item.reference }));
    for (const item of before ? queue.mine : []) {
      // The open talk announces its own messages.
      const grew = item.unread > (before?.unread.get(item.id) ?? 0);
      if (grew && item.id !== openTalk) announce(t('announce.message', { reference: item.reference }));
    }
    const count = new Set([...newDanger, ...newWaiting].map((item) => item.id)).size;
    if (count > 0) alertOfficer(newDanger.length > 0 ? 'danger' : 'waiting', t('alerts.words', { count }));
  }, [queue, openTalk, announce, t]);
}

function everyone(queue: QueueAnswer): QueueItem[] {
  return [...queue.waiting, ...queue.mine, ...queue.others, ...queue.later];
}

function remember(queue: QueueAnswer): Known {
  return {
    waiting: new Set(queue.waiting.map((item) => item.id)),
    danger: new Set(
      everyone(queue)
        .filter((item) => item.danger === 'flagged')
        .map((item) => item.id),
    ),
    unread: new Map(queue.mine.map((item) => [item.id, item.unread])),
  };
}
