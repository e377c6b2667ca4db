import type { Flow } from '../engine/flow.js';

/** How the person wants to be reached, if at all: chosen by them, held to by the system. */
export const contact: Flow = {
  id: 'contact',
  start: 'start',
  steps: {
    start: { kind: 'act', action: 'beginCase', outcomes: { begun: 'may', again: 'may' } },
    may: {
      kind: 'branch',
      cases: [{ when: 'walledGoesNowhere', to: 'statement.wall' }],
      otherwise: 'ways',
    },
    // Where the zone sends nothing out, there is nothing to choose.
    ways: {
      kind: 'branch',
      cases: [
        { when: 'smsGoesOut', to: 'channel' },
        { when: 'mailGoesOut', to: 'channel' },
      ],
      otherwise: 'bycode',
    },
    bycode: {
      kind: 'ask',
      options: [
        { id: 'on', terms: { channel: 'code' }, to: 'done' },
        { id: 'later', to: 'statement.hold', label: 'statement.answer.later' },
      ],
    },
    channel: {
      kind: 'ask',
      options: [
        { id: 'code', terms: { channel: 'code' }, to: 'done' },
        { id: 'sms', terms: { channel: 'sms' }, to: 'number', when: 'smsGoesOut' },
        { id: 'email', terms: { channel: 'email' }, to: 'mail', when: 'mailGoesOut' },
        { id: 'later', to: 'statement.hold', label: 'statement.answer.later' },
      ],
    },
    number: {
      kind: 'ask',
      options: [{ id: 'not', terms: { channel: 'code' }, to: 'done', label: 'contact.not' }],
      free: { as: 'contact', to: 'numbered' },
    },
    numbered: { kind: 'branch', cases: [{ when: 'reachedOutside', to: 'hours' }], otherwise: 'nonumber' },
    nonumber: { kind: 'say', to: 'number' },
    mail: {
      kind: 'ask',
      options: [{ id: 'not', terms: { channel: 'code' }, to: 'done', label: 'contact.not' }],
      free: { as: 'contact', to: 'mailed' },
    },
    mailed: { kind: 'branch', cases: [{ when: 'reachedOutside', to: 'hours' }], otherwise: 'nomail' },
    nomail: { kind: 'say', to: 'mail' },
    hours: {
      kind: 'ask',
      options: [
        { id: 'any', terms: { hours: 'any' }, to: 'notseen' },
        { id: 'morning', terms: { hours: 'morning' }, to: 'notseen' },
        { id: 'afternoon', terms: { hours: 'afternoon' }, to: 'notseen' },
        { id: 'evening', terms: { hours: 'evening' }, to: 'notseen' },
      ],
    },
    notseen: {
      kind: 'ask',
      options: [{ id: 'nobody', to: 'show' }],
      free: { as: 'notseenby', to: 'show' },
    },
    show: {
      kind: 'ask',
      view: 'terms',
      options: [
        { id: 'yes', to: 'done' },
        { id: 'change', negative: true, to: 'channel' },
        { id: 'not', terms: { channel: 'code' }, to: 'done', label: 'contact.not' },
      ],
    },
    done: { kind: 'branch', cases: [{ when: 'forContact', to: 'message' }], otherwise: 'statement.review' },
    message: {
      kind: 'ask',
      options: [{ id: 'none', forget: 'message', to: 'statement.review' }],
      free: { as: 'message', to: 'statement.review' },
    },
  },
};
