import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { chooseLanguage, type Language } from '../../widget/shared/languages.js';
import { languageInAddress, screenInAddress, writeLanguage, writeScreen, type Screen } from '../address.js';
import { deckOf } from '../deck.js';
import { move, type Place } from '../place.js';
import { LanguageContext, wordsOf } from '../words.js';
import { Card, type Mode } from './card.js';
import { End } from './end.js';
import { Header } from './header.js';
import { CardList } from './list.js';
import { Sheets } from './sheets.js';
import { Start } from './start.js';
import { Teacher } from './teacher.js';

/** The whole page. All that it remembers stands here and is gone when it closes. */
export function App(): JSX.Element {
  const [language, setLanguage] = useState<Language>(() => chooseLanguage(languageInAddress()));
  const [mode, setMode] = useState<Mode>('class');
  const [place, dispatch] = useReducer(move, null, beginning);
  const { screen, theme, index } = place;

  useEffect(() => {
    const follow = (): void => dispatch({ go: screenInAddress() });
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  // Before a view looks for its place on the screen.
  useLayoutEffect(() => {
    if (screenInAddress() !== screen) writeScreen(screen);
    scrollTo(0, 0);
  }, [screen, index]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = wordsOf(language)('class.title');
  }, [language]);

  const go = (to: Screen): void => dispatch({ go: to });
  const speak = (chosen: Language): void => {
    writeLanguage(chosen);
    setLanguage(chosen);
  };
  const deck = deckOf(theme);
  const card = deck[index];

  return (
    <LanguageContext.Provider value={language}>
      <div class={`page screen-${screen}`}>
        <Header language={language} onLanguage={speak} onHome={() => go('start')} />
        {screen === 'start' && (
          <Start mode={mode} onMode={setMode} onTheme={(begin) => dispatch({ begin })} onGo={go} />
        )}
        {screen === 'cards' && card && (
          <Card
            key={card.id}
            card={card}
            number={index + 1}
            count={deck.length}
            mode={mode}
            onTurn={(turn) => dispatch({ turn })}
            onList={() => go('list')}
          />
        )}
        {screen === 'list' && <CardList current={card} onOpen={(open) => dispatch({ open })} onGo={go} />}
        {screen === 'end' && <End onGo={go} />}
        {screen === 'teacher' && <Teacher onGo={go} />}
      </div>
      {screen !== 'teacher' && <Sheets />}
    </LanguageContext.Provider>
  );
}

function beginning(): Place {
  return { screen: screenInAddress(), theme: 'all', index: 0 };
}
