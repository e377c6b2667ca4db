/** The case in the console's API: everything under `/talks/:id/case`. */
import type { Request, Response } from 'restify';
import { sendDownload } from '../channels/directline/uploads.js';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import { GIVEN_REASONS } from './audit-entry.js';
import { sendJson, sendNothing } from '../http/server.js';
import type { CaseEvidence } from './case-evidence.js';
import { factsFile, isPvFormat, pvFile, type CaseFile } from './case-files.js';
import type { CaseOpening } from './case-opening.js';
import type { CasePv } from './case-pv.js';
import { caseView } from './case-view.js';
import type { DeskCases, OwnedCase } from './cases.js';
import * as contract from './contract.js';
import { parameter } from './parameter.js';
import type { SignedIn } from './sessions.js';

export interface CaseRouteParts {
  cases: DeskCases;
  caseOpening: CaseOpening;
  caseEvidence: CaseEvidence;
  casePv: CasePv;
  /** Officers' display names by id. */
  names: () => Promise<ReadonlyMap<string, string>>;
  now: () => Date;
}

export type SignedInAnswer = (caller: SignedIn, request: Request, response: Response) => Promise<void>;

type CasePath = Extract<(typeof contract.ENDPOINTS)[number]['path'], `/talks/:id/case${string}`>;
type Register = (method: 'GET' | 'POST', path: CasePath, answer: SignedInAnswer) => void;

/** Whatever a file claims to be, no browser runs it. */
const SANDBOX = "default-src 'none'; sandbox";

/** @param signedIn registers a route for signed-in officers */
export function caseRoutes(signedIn: Register, parts: CaseRouteParts): void {
  const { cases, caseOpening, caseEvidence, casePv, names } = parts;

  signedIn('GET', '/talks/:id/case', async ({ officer }, request, response) => {
    const given = new URL(request.url ?? '/', 'http://localhost').searchParams.get('reason');
    const reason = GIVEN_REASONS.find((one) => one === given);
    if (given !== null && reason === undefined)
      throw new ApiError('BadArgument', 'The reason is not one of the list.');
    await sendCase(
      response,
      200,
      reason === undefined
        ? await cases.owned(officer, idOf(request), 'case-read')
        : await cases.lookedInto(officer, idOf(request), reason),
    );
  });

  signedIn('POST', '/talks/:id/case', async ({ officer }, request, response) => {
    await caseOpening.open(officer, idOf(request));
    await sendCase(response, 201, await cases.owned(officer, idOf(request), 'case-read'));
  });

  signedIn('POST', '/talks/:id/case/notes', async ({ officer }, request, response) => {
    const { text } = await readJson(request, contract.NoteRequest);
    await sendCase(response, 201, await cases.note(officer, idOf(request), text));
  });

  signedIn('POST', '/talks/:id/case/appointment', async ({ officer }, request, response) => {
    const wanted = await readJson(request, contract.AppointmentRequest);
    await sendCase(response, 201, await cases.propose(officer, idOf(request), wanted));
  });

  signedIn('POST', '/talks/:id/case/pv-number', async ({ officer }, request, response) => {
    const { number, incomplete } = await readJson(request, contract.PvNumberRequest);
    await sendCase(response, 200, await cases.drawnUp(officer, idOf(request), number, incomplete));
  });

  signedIn('POST', '/talks/:id/case/close', async ({ officer }, request, response) => {
    const { reason, text, incomplete } = await readJson(request, contract.CloseCaseRequest);
    await cases.close(officer, idOf(request), reason, text, incomplete);
    sendNothing(response);
  });

  signedIn('POST', '/talks/:id/case/hand-over', async ({ officer }, request, response) => {
    const { unit, note } = await readJson(request, contract.HandOverRequest);
    await cases.handOver(officer, idOf(request), unit, note);
    sendNothing(response);
  });

  signedIn('GET', '/talks/:id/case/facts.csv', async ({ officer }, request, response) => {
    sendCaseFile(response, factsFile(await casePv.facts(officer, idOf(request))));
  });

  signedIn('GET', '/talks/:id/case/evidence/:file', async ({ officer }, request, response) => {
    const warned = new URL(request.url ?? '/', 'http://localhost').searchParams.get('warned') === '1';
    sendDownload(
      response,
      await caseEvidence.original(officer, idOf(request), parameter(request, 'file'), warned),
    );
  });

  signedIn('GET', '/talks/:id/case/evidence/:file/preview', async ({ officer }, request, response) => {
    const picture = await caseEvidence.picture(officer, idOf(request), parameter(request, 'file'));
    response.writeHead(200, {
      'Content-Type': 'image/webp',
      'Content-Length': picture.length,
      'Content-Security-Policy': SANDBOX,
    });
    response.end(picture);
  });

  signedIn('GET', '/talks/:id/case/pv', async ({ officer }, request, response) => {
    sendJson(response, 200, await casePv.read(officer, idOf(request), await names()));
  });

  signedIn('POST', '/talks/:id/case/pv', async ({ officer }, request, response) => {
    const { language } = await readJson(request, contract.PvStartRequest);
    sendJson(response, 201, await casePv.begin(officer, idOf(request), language, await names()));
  });

  signedIn('POST', '/talks/:id/case/pv/edits', async ({ officer }, request, response) => {
    const wanted = await readJson(request, contract.PvEditRequest);
    sendJson(response, 200, await casePv.edit(officer, idOf(request), wanted, await names()));
  });

  signedIn('GET', '/talks/:id/case/pv/:format', async ({ officer }, request, response) => {
    const format = parameter(request, 'format');
    if (!isPvFormat(format)) throw new ApiError('NotFound');
    const pv = await casePv.taken(officer, idOf(request), `pv-export:${format}`);
    sendCaseFile(response, await pvFile(pv, format, { printedAt: parts.now(), names: await names() }));
  });

  async function sendCase(response: Response, status: number, owned: OwnedCase): Promise<void> {
    sendJson(response, status, caseView(owned, await caseEvidence.list(owned), await names()));
  }
}

function idOf(request: Request): string {
  return parameter(request, 'id');
}

function sendCaseFile(response: Response, { bytes, contentType, name }: CaseFile): void {
  response.writeHead(200, {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Length': bytes.length,
    'Content-Security-Policy': SANDBOX,
  });
  response.end(bytes);
}
