import type { Flow } from '../engine/flow.js';

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
    // Understood from words: asked, because to take somebody who was hurt for a doer would hurt again.
    heard: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'mirror' },
        { id: 'victim', negative: true, set: { role: 'victim' }, to: 'happened.heard' },
        { id: 'witness', set: { role: 'witness' }, to: 'happened.heard' },
      ],
      free: { as: 'account', to: 'mirror' },
    },
    mirror: {
      kind: 'ask',
      calls: [
        { id: 'call', number: '0800 200 99' },
        { id: 'call1712', number: '1712' },
      ],
      options: [
        { id: 'consent', to: 'consent.start' },
        { id: 'officer', to: 'officer.start' },
        { id: 'stop', to: 'goodbye.start' },
      ],
    },
  },
};
