import type { Flow } from '../engine/flow.js';

/** When the other person is police, close, known to the desk or powerful, or it was elsewhere: another way. */
export const outside: Flow = {
  id: 'outside',
  start: 'who',
  steps: {
    who: {
      kind: 'ask',
      options: [
        { id: 'police', set: { other: 'police' }, to: 'police' },
        { id: 'partner', set: { other: 'close' }, to: 'partner' },
        { id: 'known', set: { other: 'desk' }, to: 'police' },
        { id: 'power', set: { other: 'power' }, to: 'power' },
        { id: 'elsewhere', to: 'elsewhere' },
        { id: 'no', to: 'choices.menu' },
      ],
    },
    police: {
      kind: 'ask',
      options: [
        { id: 'care', to: 'care.when' },
        { id: 'lines', to: 'lines.show' },
        { id: 'rights', to: 'rights.menu' },
        { id: 'statement', to: 'ladder.statement', when: 'walledGoes' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
    partner: {
      kind: 'ask',
      calls: [
        { id: 'call', number: '0800 30 030' },
        { id: 'call1712', number: '1712' },
      ],
      options: [
        { id: 'phone', to: 'phone' },
        { id: 'officer', to: 'officer.start' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
    phone: {
      kind: 'ask',
      options: [
        { id: 'partner', to: 'partner' },
        { id: 'back', to: 'choices.menu' },
        { id: 'stop', to: 'goodbye.start' },
      ],
    },
    power: {
      kind: 'ask',
      calls: [{ id: 'call', number: '0800 12 800' }],
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
    elsewhere: {
      kind: 'ask',
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'care', to: 'care.when' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
  },
};
