/** How answers are read at every question: what is word for word, what is small talk, what cannot wait. */
import type { SmallTalk } from '../understanding/small-talk.js';
import type { Understanding } from '../understanding/understand.js';
import type { FreeText, Place } from './flow.js';
import type { Talk } from './talk.js';

/** What was understood so far, to see whether a message added to it. */
export function factsOf({ facts }: Talk): string {
  return JSON.stringify([facts.behaviours.map(({ name }) => name), facts.where, facts.when]);
}

/** The question at the end of a text; the whole text where it does not end with one. */
export function questionOf(text: string): string {
  const last = text.split('\n\n').at(-1) ?? text;
  return /\?\s*$/.test(last) ? last : text;
}

/** What the client sends, as a value, once a number was tapped. */
export const CALLED = 'called';
/** What it sends before the solution of a challenge. */
export const WORK = 'work:';
/** Where what is typed is kept word for word, "2" and "hello" included. */
export function isVerbatim(asked: FreeText['as'] | undefined): boolean {
  return (
    asked === 'answer' ||
    asked === 'more' ||
    asked === 'message' ||
    asked === 'name' ||
    asked === 'contact' ||
    asked === 'notseenby'
  );
}

/** Options that say: I don't know. */
export const NO_IDEA = ['unknown', 'unsure', 'skip', 'none'];

/** "Evening" answers when it was, and "thanks" to an officer is for the officer: nobody is greeted there. */
export function takesSmallTalk(asked: FreeText['as'] | undefined, small: SmallTalk): boolean {
  if (asked === 'sent' || asked === 'message' || asked === 'code') return false;
  if (isVerbatim(asked)) return small === 'dontknow';
  return small === 'dontknow' || (asked !== 'when' && asked !== 'where');
}

/** Danger and risk that are clear are answered at once; what may be one is asked. */
export function urgencyOf(understood: Understanding): Place | undefined {
  // Something in a drink, or a needle: an ambulance and care come before the police.
  if (understood.danger && understood.behaviours.includes('spiking')) return { flow: 'danger', step: 'hurt' };
  if (understood.danger) return { flow: 'danger', step: understood.dangerSure ? 'now' : 'unsure' };
  if (understood.risk) return { flow: 'risk', step: understood.riskSure ? 'now' : 'unsure' };
  return undefined;
}

/**
 * A message for an officer, and what is described for the report: "an old man, alone" there is no sign of danger now.
 * Thoughts of suicide may show in any words, and are asked about wherever somebody tells.
 */
export function isDescribed(asked: FreeText['as'] | undefined, urgent: Place): boolean {
  return asked === 'message' || (isVerbatim(asked) && urgent.flow === 'danger');
}

/** A name, an address or a code is in no language; nor are a few words of a description, such as the name of a place. */
export function tellsLanguage(asked: FreeText['as'] | undefined, text: string): boolean {
  if (asked === 'code' || asked === 'name' || asked === 'contact') return false;
  return !isVerbatim(asked) || text.trim().split(/\s+/).length >= FEWEST_WORDS_OF_A_LANGUAGE;
}

/** What leaves a question whose answer is kept word for word: everything else may be what somebody tells. */
export const LEAVING: ReadonlySet<string> = new Set(['help', 'language', 'erase', 'back', 'stop', 'officer']);

const FEWEST_WORDS_OF_A_LANGUAGE = 5;
