/** All flows, and where they are entered from outside. */
import type { Flow, Place } from '../engine/flow.js';
import { erase, goodbye, help, language } from './always.js';
import { choices, own } from './choices.js';
import { danger, risk } from './danger.js';
import { happened } from './happened.js';
import { code, later } from './later.js';
import { officer } from './officer.js';
import { recognise } from './recognise.js';
import { welcome } from './welcome.js';

export const FLOWS: ReadonlyMap<string, Flow> = new Map(
  [
    welcome,
    danger,
    risk,
    happened,
    recognise,
    choices,
    own,
    officer,
    later,
    code,
    help,
    language,
    erase,
    goodbye,
  ].map((flow) => [flow.id, flow]),
);

/** Entered by the greeting, by a word at any step, or by the desk. */
export const ENTRANCES: readonly Place[] = [
  { flow: 'welcome', step: 'safe' },
  { flow: 'danger', step: 'now' },
  { flow: 'risk', step: 'now' },
  { flow: 'help', step: 'menu' },
  { flow: 'language', step: 'choose' },
  { flow: 'erase', step: 'confirm' },
  { flow: 'goodbye', step: 'start' },
  { flow: 'officer', step: 'start' },
  { flow: 'officer', step: 'back' },
  { flow: 'officer', step: 'closed' },
  { flow: 'officer', step: 'nobodycame' },
  { flow: 'code', step: 'enter' },
];
