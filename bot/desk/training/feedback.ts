/** What the trainee did well and what could go better, with the lines that show it. Pure. */
import type { z } from 'zod';
import { isLeading } from '../../../dialogs/practice/hearing.js';
import type { Rehearsed, Said } from '../../../dialogs/practice/rehearsal.js';
import {
  MOST_TRUST,
  type PracticeLanguage,
  type Reading,
  type Scenario,
} from '../../../dialogs/practice/scenario.js';
import type { CRITERIA, FeedbackAnswer, FeedbackRequest } from '../contract/training.js';
import { OFFENCE_DATA, OFFENCE_TEXTS } from '../qualification/offences.js';
import { checkDraft } from './draft-check.js';
import { careMarks, sentencesOf } from './reading.js';

export type Feedback = z.infer<typeof FeedbackAnswer>;
type Finished = z.infer<typeof FeedbackRequest>;
type Trainee = Extract<Said, { by: 'trainee' }>;

/** With so many questions in one message nobody knows which one to answer. */
const CROWDED = 3;
/** Safety comes up within so many messages of the trainee. */
const SOON = 3;
const COST_OF_A_MARK = 0.25;

/** @param why the reason of an offence in the key, as a text */
export function feedbackOn(
  scenario: Scenario,
  rehearsed: Rehearsed,
  finished: Finished,
  why: (offence: string) => string,
): Feedback {
  const { language } = finished;
  const mine = rehearsed.said.filter((each) => each.by === 'trainee');
  const { now } = rehearsed;
  const wording = mine.flatMap(({ text }) => marksIn(text, language));
  const safety = safetyOf(scenario, mine);
  const questions = questionsOf(scenario, rehearsed.said);
  const topics = {
    told: now.told,
    missed: scenario.needs.topics.filter((topic) => !now.told.includes(topic)),
  };
  const information = {
    given: now.informed,
    missed: scenario.needs.information.filter((each) => !now.informed.includes(each)),
    named: now.referred,
    notNamed: scenario.needs.services.filter((service) => !now.referred.includes(service)),
  };
  const qualification = qualificationOf(scenario, finished, why);
  const motive = { chosen: finished.motive, key: scenario.key.motive };
  const report = checkDraft(scenario, rehearsed, finished.draft, language);
  const asked = questions.open.length + questions.closed + questions.leading.length;
  const { needs } = scenario;
  const criteria: Record<(typeof CRITERIA)[number], number> = {
    wording: Math.max(0, 1 - wording.length * COST_OF_A_MARK),
    safety: safety.message === null ? 0 : safety.message <= SOON ? 1 : 0.5,
    questions: part(questions.open.length - questions.details.length - questions.crowded.length, asked),
    topics: part(needs.topics.length - topics.missed.length, needs.topics.length),
    information: part(
      needs.information.length +
        needs.services.length -
        information.missed.length -
        information.notNamed.length,
      needs.information.length + needs.services.length,
    ),
    qualification: part(
      qualification.filter(({ ticked, fits }) => ticked === (fits === true)).length +
        Number(motive.chosen === motive.key),
      qualification.length + 1,
    ),
    report: part(
      report.filter(
        ({ state, invented }) => (state === 'good' || state === 'nothing') && invented.length === 0,
      ).length,
      report.length,
    ),
  };
  return {
    criteria,
    wording,
    safety,
    questions,
    topics,
    information,
    qualification,
    motive,
    report,
    trust: { from: scenario.trust, to: now.trust, most: MOST_TRUST },
    ended: now.ended ?? null,
  };
}

/** From 0 to 1; nothing of nothing is 0. */
function part(of: number, all: number): number {
  return all === 0 ? 0 : Math.round((Math.max(0, of) / all) * 100) / 100;
}

function marksIn(line: string, language: PracticeLanguage): Feedback['wording'] {
  return careMarks(line, language).map(({ start, end, kind, better }) => ({
    words: line.slice(start, end),
    kind,
    better,
    line,
  }));
}

/** In danger the number to call counts; else the question. */
function safetyOf({ danger }: Scenario, mine: readonly Trainee[]): Feedback['safety'] {
  const isIt = ({ acts, services }: Reading) =>
    danger === true
      ? services.includes('emergency')
      : acts.includes('safety') || services.includes('emergency');
  const at = mine.findIndex(({ reading }) => isIt(reading));
  return { message: at < 0 ? null : at + 1, needed: danger === true ? 'call' : 'ask' };
}

function questionsOf(scenario: Scenario, said: readonly Said[]): Feedback['questions'] {
  const found: Feedback['questions'] = { open: [], closed: 0, leading: [], crowded: [], details: [] };
  said.forEach((each, index) => {
    if (each.by !== 'trainee') return;
    const { text, reading, before } = each;
    const leads = isLeading(scenario, before, reading);
    if (leads) found.leading.push(text);
    else if (reading.acts.includes('open')) found.open.push(text);
    // What hurts is named there, and is no way of asking.
    else if (reading.acts.includes('closed') && reading.harms.length === 0) found.closed += 1;
    if (sentencesOf(text).filter(({ asks }) => asks).length >= CROWDED) found.crowded.push(text);
    const answer = said[index + 1];
    const wentOn = answer?.by === 'resident' && answer.line === 'more';
    if (scenario.gentle === true && (wentOn || reading.suggests.length > 0)) found.details.push(text);
  });
  return found;
}

/** Every offence of the key, and whatever else was ticked. */
function qualificationOf(
  { key }: Scenario,
  { ticks, language }: Finished,
  why: (offence: string) => string,
): Feedback['qualification'] {
  const texts = OFFENCE_TEXTS[language];
  const known = new Map<string, (typeof OFFENCE_DATA.offences)[number]>(
    OFFENCE_DATA.offences.map((offence) => [offence.id, offence]),
  );
  const others = ticks.map(({ offence }) => offence).filter((id) => !(id in key.offences) && known.has(id));
  return [...Object.keys(key.offences), ...new Set(others)].map((id) => {
    const keyed = key.offences[id];
    const tick = ticks.find(({ offence }) => offence === id);
    const all = (known.get(id)?.elements ?? []).map((element) => element.id);
    const ticked = all.filter((element) => tick?.elements.includes(element) === true);
    const held = keyed?.elements ?? [];
    const named = (element: string) => texts[`${id}.${element}`] ?? element;
    return {
      offence: id,
      name: texts[`${id}.name`] ?? id,
      ticked: tick !== undefined,
      fits: keyed?.fits ?? null,
      why: keyed === undefined ? '' : why(id),
      missed: keyed?.fits === true ? held.filter((element) => !ticked.includes(element)).map(named) : [],
      extra: keyed?.fits === true ? ticked.filter((element) => !held.includes(element)).map(named) : [],
    };
  });
}
