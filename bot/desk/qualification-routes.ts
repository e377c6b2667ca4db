/** The qualification aid, the check of the draft and the figures of quality in the console's API. */
import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import { sendJson } from '../http/server.js';
import type { SignedInAnswer } from './case-routes.js';
import type { OwnedCase } from './cases.js';
import * as contract from './contract.js';
import { parameter } from './parameter.js';
import { factsOf } from './qualification/case-facts.js';
import { brusselsWall, REVIEW_BY } from './qualification/dates.js';
import { OFFENCES } from './qualification/offences.js';
import type { CaseQualification } from './qualification/qualification.js';
import { qualityCsv } from './quality-csv.js';
import type { Period, Quality } from './quality.js';
import { CHECKED_FIELDS } from '../cases/pv/completeness.js';

export interface QualificationRouteParts {
  caseQualification: CaseQualification;
  quality: Quality;
  /** Officers' display names by id. */
  names: () => Promise<ReadonlyMap<string, string>>;
  now: () => Date;
}

type Paths = (typeof contract.QUALIFICATION_ENDPOINTS)[number]['path'];
type Register = (method: 'GET' | 'POST', path: Paths, answer: SignedInAnswer) => void;
type Names = ReadonlyMap<string, string>;

const DAYS_SHOWN = 30;
/** Longest period that is counted at once, in days. */
const LONGEST = 731;
const DAY_MS = 86_400_000;

/** @param signedIn registers a route for signed-in officers */
export function qualificationRoutes(signedIn: Register, parts: QualificationRouteParts): void {
  const { caseQualification, quality, names } = parts;

  signedIn('GET', '/talks/:id/case/qualification', async ({ officer }, request, response) => {
    await send(response, 200, await caseQualification.read(officer, parameter(request, 'id')));
  });

  signedIn('POST', '/talks/:id/case/qualification/ticks', async ({ officer }, request, response) => {
    const wanted = await readJson(request, contract.TickRequest);
    await send(response, 200, await caseQualification.tick(officer, parameter(request, 'id'), wanted));
  });

  signedIn('POST', '/talks/:id/case/qualification/decisions', async ({ officer }, request, response) => {
    const decision = await readJson(request, contract.DecisionRequest);
    await send(response, 201, await caseQualification.decide(officer, parameter(request, 'id'), decision));
  });

  signedIn('GET', '/talks/:id/case/pv-check', async ({ officer }, request, response) => {
    const { owned, missing } = await caseQualification.check(officer, parameter(request, 'id'));
    sendJson(response, 200, {
      begun: owned.desk.pv !== undefined,
      missing,
      excused: excuseView(owned, await names()),
    } satisfies z.infer<typeof contract.PvCheckAnswer>);
  });

  signedIn('GET', '/quality', async ({ officer }, request, response) => {
    sendJson(response, 200, await quality.over(officer, periodOf(request, parts.now()), 'quality-read'));
  });

  signedIn('GET', '/quality.csv', async ({ officer }, request, response) => {
    const answer = await quality.over(officer, periodOf(request, parts.now()), 'quality-export');
    const bytes = Buffer.from(qualityCsv(answer));
    response.writeHead(200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="quality-${answer.from}-${answer.until}.csv"`,
      'Content-Length': bytes.length,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    response.end(bytes);
  });

  async function send(response: Response, status: number, owned: OwnedCase): Promise<void> {
    sendJson(response, status, qualificationView(caseQualification, owned, await names()));
  }
}

function qualificationView(
  aid: CaseQualification,
  owned: OwnedCase,
  names: Names,
): z.infer<typeof contract.QualificationAnswer> {
  const { offences, codes, because, age, measures } = aid.assess(owned);
  const { content, desk } = owned;
  return {
    when: factsOf(content, desk).when,
    codes,
    because,
    age,
    measures,
    reviewBy: REVIEW_BY,
    offences: offences.map(({ articles, prosecution, ...offence }) => ({
      ...offence,
      articles: articles.map(({ code, article, from, until }) => ({ code, article, from, until })),
      prosecution: prosecution?.how ?? null,
    })),
    decisions: (desk.qualification?.decisions ?? []).map(({ at, by, offences: decided, motive, reason }) => ({
      at,
      officer: names.get(by) ?? '',
      offences: OFFENCES.filter((id) => decided.includes(id)),
      motive,
      reason,
    })),
  };
}

function excuseView({ desk }: OwnedCase, names: Names): z.infer<typeof contract.PvCheckAnswer>['excused'] {
  const last = desk.incomplete?.at(-1);
  if (last === undefined) return null;
  const { at, by, before, missing, reason, text } = last;
  return {
    at,
    officer: names.get(by) ?? '',
    before,
    missing: CHECKED_FIELDS.filter((field) => missing.includes(field)),
    reason,
    text,
  };
}

/** @throws ApiError BadArgument when it is no period, or too long a one */
function periodOf(request: Request, now: Date): Period {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const until = asked.get('until') ?? brusselsWall(now).slice(0, 10);
  const from = asked.get('from') ?? dayOf(Date.parse(`${until}T00:00:00Z`) - DAYS_SHOWN * DAY_MS);
  const isDay = (day: string | undefined) =>
    day !== undefined && dayOf(Date.parse(`${day}T00:00:00Z`)) === day;
  const long = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from ?? ''}T00:00:00Z`)) / DAY_MS;
  if (from === undefined || !isDay(from) || !isDay(until) || long < 0 || long > LONGEST)
    throw new ApiError('BadArgument', 'from and until are days such as 2026-11-24, at most two years apart.');
  return { from, until };
}

function dayOf(ms: number): string | undefined {
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10);
}
