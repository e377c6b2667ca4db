import { usePvCheck } from '../api/queries.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { KEYS } from '../state/keys.js';
import { MissingList } from './pv-check.js';
import { pvJump } from './pv-jump.js';

/** Above the draft: what it lacks. */
export function PvMissing({ talkId }: { talkId: string }) {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = usePvCheck(talkId);
  return (
    <section className="callout pv-missing" aria-labelledby="pv-check-title">
      <h4 id="pv-check-title" tabIndex={-1}>
        {data && data.missing.length > 0
          ? t('pv-check.count', { count: data.missing.length })
          : t('pv-check.title')}{' '}
        <kbd className="key-hint">Alt+{KEYS.pvCheck}</kbd>
      </h4>
      {error && (
        <p role="alert" className="problem">
          {errorText(language, error)}
        </p>
      )}
      {data && <MissingList check={data} onJump={(missing) => pvJump.set({ talkId, missing })} />}
    </section>
  );
}
