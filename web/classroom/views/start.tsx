import type { JSX } from 'preact';
import type { Theme } from '../../../dialogs/cards.js';
import type { Screen } from '../address.js';
import { deckOf, THEMES } from '../deck.js';
import { useWords } from '../words.js';
import type { Mode } from './card.js';
import { HelpLines } from './help-lines.js';

interface StartProps {
  mode: Mode;
  onMode: (mode: Mode) => void;
  onTheme: (theme: Theme | 'all') => void;
  onGo: (screen: Screen) => void;
}

/** What this is, for whom, and with which cards to begin. */
export function Start({ mode, onMode, onTheme, onGo }: StartProps): JSX.Element {
  const words = useWords();
  return (
    <main>
      <h1 class="heard">{words('class.title')}</h1>
      <p class="what">{words('class.start.what')}</p>
      <HelpLines />
      <h2 id="mode">{words('class.mode')}</h2>
      <div class="choices" role="group" aria-labelledby="mode">
        {(['class', 'alone'] as const).map((each) => (
          <button class="choice" key={each} aria-pressed={mode === each} onClick={() => onMode(each)}>
            {words(`class.mode.${each}`)}
          </button>
        ))}
      </div>
      <h2 id="themes">{words('class.themes')}</h2>
      <div class="themes" role="group" aria-labelledby="themes">
        {(['all', ...THEMES] as const).map((theme) => (
          <button class="theme" key={theme} onClick={() => onTheme(theme)}>
            {words(theme === 'all' ? 'class.all' : `cards.menu.${theme}`)}
            <span class="count"> {deckOf(theme).length}</span>
          </button>
        ))}
      </div>
      <div class="bar">
        <button class="plain" onClick={() => onGo('teacher')}>
          {words('class.teacher')}
        </button>
        <button class="plain" onClick={() => print()}>
          {words('class.print')}
        </button>
      </div>
    </main>
  );
}
