import type { Flow, Step } from '../engine/flow.js';

function youngTopic(): Step {
  return {
    kind: 'ask',
    options: [
      { id: 'back', to: 'start', label: 'young.topic.back' },
      { id: 'officer', to: 'officer.start', label: 'young.topic.officer' },
      { id: 'go', to: '@resume', label: 'young.topic.go' },
    ],
  };
}

/** For who is under 18: their own lines, their own words; then back to where they were. */
export const young: Flow = {
  id: 'young',
  start: 'start',
  interrupts: true,
  steps: {
    start: {
      kind: 'ask',
      calls: [
        { id: 'call102', number: '102' },
        { id: 'call103', number: '103' },
        { id: 'call116', number: '116 000' },
      ],
      options: [
        { id: 'parents', to: 'parents' },
        { id: 'police', to: 'police' },
        { id: 'consent', to: 'consent' },
        { id: 'go', to: '@resume' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    parents: youngTopic(),
    police: youngTopic(),
    consent: youngTopic(),
  },
};
