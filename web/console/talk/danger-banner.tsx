import { Button } from 'react-aria-components';
import type { QueueItem } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { KEYS } from '../state/keys.js';

/** Danger was typed in this talk. The resident is told only once an officer says that they saw it. */
export function DangerBanner({ danger, onSeen }: { danger: QueueItem['danger']; onSeen: () => void }) {
  const { t } = useLanguage();
  if (danger === 'none') return null;
  if (danger === 'seen') {
    return (
      <p className="danger-banner danger-banner-seen">
        <span aria-hidden="true">✓ </span>
        {t('danger.banner-seen')}
      </p>
    );
  }
  return (
    <section className="danger-banner" aria-labelledby="danger-title">
      <h3 id="danger-title">
        <span aria-hidden="true">⚠ </span>
        {t('danger.banner-title')}
      </h3>
      <p>{t('danger.banner-text')}</p>
      <Button className="button button-danger" onPress={onSeen}>
        {t('danger.seen')} <kbd className="key-hint">Alt+{KEYS.dangerSeen}</kbd>
      </Button>
    </section>
  );
}
