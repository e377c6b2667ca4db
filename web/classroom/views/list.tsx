import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ConsentCard } from '../../../dialogs/cards.js';
import type { Screen } from '../address.js';
import { cardWords, deckOf, numberOf, THEMES } from '../deck.js';
import { onEscape } from '../keys.js';
import { useWords } from '../words.js';

interface ListProps {
  /** The card that was on the screen before. */
  current: ConsentCard | undefined;
  onOpen: (card: ConsentCard) => void;
  onGo: (screen: Screen) => void;
}

/** All cards by theme, each by how its story begins. */
export function CardList({ current, onOpen, onGo }: ListProps): JSX.Element {
  const words = useWords();
  const whole = useRef<HTMLElement>(null);
  useEffect(() => onEscape(() => onGo('start')));
  useEffect(() => whole.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  return (
    <main ref={whole}>
      <h1>{words('class.all')}</h1>
      {THEMES.map((theme) => (
        <section key={theme}>
          <h2>{words(`cards.menu.${theme}`)}</h2>
          <ul class="list">
            {deckOf(theme).map((card) => (
              <li key={card.id}>
                <button
                  class="entry"
                  onClick={() => onOpen(card)}
                  {...(card === current && { 'aria-current': 'true' as const })}
                >
                  <span class="count">{numberOf(card)}</span>
                  <span>{cardWords(card, words).beginning}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div class="bar">
        <button class="plain" onClick={() => onGo('start')}>
          {words('class.start.home')}
        </button>
      </div>
    </main>
  );
}
