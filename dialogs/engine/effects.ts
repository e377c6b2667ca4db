/** How an answer changes the facts: what an option sets, and what is understood of free words. */
import { addBehaviour, type Facts } from '../facts.js';
import { tellingPart } from '../understanding/telling.js';
import type { Role, Understanding } from '../understanding/understand.js';
import { chooseWhen, readWhen } from '../understanding/when.js';
import { readWhere } from '../understanding/where.js';
import type { Effect, FreeText } from './flow.js';

/** Who speaks for their work tells of others. */
const ROLES: Readonly<Record<Role, Facts['role']>> = {
  victim: 'victim',
  none: 'victim',
  witness: 'witness',
  professional: 'witness',
  own_behaviour: 'own',
};
/** Words of a place that is not known are kept no longer than this. */
const LONGEST_PLACE = 120;

/** What choosing an option changes. */
export function apply(effect: Effect, facts: Facts, now: Date): void {
  if (effect.set !== undefined) Object.assign(facts, effect.set);
  if (effect.set?.language !== undefined) facts.languageKnown = true;
  if (effect.behaviour !== undefined) addBehaviour(facts, { name: effect.behaviour, from: 'choice' });
  if (effect.where !== undefined) facts.where = { kind: 'choice', name: effect.where };
  if (effect.time !== undefined) facts.when = chooseWhen(effect.time, now);
  const picked = effect.pick === undefined ? undefined : facts.places?.[effect.pick];
  if (picked !== undefined) facts.where = picked;
  if (effect.pick !== undefined || effect.forget === 'where') delete facts.places;
  if (effect.forget === 'when') delete facts.when;
  if (effect.forget === 'behaviours') {
    facts.behaviours = [];
    delete facts.guesses;
  }
  if (effect.forget === 'words') {
    facts.words = [];
    for (const behaviour of facts.behaviours) delete behaviour.words;
  }
  if (effect.forget === 'where') delete facts.where;
  if (effect.forget === 'message') delete facts.message;
}

/** Keeps what was typed, and what was understood of it. */
export function keep(free: FreeText, facts: Facts, text: string, understood: Understanding): void {
  if (free.as === 'message' || free.as === 'code') facts.message = text;
  if (free.as === 'message' || free.as === 'code') return;
  if (free.as === 'where') {
    locate(facts, text);
    return;
  }
  facts.words.push(text);
  if (free.as === 'when') {
    const when = readWhen(text, facts.language, new Date());
    if (when === undefined) delete facts.when;
    else facts.when = when;
    return;
  }
  // Who is taken for a doer without being one is hurt again: only when it is clear.
  if (facts.role === 'victim' && (understood.role !== 'own_behaviour' || understood.roleSure))
    facts.role = ROLES[understood.role];
  for (const name of understood.behaviours) {
    const words = tellingPart(text, name, understood.language);
    addBehaviour(facts, { name, from: 'words', words });
  }
  if (understood.minor) facts.minor = true;
  facts.guesses = understood.guesses.filter((guess) => !facts.behaviours.some(({ name }) => name === guess));
  if (understood.when !== null) facts.when = understood.when;
  if (understood.where !== null) facts.where = understood.where;
}

/** A place by its name; names that several places share are asked back; other words are kept as words. */
function locate(facts: Facts, text: string): void {
  const found = readWhere(text, facts.language);
  delete facts.places;
  if (found.length > 1) facts.places = found.slice(0, 3);
  facts.where = found[0] ?? { kind: 'words', name: text.slice(0, LONGEST_PLACE) };
}
