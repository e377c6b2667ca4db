/** Moments that officers propose, in local time of Brussels, as `2026-11-25T10:00`. */

/** Whether somebody can still come then; `2026-02-30T10:00` has the form of a moment and is none. */
export function isToCome(at: string, now: Date): boolean {
  const parsed = new Date(`${at}:00Z`);
  const isMoment = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(at);
  return isMoment && at > brusselsTime(now);
}

function brusselsTime(now: Date): string {
  return now
    .toLocaleString('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');
}
