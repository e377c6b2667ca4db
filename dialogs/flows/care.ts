import type { Call, Flow, Step } from '../engine/flow.js';

const CARE: Call = { id: 'call', number: '02 535 45 42', label: 'care.went.call' };
const EVA: Call = { id: 'calleva', number: '02 279 75 39', label: 'care.went.calleva' };

function centre(calls: readonly Call[]): Step {
  return {
    kind: 'ask',
    calls,
    options: [
      { id: 'traces', to: 'traces', label: 'care.went.traces' },
      { id: 'rights', to: 'rights.menu', label: 'care.went.rights' },
      { id: 'back', to: 'choices.menu', label: 'care.went.back' },
    ],
  };
}

/** The care centre after sexual violence, by how long ago it is; traces, never as a condition. */
export const care: Flow = {
  id: 'care',
  start: 'when',
  steps: {
    when: {
      kind: 'ask',
      options: [
        { id: 'fresh', to: 'fresh' },
        { id: 'week', to: 'week' },
        { id: 'longer', to: 'longer' },
        { id: 'skip', to: 'skip' },
      ],
    },
    fresh: centre([CARE]),
    week: centre([CARE]),
    longer: centre([CARE, EVA]),
    skip: centre([CARE]),
    traces: {
      kind: 'ask',
      calls: [{ id: 'call', number: '02 535 45 42' }],
      options: [
        { id: 'officer', to: 'officer.start' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
  },
};

/** Who can listen, by language, age and hour. */
export const lines: Flow = {
  id: 'lines',
  start: 'show',
  steps: {
    show: {
      kind: 'ask',
      view: 'lines',
      options: [
        { id: 'young', set: { minor: true }, to: 'young.start' },
        { id: 'partner', to: 'outside.partner' },
        { id: 'officer', to: 'officer.start' },
        { id: 'back', to: 'choices.menu' },
      ],
    },
  },
};
