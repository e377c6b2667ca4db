import type { Flow } from '../engine/flow.js';

/** For who comes with a question: where each kind of question is answered. */
export const learn: Flow = {
  id: 'learn',
  start: 'menu',
  steps: {
    menu: {
      kind: 'ask',
      options: [
        { id: 'was', to: 'recognise.who' },
        { id: 'consent', to: 'consent.start' },
        { id: 'rights', to: 'rights.menu' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'lines', to: 'lines.show' },
        { id: 'about', to: 'welcome.about' },
        { id: 'back', to: 'welcome.need' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
  },
};
