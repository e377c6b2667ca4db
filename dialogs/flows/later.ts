import type { Flow, Option } from '../engine/flow.js';

/** A message for an officer who is not there now, behind a return code. */
export const later: Flow = {
  id: 'later',
  start: 'start',
  steps: {
    start: {
      kind: 'branch',
      cases: [{ when: 'walledGoesNowhere', to: 'statement.wall' }],
      otherwise: 'write',
    },
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
    send: {
      kind: 'act',
      action: 'sendMessage',
      outcomes: { sent: 'left', walled: 'statement.wall', already: 'statement.twice' },
    },
    left: {
      kind: 'ask',
      view: 'code',
      options: [
        { id: 'kept', to: 'choices.menu' },
        { id: 'digits', to: 'digits' },
      ],
      closing: true,
    },
    digits: {
      kind: 'act',
      action: 'newDigits',
      outcomes: { made: 'statement.newcode', gone: 'choices.menu' },
    },
  },
};

/** Coming back with a return code: only what is new and how it stands, never the old words. */
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
      outcomes: { unknown: 'unknown', work: 'work', held: 'held', sent: 'status' },
    },
    unknown: { kind: 'say', to: 'enter' },
    // Too many were tried: a client that solves the challenge goes on by itself.
    work: {
      kind: 'ask',
      options: [{ id: 'not', to: 'welcome.need', label: 'code.enter.not' }],
      free: { as: 'code', to: 'open' },
    },
    // Kept and not sent: nobody else can open it.
    held: {
      kind: 'ask',
      options: [
        { id: 'on', to: 'statement.next' },
        { id: 'read', to: 'statement.review' },
        { id: 'export', to: 'export', label: 'code.status.export' },
        { id: 'erase', to: 'erase' },
        { id: 'stop', to: 'goodbye.start', label: 'code.status.stop' },
      ],
    },
    erase: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'erasing' },
        { id: 'no', to: 'held' },
      ],
    },
    erasing: {
      kind: 'act',
      action: 'withdrawCase',
      outcomes: { erased: 'erased', asked: 'asked', gone: 'erased' },
    },
    status: { kind: 'ask', view: 'opened', options: afterStatus() },
    write: {
      kind: 'ask',
      options: [{ id: 'not', to: 'goodbye.start' }],
      free: { as: 'message', to: 'reply' },
    },
    reply: { kind: 'act', action: 'writeBack', outcomes: { sent: 'sent', failed: 'failed' } },
    failed: { kind: 'say', text: 'later.failed', to: 'write' },
    sent: { kind: 'ask', options: afterStatus() },
    files: {
      kind: 'ask',
      view: 'files',
      input: 'files',
      files: 'take',
      options: [
        { id: 'done', to: 'sent' },
        { id: 'stop', to: 'goodbye.start', label: 'code.status.stop' },
      ],
    },
    take: { kind: 'act', action: 'takeFiles', outcomes: { taken: 'files', partly: 'files', none: 'files' } },
    accept: { kind: 'act', action: 'acceptAppointment', outcomes: { saved: 'accepted', failed: 'failed' } },
    decline: { kind: 'act', action: 'declineAppointment', outcomes: { saved: 'declined', failed: 'failed' } },
    accepted: { kind: 'ask', options: afterStatus() },
    declined: { kind: 'ask', options: afterStatus() },
    export: { kind: 'act', action: 'exportCase', outcomes: { made: 'exported', gone: 'unknown' } },
    exported: { kind: 'ask', options: exportedOptions() },
    quiet: { kind: 'act', action: 'stopContact', outcomes: { stopped: 'stopped' } },
    stopped: { kind: 'ask', options: afterStatus() },
    withdraw: {
      kind: 'branch',
      cases: [{ when: 'unreadByDesk', to: 'mayerase' }],
      otherwise: 'mayask',
    },
    mayerase: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'erasing' },
        { id: 'no', to: 'sent' },
      ],
    },
    mayask: {
      kind: 'ask',
      options: [
        { id: 'yes', to: 'erasing' },
        { id: 'no', to: 'sent' },
      ],
    },
    erased: {
      kind: 'ask',
      options: [
        { id: 'choices', to: 'choices.menu' },
        { id: 'stop', to: 'goodbye.start', label: 'code.status.stop' },
      ],
    },
    asked: { kind: 'ask', options: afterStatus() },
  },
};

/** What one can do with what the police have. */
function afterStatus(): Option[] {
  return [
    { id: 'accept', to: 'accept', label: 'code.status.accept', when: 'appointmentOpen' },
    { id: 'decline', to: 'decline', label: 'code.status.decline', when: 'appointmentOpen' },
    { id: 'write', to: 'write', label: 'code.status.write' },
    { id: 'files', to: 'files', label: 'code.status.files' },
    { id: 'quiet', to: 'quiet', label: 'code.status.quiet', when: 'reachedOutside' },
    { id: 'export', to: 'export', label: 'code.status.export' },
    { id: 'withdraw', to: 'withdraw', label: 'code.status.withdraw' },
    { id: 'stop', to: 'goodbye.start', label: 'code.status.stop' },
  ];
}

function exportedOptions(): Option[] {
  return [
    { id: 'on', to: 'statement.next', label: 'statement.held.on', when: 'behindCode' },
    { id: 'choices', to: 'choices.menu', label: 'code.erased.choices' },
    { id: 'stop', to: 'goodbye.start', label: 'code.status.stop' },
  ];
}
