/** All flows, and where they are entered from outside. */
import type { Flow, Place } from '../engine/flow.js';
import { erase, goodbye, help, language, lost } from './always.js';
import { care, lines } from './care.js';
import { check } from './check.js';
import { choices } from './choices.js';
import { cards, consent } from './consent.js';
import { contact } from './contact.js';
import { danger, risk } from './danger.js';
import { happened } from './happened.js';
import { code, later } from './later.js';
import { ladder } from './ladder.js';
import { helped } from './helped.js';
import { learn } from './learn.js';
import { officer } from './officer.js';
import { outside } from './outside.js';
import { own } from './own.js';
import { recognise } from './recognise.js';
import { rights } from './rights.js';
import { statement } from './statement.js';
import { welcome } from './welcome.js';
import { young } from './young.js';

export const FLOWS: ReadonlyMap<string, Flow> = new Map(
  [
    welcome,
    danger,
    risk,
    happened,
    recognise,
    check,
    learn,
    consent,
    cards,
    choices,
    rights,
    care,
    lines,
    outside,
    young,
    own,
    officer,
    helped,
    ladder,
    contact,
    statement,
    later,
    code,
    help,
    lost,
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
  { flow: 'risk', step: 'unsure' },
  { flow: 'help', step: 'menu' },
  { flow: 'lost', step: 'menu' },
  { flow: 'language', step: 'choose' },
  { flow: 'erase', step: 'confirm' },
  { flow: 'goodbye', step: 'start' },
  { flow: 'officer', step: 'start' },
  { flow: 'officer', step: 'back' },
  { flow: 'officer', step: 'closed' },
  { flow: 'officer', step: 'nobodycame' },
  { flow: 'helped', step: 'afterback' },
  { flow: 'helped', step: 'afterclosed' },
  { flow: 'code', step: 'enter' },
];
