import { useId } from 'react';
import { useLanguage } from './language.js';
import { availableLanguages, LANGUAGE_NAMES, LANGUAGES } from './texts.js';

/** Choice of the interface language; a native list, because it works on every phone. */
export function LanguageSelect() {
  const { t, language, setLanguage } = useLanguage();
  const id = useId();
  return (
    <div className="language">
      <label htmlFor={id}>{t('language.label')}</label>
      <select
        id={id}
        value={language}
        onChange={(event) => setLanguage(LANGUAGES.find((each) => each === event.target.value) ?? 'en')}
      >
        {availableLanguages.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
