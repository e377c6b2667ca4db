/** A case as the console's API shows it. Who may not be known by it stays out: the address of the contact terms. */
import type { z } from 'zod';
import type { CaseContent, DeskFile } from '../cases/content.js';
import { sentencesOf } from '../../dialogs/statement.js';
import type { EvidencePiece } from './case-evidence.js';
import type { OwnedCase } from './cases.js';
import type { CaseAnswer } from './contract.js';

type View = z.infer<typeof CaseAnswer>;

/** @param names officers' display names by id */
export function caseView(
  { caseId, carrier, record, content, desk }: OwnedCase,
  evidence: readonly EvidencePiece[],
  names: ReadonlyMap<string, string>,
): View {
  const nameOf = (by: string) => (by === 'resident' || by === 'system' ? by : (names.get(by) ?? ''));
  return {
    caseId,
    handoffId: carrier.id,
    rung: content.rung,
    status: record.status ?? 'received',
    language: content.language,
    role: content.role,
    by: content.by,
    minor: content.minor,
    name: content.name ?? null,
    sentAt: record.sentAt ?? record.createdAt,
    unit: desk.unit,
    wishes: wishesView(content),
    terms: termsView(content),
    message: content.message ?? null,
    statement: statementView(content),
    facts: factsView(content),
    evidence: evidence.map(({ id, name, sha256, intact, preview, record: piece }) => ({
      id,
      name,
      sha256,
      intact,
      preview,
      contentType: piece.contentType,
      size: piece.size,
      scan: piece.scan,
      receivedAt: piece.receivedAt,
    })),
    timeline: desk.events.map(({ at, code, by, detail }) => ({
      at,
      code,
      by: nameOf(by),
      detail: detail ?? null,
    })),
    notes: desk.notes.map(({ at, by, text }) => ({ at, officer: nameOf(by), text })),
    appointment: appointmentView(desk),
    pv: { number: desk.pvNumber ?? null, draft: desk.pv?.language ?? null },
  };
}

function wishesView({ wishes }: CaseContent): View['wishes'] {
  return {
    injuredPerson: wishes.injuredPerson ?? null,
    addressApart: wishes.addressApart ?? null,
    victimAssistance: wishes.victimAssistance ?? null,
    officer: wishes.officer ?? null,
    accompanied: wishes.accompanied ?? null,
  };
}

function termsView({ terms }: CaseContent): View['terms'] {
  if (terms === undefined) return null;
  const { channel, hours, notSeenBy, stopped } = terms;
  return { channel, hours, notSeenBy: notSeenBy ?? null, stopped: stopped === true };
}

function statementView({ answers }: CaseContent): View['statement'] {
  return answers.map((answer) => ({
    topic: answer.topic,
    state: answer.state,
    question: answer.question,
    sentences: sentencesOf(answer),
    at: answer.at,
    language: answer.language,
    messages: answer.messages,
  }));
}

function factsView({ behaviours, where, whereSaid, when, whenSaid, safe }: CaseContent): View['facts'] {
  const place = whereSaid ?? where?.name;
  const moment = whenSaid ?? when;
  return {
    behaviours: behaviours.map(({ name, from, words }) => ({ name, from, words: words ?? null })),
    where:
      place === undefined
        ? null
        : {
            said: place,
            lon: where?.lon ?? null,
            lat: where?.lat ?? null,
            quarter: where?.quarterName ?? where?.quarter ?? null,
          },
    when: moment === undefined ? null : { iso: when ?? null, said: moment },
    safe: safe ?? null,
  };
}

function appointmentView({ appointment }: DeskFile): View['appointment'] {
  if (appointment === undefined) return null;
  const { answeredAt: _answeredAt, answer, ...proposed } = appointment;
  return { ...proposed, answer: answer ?? null };
}
