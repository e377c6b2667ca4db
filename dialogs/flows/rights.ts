import type { Flow, Step } from '../engine/flow.js';

const TOPICS = ['what', 'steps', 'duty', 'ask', 'limits', 'time'] as const;

function topic(): Step {
  return {
    kind: 'ask',
    options: [
      { id: 'more', to: 'menu', label: 'rights.topic.more' },
      { id: 'officer', to: 'officer.start', label: 'rights.topic.officer' },
      { id: 'choices', to: 'choices.menu', label: 'rights.topic.choices' },
    ],
  };
}

/** What a complaint is, what happens, what one may ask for and what it does not bring. */
export const rights: Flow = {
  id: 'rights',
  start: 'menu',
  steps: {
    menu: {
      kind: 'ask',
      options: [
        ...TOPICS.map((name) => ({ id: name, to: name })),
        { id: 'papers', to: 'papers' },
        { id: 'young', set: { minor: true }, to: 'young.start' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
    ...Object.fromEntries(TOPICS.map((name) => [name, topic()])),
    papers: {
      kind: 'ask',
      calls: [{ id: 'call', number: '02 535 45 42' }],
      options: [
        { id: 'care', to: 'care.when' },
        { id: 'lines', to: 'lines.show' },
        { id: 'back', to: 'menu' },
      ],
    },
  },
};
