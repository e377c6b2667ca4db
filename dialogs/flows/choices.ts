import type { Flow } from '../engine/flow.js';

/** What one can do, or nothing. */
export const choices: Flow = {
  id: 'choices',
  start: 'menu',
  steps: {
    menu: {
      kind: 'ask',
      options: [
        { id: 'nothing', to: 'goodbye.start' },
        { id: 'officer', to: 'officer.start' },
        { id: 'later', to: 'later.write' },
        { id: 'complaint', to: 'complaint' },
        { id: 'care', to: 'care' },
        { id: 'talk', to: 'talk' },
      ],
    },
    complaint: {
      kind: 'ask',
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'care', to: 'care' },
        { id: 'back', to: 'menu' },
      ],
    },
    care: {
      kind: 'ask',
      calls: [{ id: 'call', number: '02 535 45 42' }],
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'back', to: 'menu' },
      ],
    },
    talk: {
      kind: 'ask',
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'back', to: 'menu' },
      ],
    },
  },
};

/** Someone worried about their own behaviour: an honest mirror and someone to talk to. */
export const own: Flow = {
  id: 'own',
  start: 'start',
  steps: {
    start: {
      kind: 'ask',
      options: [
        { id: 'stop', to: 'mirror' },
        { id: 'wanted', to: 'mirror' },
        { id: 'follow', to: 'mirror' },
        { id: 'toofar', to: 'mirror' },
      ],
      free: { as: 'words', to: 'mirror' },
    },
    mirror: {
      kind: 'ask',
      calls: [
        { id: 'call', number: '0800 200 99' },
        { id: 'call1712', number: '1712' },
      ],
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'stop', to: 'goodbye.start' },
      ],
    },
  },
};
