import type { QueueItem } from '../api/types.js';
import { DangerMark } from '../shared/danger-mark.js';
import { minutesInWords } from '../language/minutes.js';
import { useLanguage } from '../language/language.js';

/** What puts somebody forward, each as sign and word, so that none hangs on colour. */
export function NeedMarks({
  item,
  unansweredMinutes,
}: {
  item: QueueItem;
  /** How long the resident has had no answer; null: nobody owes one. */
  unansweredMinutes: number | null;
}) {
  const { t } = useLanguage();
  return (
    <>
      <DangerMark danger={item.danger} />
      {item.need.includes('minor') && (
        <span className="mark">
          <span aria-hidden="true">◆ </span>
          {t('need.minor')}
        </span>
      )}
      {item.need.includes('fresh') && (
        <span className="mark" title={t('need.fresh-title')}>
          <span aria-hidden="true">◔ </span>
          {t('need.fresh')}
        </span>
      )}
      {item.escalated && (
        <span className="mark mark-strong">
          <span aria-hidden="true">▲ </span>
          {t('queue.escalated')}
        </span>
      )}
      {unansweredMinutes !== null && (
        <span className="mark mark-strong">
          <span aria-hidden="true">↩ </span>
          {t('queue.unanswered', { time: minutesInWords(unansweredMinutes, t) })}
        </span>
      )}
    </>
  );
}

/** What a resident asks for first, and whether this officer is that. It only shows: everyone may take anyone. */
export function Asks({ item }: { item: QueueItem }) {
  const { t } = useLanguage();
  const asks = [
    ...(item.skill ? [{ words: t(`skill.${item.skill}`), fits: item.fits.skill }] : []),
    ...(item.wish ? [{ words: t(`queue.wish.${item.wish}`), fits: item.fits.wish }] : []),
    ...(item.fits.language ? [] : [{ words: t(`language.${item.language}`), fits: false }]),
  ];
  if (asks.length === 0) return null;
  return (
    <p className="row-asks">
      {asks.map(({ words, fits }) => (
        <span key={words} className={fits ? 'ask' : 'ask ask-not'}>
          <span aria-hidden="true">{fits ? '✓ ' : '✕ '}</span>
          {words}
          <span className="hidden-visually">, {t(fits ? 'queue.fits' : 'queue.fits-not')}</span>
        </span>
      ))}
    </p>
  );
}

/** For which colleague it waits, and which colleagues have it before them. */
export function Colleagues({ item, officerId }: { item: QueueItem; officerId: string }) {
  const { t } = useLanguage();
  const other = item.for === null || item.for.id === officerId ? null : item.for;
  if (other === null && item.looking.length === 0) return null;
  return (
    <p className="row-colleagues">
      {other && <span>{t('queue.for-other', { name: other.displayName })}</span>}
      {item.looking.map((each) => (
        <span key={each.id}>
          {t(each.typing ? 'queue.typing' : 'queue.looking', { name: each.displayName })}
        </span>
      ))}
    </p>
  );
}
