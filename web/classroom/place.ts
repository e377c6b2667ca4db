import type { ConsentCard, Theme } from '../../dialogs/cards.js';
import type { Screen } from './address.js';
import { deckOf } from './deck.js';

/** Where somebody is: the screen, and the card of a deck that is open or was open last. */
export interface Place {
  screen: Screen;
  theme: Theme | 'all';
  /** In the deck of the theme, from 0. */
  index: number;
}

export type Move =
  | { go: Screen }
  | { begin: Theme | 'all' }
  | { open: ConsentCard }
  /** To the card after (1) or before (-1). */
  | { turn: 1 | -1 };

/** Works on the place as it is by then, so that keys pressed in quick succession all count. */
export function move(from: Place, by: Move): Place {
  if ('go' in by) return { ...from, screen: by.go };
  if ('begin' in by) return { screen: 'cards', theme: by.begin, index: 0 };
  const deck = deckOf(from.theme);
  if ('open' in by) {
    // Whoever is in the middle of a theme stays in it.
    const theme = deck.includes(by.open) ? from.theme : 'all';
    return { screen: 'cards', theme, index: deckOf(theme).indexOf(by.open) };
  }
  const index = from.index + by.turn;
  if (from.screen !== 'cards' || index < 0) return from;
  return index < deck.length ? { ...from, index } : { ...from, screen: 'end' };
}
