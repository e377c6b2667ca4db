/** The conditions, views and actions that the flows name. */
import type { Action, Condition, View } from '../engine/flow.js';
import { EventFactory, type Activity, type TurnContext } from '../engine/sdk.js';
import type { Services, SharedItem, Situation, ViewInput } from '../engine/services.js';
import type { Talk } from '../engine/talk.js';
import type { Texts } from '../engine/texts.js';
import type { Done, Vocabulary } from '../engine/vocabulary.js';
import type { Facts } from '../facts.js';
import { BEHAVIOUR_KNOWLEDGE } from '../knowledge.js';
import { sayWhen } from '../understanding/when.js';
import { countedIn, countedLines } from './counted.js';
import { linesFor } from './lines.js';
import { preview, sayWhere, sharedItems, type Extent } from './shared.js';

/** The person's words are quoted back no longer than this. */
const LONGEST_QUOTE = 160;

export function makeVocabulary(texts: Texts, services: Services): Vocabulary {
  return {
    holds: (condition, facts, situation) => {
      if (isGuess(condition)) return facts.guesses?.some((guess) => condition.endsWith(` ${guess}`)) === true;
      return CONDITIONS[condition](facts, situation);
    },
    view: (view, input) => VIEWS[view](input, texts),
    act: (action, context, talk) => act(action, context, talk, texts, services),
  };
}

type Guess = Extract<Condition, `guessed ${string}`>;

function isGuess(condition: Condition): condition is Guess {
  return condition.startsWith('guessed ');
}

/** A story longer than this, in its last message, is read back as points. */
const LONG_STORY = 500;

const CONDITIONS: Record<Exclude<Condition, Guess>, (facts: Facts, situation: Situation) => boolean> = {
  anyBehaviour: (facts) => facts.behaviours.length > 0,
  onlyRemarks: (facts) =>
    facts.behaviours.length > 0 &&
    facts.behaviours.every(({ name }) => BEHAVIOUR_KNOWLEDGE[name].punishable === 'depends'),
  knownSafe: (facts) => facts.safe === 'yes',
  waitingOrWithOfficer: (_facts, situation) => situation.phase !== 'bot',
  officerOnDuty: (_facts, situation) => situation.officersOnDuty > 0,
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
  alreadyCounted: (facts) => facts.counted === true,
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
  message: ({ facts }) => ({ text: facts.message ?? '' }),
  code: ({ brought }) => ({ code: (brought.code ?? []).join(' ') }),
  answers: ({ brought }) => ({ answers: (brought.answers ?? []).join('\n\n') }),
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
  if (situation.officersOnDuty === 0) sentences.unshift(texts.get(facts.language, 'officer.place.nobody'));
  return sentences.join(' ');
}

async function act(
  action: Action,
  context: TurnContext,
  talk: Talk,
  texts: Texts,
  services: Services,
): Promise<Done> {
  const { facts } = talk;
  switch (action) {
    case 'requestAll':
    case 'requestFacts':
    case 'requestNothing':
      await requestOfficer(context, facts, EXTENTS[action], texts);
      // What was asked of the desk is not undone by going back.
      talk.visited = [];
      return { outcome: 'requested' };
    case 'withdraw':
      await services.withdraw(context);
      return { outcome: 'withdrawn' };
    case 'leaveMessage': {
      const code = await services.leaveMessage(context, facts.message ?? '', [
        { kind: 'language', text: facts.language },
      ]);
      delete facts.message;
      talk.visited = [];
      return { outcome: 'left', brought: { code } };
    }
    case 'openCode': {
      const status = await services.openCode(context, facts.message ?? '');
      delete facts.message;
      if (status === undefined) return { outcome: 'unknown' };
      const again = facts.openedCode === status.locator;
      facts.openedCode = status.locator;
      if (status.newAnswers.length > 0)
        return { outcome: 'answered', brought: { answers: status.newAnswers } };
      if (again || status.state === 'answered') return { outcome: 'nonew' };
      return { outcome: status.state };
    }
    case 'writeBack': {
      const message = facts.message ?? '';
      delete facts.message;
      const sent =
        facts.openedCode !== undefined && (await services.writeBack(context, facts.openedCode, message));
      return { outcome: sent ? 'sent' : 'failed' };
    }
    case 'countMe': {
      services.countMe(context, countedIn(facts));
      facts.counted = true;
      // What was counted is not taken out by going back.
      talk.visited = [];
      return { outcome: 'counted' };
    }
    case 'erase': {
      await services.erase(context);
      const { language, languageKnown } = facts;
      talk.facts = { language, languageKnown, role: 'victim', behaviours: [], words: [] };
      talk.visited = [];
      return { outcome: 'erased', brought: { cleared: true } };
    }
  }
}

const EXTENTS = {
  requestAll: 'all',
  requestFacts: 'facts',
  requestNothing: 'nothing',
} as const satisfies Partial<Record<Action, Extent>>;

/**
 * Asks for an officer by the Bot Framework's protocol. The event carries what was agreed and nothing else; the turn
 * takes it to the desk and never to the resident's client.
 */
async function requestOfficer(
  context: TurnContext,
  facts: Facts,
  extent: Extent,
  texts: Texts,
): Promise<void> {
  const shared: SharedItem[] = sharedItems(facts, extent, texts);
  const activities = shared
    .filter((item) => item.kind === 'words')
    .map((item): Partial<Activity> => ({
      type: 'message',
      text: item.text,
      from: { id: 'resident', name: '', role: 'user' },
    }));
  const event = EventFactory.createHandoffInitiation(
    context,
    { shared },
    { activities: activities as Activity[] },
  );
  await context.sendActivity(event);
}
