import type { Flow, Option } from '../engine/flow.js';

const CALL_101 = { id: 'call', number: '101', label: 'officer.nobody.call' } as const;
const CALL_112 = { id: 'call112', number: '112', label: 'officer.nobody.call112' } as const;

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
        { when: 'opensLater', to: 'shut' },
      ],
      otherwise: 'nobody',
    },
    already: { kind: 'say', to: 'wait' },
    wall: { kind: 'say', to: 'outside.police' },
    nobody: { kind: 'ask', calls: [CALL_101, CALL_112], options: whileNobody() },
    // Outside the hours: when somebody should be there.
    shut: { kind: 'ask', view: 'opening', calls: [CALL_101, CALL_112], options: whileNobody() },
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
        { id: 'who', to: 'who', label: 'officer.waiting.who' },
        { id: 'later', to: 'leave', label: 'officer.waiting.later' },
        { id: 'stop', to: 'withdraw', label: 'officer.waiting.stop' },
      ],
      free: { as: 'sent', to: 'wait' },
    },
    // Passed on, never promised; it can be changed as long as they wait.
    who: {
      kind: 'ask',
      options: [
        { id: 'woman', to: 'woman' },
        { id: 'man', to: 'man' },
        { id: 'any', to: 'any' },
      ],
      free: { as: 'sent', to: 'wait' },
    },
    woman: {
      kind: 'act',
      action: 'wishWoman',
      outcomes: { there: 'womanthere', notnow: 'womannotnow' },
    },
    man: { kind: 'act', action: 'wishMan', outcomes: { there: 'manthere', notnow: 'mannotnow' } },
    any: { kind: 'act', action: 'wishAny', outcomes: { there: 'whoever', notnow: 'whoever' } },
    womanthere: { kind: 'say', to: 'wait' },
    womannotnow: { kind: 'say', to: 'wait' },
    manthere: { kind: 'say', to: 'wait' },
    mannotnow: { kind: 'say', to: 'wait' },
    whoever: { kind: 'say', to: 'wait' },
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

/** What one can do while nobody is on duty. */
function whileNobody(): Option[] {
  return [
    { id: 'later', to: 'later.start', label: 'officer.nobody.later' },
    { id: 'wait', to: 'share', label: 'officer.nobody.wait' },
    { id: 'bot', to: 'happened.next', label: 'officer.nobody.bot' },
  ];
}

/** What one can do once the desk is out of the talk. */
export function afterwards(): Option[] {
  return [
    { id: 'code', to: 'officer.code', label: 'officer.back.code', when: 'talkHasCase' },
    { id: 'later', to: 'later.start', label: 'officer.back.later' },
    { id: 'statement', to: 'ladder.statement', label: 'officer.back.statement' },
    { id: 'choices', to: 'choices.menu', label: 'officer.back.choices' },
    { id: 'again', to: 'officer.start', label: 'officer.back.again' },
    { id: 'stop', to: 'goodbye.start', label: 'officer.back.stop' },
  ];
}
