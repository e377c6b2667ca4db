import type { Flow, Option } from '../engine/flow.js';
import type { Ending } from '../facts.js';
import { afterwards } from './officer.js';

/** One question after a talk with an officer: asked once, never after danger, and nobody has to answer it. */
export const helped: Flow = {
  id: 'helped',
  start: 'next',
  steps: {
    afterback: {
      kind: 'act',
      action: 'askOpinion',
      outcomes: { ask: 'saidback', not: 'officer.back' },
    },
    afterclosed: {
      kind: 'act',
      action: 'askOpinion',
      outcomes: { ask: 'saidclosed', not: 'officer.closed' },
    },
    saidback: { kind: 'say', text: 'officer.back', to: 'back' },
    saidclosed: { kind: 'say', text: 'officer.closed', to: 'closed' },
    back: { kind: 'ask', text: 'helped.question', options: answers('returned') },
    closed: { kind: 'ask', text: 'helped.question', options: answers('closed') },
    keep: { kind: 'act', action: 'keepOpinion', outcomes: { kept: 'thanks', unsaid: 'next' } },
    thanks: { kind: 'say', to: 'next' },
    next: { kind: 'ask', options: afterwards() },
  },
};

function answers(ending: Ending): Option[] {
  const answer = (opinion: 'yes' | 'some' | 'no' | 'unsaid'): Option => ({
    id: opinion,
    opinion: { answer: opinion, ending },
    to: 'keep',
    label: `helped.${opinion}`,
  });
  return [
    answer('yes'),
    answer('some'),
    answer('no'),
    answer('unsaid'),
    // Whoever leaves now would have no way back to what the officer wrote down.
    { id: 'code', to: 'officer.code', label: 'officer.back.code', when: 'talkHasCase' },
  ];
}
