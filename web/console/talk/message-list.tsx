import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'react-aria-components';
import { keys } from '../api/cache.js';
import type { DeskMessage, Officer, TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { setDraft, drafts } from '../state/drafts.js';
import { outbox, remove, retry, type OutgoingMessage } from '../state/outbox.js';
import { useStore } from '../state/store.js';
import { MessageRow, OutgoingRow } from './message-row.js';
import { useStickToEnd } from './stick-to-end.js';
import { TalkTools } from './talk-tools.js';
import { useTranslations } from './translations.js';
import { useStretch } from './window.js';

/** This close to an edge (px) the next messages are drawn. */
const EDGE = 40;

/** The conversation by day, own messages on their way last. Of a long one a stretch is drawn that moves with the reader. */
export function MessageList({
  talk,
  officer,
  draftKey,
}: {
  talk: TalkAnswer;
  officer: Officer;
  draftKey: string;
}) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const all = useStore(outbox);
  const known = new Set(talk.messages.map((message) => message.seq));
  const outgoing = all.filter((each) => each.key === draftKey && !(each.seq !== null && known.has(each.seq)));
  const count = talk.messages.length;
  const lastSeq = talk.messages.at(-1)?.seq ?? 0;
  const { listRef, newBelow, toEnd } = useStickToEnd(lastSeq, outgoing.length);
  const { stretch, move, toEnd: drawEnd } = useStretch(count, listRef);
  const shown = useMemo(
    () => talk.messages.slice(stretch.from, stretch.to),
    [talk.messages, stretch.from, stretch.to],
  );
  const translations = useTranslations(talk, shown);
  const refresh = () => void client.invalidateQueries({ queryKey: keys.talk(talk.item.id) });
  const isCut = stretch.from > 0 || stretch.to < count;

  // Who reads on at an edge gets what comes next.
  const onScroll = () => {
    const list = listRef.current;
    if (!list) return;
    if (list.scrollTop < EDGE && stretch.from > 0) move('up');
    else if (list.scrollHeight - list.scrollTop - list.clientHeight < EDGE && stretch.to < count)
      move('down');
  };
  const goToEnd = () => {
    flushSync(drawEnd);
    toEnd();
  };
  const takeBack = (message: OutgoingMessage) => {
    const begun = drafts.get().get(draftKey)?.text ?? '';
    const text = message.original?.text ?? message.text;
    setDraft(draftKey, { text: begun ? `${text}\n${begun}` : text, mode: message.mode });
    remove([message.clientId]);
  };

  return (
    <>
      <TalkTools talk={talk} officer={officer} translations={translations} />
      <div className="messages-place">
        {/* Not a live region: the announcer says that there is news, and never reads the words out. */}
        <div
          className="messages"
          ref={listRef}
          tabIndex={0}
          role="region"
          aria-label={t('talk.messages')}
          onScroll={onScroll}
        >
          {isCut && (
            <p className="hint window-place" role="status">
              {t('window.count', { from: stretch.from + 1, to: stretch.to, count })}
            </p>
          )}
          {stretch.from > 0 && (
            <Button className="button window-more" onPress={() => move('up')}>
              {t('window.earlier')}
            </Button>
          )}
          {byDay(shown, language.day).map(([day, messages]) => (
            <section key={day} aria-label={day}>
              <h3 className="day">{day}</h3>
              <ol className="plain">
                {messages.map((message) => (
                  <MessageRow
                    key={message.seq}
                    message={message}
                    talkId={talk.item.id}
                    officer={officer}
                    translation={translations.of(message)}
                    onTranslate={() => translations.one(message.seq)}
                  />
                ))}
              </ol>
            </section>
          ))}
          {stretch.to < count && (
            <Button className="button window-more" onPress={() => move('down')}>
              {t('window.later')}
            </Button>
          )}
          {outgoing.length > 0 && (
            <ol className="plain" aria-label={t('talk.on-their-way')}>
              {outgoing.map((message) => (
                <OutgoingRow
                  key={message.clientId}
                  message={message}
                  onRetry={() => retry(message, refresh)}
                  onTakeBack={() => takeBack(message)}
                />
              ))}
            </ol>
          )}
        </div>
        {(newBelow || stretch.to < count) && (
          <Button className="button button-main new-below" onPress={goToEnd}>
            {t('talk.new-below')} <span aria-hidden="true">↓</span>
          </Button>
        )}
      </div>
    </>
  );
}

function byDay(messages: readonly DeskMessage[], dayOf: (iso: string) => string): [string, DeskMessage[]][] {
  const days = new Map<string, DeskMessage[]>();
  for (const message of messages) {
    const day = dayOf(message.at);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days];
}
