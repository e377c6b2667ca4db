import type { Flow } from '../engine/flow.js';

/** First contact: what this is, and whether the person is safe, before anything else. */
export const welcome: Flow = {
  id: 'welcome',
  start: 'safe',
  steps: {
    safe: {
      kind: 'ask',
      // Who comes back here from danger has answered it.
      answered: { when: 'knownSafe', to: 'told' },
      options: [
        { id: 'yes', set: { safe: 'yes' }, to: 'need' },
        { id: 'no', set: { safe: 'no' }, to: 'danger.now' },
        { id: 'unsure', set: { safe: 'unsure' }, to: 'danger.unsure' },
        { id: 'saw', set: { role: 'witness' }, to: 'danger.witness' },
        { id: 'other', to: 'need' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    told: { kind: 'branch', cases: [{ when: 'anyBehaviour', to: 'happened.heard' }], otherwise: 'need' },
    need: {
      kind: 'ask',
      answered: { when: 'anyBehaviour', to: 'happened.heard' },
      options: [
        { id: 'me', set: { role: 'victim' }, to: 'happened.tell' },
        { id: 'saw', set: { role: 'witness' }, to: 'danger.witness' },
        { id: 'own', set: { role: 'own' }, to: 'own.start' },
        { id: 'learn', to: 'learn.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'code', to: 'code.enter' },
        { id: 'about', to: 'about' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    about: {
      kind: 'ask',
      options: [
        { id: 'ok', to: 'need' },
        { id: 'officer', to: 'officer.start' },
      ],
    },
  },
};
