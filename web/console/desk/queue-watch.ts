import { useEffect, useRef } from 'react';
import type { Officer, QueueAnswer } from '../api/types.js';
import type { TextKey } from '../language/texts.js';
import { useLanguage } from '../language/language.js';
import { useAnnounce } from '../shared/announcer.js';
import { alarmsOf, calledToAll, type AlarmKind } from '../state/alarms.js';
import { alertOfficer } from '../state/alerts.js';
import { useStore } from '../state/store.js';

interface Known {
  waiting: ReadonlySet<string>;
  alarms: ReadonlySet<string>;
  unread: ReadonlyMap<string, number>;
}

const WORDS: Record<AlarmKind, TextKey> = {
  danger: 'announce.danger',
  escalated: 'announce.escalated',
  unanswered: 'announce.unanswered',
  'for-me': 'announce.for-me',
};

/**
 * Compares each answer of the queue with the one before and says what is new: who waits, what needs somebody, unread
 * messages. News comes from answers rather than frames, so it is the same with a socket, without one and after a lost
 * one. What sounds again and again is the work of the alarm bar.
 */
export function useQueueWatch(
  queue: QueueAnswer | undefined,
  officer: Officer,
  openTalk: string | undefined,
): void {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const called = useStore(calledToAll);
  const known = useRef<Known | undefined>(undefined);

  useEffect(() => {
    if (!queue) return;
    const before = known.current;
    const alarms = alarmsOf(queue, officer, called);
    known.current = {
      waiting: new Set(queue.waiting.map((item) => item.id)),
      alarms: new Set(alarms.map(({ key }) => key)),
      unread: new Map(queue.mine.map((item) => [item.id, item.unread])),
    };
    for (const { key, kind, reference } of alarms) {
      if (!before?.alarms.has(key))
        announce(t(WORDS[kind], { reference }), kind === 'danger' ? 'assertive' : 'polite');
    }
    // What waited before the page was opened is on the screen: nothing to announce.
    const newWaiting = before ? queue.waiting.filter((item) => !before.waiting.has(item.id)) : [];
    for (const item of newWaiting) announce(t('announce.waiting', { reference: item.reference }));
    for (const item of before ? queue.mine : []) {
      // The open talk announces its own messages.
      const grew = item.unread > (before?.unread.get(item.id) ?? 0);
      if (grew && item.id !== openTalk) announce(t('announce.message', { reference: item.reference }));
    }
    const alarmed = new Set(alarms.map(({ id }) => id));
    const count = newWaiting.filter(({ id }) => !alarmed.has(id)).length;
    if (count > 0) alertOfficer('waiting', t('alerts.words', { count }));
  }, [queue, officer, called, openTalk, announce, t]);
}
