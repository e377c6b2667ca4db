import { Button } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { notice } from '../state/notice.js';
import { useStore } from '../state/store.js';

/** Shows the present notice; it stays until dismissed, because nobody should have to read against a clock. */
export function NoticeBar() {
  const { t } = useLanguage();
  const current = useStore(notice);
  return (
    <div role="status" className="notice-place">
      {current && (
        <div className={`notice notice-${current.tone}`}>
          <p>{current.text}</p>
          <Button className="button button-quiet" onPress={() => notice.set(undefined)}>
            {t('notice.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
