import type { Flow, Option } from '../engine/flow.js';

/** To an officer: what will go, a clear yes, an honest wait, and back. */
export const officer: Flow = {
  id: 'officer',
  start: 'start',
  steps: {
    start: {
      kind: 'branch',
      cases: [
        { when: 'waitingOrWithOfficer', to: 'already' },
        // A talk would be with somebody of this desk, wherever the zone wants cases of its own people.
        { when: 'walled', to: 'wall' },
        { when: 'officerOnDuty', to: 'share' },
      ],
      otherwise: 'nobody',
    },
    already: { kind: 'say', to: 'wait' },
    wall: { kind: 'say', to: 'outside.police' },
    nobody: {
      kind: 'ask',
      options: [
        { id: 'later', to: 'later.start' },
        { id: 'wait', to: 'share' },
        { id: 'bot', to: 'happened.next' },
      ],
    },
    share: {
      kind: 'ask',
      view: 'preview',
      options: [
        { id: 'all', to: 'all' },
        { id: 'facts', to: 'facts', when: 'hasWords' },
        { id: 'nothing', to: 'nothing' },
        { id: 'not', to: 'happened.next' },
      ],
    },
    all: { kind: 'act', action: 'requestAll', outcomes: { requested: 'waiting' } },
    facts: { kind: 'act', action: 'requestFacts', outcomes: { requested: 'waiting' } },
    nothing: { kind: 'act', action: 'requestNothing', outcomes: { requested: 'waiting' } },
    waiting: { kind: 'say', view: 'line', to: 'wait' },
    wait: {
      kind: 'ask',
      view: 'line',
      text: 'officer.holding',
      options: [
        { id: 'place', to: 'already', label: 'officer.waiting.place' },
        { id: 'later', to: 'leave', label: 'officer.waiting.later' },
        { id: 'stop', to: 'withdraw', label: 'officer.waiting.stop' },
      ],
      free: { as: 'sent', to: 'wait' },
    },
    leave: { kind: 'act', action: 'withdraw', outcomes: { withdrawn: 'later.start' } },
    withdraw: { kind: 'act', action: 'withdraw', outcomes: { withdrawn: 'stopped' } },
    stopped: { kind: 'say', to: 'choices.menu' },
    back: { kind: 'ask', options: afterwards() },
    closed: { kind: 'ask', options: afterwards() },
    nobodycame: { kind: 'ask', options: afterwards() },
    code: { kind: 'act', action: 'codeForTalk', outcomes: { made: 'coded', gone: 'choices.menu' } },
    coded: {
      kind: 'ask',
      view: 'code',
      text: 'later.left',
      options: [
        { id: 'kept', to: 'choices.menu', label: 'later.left.kept' },
        { id: 'digits', to: 'later.digits', label: 'later.left.digits' },
      ],
    },
  },
};

/** What one can do once the desk is out of the talk. */
function afterwards(): Option[] {
  return [
    { id: 'code', to: 'code', label: 'officer.back.code', when: 'talkHasCase' },
    { id: 'later', to: 'later.start', label: 'officer.back.later' },
    { id: 'statement', to: 'ladder.statement', label: 'officer.back.statement' },
    { id: 'choices', to: 'choices.menu', label: 'officer.back.choices' },
    { id: 'again', to: 'start', label: 'officer.back.again' },
    { id: 'stop', to: 'goodbye.start', label: 'officer.back.stop' },
  ];
}
