import type { TalkAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import type { useOwnTranslation } from './own-translation.js';

/** Before a translation is sent: what the resident would read, and what that means translated back. */
export function OwnTranslationCheck({
  own,
  talk,
}: {
  own: ReturnType<typeof useOwnTranslation>;
  talk: TalkAnswer;
}) {
  const tools = useLanguage();
  const { t, language } = tools;
  if (own.isChecking)
    return (
      <p className="hint" role="status">
        {t('translate.working')}
      </p>
    );
  if (own.error)
    return (
      <p className="problem" role="alert">
        {errorText(tools, own.error)}
      </p>
    );
  if (!own.checked) return null;
  return (
    <section className="translation own-translation" aria-label={t('translate.mark')}>
      <p className="hint">{t('translate.mark')}</p>
      <dl className="shared">
        <div>
          <dt>{t('translate.goes')}</dt>
          <dd>
            <Said text={own.checked.text} lang={talk.item.language} />
          </dd>
        </div>
        <div>
          <dt>{t('translate.back')}</dt>
          <dd>
            <Said text={own.checked.back} lang={language} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
