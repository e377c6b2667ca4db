import { Button } from 'react-aria-components';
import type { QueueItem } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { DangerMark } from '../shared/danger-mark.js';
import { talkPath } from '../state/route.js';

export interface QueueRowProps {
  item: QueueItem;
  officerId: string;
  /** Server time, ms. */
  now: number;
  isOpen: boolean;
  onTake: (id: string) => void;
  onDangerSeen: (id: string) => void;
}

/** One talk in the queue: mine opens, a free one can be taken, a colleague's only shows. */
export function QueueRow({ item, officerId, now, isOpen, onTake, onDangerSeen }: QueueRowProps) {
  const language = useLanguage();
  const { t } = language;
  const mine = item.owner?.id === officerId;
  const free = item.owner === null;
  return (
    <li className={rowClass(item, isOpen)}>
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
          <DangerMark danger={item.danger} />
          <span>{rowState(item, now, language)}</span>
          {item.owner && !mine && <bdi>{item.owner.displayName}</bdi>}
        </p>
        {item.rung !== null && (
          <p className="row-case">
            <strong>{t(`rung.${item.rung}`)}</strong> {t(`unit.${item.unit}`)}
          </p>
        )}
      </div>
      {(free || (item.danger === 'flagged' && !isOpen)) && (
        <div className="row-buttons">
          {free && (
            <Button
              className={item.kind === 'talk' ? 'button button-main' : 'button'}
              onPress={() => onTake(item.id)}
              aria-label={t('queue.take-one', { reference: item.reference })}
              data-row-action=""
            >
              {t('queue.take')}
            </Button>
          )}
          {item.danger === 'flagged' && !isOpen && (
            <Button
              className="button button-danger"
              onPress={() => onDangerSeen(item.id)}
              aria-label={t('danger.seen-one', { reference: item.reference })}
            >
              {t('danger.seen')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function rowClass(item: QueueItem, isOpen: boolean): string {
  return ['row', item.danger === 'flagged' && 'row-danger', isOpen && 'row-open'].filter(Boolean).join(' ');
}

/** How long someone waits, when something was left, or how the resident's connection is. */
function rowState(item: QueueItem, now: number, { t, moment }: LanguageTools): string {
  if (item.state === 'waiting') {
    const waited = t('queue.waits', { time: duration(now - new Date(item.requestedAt).getTime(), t) });
    return item.resident === 'here' ? waited : `${waited} · ${t(`resident.${item.resident}`)}`;
  }
  if (item.kind === 'later') return t('queue.left-at', { time: moment(item.requestedAt) });
  return t(`resident.${item.resident}`);
}

/** "under 1 min", "12 min", "1 h 05 min" from milliseconds. */
function duration(milliseconds: number, t: LanguageTools['t']): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return t('time.under-a-minute');
  if (minutes < 60) return t('time.minutes', { minutes });
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
}
