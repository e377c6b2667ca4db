import { useConnection } from '../api/connection.js';
import { useLanguage } from '../language/language.js';

/** Says when what is shown may be old. */
export function ConnectionBanner() {
  const { t } = useLanguage();
  const { live, reachable } = useConnection();
  const text = !reachable ? t('connection.none') : live === 'lost' ? t('connection.slow') : undefined;
  return (
    <div role="status" className="connection-place">
      {text && <p className="connection">{text}</p>}
    </div>
  );
}
