/**
 * A practice conversation: an invented resident, what they tell and when, and what a good officer does with it. The
 * words are in locales/<language>/training/practice/, under `<scenario>.<line>`.
 */
import type { Behaviour } from '../facts.js';

export const PRACTICE_LANGUAGES = ['nl', 'fr', 'en'] as const;
export type PracticeLanguage = (typeof PRACTICE_LANGUAGES)[number];

/** What an officer may ask about. */
export const TOPICS = [
  'what',
  'where',
  'when',
  'who',
  'witnesses',
  'effect',
  'motive',
  'evidence',
  'wish',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What an officer does with words, beside harm. */
export const ACTS = [
  'greet',
  'reassure',
  'safety',
  'open',
  'closed',
  'leading',
  'inform',
  'refer',
  'end',
] as const;
export type Act = (typeof ACTS)[number];

/** The kinds of wording that the composer marks too. */
export const HARMS = ['blames', 'verdict', 'presses', 'interrogates', 'promises'] as const;
export type Harm = (typeof HARMS)[number];

/**
 * What a person should hear: what the police must do once they know, that the choice and the pace are theirs, what they
 * have a right to, how traces are kept.
 */
export const INFORMATION = ['duty', 'choice', 'rights', 'traces'] as const;
export type Information = (typeof INFORMATION)[number];

export const SERVICES = ['emergency', 'care', 'support', 'listening', 'own', 'child', 'equality'] as const;
export type Service = (typeof SERVICES)[number];

/** What was understood of one message of the trainee. */
export interface Reading {
  acts: readonly Act[];
  topics: readonly Topic[];
  harms: readonly Harm[];
  information: readonly Information[];
  services: readonly Service[];
  /** What a question that can be answered with yes or no puts into the other's mouth. */
  suggests: readonly Behaviour[];
}

/** Lines that every resident has, in words of their own or in those of `lines.json`. */
export const COMMON = [
  'safety',
  'reassured',
  'reassured2',
  'informed',
  'informed2',
  'referred',
  'greeted',
  'wary',
  'wary2',
  'silent',
  'again',
  'more',
  'unknown',
  'unsure',
  'leading',
  ...HARMS,
  'urgent',
  'bye',
  'left',
] as const;
export type Line = 'opening' | Topic | (typeof COMMON)[number];

/** Offences that the story can bring to mind, each with what of it the story holds. */
export interface Key {
  offences: Readonly<Record<string, { fits: boolean; elements: readonly string[] }>>;
  /** Whether contempt for who somebody is was the reason, as far as it was told. */
  motive: 'yes' | 'no' | 'unknown';
}

export interface Scenario {
  id: string;
  behaviours: readonly Behaviour[];
  /** How open the person is at first, from 0 to {@link MOST_TRUST}. */
  trust: number;
  /** What the person tells, and how open they must be for it. */
  tells: Readonly<Partial<Record<Topic, number>>>;
  needs: {
    topics: readonly Topic[];
    information: readonly Information[];
    services: readonly Service[];
  };
  /** Nothing is told before help was named. */
  danger?: true;
  /** What happened is told in detail to somebody trained, once: nobody asks for details here. */
  gentle?: true;
  key: Key;
}

export const MOST_TRUST = 6;
