import type { Flow, Option } from '../engine/flow.js';
import { BEHAVIOURS, type Behaviour } from '../facts.js';

const LISTED: readonly Behaviour[] = [
  'touching',
  'following',
  'catcalling',
  'sexist_insult',
  'exposure',
  'voyeurism',
  'threat',
  'physical_violence',
  'online_harassment',
  'rape',
];

function listed(): Option[] {
  return LISTED.map((behaviour) => ({
    id: behaviour,
    behaviour,
    to: 'understood',
    label: `happened.tell.${behaviour}`,
  }));
}

/** What may have been meant, by its name. */
function guessed(): Option[] {
  return BEHAVIOURS.map((behaviour) => ({
    id: behaviour,
    behaviour,
    to: 'understood',
    label: `behaviours:${behaviour}.short`,
    when: `guessed ${behaviour}` as const,
  }));
}

/** What happened, in the person's words or by buttons; where and when; read back and changeable. */
export const happened: Flow = {
  id: 'happened',
  start: 'tell',
  steps: {
    tell: {
      kind: 'ask',
      // What was told before an interruption is not asked for again.
      answered: { when: 'anyBehaviour', to: 'heard' },
      options: [...listed(), { id: 'unknown', to: 'more' }, { id: 'check', to: 'check.setting' }],
      free: { as: 'account', to: 'heard' },
    },
    heard: {
      kind: 'branch',
      cases: [
        { when: 'ownBehaviour', to: 'own.heard' },
        { when: 'longStory', to: 'points' },
        { when: 'anyBehaviour', to: 'understood' },
        { when: 'anyGuess', to: 'guess' },
      ],
      otherwise: 'unclear',
    },
    guess: {
      kind: 'ask',
      options: [...guessed(), { id: 'list', to: 'unclear' }, { id: 'none', to: 'next' }],
      free: { as: 'account', to: 'reheard' },
    },
    unclear: {
      kind: 'ask',
      options: [...listed(), { id: 'none', to: 'next' }],
      free: { as: 'account', to: 'reheard' },
    },
    reheard: {
      kind: 'branch',
      cases: [
        { when: 'ownBehaviour', to: 'own.heard' },
        { when: 'longStory', to: 'points' },
        { when: 'anyBehaviour', to: 'understood' },
      ],
      otherwise: 'noted',
    },
    // A wall of text comes back as points.
    points: {
      kind: 'ask',
      view: 'points',
      options: [
        { id: 'yes', to: 'safe' },
        { id: 'change', negative: true, to: 'change' },
      ],
      free: { as: 'account', to: 'reheard' },
    },
    understood: {
      kind: 'ask',
      view: 'understood',
      options: [
        { id: 'yes', to: 'safe' },
        { id: 'change', negative: true, to: 'change' },
      ],
      free: { as: 'account', to: 'understood' },
    },
    change: {
      kind: 'ask',
      options: [
        { id: 'what', forget: 'behaviours', to: 'unclear' },
        { id: 'where', forget: 'where', to: 'understood', when: 'hasWhere' },
        { id: 'when', forget: 'when', to: 'understood', when: 'hasWhen' },
        {
          id: 'witness',
          set: { role: 'witness' },
          to: 'understood',
          when: 'aboutMe',
          label: 'happened.change.role.witness',
        },
        {
          id: 'victim',
          set: { role: 'victim' },
          to: 'understood',
          when: 'aboutOther',
          label: 'happened.change.role.victim',
        },
        { id: 'words', forget: 'words', to: 'understood', when: 'hasWords' },
        { id: 'nothing', to: 'understood' },
      ],
    },
    safe: { kind: 'branch', cases: [{ when: 'knownSafe', to: 'next' }], otherwise: 'near' },
    near: {
      kind: 'ask',
      answered: { when: 'knownSafe', to: 'next' },
      options: [
        { id: 'no', set: { safe: 'yes' }, to: 'next' },
        { id: 'yes', set: { safe: 'no' }, to: 'danger.now' },
        { id: 'unknown', set: { safe: 'unsure' }, to: 'danger.unsure' },
      ],
    },
    noted: { kind: 'say', to: 'next' },
    next: {
      kind: 'ask',
      options: [
        { id: 'young', to: 'young.start', when: 'minor' },
        { id: 'name', to: 'recognise.start' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'details', to: 'where', when: 'lacksDetails' },
        { id: 'outside', to: 'outside.who' },
        { id: 'more', to: 'more' },
        { id: 'stop', to: 'goodbye.start' },
      ],
      free: { as: 'account', to: 'noted' },
    },
    more: {
      kind: 'ask',
      answered: { when: 'anyBehaviour', to: 'heard' },
      options: [{ id: 'done', to: 'next' }],
      free: { as: 'account', to: 'reheard' },
    },
    where: {
      kind: 'ask',
      options: [
        { id: 'street', where: 'street', to: 'when' },
        { id: 'transport', where: 'transport', to: 'when' },
        { id: 'out', where: 'out', to: 'when' },
        { id: 'online', where: 'online', to: 'when' },
        { id: 'skip', to: 'when' },
      ],
      free: { as: 'where', to: 'located' },
    },
    located: { kind: 'branch', cases: [{ when: 'ambiguousWhere', to: 'which' }], otherwise: 'when' },
    which: {
      kind: 'ask',
      view: 'places',
      options: [
        { id: 'first', pick: 0, to: 'when' },
        { id: 'second', pick: 1, to: 'when' },
        { id: 'third', pick: 2, to: 'when', when: 'thirdPlace' },
        { id: 'none', forget: 'where', to: 'where' },
      ],
      free: { as: 'where', to: 'located' },
    },
    when: {
      kind: 'ask',
      input: 'datetime',
      options: [
        { id: 'now', time: 'now', to: 'understood' },
        { id: 'today', time: 'today', to: 'understood' },
        { id: 'lastnight', time: 'lastnight', to: 'understood' },
        { id: 'yesterday', time: 'yesterday', to: 'understood' },
        { id: 'week', time: 'week', to: 'understood' },
        { id: 'longer', time: 'longer', to: 'understood' },
        { id: 'skip', to: 'understood' },
      ],
      free: { as: 'when', to: 'timed' },
    },
    timed: { kind: 'branch', cases: [{ when: 'hasWhen', to: 'readback' }], otherwise: 'vague' },
    vague: { kind: 'say', to: 'when' },
    readback: {
      kind: 'ask',
      view: 'readback',
      options: [
        { id: 'yes', to: 'understood' },
        { id: 'no', forget: 'when', to: 'when' },
      ],
      free: { as: 'when', to: 'timed' },
    },
  },
};
