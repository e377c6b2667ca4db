/**
 * Which offences can fit what was told, as checklists: each element with what in the talk may speak for it, or with a
 * neutral question. Pure and without numbers of likelihood: it proposes, and an officer decides.
 */
import type { Behaviour, Language, When, Where } from '../../../dialogs/facts.js';
import type { Topic } from '../../../dialogs/statement.js';
import { ageAt, articlesAt, codesAt, type Age, type Codes } from './dates.js';
import {
  MEASURES,
  OFFENCE_DATA,
  type Article,
  type Element,
  type Measure,
  type Offence,
  type OffenceData,
  type OffenceId,
} from './offences.js';

export interface TalkFacts {
  behaviours: { name: Behaviour; from: 'choice' | 'words' | 'officer'; words: string | null }[];
  /** Sentences that the person sent, each with its place; answers that are not known or skipped have none. */
  sentences: { id: string; topic: Topic | 'message'; text: string; language: Language }[];
  where: Where['kind'] | null;
  when: When | null;
  minor: boolean;
}

/** What officers ticked, by `offence.element`; what is not there is not known. */
export type Ticks = Readonly<Record<string, 'present' | 'absent'>>;

export type Support =
  | {
      kind: 'behaviour';
      name: Behaviour;
      from: TalkFacts['behaviours'][number]['from'];
      words: string | null;
    }
  | { kind: 'place' }
  | { kind: 'sentence'; id: string; topic: Topic | 'message'; text: string; language: Language };

export interface ElementView {
  id: string;
  need: string;
  /** The officer's tick; null: not known. */
  tick: 'present' | 'absent' | null;
  /** `supported`: something was told that may speak for it. `missing`: nothing yet. The officer's tick goes before both. */
  state: 'present' | 'supported' | 'missing' | 'excluded';
  support: Support[];
  /** Other sentences on the topics where it would be told. */
  toRead: Extract<Support, { kind: 'sentence' }>[];
  ask: 'open' | 'trained';
}

export interface NeighbourView {
  offence: OffenceId;
  /** Which element of which offence tells them apart, and what is known of it. */
  has: OffenceId;
  element: string;
  state: ElementView['state'];
}

export interface OffenceView {
  id: OffenceId;
  kind: Offence['kind'];
  confirmed: boolean;
  /** `can-fit`, `excluded` by a tick, or `no-sign`: nothing that was told leads to it. */
  fit: 'can-fit' | 'excluded' | 'no-sign';
  elements: ElementView[];
  /** Ids of elements that are needed and open; one of each group counts as one, by the ids of its elements. */
  open: string[];
  articles: Article[];
  prosecution: Offence['prosecution'];
  neighbours: NeighbourView[];
  sources: { at: string; date: string; status: 'confirmed' | 'unconfirmed' }[];
}

export interface Assessment extends Codes {
  age: Age;
  offences: OffenceView[];
  /** For what can fit, the urgent first. */
  measures: Measure[];
}

/** Words that turn a sentence round: then it is to be read and supports nothing. */
const NEGATION: Readonly<Record<Language, RegExp>> = {
  nl: /\b(niet|geen|nee|neen|nooit|zonder)\b/u,
  fr: /\b(pas|aucune?|jamais|non|sans|rien)\b/u,
  en: /\b(not|no|never|nothing|without)\b|n['’]t\b/u,
  de: /\b(nicht|keine?[mnrs]?|nein|nie|niemals|ohne|nichts)\b/u,
};

/** @param now for what must happen in time */
export function assess(
  facts: TalkFacts,
  ticks: Ticks,
  now: Date,
  data: OffenceData = OFFENCE_DATA,
): Assessment {
  const read = facts.sentences.map(readingOf);
  const elements = new Map(
    data.offences.flatMap((offence) =>
      offence.elements.map((element) => [
        `${offence.id}.${element.id}`,
        elementView(offence, element, facts, read, ticks[`${offence.id}.${element.id}`] ?? null),
      ]),
    ),
  );
  const of = (id: OffenceId, element: string) => elements.get(`${id}.${element}`);
  const offences = data.offences.map((offence): OffenceView => {
    const views = offence.elements.flatMap(({ id }) => of(offence.id, id) ?? []);
    return {
      id: offence.id,
      kind: offence.kind,
      confirmed: offence.confirmed,
      fit: fitOf(offence, views, facts),
      elements: views,
      open: openIn(views),
      articles: articlesAt(offence, facts.when),
      prosecution: offence.prosecution,
      neighbours: offence.neighbours.map(({ offence: other, has, element }) => ({
        offence: other,
        has,
        element,
        state: of(has, element)?.state ?? 'missing',
      })),
      sources: offence.sources.flatMap((source) => data.sources[source] ?? []),
    };
  });
  const age = ageAt(facts.when, now);
  return { ...codesAt(facts.when), age, offences, measures: measuresFor(data, offences, facts, age) };
}

/** Elements that are needed and neither present nor supported nor excluded. */
function openIn(views: readonly ElementView[]): string[] {
  return views
    .filter(({ state, need }) => {
      if (state !== 'missing') return false;
      const group = need === 'required' ? [] : views.filter((other) => other.need === need);
      return !group.some((other) => other.state === 'present' || other.state === 'supported');
    })
    .map(({ id }) => id);
}

function fitOf({ behaviours }: Offence, views: readonly ElementView[], facts: TalkFacts): OffenceView['fit'] {
  const out = views.some(({ id, need }) =>
    views
      .filter((other) => (need === 'required' ? other.id === id : other.need === need))
      .every(({ state }) => state === 'excluded'),
  );
  const led =
    facts.behaviours.some(({ name }) => behaviours.includes(name)) ||
    views.some(({ tick }) => tick === 'present');
  if (!led) return 'no-sign';
  return out ? 'excluded' : 'can-fit';
}

function elementView(
  offence: Offence,
  { id, need, ask, support }: Element,
  facts: TalkFacts,
  read: readonly Read[],
  tick: ElementView['tick'],
): ElementView {
  const words = support.words;
  const hits = read
    .filter(({ line, quote }) => words[quote.language]?.some((word) => line.includes(` ${word}`)))
    .map(({ quote }) => quote);
  const found: Support[] = [
    ...facts.behaviours
      .filter(({ name }) => support.behaviours.includes(name))
      .map((behaviour) => ({ kind: 'behaviour' as const, ...behaviour })),
    ...(support.where.some((kind) => kind === facts.where) ? [{ kind: 'place' as const }] : []),
    ...hits,
  ];
  const state =
    tick === 'present'
      ? 'present'
      : tick === 'absent'
        ? 'excluded'
        : found.length > 0
          ? 'supported'
          : 'missing';
  return {
    id,
    need,
    tick,
    state,
    support: found,
    toRead: read
      .map(({ quote }) => quote)
      .filter((quote) => support.topics.some((topic) => topic === quote.topic) && !hits.includes(quote)),
    // Somebody under 18, and rape: the account is for a trained officer.
    ask: facts.minor || offence.id === 'rape' ? 'trained' : ask,
  };
}

/** A sentence as it is quoted, and as a line of words to look in; empty where a word turns it round. */
interface Read {
  quote: Extract<Support, { kind: 'sentence' }>;
  line: string;
}

function readingOf(sentence: TalkFacts['sentences'][number]): Read {
  const words = sentence.text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ');
  // French joins an article to the word.
  const line = ` ${words.replaceAll(/(?<=(^| )[dlsmtjnc]|qu)'/g, "' ")} ${words}`;
  return {
    quote: { kind: 'sentence', ...sentence },
    line: NEGATION[sentence.language].test(words) ? '' : line,
  };
}

function measuresFor(
  { offences: known }: OffenceData,
  offences: readonly OffenceView[],
  { minor }: TalkFacts,
  age: Age,
): Measure[] {
  const fitting = offences.filter(({ fit }) => fit === 'can-fit').map(({ id }) => id);
  const wanted = new Set(known.filter(({ id }) => fitting.includes(id)).flatMap(({ measures }) => measures));
  if (age !== 'older') wanted.delete('eva');
  if (age === 'older') wanted.delete('clothes');
  if (!minor) wanted.delete('childfocus');
  if (minor && fitting.length > 0) wanted.add('trained');
  if (fitting.length > 0) wanted.add('assistance');
  return MEASURES.filter((measure) => wanted.has(measure));
}
