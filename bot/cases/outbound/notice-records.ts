/** The shapes that a notice takes while it waits and once it was sent, and how long each of them lasts. */
import type { CaseRecord, NoticeRecord } from '../../store/records.js';

const MS_A_MINUTE = 60_000;
const MS_AN_HOUR = 60 * MS_A_MINUTE;
const MS_A_DAY = 24 * MS_AN_HOUR;

/** A notice that could not even be tried for so long is given up. */
const WAITS_AT_MOST = 7 * MS_A_DAY;
const TRIED_AT_MOST = 3 * MS_A_DAY;
/** A link works, and a number is known for STOP, for so long after the notice. */
const LINK_LIVES = 400 * MS_A_DAY;
/** Sending takes far less; whoever was at it longer has died. */
export const SENDING_AT_MOST = 10 * MS_A_MINUTE;
/** After each failed try. */
export const PAUSES: readonly number[] = [
  10 * MS_A_MINUTE,
  30 * MS_A_MINUTE,
  2 * MS_AN_HOUR,
  6 * MS_AN_HOUR,
  12 * MS_AN_HOUR,
  24 * MS_AN_HOUR,
  24 * MS_AN_HOUR,
];
export const NEVER_DUE = '9999-12-31T23:59:59.999Z';

export function newNotice(caseId: string, now: Date, dueAt: string): NoticeRecord {
  return { caseId, dueAt, attempts: 0, expiresAt: later(now, WAITS_AT_MOST) };
}

/** @param dueAt when it counts as interrupted, or {@link NEVER_DUE} once its sending has ended */
export function sentNotice(caseId: string, attempts: number, now: Date, dueAt: string): NoticeRecord {
  return { caseId, dueAt, attempts, expiresAt: later(now, LINK_LIVES) };
}

export function sentAt(sent: NoticeRecord): Date {
  return new Date(Date.parse(sent.expiresAt) - LINK_LIVES);
}

/** Not for a case that is not with the desk, nor when the resident has come back since. */
export function wantsNews(record: CaseRecord, notice: NoticeRecord): boolean {
  if (record.state !== 'sent' && record.state !== 'closed') return false;
  const since = Date.parse(notice.expiresAt) - (notice.attempts === 0 ? WAITS_AT_MOST : TRIED_AT_MOST);
  return Date.parse(record.visitedAt) <= since;
}

/** From its first try on a notice has so long; until then the time that it may wait. */
export function triedUntil(notice: NoticeRecord, now: Date): string {
  return notice.attempts === 0 ? later(now, TRIED_AT_MOST) : notice.expiresAt;
}

export function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
