import type { Flow } from '../engine/flow.js';

const CALL_101 = { id: 'call', number: '101' } as const;
const CALL_112 = { id: 'call112', number: '112' } as const;

/** Danger now: the numbers first, then what to do without a call. */
export const danger: Flow = {
  id: 'danger',
  start: 'now',
  steps: {
    now: {
      kind: 'ask',
      calls: [CALL_101, CALL_112],
      options: [
        { id: 'cannot', to: 'cannot' },
        { id: 'safe', set: { safe: 'yes' }, to: 'safe' },
      ],
      free: { as: 'words', to: 'still' },
    },
    still: { kind: 'say', to: 'now' },
    cannot: {
      kind: 'ask',
      calls: [CALL_101],
      options: [
        { id: 'safe', set: { safe: 'yes' }, to: 'safe' },
        { id: 'officer', to: 'officer.start' },
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
        { id: 'no', to: 'after' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    sawnow: {
      kind: 'ask',
      calls: [CALL_101, CALL_112],
      options: [{ id: 'over', to: 'after' }],
      free: { as: 'words', to: 'still' },
    },
    safe: { kind: 'say', to: 'after' },
    after: {
      kind: 'branch',
      cases: [
        { when: 'waitingOrWithOfficer', to: 'officer.wait' },
        { when: 'anyBehaviour', to: 'happened.next' },
      ],
      otherwise: 'happened.tell',
    },
  },
};

/** Thoughts of suicide or self-harm: someone who can listen now. */
export const risk: Flow = {
  id: 'risk',
  start: 'now',
  interrupts: true,
  steps: {
    now: {
      kind: 'ask',
      calls: [
        { id: 'call1813', number: '1813' },
        { id: 'call0800', number: '0800 32 123' },
        { id: 'call112', number: '112' },
      ],
      options: [{ id: 'go', to: '@resume' }],
      free: { as: 'words', to: 'now' },
    },
  },
};
