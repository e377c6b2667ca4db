import { useQuery } from '@tanstack/react-query';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { getHistory } from '../api/endpoints.js';
import type { HistoryAnswer, Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { MessageRow } from './message-row.js';

interface HistoryProps {
  talkId: string;
  officer: Officer;
  isOpen: boolean;
  onClose: () => void;
}

/** Earlier talks of the same case. They are read only when somebody opens them: each reading stands in the audit. */
export function HistoryDialog({ talkId, officer, isOpen, onClose }: HistoryProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={t('history.title')} isOpen={isOpen} onClose={onClose}>
      <p className="hint">{t('history.hint')}</p>
      <Earlier talkId={talkId} officer={officer} />
      <div className="buttons">
        <Button className="button" onPress={onClose}>
          {t('dialog.done')}
        </Button>
      </div>
    </Dialog>
  );
}

function Earlier({ talkId, officer }: { talkId: string; officer: Officer }) {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = useQuery({
    queryKey: keys.history(talkId),
    queryFn: () => getHistory(talkId),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (error)
    return (
      <p role="alert" className="problem">
        {errorText(language, error)}
      </p>
    );
  if (!data) return <p role="status">{t('desk.opening')}</p>;
  if (data.talks.length === 0) return <p>{t('history.none')}</p>;
  return data.talks.map((talk, index) => (
    <EarlierTalk key={talk.reference} talk={talk} talkId={talkId} officer={officer} isFirst={index === 0} />
  ));
}

interface EarlierTalkProps {
  talk: HistoryAnswer['talks'][number];
  talkId: string;
  officer: Officer;
  isFirst: boolean;
}

function EarlierTalk({ talk, talkId, officer, isFirst }: EarlierTalkProps) {
  const { t, find, full } = useLanguage();
  return (
    <Disclosure className="bot-part" defaultExpanded={isFirst}>
      <Heading level={3} className="bot-part-head">
        <Button slot="trigger" className="bot-part-button">
          <span className="bot-part-title">{full(talk.requestedAt)}</span>
          <span className="bot-part-facts">
            <span className="bot-part-fact">
              {t(`history.kind.${talk.kind}`)} {talk.reference}
            </span>
            <span className="bot-part-fact">{find(`history.state.${talk.state}`) ?? talk.state}</span>
            {talk.officer && (
              <span className="bot-part-fact">
                <bdi>{talk.officer}</bdi>
              </span>
            )}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {talk.messages.length === 0 ? (
          <p className="hint">{t('history.no-messages')}</p>
        ) : (
          <ol className="plain">
            {talk.messages.map((message) => (
              <MessageRow key={message.seq} message={message} talkId={talkId} officer={officer} isEarlier />
            ))}
          </ol>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
