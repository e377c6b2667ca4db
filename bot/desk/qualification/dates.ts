/** The date of the facts: which version of the law held then, and how long ago it is. All by the clock of Brussels. */
import type { When } from '../../../dialogs/facts.js';
import { OFFENCE_DATA, type Article, type Offence } from './offences.js';

/** The first day of the new Criminal Code. */
export const NEW_CODE_FROM = '2026-09-01';

/** `both`: the date is not known, or the facts lie on both sides of the change. */
export interface Codes {
  codes: ('old' | 'new')[];
  because: 'date' | 'unknown' | 'across';
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const WALL = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?$/;

const BRUSSELS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

interface Days {
  from: string;
  to: string;
}

/** First and last day; undefined where nothing is known, or what stands there is no date. */
export function daysOf(when: When | null): Days | undefined {
  const [from, to = from] = (when ?? '').split('/').map(dayOf);
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? { from, to } : { from: to, to: from };
}

export function codesAt(when: When | null): Codes {
  const days = daysOf(when);
  if (days === undefined) return { codes: ['old', 'new'], because: 'unknown' };
  if (days.to < NEW_CODE_FROM) return { codes: ['old'], because: 'date' };
  if (days.from >= NEW_CODE_FROM) return { codes: ['new'], because: 'date' };
  return { codes: ['old', 'new'], because: 'across' };
}

/** The versions that can apply; all of them where the date is not known. Empty: it did not hold then. */
export function articlesAt({ articles }: Pick<Offence, 'articles'>, when: When | null): Article[] {
  const days = daysOf(when);
  if (days === undefined) return articles;
  return articles.filter(
    ({ from, until }) => (from === null || from <= days.to) && (until === null || until >= days.from),
  );
}

/** How long ago the facts are at the least: what may still be in time counts as in time. */
export type Age = 'under-72h' | 'under-7d' | 'older' | 'unknown';

/** Wall clocks are compared: an hour more or less on the night of a change of time. */
export function ageAt(when: When | null, now: Date): Age {
  const end = when?.split('/').at(-1) ?? '';
  const days = daysOf(when);
  if (days === undefined) return 'unknown';
  const last = Date.parse(end.length > 10 && dayOf(end) === days.to ? `${end}:00Z` : `${days.to}T23:59:00Z`);
  const hours = (Date.parse(`${brusselsWall(now)}:00Z`) - last) / HOUR_MS;
  if (Number.isNaN(hours)) return 'unknown';
  return hours <= 72 ? 'under-72h' : hours <= (7 * DAY_MS) / HOUR_MS ? 'under-7d' : 'older';
}

export function brusselsWall(at: Date): string {
  return BRUSSELS.format(at).replace(' ', 'T');
}

/** By when what is known of offences has to be checked again. */
export const REVIEW_BY = OFFENCE_DATA.reviewBy;

function dayOf(wall: string): string | undefined {
  const day = WALL.exec(wall)?.[1];
  if (day === undefined) return undefined;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : undefined;
}
