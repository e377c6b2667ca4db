/** How the resident of a practice conversation takes what the trainee says: opens up, stays wary, or leaves. Pure. */
import {
  HARMS,
  MOST_TRUST,
  type Harm,
  type Information,
  type Line,
  type Reading,
  type Scenario,
  type Service,
  type Topic,
} from './scenario.js';

/** Where a practice conversation stands. */
export interface Openness {
  /** From 0 (says nothing more) to {@link MOST_TRUST}. */
  trust: number;
  told: Topic[];
  informed: Information[];
  referred: Service[];
  safetyAsked: boolean;
  /** Messages that reassured, asked openly, hurt. */
  reassured: number;
  asked: number;
  hurt: number;
  ended?: 'bye' | 'left';
}

/** Kindness said again and again opens nobody further. */
const MOST_REASSURANCE = 2;
const MOST_OPENING = 2;
/** A promise disappoints later; all else hurts now. */
const COST: Readonly<Record<Harm, number>> = {
  blames: 2,
  verdict: 2,
  presses: 2,
  interrogates: 2,
  promises: 1,
};
/** So closed, a person who is hurt again leaves. */
const HURT_BEFORE_LEAVING = 2;

export function beginning({ trust }: Pick<Scenario, 'trust'>): Openness {
  return {
    trust,
    told: [],
    informed: [],
    referred: [],
    safetyAsked: false,
    reassured: 0,
    asked: 0,
    hurt: 0,
  };
}

/** @returns where the talk stands now, and the line that the resident says */
export function hear(scenario: Scenario, before: Openness, reading: Reading): { now: Openness; line: Line } {
  const now: Openness = { ...before, told: [...before.told] };
  const does = (act: Reading['acts'][number]) => reading.acts.includes(act);
  const harm = HARMS.find((kind) => reading.harms.includes(kind));
  if (harm !== undefined) {
    now.hurt += 1;
    const closed = before.trust === 0 && before.hurt >= HURT_BEFORE_LEAVING;
    now.trust = bounded(before.trust - COST[harm]);
    if (closed) return { now: { ...now, ended: 'left' }, line: 'left' };
    return { now, line: harm };
  }
  if (isLeading(scenario, before, reading)) {
    now.trust = bounded(before.trust - 1);
    return { now, line: 'leading' };
  }
  now.trust = bounded(before.trust + gain(now, reading));
  if (scenario.danger && !now.referred.includes('emergency') && !does('end'))
    return { now, line: does('safety') ? 'safety' : 'urgent' };
  const isNews = (line: Line) => ({ now, line });
  if (does('refer') && reading.services.includes('emergency') && scenario.danger) return isNews('referred');
  if (does('safety')) return isNews('safety');
  if (does('open') || does('closed')) return isNews(answerTo(scenario, now, reading));
  if (does('refer')) return isNews('referred');
  if (does('inform')) return isNews(before.informed.length === 0 ? 'informed' : 'informed2');
  if (does('end')) return { now: { ...now, ended: 'bye' }, line: 'bye' };
  if (does('reassure')) return isNews(before.reassured === 0 ? 'reassured' : 'reassured2');
  if (does('greet')) return isNews('greeted');
  return isNews('unsure');
}

/** A question that says what was done before the person has said it. */
export function isLeading(scenario: Scenario, { told }: Openness, reading: Reading): boolean {
  if (reading.acts.includes('leading')) return true;
  const known = told.includes('what') ? scenario.behaviours : [];
  return reading.suggests.some((behaviour) => !known.includes(behaviour));
}

/** What the message does good; notes that it was done. */
function gain(now: Openness, { acts, information, services }: Reading): number {
  let more = 0;
  const first = <T>(list: readonly T[], known: readonly T[]) => list.filter((each) => !known.includes(each));
  if (acts.includes('reassure') && (now.reassured += 1) <= MOST_REASSURANCE) more += 1;
  if (acts.includes('open') && (now.asked += 1) <= MOST_OPENING) more += 1;
  if (acts.includes('safety') && !now.safetyAsked) more += 1;
  now.safetyAsked ||= acts.includes('safety');
  if (first(information, now.informed).length > 0) more += 1;
  if (first(services, now.referred).length > 0) more += 1;
  now.informed = [...now.informed, ...first(information, now.informed)];
  now.referred = [...now.referred, ...first(services, now.referred)];
  return more;
}

/** What is told to a question: the first of what it asks that was not told yet; without a topic, what happened. */
function answerTo(scenario: Scenario, now: Openness, { topics }: Reading): Line {
  const asked: readonly Topic[] = topics.length > 0 ? topics : ['what'];
  const topic = asked.find((each) => !now.told.includes(each)) ?? asked[0] ?? 'what';
  if (now.told.includes(topic)) return topic === 'what' ? 'more' : 'again';
  const needed = scenario.tells[topic];
  if (needed === undefined) return 'unknown';
  if (now.trust === 0) return 'silent';
  if (now.trust < needed) return now.asked % 2 === 0 ? 'wary' : 'wary2';
  now.told.push(topic);
  return topic;
}

function bounded(trust: number): number {
  return Math.min(MOST_TRUST, Math.max(0, trust));
}
