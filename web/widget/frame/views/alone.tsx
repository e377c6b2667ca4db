import type { JSX, TargetedEvent } from 'preact';
import { isLanguage, languageNames, languages } from '../../shared/languages.js';
import type { Talk } from '../talk.js';
import { useWords } from '../words.js';

/** The header of the frame opened by itself; embedded, the page around shows the same one. */
export function AloneHeader({ talk, onLeave }: { talk: Talk; onLeave: () => void }): JSX.Element {
  const words = useWords();
  const choose = (event: TargetedEvent<HTMLSelectElement>): void => {
    const { value } = event.currentTarget;
    if (!isLanguage(value)) return;
    document.documentElement.lang = value;
    talk.changeLanguage(value);
  };
  return (
    <header class="top">
      <button type="button" class="leave" aria-describedby="leave-hint" onClick={onLeave}>
        {words('painted.leave')}
      </button>
      <p class="leave-hint" id="leave-hint">
        {words('painted.leaveHint')}
      </p>
      <h1>{words('painted.title')}</h1>
      <select aria-label={words('painted.language')} value={talk.state.language} onChange={choose}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </header>
  );
}

/** The emergency numbers below the frame opened by itself. */
export function AloneFooter(): JSX.Element {
  const words = useWords();
  return (
    <footer class="emergency">
      <p>{words('painted.emergency')}</p>
      <a href="tel:101">{words('painted.call101')}</a>
      <a href="tel:112">{words('painted.call112')}</a>
    </footer>
  );
}
