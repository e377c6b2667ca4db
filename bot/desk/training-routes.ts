/** Lessons, practice conversations and progress in the console's API. */
import type { Request, Response } from 'restify';
import { practiceTexts, rehearse, type Rehearsed } from '../../dialogs/practice/rehearsal.js';
import { MOST_TRUST, type PracticeLanguage, type Scenario } from '../../dialogs/practice/scenario.js';
import { scenarioOf, SCENARIOS } from '../../dialogs/practice/scenarios.js';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import { sendJson, sendNothing } from '../http/server.js';
import type { Audit } from './audit.js';
import type { SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import { parameter } from './parameter.js';
import { OFFENCE_DATA, OFFENCE_TEXTS } from './qualification/offences.js';
import { feedbackOn } from './training/feedback.js';
import { lessonsIn, practiceLanguageOf } from './training/lessons.js';
import type { ProgressBook } from './training/progress.js';
import { readTrainee } from './training/reading.js';

export interface TrainingRouteParts {
  progress: ProgressBook;
  audit: Audit;
}

type Paths = (typeof contract.TRAINING_ENDPOINTS)[number]['path'];
type Open = (
  method: 'GET' | 'POST',
  path: Paths,
  answer: (request: Request, response: Response) => Promise<void>,
) => void;
type SignedIn = (method: 'GET' | 'POST', path: Paths, answer: SignedInAnswer) => void;

/** @param open registers a route for everybody, @param signedIn one for signed-in officers */
export function trainingRoutes(
  open: Open,
  signedIn: SignedIn,
  { progress, audit }: TrainingRouteParts,
): void {
  const texts = practiceTexts();
  const run = (scenario: Scenario, language: PracticeLanguage, said: readonly string[]) =>
    rehearse(scenario, language, said, { texts, read: readTrainee });
  const titleOf = (scenario: Scenario, language: PracticeLanguage) =>
    texts.get(language, `${scenario.id}.title`);

  open('GET', '/training/lessons', (request, response) => {
    const language = languageOf(request);
    sendJson(response, 200, { language, lessons: lessonsIn(language) });
    return Promise.resolve();
  });

  signedIn('GET', '/practice', (_caller, request, response) => {
    const language = languageOf(request);
    const words = OFFENCE_TEXTS[language];
    sendJson(response, 200, {
      language,
      scenarios: SCENARIOS.map((scenario) => ({
        id: scenario.id,
        title: titleOf(scenario, language),
        about: texts.get(language, `${scenario.id}.about`),
      })),
      // The hate motive stands beside an offence and is asked by itself.
      offences: OFFENCE_DATA.offences
        .filter(({ kind }) => kind === 'offence')
        .map(({ id, elements }) => ({
          id,
          name: words[`${id}.name`] ?? id,
          elements: elements.map((element) => ({
            id: element.id,
            name: words[`${id}.${element.id}`] ?? element.id,
          })),
        })),
    });
    return Promise.resolve();
  });

  signedIn('POST', '/practice/:scenario/turns', async (_caller, request, response) => {
    const scenario = named(request);
    const { language, said } = await readJson(request, contract.TurnsRequest);
    sendJson(response, 200, talkOf(await run(scenario, language, said)));
  });

  signedIn('POST', '/practice/:scenario/feedback', async ({ officer }, request, response) => {
    const scenario = named(request);
    const finished = await readJson(request, contract.FeedbackRequest);
    const rehearsed = await run(scenario, finished.language, finished.said);
    const feedback = feedbackOn(scenario, rehearsed, finished, (offence) =>
      texts.get(finished.language, `${scenario.id}.why.${offence}`),
    );
    await progress.practised(officer.id, scenario.id, feedback.criteria);
    sendJson(response, 200, feedback);
  });

  signedIn('GET', '/progress', async ({ officer }, _request, response) => {
    sendJson(response, 200, await progress.of(officer.id));
  });

  signedIn('POST', '/progress/lessons', async ({ officer }, request, response) => {
    const { lesson: id, right } = await readJson(request, contract.LessonDoneRequest);
    const lesson = lessonsIn('en').find((each) => each.id === id);
    if (lesson === undefined) throw new ApiError('NotFound');
    const of = lesson.screens.filter(({ kind }) => kind === 'check').length;
    await progress.lessonDone(officer.id, { id, right: Math.min(right, of), of });
    sendNothing(response);
  });

  signedIn('POST', '/progress/erase', async ({ officer }, _request, response) => {
    await progress.erase(officer.id);
    sendNothing(response);
  });

  signedIn('GET', '/teaching/totals', async ({ officer }, request, response) => {
    const language = languageOf(request);
    await audit.write({ actor: officer.id, action: 'read-training-totals', subject: '-', result: 'done' });
    sendJson(
      response,
      200,
      await progress.totals({
        lessons: new Map(lessonsIn(language).map(({ id, title }) => [id, title])),
        practices: new Map(SCENARIOS.map((scenario) => [scenario.id, titleOf(scenario, language)])),
      }),
    );
  });
}

function named(request: Request): Scenario {
  const scenario = scenarioOf(parameter(request, 'scenario'));
  if (scenario === undefined) throw new ApiError('NotFound');
  return scenario;
}

function languageOf(request: Request): PracticeLanguage {
  return practiceLanguageOf(new URL(request.url ?? '/', 'http://localhost').searchParams.get('language'));
}

/** As the console shows it. */
function talkOf({ said, now }: Rehearsed) {
  return {
    said: said.map((each) => ({
      by: each.by,
      text: each.text,
      trust: each.by === 'resident' ? each.trust : null,
    })),
    trust: now.trust,
    mostTrust: MOST_TRUST,
    ended: now.ended ?? null,
  };
}
