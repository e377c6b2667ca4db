import type { Flow } from '../engine/flow.js';

/** Reached from everywhere by a word, on top of what is asked, and back to it. */
export const help: Flow = {
  id: 'help',
  start: 'menu',
  interrupts: true,
  steps: {
    menu: {
      kind: 'ask',
      calls: [{ id: 'call', number: '101' }],
      options: [
        { id: 'resume', to: '@resume' },
        { id: 'officer', to: 'officer.start' },
        { id: 'language', to: 'language.choose' },
        { id: 'erase', to: 'erase.confirm' },
        { id: 'stop', to: 'goodbye.start' },
      ],
    },
  },
};

/** Twice not understood: a few ways on, and a person. */
export const lost: Flow = {
  id: 'lost',
  start: 'menu',
  interrupts: true,
  steps: {
    menu: {
      kind: 'ask',
      options: [
        { id: 'resume', to: '@resume' },
        { id: 'tell', to: 'happened.tell' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'stop', to: 'goodbye.start' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
  },
};

export const language: Flow = {
  id: 'language',
  start: 'choose',
  interrupts: true,
  steps: {
    choose: {
      kind: 'ask',
      options: [
        { id: 'nl', set: { language: 'nl' }, to: '@resume' },
        { id: 'fr', set: { language: 'fr' }, to: '@resume' },
        { id: 'en', set: { language: 'en' }, to: '@resume' },
        { id: 'de', set: { language: 'de' }, to: '@resume' },
      ],
    },
  },
};

export const erase: Flow = {
  id: 'erase',
  start: 'confirm',
  interrupts: true,
  steps: {
    confirm: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'erase' },
        { id: 'no', to: '@resume' },
      ],
    },
    erase: { kind: 'act', action: 'erase', outcomes: { erased: 'done' } },
    done: { kind: 'say', to: 'welcome.need' },
  },
};

export const goodbye: Flow = {
  id: 'goodbye',
  start: 'start',
  steps: {
    // Who waits for an officer and says goodbye leaves the line first.
    start: { kind: 'branch', cases: [{ when: 'waitingOrWithOfficer', to: 'withdraw' }], otherwise: 'end' },
    withdraw: { kind: 'act', action: 'withdraw', outcomes: { withdrawn: 'end' } },
    end: {
      kind: 'ask',
      options: [
        { id: 'again', to: 'welcome.need' },
        { id: 'choices', to: 'choices.menu' },
      ],
      free: { as: 'account', to: 'happened.heard' },
      closing: true,
    },
  },
};
