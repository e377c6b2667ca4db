import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { QueueItem } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { minutesInWords } from '../language/minutes.js';
import { talkPath, watchPath } from '../state/route.js';
import { Asks, Colleagues, NeedMarks } from './row-marks.js';

export interface QueueRowProps {
  item: QueueItem;
  officerId: string;
  /** A supervisor may read along in what a colleague has. */
  mayWatch: boolean;
  /** Whole minutes since it was asked for, and since the resident has had no answer. */
  minutes: number;
  unansweredMinutes: number | null;
  isOpen: boolean;
  onTake: (id: string) => void;
  onDangerSeen: (id: string) => void;
}

/**
 * One talk in the queue: mine opens, a free one can be taken, a colleague's only shows. Drawn again only when something
 * of it changed: there can be hundreds.
 */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { item, officerId, mayWatch, minutes, unansweredMinutes, isOpen, onTake, onDangerSeen } = props;
  const language = useLanguage();
  const { t } = language;
  const mine = item.owner?.id === officerId;
  const free = item.owner === null;
  const watchable = mayWatch && !mine && !free && item.kind === 'talk';
  return (
    <li className={rowClass(item, isOpen)} data-waiting={item.state === 'waiting' ? item.id : undefined}>
      <div className="row-words">
        <p className="row-first">
          {mine ? (
            <a
              className="row-link"
              href={talkPath(item.id)}
              aria-current={isOpen ? 'true' : undefined}
              data-row-action=""
            >
              {item.reference}
            </a>
          ) : (
            <strong>{item.reference}</strong>
          )}
          <abbr title={t(`language.${item.language}`)}>{item.language.toUpperCase()}</abbr>
          {item.entry && <bdi className="row-entry">{item.entry}</bdi>}
          {mine && item.unread > 0 && (
            <span className="unread">{t('queue.unread', { count: item.unread })}</span>
          )}
        </p>
        <p className="row-second">
          <NeedMarks item={item} unansweredMinutes={unansweredMinutes} />
          <span>{rowState(item, minutes, language)}</span>
          {item.owner && !mine && <bdi>{item.owner.displayName}</bdi>}
        </p>
        {!mine && <Asks item={item} />}
        <Colleagues item={item} officerId={officerId} />
        {item.rung !== null && (
          <p className="row-case">
            <strong>{t(`rung.${item.rung}`)}</strong> {t(`unit.${item.unit}`)}
          </p>
        )}
      </div>
      <RowButtons
        id={item.id}
        reference={item.reference}
        take={!free ? undefined : item.kind}
        mayWatch={watchable}
        danger={item.danger === 'flagged' && !isOpen}
        onTake={onTake}
        onDangerSeen={onDangerSeen}
      />
    </li>
  );
});

interface RowButtonsProps extends Pick<QueueRowProps, 'mayWatch' | 'onTake' | 'onDangerSeen'> {
  id: string;
  reference: string;
  /** What can be taken; undefined: somebody has it. */
  take: QueueItem['kind'] | undefined;
  /** Danger that nobody has seen. */
  danger: boolean;
}

/** Apart from the words, which change every minute in every row. */
const RowButtons = memo(function RowButtons(props: RowButtonsProps) {
  const { id, reference, take, mayWatch, danger, onTake, onDangerSeen } = props;
  const { t } = useLanguage();
  if (!take && !mayWatch && !danger) return null;
  return (
    <div className="row-buttons">
      {take && (
        <Button
          className={take === 'talk' ? 'button button-main' : 'button'}
          onPress={() => onTake(id)}
          aria-label={t('queue.take-one', { reference })}
          data-row-action=""
        >
          {t('queue.take')}
        </Button>
      )}
      {mayWatch && (
        <a
          className="button button-quiet"
          href={watchPath(id)}
          aria-label={t('queue.watch-one', { reference })}
          data-row-action=""
        >
          {t('queue.watch')}
        </a>
      )}
      {danger && (
        <Button
          className="button button-danger"
          onPress={() => onDangerSeen(id)}
          aria-label={t('danger.seen-one', { reference })}
        >
          {t('danger.seen')}
        </Button>
      )}
    </div>
  );
});

function rowClass(item: QueueItem, isOpen: boolean): string {
  return ['row', item.danger === 'flagged' && 'row-danger', isOpen && 'row-open'].filter(Boolean).join(' ');
}

/** How long someone waits, when something was left, or how the resident's connection is. */
function rowState(item: QueueItem, minutes: number, { t, moment }: LanguageTools): string {
  if (item.state === 'waiting') {
    const waited = t('queue.waits', { time: minutesInWords(minutes, t) });
    return item.resident === 'here' ? waited : `${waited} · ${t(`resident.${item.resident}`)}`;
  }
  if (item.kind === 'later') return t('queue.left-at', { time: moment(item.requestedAt) });
  return t(`resident.${item.resident}`);
}
