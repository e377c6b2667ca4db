import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { keys } from '../api/cache.js';
import type { DeskMessage, Officer, TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { setDraft, drafts } from '../state/drafts.js';
import { outbox, remove, retry, type OutgoingMessage } from '../state/outbox.js';
import { useStore } from '../state/store.js';
import { MessageRow, OutgoingRow } from './message-row.js';
import { useStickToEnd } from './stick-to-end.js';

/** The conversation by day, own messages on their way last. */
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
  const lastSeq = talk.messages.at(-1)?.seq ?? 0;
  const { listRef, newBelow, toEnd } = useStickToEnd(lastSeq, outgoing.length);
  const refresh = () => void client.invalidateQueries({ queryKey: keys.talk(talk.item.id) });

  const takeBack = (message: OutgoingMessage) => {
    const begun = drafts.get().get(draftKey)?.text ?? '';
    setDraft(draftKey, { text: begun ? `${message.text}\n${begun}` : message.text, mode: message.mode });
    remove([message.clientId]);
  };

  return (
    <div className="messages-place">
      {/* Not a live region: the announcer says that there is news, and never reads the words out. */}
      <div className="messages" ref={listRef} tabIndex={0} role="region" aria-label={t('talk.messages')}>
        {byDay(talk.messages, language.day).map(([day, messages]) => (
          <section key={day} aria-label={day}>
            <h3 className="day">{day}</h3>
            <ol className="plain">
              {messages.map((message) => (
                <MessageRow key={message.seq} message={message} talkId={talk.item.id} officer={officer} />
              ))}
            </ol>
          </section>
        ))}
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
      {newBelow && (
        <Button className="button button-main new-below" onPress={toEnd}>
          {t('talk.new-below')} <span aria-hidden="true">↓</span>
        </Button>
      )}
    </div>
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
