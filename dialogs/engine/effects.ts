/** How an answer changes the facts: what an option sets, and what is understood of free words. */
import { addBehaviour, type Facts } from '../facts.js';
import { answerTo, keepAnswer, noStatement, type AnswerState, type Topic } from '../statement.js';
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
const LONGEST_NAME = 80;
const LONGEST_TERM = 300;

/** What an answer belongs to: kept with it, word for word. */
export interface Asked {
  /** The question about a topic, as it was asked. */
  question(topic: Topic): string;
  /** The message that answered. */
  messageId: string;
  now: Date;
  /** What was told earlier about a topic, as it was shown to be confirmed. */
  known(topic: Topic): string;
  /** A phone number or address in the form in which it is used; undefined when it is none. */
  readContact(channel: 'sms' | 'email', typed: string): string | undefined;
}

/** What choosing an option changes. */
export function apply(effect: Effect, facts: Facts, asked: Asked): void {
  const { now } = asked;
  if (effect.set !== undefined) Object.assign(facts, effect.set);
  if (effect.set?.language !== undefined) facts.languageKnown = true;
  if (effect.behaviour !== undefined) addBehaviour(facts, { name: effect.behaviour, from: 'choice' });
  if (effect.deny !== undefined)
    facts.behaviours = facts.behaviours.filter(({ name }) => name !== effect.deny);
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
  if (effect.opinion !== undefined) facts.opinion = effect.opinion;
  tell(effect, facts, asked);
}

/** What choosing an option changes in what is told for an officer. */
function tell(effect: Effect, facts: Facts, asked: Asked): void {
  const { answer, by, rung, wish, terms, gentle, take } = effect;
  if ([answer, by, rung, wish, terms, gentle, take].every((part) => part === undefined)) return;
  const statement = (facts.statement ??= noStatement());
  if (by !== undefined) statement.by = by;
  if (rung !== undefined) statement.rung = rung;
  if (gentle === true) statement.gentle = true;
  Object.assign(statement.wishes, wish);
  if (terms?.channel !== undefined) statement.terms = { hours: 'any', ...terms, channel: terms.channel };
  else if (terms !== undefined && statement.terms !== undefined) Object.assign(statement.terms, terms);
  // To skip a question leaves what was answered before; lines of it can be taken out of what goes.
  const skips = answer?.state === 'skipped' && (answerTo(statement, answer.topic)?.text ?? '') !== '';
  if (answer !== undefined && !skips) {
    const text = answer.state === 'confirmed' ? asked.known(answer.topic) : '';
    put(facts, answer.topic, answer.state, text, asked);
  }
  if (take !== undefined) {
    const out = statement.takenOut.includes(take);
    statement.takenOut = out ? statement.takenOut.filter((id) => id !== take) : [...statement.takenOut, take];
  }
}

function put(facts: Facts, topic: Topic, state: AnswerState, text: string, asked: Asked): void {
  keepAnswer((facts.statement ??= noStatement()), {
    topic,
    state,
    question: asked.question(topic),
    text,
    at: asked.now.toISOString(),
    language: facts.language,
    messages: [asked.messageId],
  });
}

/** Keeps what was typed, and what was understood of it. */
export function keep(
  free: FreeText,
  facts: Facts,
  text: string,
  understood: Understanding,
  asked: Asked,
): void {
  switch (free.as) {
    case 'message':
      facts.message = text;
      return;
    case 'code':
      facts.tried = text;
      return;
    case 'where':
      locate(facts, text);
      return;
    case 'name':
      (facts.statement ??= noStatement()).name = text.slice(0, LONGEST_NAME);
      return;
    case 'notseenby':
      if (facts.statement?.terms !== undefined) facts.statement.terms.notSeenBy = text.slice(0, LONGEST_TERM);
      return;
    case 'contact':
      reach(facts, text, asked);
      return;
    case 'answer':
    case 'more':
      told(free, facts, text, asked);
      break;
    default:
      facts.words.push(text);
  }
  if (free.as === 'when') {
    timed(facts, text, asked.now);
    return;
  }
  understand(facts, text, understood, free.topic);
}

/** An answer of the interview, word for word. */
function told(free: FreeText, facts: Facts, text: string, asked: Asked): void {
  const { topic } = free;
  if (topic === undefined) return;
  const before =
    free.as === 'more' && facts.statement !== undefined ? answerTo(facts.statement, topic) : undefined;
  const known = before?.text ?? (free.as === 'more' ? asked.known(topic) : '');
  put(facts, topic, 'told', known === '' ? text : `${known}\n\n${text}`, asked);
  if (before !== undefined && facts.statement !== undefined)
    answerTo(facts.statement, topic)?.messages.unshift(...before.messages);
  if (topic === 'where') locate(facts, text);
  if (topic === 'when') timed(facts, text, asked.now);
}

function reach(facts: Facts, text: string, asked: Asked): void {
  const terms = facts.statement?.terms;
  if (terms === undefined || terms.channel === 'code') return;
  const address = asked.readContact(terms.channel, text);
  if (address === undefined) delete terms.address;
  else terms.address = address;
}

function timed(facts: Facts, text: string, now: Date): void {
  const when = readWhen(text, facts.language, now);
  if (when === undefined) delete facts.when;
  else facts.when = when;
}

/** Questions whose answers describe somebody or something else: a number there is no age of who writes. */
const NOT_OF_ONESELF: ReadonlySet<Topic> = new Set(['where', 'when', 'who', 'looks', 'witnesses', 'cameras']);

function understand(facts: Facts, text: string, understood: Understanding, topic: Topic | undefined): void {
  // What comes after the account tells more of the same: whose it is and when it was is known by then.
  const account = topic === undefined || topic === 'what';
  // Who is taken for a doer without being one is hurt again: only when it is clear.
  if (
    topic === undefined &&
    facts.role === 'victim' &&
    (understood.role !== 'own_behaviour' || understood.roleSure)
  )
    facts.role = ROLES[understood.role];
  for (const name of understood.behaviours) {
    // Rape is heard in any answer: no more of it is asked.
    if (!account && topic !== 'said' && name !== 'rape') continue;
    const words = tellingPart(text, name, understood.language);
    addBehaviour(facts, { name, from: 'words', words });
  }
  // Who said that they are of age is not taken for a child again.
  if (understood.minor && (topic === undefined || !NOT_OF_ONESELF.has(topic))) facts.minor ??= true;
  if (!account) return;
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
