import type { Flow, Option, Step } from '../engine/flow.js';
import type { Behaviour } from '../facts.js';

/** What happens in each kind of place, as people meet it. */
const SITUATIONS: Readonly<Record<string, readonly (readonly [id: string, behaviour: Behaviour])[]>> = {
  street: [
    ['remarks', 'catcalling'],
    ['insult', 'sexist_insult'],
    ['follow', 'following'],
    ['block', 'blocking'],
    ['money', 'proposition'],
    ['hands', 'touching'],
  ],
  transport: [
    ['stare', 'staring'],
    ['rub', 'touching'],
    ['film', 'voyeurism'],
    ['show', 'exposure'],
    ['follow', 'following'],
  ],
  night: [
    ['hands', 'touching'],
    ['insist', 'proposition'],
    ['drink', 'spiking'],
    ['push', 'physical_violence'],
    ['sex', 'rape'],
  ],
  campus: [
    ['jokes', 'sexist_insult'],
    ['pictures', 'image_abuse'],
    ['messages', 'online_harassment'],
    ['power', 'proposition'],
    ['hands', 'touching'],
  ],
  work: [
    ['wait', 'stalking'],
    ['remarks', 'catcalling'],
    ['hands', 'touching'],
    ['threat', 'threat'],
    ['hate', 'hate_motive'],
  ],
  online: [
    ['messages', 'online_harassment'],
    ['sent', 'online_harassment'],
    ['shared', 'image_abuse'],
    ['threat', 'image_abuse'],
    ['fake', 'online_harassment'],
  ],
};

/** Did this happen? One tap each, until that was all. */
function asked(setting: string): Record<string, Step> {
  const situations = SITUATIONS[setting] ?? [];
  return {
    [setting]: {
      kind: 'ask',
      text: 'check.ask',
      options: [
        ...situations.map(([id, behaviour]): Option => ({
          id,
          behaviour,
          to: `${setting}more`,
          label: `check.${setting}.${id}`,
        })),
        { id: 'none', to: 'happened.unclear', label: 'check.none' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
    [`${setting}more`]: {
      kind: 'ask',
      text: 'check.more',
      options: [
        { id: 'yes', to: setting, label: 'check.more.yes' },
        { id: 'no', to: 'feel', label: 'check.more.no' },
      ],
      free: { as: 'account', to: 'happened.heard' },
    },
  };
}

const FEELINGS = ['afraid', 'uneasy', 'angry', 'shame', 'nothing'];

/** A short self-check with situations from real life. */
export const check: Flow = {
  id: 'check',
  start: 'setting',
  steps: {
    setting: {
      kind: 'ask',
      options: Object.keys(SITUATIONS).map((setting) => ({ id: setting, to: setting })),
      free: { as: 'account', to: 'happened.heard' },
    },
    ...Object.fromEntries(Object.keys(SITUATIONS).flatMap((setting) => Object.entries(asked(setting)))),
    feel: {
      kind: 'ask',
      options: [
        ...FEELINGS.map((feeling) => ({ id: feeling, to: 'felt' })),
        { id: 'skip', to: 'recognise.start' },
      ],
      free: { as: 'words', to: 'felt' },
    },
    felt: { kind: 'say', to: 'recognise.start' },
  },
};
