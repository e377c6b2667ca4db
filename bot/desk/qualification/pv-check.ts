/** Whether the draft of a case is complete, and that nobody passes over what is missing without saying why. */
import type { CaseContent, DeskFile, Incomplete, IncompleteReason, PvEdit } from '../../cases/content.js';
import { missingIn, type Missing } from '../../cases/pv/completeness.js';
import { draftPv } from '../../cases/pv/draft.js';
import type { Pv } from '../../cases/pv/schema.js';
import type { CaseRecord } from '../../store/records.js';
import { CaseRefusal } from '../case-refusals.js';
import { assessCase } from './case-facts.js';

export interface Checked {
  caseId: string;
  record: Pick<CaseRecord, 'evidenceBytes'>;
  content: CaseContent;
  desk: DeskFile;
}

/** Which files they are does not matter here, only what was written. */
const NO_DIGEST = '0'.repeat(64);

/** What the draft lacks; a draft that was not begun lacks what it would lack if it were. */
export function checkOf({ caseId, record, content, desk }: Checked, now: Date): Missing[] {
  const source = draftPv({
    caseId,
    reference: '',
    content,
    evidence: [],
    desk,
    language: desk.pv?.language ?? 'fr',
    digest: NO_DIGEST,
  });
  const pv = written(source, desk.pv?.edits ?? []);
  const decision = desk.qualification?.decisions.at(-1);
  const { offences } = assessCase(content, desk, now);
  return missingIn(
    pv,
    {
      decided: decision !== undefined,
      open: offences
        .filter(({ id }) => decision?.offences.includes(id))
        .flatMap(({ id, open }) => open.map((element) => `${id}.${element}`)),
      motive: decision?.motive ?? 'undecided',
    },
    record.evidenceBytes > 0,
  );
}

/** With the changes as they were kept: each was checked when it was made, and all cases of a year are looked at at once. */
function written(source: Pv, edits: readonly PvEdit[]): Pv {
  const pv = structuredClone(source);
  for (const { path, to } of edits) {
    const keys = path.split('/').slice(1);
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), pv);
    if (isHolder(holder) && Object.hasOwn(holder, last)) holder[last] = to;
  }
  return pv;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What an officer says of a draft that is not complete. */
export interface Excuse {
  reason: IncompleteReason;
  text: string;
}

/**
 * Before a case with a draft is closed, or its PV gets a number: complete, or said why not. A case without a draft has
 * nothing to complete.
 * @throws CaseRefusal PvIncomplete
 */
export function answerFor(
  checked: Checked,
  before: Incomplete['before'],
  excuse: Excuse | undefined,
  by: string,
  now: Date,
): void {
  const { desk } = checked;
  if (desk.pv === undefined) return;
  const missing = checkOf(checked, now).map(({ field }) => field);
  if (missing.length === 0) return;
  if (excuse !== undefined) {
    desk.incomplete = [...(desk.incomplete ?? []), { at: now.toISOString(), by, before, missing, ...excuse }];
    return;
  }
  // Said once, it holds until something else is missing.
  const said = new Set<string>(desk.incomplete?.at(-1)?.missing ?? []);
  if (missing.every((field) => said.has(field))) return;
  throw new CaseRefusal('PvIncomplete');
}
