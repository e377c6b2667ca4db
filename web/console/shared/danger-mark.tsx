import type { QueueItem } from '../api/types.js';
import { useLanguage } from '../language/language.js';

/** Danger as sign and word, so that it does not hang on colour. */
export function DangerMark({ danger }: { danger: QueueItem['danger'] }) {
  const { t } = useLanguage();
  if (danger === 'none') return null;
  return (
    <span className={danger === 'flagged' ? 'danger-mark' : 'danger-mark danger-mark-seen'}>
      <span aria-hidden="true">{danger === 'flagged' ? '⚠ ' : '✓ '}</span>
      {t(danger === 'flagged' ? 'danger.flagged' : 'danger.was-seen')}
    </span>
  );
}
