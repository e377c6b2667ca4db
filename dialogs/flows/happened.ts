import type { Option } from '../engine/flow.js';
import type { Flow } from '../engine/flow.js';
import type { Behaviour } from '../facts.js';

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

/** What happened, in the person's words or by buttons; read back and changeable. */
export const happened: Flow = {
  id: 'happened',
  start: 'tell',
  steps: {
    tell: {
      kind: 'ask',
      options: [...listed(), { id: 'unknown', to: 'more' }],
      free: { as: 'account', to: 'heard' },
    },
    heard: { kind: 'branch', cases: [{ when: 'anyBehaviour', to: 'understood' }], otherwise: 'unclear' },
    unclear: {
      kind: 'ask',
      options: [...listed(), { id: 'none', to: 'next' }],
      free: { as: 'account', to: 'reheard' },
    },
    reheard: { kind: 'branch', cases: [{ when: 'anyBehaviour', to: 'understood' }], otherwise: 'noted' },
    understood: {
      kind: 'ask',
      view: 'understood',
      options: [
        { id: 'yes', to: 'safe' },
        { id: 'change', to: 'change' },
      ],
      free: { as: 'account', to: 'understood' },
    },
    change: {
      kind: 'ask',
      options: [
        { id: 'what', forget: 'behaviours', to: 'unclear' },
        { id: 'where', forget: 'where', to: 'understood', when: 'hasWhere' },
        { id: 'words', forget: 'words', to: 'understood', when: 'hasWords' },
        { id: 'nothing', to: 'understood' },
      ],
    },
    safe: { kind: 'branch', cases: [{ when: 'knownSafe', to: 'next' }], otherwise: 'near' },
    near: {
      kind: 'ask',
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
        { id: 'name', to: 'recognise.start' },
        { id: 'choices', to: 'choices.menu' },
        { id: 'officer', to: 'officer.start' },
        { id: 'more', to: 'more' },
        { id: 'stop', to: 'goodbye.start' },
      ],
      free: { as: 'account', to: 'noted' },
    },
    more: {
      kind: 'ask',
      options: [{ id: 'done', to: 'next' }],
      free: { as: 'account', to: 'reheard' },
    },
  },
};
