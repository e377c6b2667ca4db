/** Moments that officers propose or find, in local time of Brussels, as `2026-11-25T10:00`. */

/** Whether somebody can still come then; `2026-02-30T10:00` has the form of a moment and is none. */
export function isToCome(at: string, now: Date): boolean {
  const parsed = new Date(`${at}:00Z`);
  const isMoment = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(at);
  return isMoment && at > brusselsTime(now);
}

/** Whether a day or a moment is real and has come, in local time of Brussels. */
export function hasHappened(at: string, now: Date): boolean {
  const parsed = new Date(at.includes('T') ? `${at}:00Z` : `${at}T00:00:00Z`);
  const isMoment = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(at);
  return isMoment && at <= brusselsTime(now);
}

/** The wall clock of Brussels, as `2026-11-25T10:00`. */
export function brusselsTime(now: Date): string {
  return now
    .toLocaleString('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');
}
