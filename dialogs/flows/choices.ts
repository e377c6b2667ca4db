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
        { id: 'count', to: 'maycount' },
        { id: 'officer', to: 'officer.start' },
        { id: 'later', to: 'later.start' },
        { id: 'statement', to: 'ladder.statement' },
        { id: 'complaint', to: 'ladder.complaint' },
        { id: 'care', to: 'care.when' },
        { id: 'lines', to: 'lines.show' },
        { id: 'outside', to: 'outside.who' },
        { id: 'more', to: 'ladder.menu' },
      ],
    },
    maycount: {
      kind: 'branch',
      cases: [
        { when: 'alreadyCounted', to: 'already' },
        { when: 'anyBehaviour', to: 'count' },
      ],
      otherwise: 'nocount',
    },
    already: {
      kind: 'ask',
      options: [
        { id: 'undo', to: 'undo' },
        { id: 'back', to: 'menu' },
      ],
    },
    undo: { kind: 'act', action: 'uncount', outcomes: { undone: 'undone' } },
    undone: { kind: 'say', to: 'menu' },
    nocount: { kind: 'say', to: 'happened.tell' },
    count: {
      kind: 'ask',
      view: 'counted',
      options: [
        { id: 'yes', to: 'tally' },
        { id: 'no', to: 'menu' },
      ],
    },
    tally: { kind: 'act', action: 'countMe', outcomes: { counted: 'counted' } },
    counted: {
      kind: 'ask',
      options: [
        { id: 'on', to: 'menu' },
        { id: 'undo', to: 'undo', label: 'choices.already.undo' },
      ],
    },
  },
};
