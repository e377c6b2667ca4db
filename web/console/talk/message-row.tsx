import { Button } from 'react-aria-components';
import type { DeskMessage, Officer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import type { OutgoingMessage } from '../state/outbox.js';
import { AttachmentList } from './attachment-list.js';
import type { Translation } from './translations.js';

export interface MessageRowProps {
  message: DeskMessage;
  talkId: string;
  officer: Officer;
  /** How far a translation of it is; none is offered without it. */
  translation?: Translation | undefined;
  onTranslate?: (() => void) | undefined;
  /** Of an earlier talk: its files are not fetched from here. */
  isEarlier?: boolean;
}

/** One message of the log. Who wrote it is said in words and shown by place and border, not by colour alone. */
export function MessageRow({
  message,
  talkId,
  officer,
  translation,
  onTranslate,
  isEarlier = false,
}: MessageRowProps) {
  const { t, find, time } = useLanguage();
  const when = (
    <time dateTime={message.at} className="message-time">
      {time(message.at)}
    </time>
  );
  if (message.author === 'event') {
    return (
      <li className="message message-event" data-seq={message.seq}>
        <p>
          {find(`event.${message.text}`) ?? t('event.other', { code: message.text })} {when}
        </p>
      </li>
    );
  }
  const own = message.officer === officer.displayName;
  return (
    <li
      className={`message message-${message.author}${message.danger ? ' message-danger' : ''}`}
      data-seq={message.seq}
    >
      <p className="message-head">
        <strong>{t(`author.${message.author}`)}</strong>
        {message.officer && <bdi>{own ? t('author.you') : message.officer}</bdi>}
        {when}
        {message.danger && (
          <span className="danger-mark">
            <span aria-hidden="true">⚠ </span>
            {t('danger.flagged')}
          </span>
        )}
      </p>
      {message.text && (
        <p className="message-text" dir="auto">
          <Said text={message.text} />
        </p>
      )}
      {message.original && (
        <div className="translation">
          <p className="hint">{t('translate.sent')}</p>
          <p className="message-text" dir="auto">
            <Said text={message.original.text} lang={message.original.language} />
          </p>
        </div>
      )}
      {translation && <TranslationOf translation={translation} onTranslate={onTranslate} />}
      {!isEarlier && <AttachmentList talkId={talkId} attachments={message.attachments} />}
      {own && <p className="message-state">{t('message.saved')}</p>}
    </li>
  );
}

/** Beside the original, marked as what it is; never in its place. */
function TranslationOf({
  translation,
  onTranslate,
}: {
  translation: Translation;
  onTranslate: (() => void) | undefined;
}) {
  const { t, language } = useLanguage();
  if (translation.state === 'done')
    return (
      <div className="translation">
        <p className="hint">{t('translate.mark')}</p>
        <p className="message-text" dir="auto">
          <Said text={translation.text} lang={language} />
        </p>
      </div>
    );
  if (translation.state === 'working')
    return (
      <p className="hint" role="status">
        {t('translate.working')}
      </p>
    );
  return (
    <Button className="button button-small" onPress={() => onTranslate?.()}>
      {t(translation.state === 'failed' ? 'translate.again' : 'translate.one')}
    </Button>
  );
}

export interface OutgoingRowProps {
  message: OutgoingMessage;
  onRetry: () => void;
  onTakeBack: () => void;
}

/** An own message that is not yet part of the log, and how far it got. */
export function OutgoingRow({ message, onRetry, onTakeBack }: OutgoingRowProps) {
  const { t, time } = useLanguage();
  return (
    <li className={`message message-${message.mode === 'note' ? 'note' : 'officer'} message-outgoing`}>
      <p className="message-head">
        <strong>{t(message.mode === 'note' ? 'author.note' : 'author.officer')}</strong>
        <span>{t('author.you')}</span>
        <time dateTime={message.at} className="message-time">
          {time(message.at)}
        </time>
      </p>
      <p className="message-text" dir="auto">
        {message.text}
      </p>
      {message.original && (
        <div className="translation">
          <p className="hint">{t('translate.sent')}</p>
          <p className="message-text" dir="auto">
            {message.original.text}
          </p>
        </div>
      )}
      <p className={message.state === 'failed' ? 'message-state problem' : 'message-state'} role="status">
        {message.state === 'failed' && message.refused ? t('message.refused') : t(`message.${message.state}`)}
      </p>
      {message.state === 'failed' && (
        <div className="buttons">
          {message.refused ? (
            <Button className="button" onPress={onTakeBack}>
              {t('message.take-back')}
            </Button>
          ) : (
            <Button className="button" onPress={onRetry}>
              {t('message.retry')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
