import type { JSX } from 'preact';
import { languageNames, languages, type Language } from '../../widget/shared/languages.js';
import { useWords } from '../words.js';

interface HeaderProps {
  language: Language;
  onLanguage: (language: Language) => void;
  onHome: () => void;
}

export function Header({ language, onLanguage, onHome }: HeaderProps): JSX.Element {
  const words = useWords();
  return (
    <header>
      <button class="home" onClick={onHome}>
        {words('class.title')}
      </button>
      <div class="languages" role="group" aria-label={words('class.language')}>
        {languages.map((each) => (
          <button key={each} lang={each} aria-pressed={each === language} onClick={() => onLanguage(each)}>
            {each.toUpperCase()}
            <span class="heard"> {languageNames[each]}</span>
          </button>
        ))}
      </div>
    </header>
  );
}
