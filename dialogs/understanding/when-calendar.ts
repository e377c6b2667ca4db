/**
 * Days and hours as a clock on a wall in Brussels shows them, whatever the zone of the machine. A wall time is a number
 * of minutes since 1970 on that clock; a day is a number of days since 1970.
 */
import type { When } from '../facts.js';

const MINUTES_A_DAY = 1440;
const MS_A_MINUTE = 60_000;

const BRUSSELS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clock in Brussels shows at an instant. */
export function wallAt(instant: Date): number {
  const parts = Object.fromEntries(
    BRUSSELS.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return dayOf(year, month, day) * MINUTES_A_DAY + hour * 60 + minute;
}

/** @param month 1 to 12 */
export function dayOf(year: number, month: number, date: number): number {
  return Math.floor(Date.UTC(year, month - 1, date) / (MINUTES_A_DAY * MS_A_MINUTE));
}

export function dayOfWall(wall: number): number {
  return Math.floor(wall / MINUTES_A_DAY);
}

export function wallOn(day: number, hour: number, minute = 0): number {
  return day * MINUTES_A_DAY + hour * 60 + minute;
}

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  date: number;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
}

export function calendarDay(day: number): CalendarDay {
  const utc = new Date(day * MINUTES_A_DAY * MS_A_MINUTE);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
    weekday: utc.getUTCDay() === 0 ? 7 : utc.getUTCDay(),
  };
}

/** @returns undefined for a day that no calendar has, such as 31 June */
export function realDay(year: number, month: number, date: number): number | undefined {
  const day = dayOf(year, month, date);
  const real = calendarDay(day);
  return real.month === month && real.date === date ? day : undefined;
}

export function lastDayOfMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - 1;
}

/** The same date so many months away, or the last one that month has. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = calendarDay(day);
  return Math.min(dayOf(year, month + months, date), lastDayOfMonth(year, month + months));
}

/** The last such day of the week. */
export function lastWeekday(weekday: number, day: number, maybeToday: boolean): number {
  const back = (calendarDay(day).weekday - weekday + 7) % 7;
  return day - (back === 0 && !maybeToday ? 7 : back);
}

export function sayDay(day: number): string {
  return new Date(day * MINUTES_A_DAY * MS_A_MINUTE).toISOString().slice(0, 10);
}

/** A time that the clock jumped over in spring is the one an hour later, as whoever saw an old clock lived it. */
export function sayWall(wall: number): string {
  const { month, date, weekday } = calendarDay(dayOfWall(wall));
  const hour = Math.floor((wall % MINUTES_A_DAY) / 60);
  const jumped = hour === 2 && month === 3 && weekday === 7 && date > 24;
  return new Date((jumped ? wall + 60 : wall) * MS_A_MINUTE).toISOString().slice(0, 16);
}

/** One end of a When. */
export interface Moment {
  day: number;
  /** Only where the When holds a time. */
  wall?: number;
}

/** The two ends of a When, the same twice where it is one moment. @returns undefined when it is none */
export function endsOf(when: When): { from: Moment; to: Moment; interval: boolean } | undefined {
  const [from, to = from, ...more] = when.split('/').map(momentOf);
  return from === undefined || to === undefined || more.length > 0
    ? undefined
    : { from, to, interval: when.includes('/') };
}

function momentOf(text: string): Moment | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const day = realDay(year, month, date);
  if (day === undefined || hour > 23 || minute > 59) return undefined;
  return match[4] === undefined ? { day } : { day, wall: wallOn(day, hour, minute) };
}
