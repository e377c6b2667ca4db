import type { Flow } from '../engine/flow.js';

/** What it is called, that it can be punishable or may not be, and that it is not the person's fault; what helps. */
export const recognise: Flow = {
  id: 'recognise',
  start: 'start',
  steps: {
    who: {
      kind: 'ask',
      options: [
        { id: 'me', set: { role: 'victim' }, to: 'ways' },
        { id: 'other', set: { role: 'witness' }, to: 'ways' },
        { id: 'own', set: { role: 'own' }, to: 'own.start' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    ways: {
      kind: 'ask',
      options: [
        { id: 'tell', to: 'happened.more' },
        { id: 'check', to: 'check.setting' },
        { id: 'list', to: 'happened.tell' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
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
        { id: 'feel', to: 'feel' },
        { id: 'now', to: 'now' },
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
    feel: {
      kind: 'ask',
      options: [
        { id: 'now', to: 'now' },
        { id: 'lines', to: 'lines.show' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'back', to: 'name' },
      ],
    },
    now: {
      kind: 'ask',
      calls: [{ id: 'call', number: '02 535 45 42' }],
      options: [
        { id: 'days', to: 'days' },
        { id: 'later', to: 'later' },
        { id: 'care', to: 'care.when' },
        { id: 'choices', to: 'choices.menu' },
      ],
    },
    days: {
      kind: 'ask',
      options: [
        { id: 'later', to: 'later' },
        { id: 'safe', to: 'outside.phone' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'back', to: 'now' },
      ],
    },
    later: {
      kind: 'ask',
      options: [
        { id: 'lines', to: 'lines.show' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'stop', to: 'goodbye.start' },
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
