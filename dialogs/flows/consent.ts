import type { Flow, Option, Step } from '../engine/flow.js';
import { CARDS } from '../cards.js';

/** What consent means, in plain words. */
export const consent: Flow = {
  id: 'consent',
  start: 'start',
  steps: {
    start: {
      kind: 'ask',
      options: [
        { id: 'meaning', to: 'meaning' },
        { id: 'cards', to: 'cards.menu' },
        { id: 'ages', to: 'ages' },
        { id: 'happened', to: 'happened.tell' },
        { id: 'own', set: { role: 'own' }, to: 'own.start' },
        { id: 'back', to: 'learn.menu' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    meaning: {
      kind: 'ask',
      options: [
        { id: 'cards', to: 'cards.menu' },
        { id: 'ages', to: 'ages' },
        { id: 'back', to: 'learn.menu' },
      ],
    },
    ages: {
      kind: 'ask',
      options: [
        { id: 'cards', to: 'cards.menu' },
        { id: 'young', set: { minor: true }, to: 'young.start' },
        { id: 'back', to: 'learn.menu' },
      ],
    },
  },
};

/** A card asks; whatever is chosen, it explains, and the next card follows. */
function card(index: number): Record<string, Step> {
  const { id, answer } = CARDS[index] ?? { id: '', answer: 'no' };
  const next = CARDS[index + 1]?.id ?? 'menu';
  const said = (choice: string) => (choice === 'unsure' ? 'doubt' : choice === answer ? 'same' : 'other');
  return {
    [id]: {
      kind: 'ask',
      options: ['yes', 'no', 'unsure'].map((choice): Option => ({
        id: choice,
        to: `${id}said`,
        label: `cards.${choice}`,
        lead: `cards.${said(choice)}`,
      })),
    },
    [`${id}said`]: {
      kind: 'ask',
      text: `cards.${id}.said`,
      options: [
        { id: 'next', to: next, label: 'cards.next' },
        { id: 'themes', to: 'menu', label: 'cards.themes' },
        { id: 'mine', to: 'happened.tell', label: 'cards.mine' },
        { id: 'stop', to: 'goodbye.start', label: 'cards.stop' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
  };
}

function firstOf(theme: string): string {
  return CARDS.find((one) => one.theme === theme)?.id ?? 'menu';
}

/** Short stories in which one chooses and gets an explanation. */
export const cards: Flow = {
  id: 'cards',
  start: 'menu',
  steps: {
    menu: {
      kind: 'ask',
      options: [
        { id: 'out', to: firstOf('out') },
        { id: 'home', to: firstOf('home') },
        { id: 'online', to: firstOf('online') },
        { id: 'power', to: firstOf('power') },
        { id: 'all', to: CARDS[0]?.id ?? 'menu' },
        { id: 'back', to: 'consent.start' },
      ],
    },
    ...Object.fromEntries(CARDS.flatMap((_card, index) => Object.entries(card(index)))),
  },
};
