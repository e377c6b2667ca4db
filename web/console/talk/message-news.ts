import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../api/cache.js';
import { markRead } from '../api/endpoints.js';
import type { TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { useAnnounce } from '../shared/announcer.js';
import { outbox, remove } from '../state/outbox.js';
import { useStore } from '../state/store.js';

/** Announces new messages of the open talk, marks them read, and lets go of own ones that have come back. */
export function useMessageNews(talk: TalkAnswer): void {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const client = useQueryClient();
  const sent = useStore(outbox);
  const { id, reference, unread } = talk.item;
  const lastSeq = talk.messages.at(-1)?.seq ?? 0;
  const announcedUpTo = useRef(lastSeq);

  useEffect(() => {
    const fresh = talk.messages.filter((message) => message.seq > announcedUpTo.current);
    announcedUpTo.current = lastSeq;
    // Which talk, never the words: somebody may stand behind the officer.
    if (fresh.some((message) => message.author === 'resident'))
      announce(t('announce.message', { reference }));
    if (fresh.some((message) => message.author === 'whisper')) announce(t('announce.whisper', { reference }));
  }, [talk.messages, lastSeq, reference, announce, t]);

  useEffect(() => {
    const read = () => {
      if (document.visibilityState !== 'visible') return;
      markRead(id)
        .then(() => client.invalidateQueries({ queryKey: keys.queue }))
        // Not being able to mark as read loses nothing; the next message tries again.
        .catch(() => undefined);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [client, id, lastSeq, unread]);

  useEffect(() => {
    const known = new Set(talk.messages.map((message) => message.seq));
    remove(
      sent
        .filter((each) => each.talkId === id && each.seq !== null && known.has(each.seq))
        .map((each) => each.clientId),
    );
  }, [sent, talk.messages, id]);
}
