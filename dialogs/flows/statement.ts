import type { Ask, Branch, Flow, Option } from '../engine/flow.js';
import { TOPICS, type Topic } from '../statement.js';

/** Ways out of every question of the interview. */
function ways(topic: Topic): Option[] {
  return [
    { id: 'unknown', answer: { topic, state: 'unknown' }, to: 'next', label: 'statement.answer.unknown' },
    { id: 'skip', answer: { topic, state: 'skipped' }, to: 'next', label: 'statement.answer.skip' },
    { id: 'menu', to: 'menu', label: 'statement.answer.menu' },
    { id: 'later', to: 'hold', label: 'statement.answer.later' },
  ];
}

function open(topic: Topic, more: Partial<Ask> = {}): Ask {
  return { kind: 'ask', options: ways(topic), free: { as: 'answer', topic, to: 'next' }, ...more };
}

/** What was told before is not asked again: it is shown, to be confirmed. */
function confirm(topic: Topic, view: 'story' | 'whereSaid' | 'whenSaid', again: string): Ask {
  return {
    kind: 'ask',
    view,
    options: [
      { id: 'yes', answer: { topic, state: 'confirmed' }, to: 'next', label: 'statement.known.yes' },
      { id: 'again', negative: true, to: again, label: 'statement.known.again' },
      ...ways(topic).filter(({ id }) => id !== 'unknown'),
    ],
    free: { as: 'more', topic, to: 'next' },
  };
}

/** Asked one after the other, in this order, unless the person goes another way by the list. */
function nextQuestion(): Branch {
  return {
    kind: 'branch',
    cases: [
      { when: 'gentle', to: 'enough' },
      ...TOPICS.map((topic) => ({ when: `open ${topic}` as const, to: topic })),
    ],
    otherwise: 'files',
  };
}

function gently(on: string): Option[] {
  return [
    { id: 'go', gentle: true, to: on, label: 'statement.gentle.go' },
    { id: 'care', gentle: true, to: 'care.when', label: 'statement.gentle.care' },
    { id: 'lines', gentle: true, to: 'lines.show', label: 'statement.gentle.lines' },
    { id: 'officer', gentle: true, to: 'officer.start', label: 'statement.gentle.officer' },
    { id: 'not', gentle: true, to: 'choices.menu', label: 'statement.gentle.not' },
  ];
}

/** What was understood may be wrong: who says so goes on with all questions. */
const ADULT: Option = {
  id: 'adult',
  set: { minor: false },
  to: 'next',
  label: 'statement.gentle.adult',
  when: 'gentleForAge',
};
const ELSE: Option = { id: 'else', deny: 'rape', to: 'next', when: 'gentleForFacts' };

/** What happened, question by question, for an officer to read: nothing goes before the preview and a yes. */
export const statement: Flow = {
  id: 'statement',
  start: 'start',
  steps: {
    start: { kind: 'act', action: 'beginCase', outcomes: { begun: 'may', again: 'maygo' } },
    may: {
      kind: 'branch',
      cases: [
        { when: 'walledGoesNowhere', to: 'wall' },
        { when: 'gentle', to: 'gentle' },
      ],
      otherwise: 'by',
    },
    // Who concerns the police or this desk is not read by it.
    wall: { kind: 'say', to: 'outside.police' },
    gentle: { kind: 'ask', options: [...gently('by'), { ...ADULT, to: 'by' }] },
    // Found on the way: no more of it is asked.
    enough: { kind: 'ask', options: [...gently('next'), ADULT, ELSE] },
    by: {
      kind: 'ask',
      options: [
        { id: 'self', by: 'self', to: 'other' },
        { id: 'helped', by: 'helped', to: 'other' },
        { id: 'other', by: 'other', to: 'other' },
        { id: 'not', to: 'choices.menu' },
      ],
    },
    other: { kind: 'branch', cases: [{ when: 'otherKnown', to: 'maygo' }], otherwise: 'police' },
    police: {
      kind: 'ask',
      options: [
        { id: 'no', to: 'next' },
        { id: 'police', set: { other: 'police' }, to: 'maygo' },
        { id: 'desk', set: { other: 'desk' }, to: 'maygo' },
        { id: 'unknown', to: 'next', lead: 'statement.unsure' },
      ],
    },
    maygo: {
      kind: 'branch',
      cases: [
        { when: 'walledGoesNowhere', to: 'wall' },
        { when: 'walled', to: 'walled' },
      ],
      otherwise: 'next',
    },
    walled: { kind: 'say', to: 'next' },
    next: nextQuestion(),

    what: { kind: 'branch', cases: [{ when: 'hasStory', to: 'whatknown' }], otherwise: 'whatask' },
    whatknown: confirm('what', 'story', 'whatask'),
    whatask: open('what'),
    where: { kind: 'branch', cases: [{ when: 'hasWhere', to: 'whereknown' }], otherwise: 'whereask' },
    whereknown: confirm('where', 'whereSaid', 'whereask'),
    whereask: open('where'),
    when: { kind: 'branch', cases: [{ when: 'hasWhen', to: 'whenknown' }], otherwise: 'whenask' },
    whenknown: confirm('when', 'whenSaid', 'whenask'),
    whenask: open('when', { input: 'datetime' }),
    who: open('who'),
    looks: open('looks'),
    said: open('said'),
    witnesses: open('witnesses'),
    cameras: open('cameras'),
    injuries: open('injuries'),
    consequences: open('consequences'),
    before: open('before'),
    motive: open('motive'),
    wish: open('wish'),

    menu: {
      kind: 'ask',
      list: 'topics',
      listTo: TOPICS,
      options: [
        { id: 'on', to: 'next' },
        { id: 'review', to: 'review' },
        { id: 'later', to: 'hold', label: 'statement.answer.later' },
        { id: 'not', to: 'choices.menu' },
      ],
    },

    files: {
      kind: 'ask',
      view: 'files',
      input: 'files',
      files: 'take',
      options: [
        { id: 'on', to: 'name' },
        { id: 'safe', to: 'keepsafe' },
        { id: 'menu', to: 'menu', label: 'statement.answer.menu' },
        { id: 'later', to: 'hold', label: 'statement.answer.later' },
      ],
    },
    keepsafe: { kind: 'say', to: 'files' },
    take: { kind: 'act', action: 'takeFiles', outcomes: { taken: 'files', partly: 'files', none: 'files' } },

    name: {
      kind: 'ask',
      options: [{ id: 'skip', to: 'assist' }],
      free: { as: 'name', to: 'assist' },
    },
    assist: {
      kind: 'ask',
      options: [
        { id: 'yes', wish: { victimAssistance: true }, to: 'gender' },
        { id: 'no', wish: { victimAssistance: false }, to: 'gender' },
        { id: 'skip', to: 'gender', label: 'statement.answer.skip' },
      ],
    },
    gender: {
      kind: 'ask',
      options: [
        { id: 'woman', wish: { officer: 'woman' }, to: 'company' },
        { id: 'man', wish: { officer: 'man' }, to: 'company' },
        { id: 'any', wish: { officer: 'any' }, to: 'company' },
        { id: 'skip', to: 'company', label: 'statement.answer.skip' },
      ],
    },
    company: {
      kind: 'ask',
      options: [
        { id: 'yes', wish: { accompanied: true }, to: 'complaint' },
        { id: 'no', wish: { accompanied: false }, to: 'complaint' },
        { id: 'skip', to: 'complaint', label: 'statement.answer.skip' },
      ],
    },
    complaint: {
      kind: 'branch',
      cases: [{ when: 'forComplaint', to: 'injured' }],
      otherwise: 'contact.start',
    },
    injured: {
      kind: 'ask',
      options: [
        { id: 'yes', wish: { injuredPerson: true }, to: 'address' },
        { id: 'no', wish: { injuredPerson: false }, to: 'address' },
        { id: 'skip', to: 'address', label: 'statement.answer.skip' },
      ],
    },
    address: {
      kind: 'ask',
      options: [
        { id: 'yes', wish: { addressApart: true }, to: 'contact.start' },
        { id: 'no', wish: { addressApart: false }, to: 'contact.start' },
        { id: 'skip', to: 'contact.start', label: 'statement.answer.skip' },
      ],
    },

    // Exactly what goes, and nothing else.
    review: {
      kind: 'ask',
      view: 'going',
      options: [
        { id: 'send', to: 'send' },
        { id: 'lines', to: 'lines' },
        { id: 'change', to: 'menu' },
        { id: 'files', to: 'files' },
        { id: 'later', to: 'hold', label: 'statement.answer.later' },
        { id: 'not', to: 'choices.menu' },
      ],
    },
    lines: {
      kind: 'ask',
      list: 'lines',
      listTo: ['lines'],
      options: [
        { id: 'done', to: 'review' },
        { id: 'not', to: 'choices.menu' },
      ],
    },
    send: {
      kind: 'act',
      action: 'sendCase',
      outcomes: { sent: 'sent', walled: 'wall', empty: 'empty', already: 'twice' },
    },
    empty: { kind: 'say', to: 'menu' },
    // From another phone with the same code.
    twice: {
      kind: 'ask',
      options: [
        { id: 'code', to: 'code.enter' },
        { id: 'choices', to: 'choices.menu', label: 'statement.held.choices' },
        { id: 'stop', to: 'goodbye.start', label: 'statement.held.stop' },
      ],
    },
    sent: {
      kind: 'ask',
      view: 'sent',
      options: [
        { id: 'digits', to: 'digits', label: 'later.left.digits', when: 'codeShown' },
        { id: 'kept', to: 'choices.menu' },
        { id: 'stop', to: 'goodbye.start' },
      ],
      closing: true,
    },
    digits: { kind: 'act', action: 'newDigits', outcomes: { made: 'newcode', gone: 'choices.menu' } },
    newcode: {
      kind: 'ask',
      view: 'code',
      options: [
        { id: 'on', to: 'next', label: 'statement.held.on', when: 'behindCode' },
        { id: 'kept', to: 'choices.menu' },
        { id: 'stop', to: 'goodbye.start' },
      ],
    },

    // Save and go on later: behind a code, and nobody else reads it.
    hold: { kind: 'act', action: 'holdCase', outcomes: { held: 'held', already: 'already' } },
    already: { kind: 'ask', options: afterHolding() },
    held: {
      kind: 'ask',
      view: 'code',
      options: [{ id: 'digits', to: 'digits', label: 'later.left.digits' }, ...afterHolding()],
    },
  },
};

function afterHolding(): Option[] {
  return [
    { id: 'on', to: 'next', label: 'statement.held.on' },
    { id: 'choices', to: 'choices.menu', label: 'statement.held.choices' },
    { id: 'stop', to: 'goodbye.start', label: 'statement.held.stop' },
  ];
}
