/** The conditions, views and actions that the flows name. */
import type { Condition, View } from '../engine/flow.js';
import type { Services, Situation, ViewInput } from '../engine/services.js';
import type { Texts } from '../engine/texts.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import { isWalled, type Facts, type Language } from '../facts.js';
import { BEHAVIOUR_KNOWLEDGE } from '../knowledge.js';
import { sayWhen } from '../understanding/when.js';
import { countedLines } from './counted.js';
import { linesFor } from './lines.js';
import { sayOpening } from './opening.js';
import { asks, going, takeOptions, termsInWords, topicOptions } from './going.js';
import { filesInWords, statusInWords } from './status.js';
import { act } from './acts.js';
import { preview, sayWhere } from './shared.js';
import { noStatement, type Topic } from '../statement.js';

/** The person's words are quoted back no longer than this. */
const LONGEST_QUOTE = 160;

export function makeVocabulary(texts: Texts, services: Services): Vocabulary {
  return {
    holds: (condition, facts, situation) => {
      if (isGuess(condition)) return facts.guesses?.some((guess) => condition.endsWith(` ${guess}`)) === true;
      if (isOpen(condition)) return isStillOpen(condition.slice('open '.length) as Topic, facts);
      if (condition === 'walledGoesNowhere') return isWalled(facts) && !services.walledGoesSomewhere();
      if (condition === 'walledGoes') return isWalled(facts) && services.walledGoesSomewhere();
      return CONDITIONS[condition](facts, situation);
    },
    list: (name, facts) => (name === 'topics' ? topicOptions(facts, texts) : takeOptions(facts, texts)),
    question: (topic, language) => questionOf(topic, language, texts),
    known: (topic, facts) => knownOf(topic, facts, texts),
    view: (view, input) => VIEWS[view](input, texts),
    act: (action, context, talk) => act(action, context, talk, texts, services),
  };
}

type Guess = Extract<Condition, `guessed ${string}`>;
type Open = Extract<Condition, `open ${string}`>;

function isOpen(condition: Condition): condition is Open {
  return condition.startsWith('open ');
}

function isStillOpen(topic: Topic, facts: Facts): boolean {
  const statement = facts.statement ?? noStatement();
  return asks(statement, topic) && !statement.answers.some((answer) => answer.topic === topic);
}

/** Told in detail to a trained officer, once: repeating it here would harm and could spoil evidence. */
function isGentle(facts: Facts): boolean {
  return facts.minor === true || isRape(facts);
}

function isRape(facts: Facts): boolean {
  return facts.behaviours.some(({ name }) => name === 'rape');
}

/** Asked in a step of its own where something may have been told before. */
const ASKED_APART: ReadonlySet<Topic> = new Set(['what', 'where', 'when']);

/** The question at the end of the step that asks: what comes before it only helps to remember. */
function questionOf(topic: Topic, language: Language, texts: Texts): string {
  const text = texts.raw(language, `statement.${topic}${ASKED_APART.has(topic) ? 'ask' : ''}`);
  const sentences = Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text));
  return (sentences.at(-1)?.segment ?? text).trim();
}

/** What was told before about a topic, as it is shown to be confirmed. */
function knownOf(topic: Topic, facts: Facts, texts: Texts): string {
  if (topic === 'what') return facts.words.join('\n\n');
  if (topic === 'where' && facts.where !== undefined) return sayWhere(facts.where, facts.language, texts);
  if (topic === 'when' && facts.when !== undefined) return sayWhen(facts.when, facts.language, texts);
  return '';
}

function isGuess(condition: Condition): condition is Guess {
  return condition.startsWith('guessed ');
}

/** A story longer than this, in its last message, is read back as points. */
const LONG_STORY = 500;

const CONDITIONS: Record<
  Exclude<Condition, Guess | Open | 'walledGoesNowhere' | 'walledGoes'>,
  (facts: Facts, situation: Situation) => boolean
> = {
  anyBehaviour: (facts) => facts.behaviours.length > 0,
  onlyRemarks: (facts) =>
    facts.behaviours.length > 0 &&
    facts.behaviours.every(({ name }) => BEHAVIOUR_KNOWLEDGE[name].punishable === 'depends'),
  knownSafe: (facts) => facts.safe === 'yes',
  waitingOrWithOfficer: (_facts, situation) => situation.phase !== 'bot',
  officerOnDuty: (_facts, situation) => situation.officersOnDuty > 0,
  opensLater: (_facts, situation) => situation.opensAt !== undefined,
  anyGuess: (facts) => (facts.guesses ?? []).length > 0,
  hasWhere: (facts) => facts.where !== undefined,
  ambiguousWhere: (facts) => (facts.places ?? []).length > 1,
  thirdPlace: (facts) => (facts.places ?? []).length > 2,
  hasWhen: (facts) => facts.when !== undefined,
  lacksDetails: (facts) => facts.where === undefined || facts.when === undefined,
  hasWords: (facts) => facts.words.length > 0,
  longStory: (facts) => (facts.words.at(-1) ?? '').length >= LONG_STORY,
  aboutMe: (facts) => facts.role === 'victim',
  aboutOther: (facts) => facts.role === 'witness',
  alreadyCounted: (facts) => facts.counted !== undefined,
  walled: isWalled,
  otherKnown: (facts) => facts.other !== undefined,
  gentle: (facts) => isGentle(facts) && facts.statement?.gentle !== true,
  gentleForAge: (facts) => facts.minor === true && !isRape(facts),
  gentleForFacts: (facts) => facts.minor !== true && isRape(facts),
  hasStory: (facts) => facts.words.length > 0,
  codeShown: (facts) => facts.shownCode !== undefined,
  behindCode: (facts) => facts.case?.state === 'held',
  unreadByDesk: (facts) => facts.case?.state === 'held' || facts.unread === true,
  appointmentOpen: (facts) => facts.appointmentOpen === true,
  reachedOutside: (facts) => facts.statement?.terms?.address !== undefined || facts.reachedOutside === true,
  talkHasCase: (_facts, situation) => situation.talkHasCase === true,
  smsGoesOut: (_facts, situation) => situation.reach.includes('sms'),
  mailGoesOut: (_facts, situation) => situation.reach.includes('email'),
  forComplaint: (facts) => facts.statement?.rung === 'complaint',
  forContact: (facts) => facts.statement?.rung === 'contact',
  ownBehaviour: (facts) => facts.role === 'own',
  minor: (facts) => facts.minor === true,
  interrupted: (_facts, situation) => situation.interrupted === true,
};

const VIEWS: Record<View, (input: ViewInput, texts: Texts) => Record<string, string>> = {
  understood: ({ facts }, texts) => ({
    what: listed(facts, texts),
    where: facts.where === undefined ? '' : `, ${sayWhere(facts.where, facts.language, texts)}`,
    when: facts.when === undefined ? '' : `, ${sayWhen(facts.when, facts.language, texts)}`,
  }),
  points: ({ facts }, texts) => ({ points: points(facts, texts) }),
  places: ({ facts }) => ({
    first: facts.places?.[0]?.name ?? '',
    second: facts.places?.[1]?.name ?? '',
    third: facts.places?.[2]?.name ?? '',
  }),
  readback: ({ facts }, texts) => ({
    when: facts.when === undefined ? '' : sayWhen(facts.when, facts.language, texts),
  }),
  lines: ({ facts }, texts) => ({ lines: linesFor(facts, texts, new Date()) }),
  counted: ({ facts }, texts) => ({ counted: countedLines(facts, texts, new Date()) }),
  names: ({ facts }, texts) => ({
    names: facts.behaviours
      .map(({ name }) =>
        texts.get(facts.language, 'recognise.one', {
          name: texts.get(facts.language, `behaviours:${name}.name`),
          law: texts.get(facts.language, `behaviours:${name}.law`),
        }),
      )
      .join('\n\n'),
    fault: texts.get(
      facts.language,
      facts.role === 'witness' ? 'recognise.fault.witness' : 'recognise.fault.victim',
    ),
  }),
  reasons: ({ facts }, texts) => ({
    reasons: facts.behaviours
      .map(({ name, from, words }) =>
        texts.get(facts.language, `recognise.reason.${reasonOf(from, words)}`, {
          name: texts.get(facts.language, `behaviours:${name}.name`),
          words: quote(words ?? ''),
        }),
      )
      .join('\n\n'),
  }),
  preview: ({ facts }, texts) => ({ preview: preview(facts, texts) }),
  line: ({ facts, situation }, texts) => ({
    place: placeInLine(facts, situation, texts),
    minutes: String(situation.waitMinutes),
  }),
  opening: ({ facts, situation }, texts) => ({ opens: opens(facts, situation, texts) }),
  message: ({ facts }) => ({ text: facts.message ?? '' }),
  code: ({ brought, situation }) => ({
    code: (brought.code ?? []).join(' '),
    days: String(situation.keeping.codeDays),
  }),
  keeping: ({ situation: { keeping } }) => ({
    silence: String(keeping.silenceMinutes),
    talkdays: String(keeping.talkDays),
    codedays: String(keeping.codeDays),
    casedays: String(keeping.caseDays),
    lockeddays: String(keeping.lockedDays),
  }),
  story: ({ facts }, texts) => ({ story: knownOf('what', facts, texts) }),
  whereSaid: ({ facts }, texts) => ({ where: knownOf('where', facts, texts) }),
  whenSaid: ({ facts }, texts) => ({ when: knownOf('when', facts, texts) }),
  files: ({ facts, brought }, texts) => ({ files: filesInWords(facts, brought, texts) }),
  terms: ({ facts }, texts) => ({ terms: termsInWords(facts, texts) }),
  going: ({ facts }, texts) => ({ going: going(facts, texts) }),
  sent: ({ facts, brought }, texts) => ({
    reference: brought.receipt?.reference ?? '',
    code:
      brought.code === undefined
        ? texts.get(facts.language, 'statement.sent.samecode')
        : texts.get(facts.language, 'statement.sent.code', { code: brought.code.join(' ') }),
  }),
  opened: ({ facts, brought }, texts) => ({ status: statusInWords(facts, brought, texts) }),
};

function listed(facts: Facts, texts: Texts): string {
  const names = facts.behaviours.map(({ name }) => texts.get(facts.language, `behaviours:${name}.name`));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${texts.get(facts.language, 'engine.and')} ${last}`;
}

function reasonOf(from: 'choice' | 'words', words: string | undefined): 'chosen' | 'words' | 'erased' {
  if (from === 'choice') return 'chosen';
  return words === undefined ? 'erased' : 'words';
}

/** What was taken from a long story, a line each. */
function points(facts: Facts, texts: Texts): string {
  const { language } = facts;
  const point = (kind: string, value: string) =>
    `• ${texts.get(language, `happened.point.${kind}`, { value })}`;
  return [
    facts.behaviours.length > 0
      ? point('what', listed(facts, texts))
      : `• ${texts.get(language, 'happened.point.nothing')}`,
    ...(facts.where === undefined ? [] : [point('where', sayWhere(facts.where, language, texts))]),
    ...(facts.when === undefined ? [] : [point('when', sayWhen(facts.when, language, texts))]),
    point(
      'who',
      texts.get(language, `happened.point.role.${facts.role === 'witness' ? 'witness' : 'victim'}`),
    ),
  ].join('\n');
}

function quote(words: string): string {
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE)}…`;
}

function placeInLine(facts: Facts, situation: Situation, texts: Texts): string {
  const before = situation.before ?? 0;
  const line = before === 0 ? 'first' : before === 1 ? 'one' : 'many';
  const sentences = [texts.get(facts.language, `officer.place.${line}`, { count: String(before) })];
  if (situation.officersOnDuty === 0)
    sentences.unshift(
      situation.opensAt === undefined
        ? texts.get(facts.language, 'officer.place.nobody')
        : texts.get(facts.language, 'officer.place.shut', { opens: opens(facts, situation, texts) }),
    );
  return sentences.join(' ');
}

function opens(facts: Facts, { opensAt, now }: Situation, texts: Texts): string {
  return opensAt === undefined ? '' : sayOpening(opensAt, now ?? new Date(), facts.language, texts);
}
