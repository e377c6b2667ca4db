import { CARDS, type ConsentCard, type Theme } from '../../dialogs/cards.js';
import type { ClassKey, Words } from './words.js';

export type Answer = 'yes' | 'no' | 'unsure';
/** In the order of the keys 1, 2, 3. */
export const ANSWERS: readonly Answer[] = ['yes', 'no', 'unsure'];

/** The themes, in the order in which the cards bring them. */
export const THEMES: readonly Theme[] = [...new Set(CARDS.map(({ theme }) => theme))];

/** The cards of a theme, or all. */
export function deckOf(theme: Theme | 'all'): readonly ConsentCard[] {
  return theme === 'all' ? CARDS : CARDS.filter((card) => card.theme === theme);
}

/** The number of a card among all of them, from 1. */
export function numberOf(card: ConsentCard): number {
  return CARDS.indexOf(card) + 1;
}

export interface CardWords {
  story: string;
  /** Whether there is consent, as the card asks it. */
  question: string;
  /** The first sentence of the story, by which one knows the card in a list. */
  beginning: string;
  said: string;
  talk: string;
}

export function cardWords(card: ConsentCard, words: Words): CardWords {
  const { story, question } = split(words(`cards.${card.id}` as ClassKey));
  return {
    story,
    question,
    beginning: /^.*?[.?!](?=\s|$)/s.exec(story)?.[0] ?? story,
    said: words(`cards.${card.id}.said` as ClassKey),
    talk: words(`class.talk.${card.id}` as ClassKey),
  };
}

/** The question is the last sentence, in a paragraph of its own or not. */
function split(text: string): { story: string; question: string } {
  const [, story, question] = /^(.*[.?!…”"»)])\s+([^.?!]+\?)$/s.exec(text) ?? [];
  return { story: story ?? text, question: question ?? '' };
}
