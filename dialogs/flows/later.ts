import type { Flow } from '../engine/flow.js';

/** A message for an officer who is not there now, behind a return code. */
export const later: Flow = {
  id: 'later',
  start: 'write',
  steps: {
    write: {
      kind: 'ask',
      options: [{ id: 'not', to: 'choices.menu' }],
      free: { as: 'message', to: 'preview' },
    },
    preview: {
      kind: 'ask',
      view: 'message',
      options: [
        { id: 'send', to: 'send' },
        { id: 'change', forget: 'message', to: 'write' },
        { id: 'not', forget: 'message', to: 'choices.menu' },
      ],
      free: { as: 'message', to: 'preview' },
    },
    send: { kind: 'act', action: 'leaveMessage', outcomes: { left: 'left' } },
    left: {
      kind: 'ask',
      view: 'code',
      options: [{ id: 'kept', to: 'choices.menu' }],
      closing: true,
    },
  },
};

/** Coming back with a return code: only what is new, never the old words. */
export const code: Flow = {
  id: 'code',
  start: 'enter',
  steps: {
    enter: {
      kind: 'ask',
      options: [{ id: 'not', to: 'welcome.need' }],
      free: { as: 'code', to: 'open' },
    },
    open: {
      kind: 'act',
      action: 'openCode',
      outcomes: {
        unknown: 'unknown',
        received: 'waiting',
        read: 'read',
        answered: 'answered',
        nonew: 'nonew',
      },
    },
    unknown: { kind: 'say', to: 'enter' },
    waiting: { kind: 'ask', options: statusOptions() },
    read: { kind: 'ask', options: statusOptions() },
    answered: { kind: 'ask', view: 'answers', options: statusOptions() },
    nonew: { kind: 'ask', options: statusOptions() },
    write: {
      kind: 'ask',
      options: [{ id: 'not', to: 'goodbye.start' }],
      free: { as: 'message', to: 'reply' },
    },
    reply: { kind: 'act', action: 'writeBack', outcomes: { sent: 'sent', failed: 'failed' } },
    failed: { kind: 'say', text: 'later.failed', to: 'write' },
    sent: { kind: 'ask', options: statusOptions() },
  },
};

function statusOptions() {
  return [
    { id: 'write', to: 'write', label: 'code.status.write' },
    { id: 'stop', to: 'goodbye.start', label: 'code.status.stop' },
  ];
}
