import type { Flow } from '../engine/flow.js';

/** What it is called, that it can be punishable or may not be, and that it is not the person's fault. */
export const recognise: Flow = {
  id: 'recognise',
  start: 'start',
  steps: {
    start: {
      kind: 'branch',
      cases: [
        { when: 'onlyRemarks', to: 'depends' },
        { when: 'anyBehaviour', to: 'name' },
      ],
      otherwise: 'happened.unclear',
    },
    name: {
      kind: 'ask',
      view: 'names',
      options: [
        { id: 'why', to: 'why' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'other', forget: 'behaviours', to: 'happened.unclear' },
      ],
    },
    why: {
      kind: 'ask',
      view: 'reasons',
      options: [
        { id: 'choices', to: 'choices.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'other', forget: 'behaviours', to: 'happened.unclear' },
      ],
    },
    depends: {
      kind: 'ask',
      options: [
        { id: 'went_on', to: 'more' },
        { id: 'degrading', behaviour: 'sexist_insult', to: 'more' },
        { id: 'following', behaviour: 'following', to: 'more' },
        { id: 'just', to: 'just' },
      ],
    },
    more: { kind: 'say', to: 'name' },
    just: {
      kind: 'ask',
      options: [
        { id: 'choices', to: 'choices.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'stop', to: 'goodbye.start' },
      ],
    },
  },
};
