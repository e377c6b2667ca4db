import type { Call, Flow, Option, Step } from '../engine/flow.js';

const CALL_101 = { id: 'call', number: '101' } as const;
const CALL_112 = { id: 'call112', number: '112' } as const;

/** Where somebody can be, each with a way to people who can help. */
const PLACES = ['street', 'transport', 'out', 'home'] as const;

function wayOut(): Step {
  return {
    kind: 'ask',
    calls: [labelled(CALL_101, 'danger.went.call')],
    options: [
      { id: 'safe', set: { safe: 'yes' }, to: 'safe', label: 'danger.went.safe' },
      { id: 'cannot', to: 'cannot', label: 'danger.went.cannot' },
      { id: 'elsewhere', to: 'place', label: 'danger.went.elsewhere' },
    ],
    free: { as: 'words', to: 'still' },
  };
}

function labelled(call: Call, label: string): Call {
  return { ...call, label };
}

/** Danger now: the numbers first, then what to do without a call, then back to where the talk was. */
export const danger: Flow = {
  id: 'danger',
  start: 'now',
  interrupts: true,
  steps: {
    now: {
      kind: 'ask',
      calls: [CALL_101, CALL_112],
      options: [
        { id: 'cannot', to: 'cannot' },
        { id: 'called', to: 'called' },
        { id: 'place', to: 'place' },
        { id: 'hurt', to: 'hurt' },
        { id: 'safe', set: { safe: 'yes' }, to: 'safe' },
      ],
      free: { as: 'words', to: 'still' },
    },
    still: { kind: 'say', to: 'now' },
    cannot: {
      kind: 'ask',
      calls: [CALL_101],
      options: [
        { id: 'place', to: 'place' },
        { id: 'safe', set: { safe: 'yes' }, to: 'safe' },
        { id: 'officer', to: 'officer.start' },
      ],
      free: { as: 'words', to: 'still' },
    },
    // Said by a button, or by the widget once a number was tapped: the talk waits.
    called: {
      kind: 'ask',
      options: [
        { id: 'safe', set: { safe: 'yes' }, to: 'safe' },
        { id: 'noanswer', to: 'again' },
        { id: 'place', to: 'place' },
      ],
      free: { as: 'words', to: 'still' },
    },
    again: { kind: 'say', to: 'cannot' },
    place: {
      kind: 'ask',
      calls: [CALL_101],
      options: PLACES.map((place): Option => ({ id: place, to: place })),
      free: { as: 'words', to: 'still' },
    },
    ...Object.fromEntries(PLACES.map((place) => [place, wayOut()])),
    hurt: {
      kind: 'ask',
      calls: [CALL_112],
      options: [
        { id: 'cannot', to: 'cannot' },
        { id: 'care', to: 'care.fresh' },
        { id: 'safe', set: { safe: 'yes' }, to: 'safe' },
      ],
      free: { as: 'words', to: 'still' },
    },
    unsure: {
      kind: 'ask',
      options: [
        { id: 'yes', set: { safe: 'no' }, to: 'now' },
        { id: 'no', set: { safe: 'yes' }, to: 'after' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    witness: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'sawnow' },
        { id: 'no', to: 'seen' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    sawnow: {
      kind: 'ask',
      calls: [CALL_101, CALL_112],
      options: [
        { id: 'hurt', to: 'hurt' },
        { id: 'over', to: 'seen' },
      ],
      free: { as: 'words', to: 'still' },
    },
    // What was seen is told next, whatever was asked before.
    seen: {
      kind: 'branch',
      cases: [
        { when: 'waitingOrWithOfficer', to: 'officer.wait' },
        { when: 'anyBehaviour', to: 'happened.heard' },
      ],
      otherwise: 'happened.tell',
    },
    safe: {
      kind: 'branch',
      cases: [{ when: 'waitingOrWithOfficer', to: 'officer.wait' }],
      otherwise: 'calm',
    },
    calm: {
      kind: 'ask',
      text: 'danger.safe',
      options: [
        { id: 'resume', to: '@resume', when: 'interrupted', label: 'danger.safe.resume' },
        { id: 'tell', to: 'happened.tell', label: 'danger.safe.tell' },
        { id: 'choices', to: 'choices.menu', label: 'danger.safe.choices' },
        { id: 'officer', to: 'officer.start', label: 'danger.safe.officer' },
        { id: 'stop', to: 'goodbye.start', label: 'danger.safe.stop' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    after: {
      kind: 'branch',
      cases: [
        { when: 'waitingOrWithOfficer', to: 'officer.wait' },
        { when: 'interrupted', to: '@resume' },
        { when: 'anyBehaviour', to: 'happened.heard' },
      ],
      otherwise: 'happened.tell',
    },
  },
};

const LINE_NL = { id: 'call1813', number: '1813' } as const;
const LINE_FR = { id: 'call0800', number: '0800 32 123' } as const;

/** 112, the lines again, or on with the talk. */
function ambulanceOrLines(): Step {
  return {
    kind: 'ask',
    calls: [CALL_112],
    options: [
      { id: 'lines', to: 'now' },
      { id: 'go', to: '@resume' },
    ],
    free: { as: 'words', to: 'now' },
  };
}

/** Thoughts of suicide or self-harm: someone who can listen now. */
export const risk: Flow = {
  id: 'risk',
  start: 'now',
  interrupts: true,
  steps: {
    now: {
      kind: 'ask',
      calls: [LINE_NL, LINE_FR, CALL_112],
      options: [
        { id: 'urgent', to: 'urgent' },
        { id: 'other', to: 'other' },
        { id: 'nocall', to: 'nocall' },
        { id: 'go', to: '@resume' },
      ],
      free: { as: 'words', to: 'now' },
    },
    unsure: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'now' },
        { id: 'no', to: '@resume' },
        { id: 'other', to: 'other' },
      ],
      free: { as: 'words', to: 'now' },
    },
    urgent: ambulanceOrLines(),
    other: {
      kind: 'ask',
      calls: [LINE_NL, LINE_FR, CALL_112],
      options: [{ id: 'go', to: '@resume' }],
      free: { as: 'words', to: 'now' },
    },
    nocall: ambulanceOrLines(),
  },
};
