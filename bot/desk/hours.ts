/** Opening hours by the clock in Brussels: whether the desk is open at an instant, and when it opens next. */
import { calendarDay, dayOf, dayOfWall, wallAt, wallOn } from '../../dialogs/understanding/when-calendar.js';
import type { HoursRecord, HoursSpan } from '../store/records.js';

const MINUTES_A_DAY = 1440;
const MS_A_MINUTE = 60_000;
/** A desk that does not open within a year has no next opening. */
const FARTHEST_DAYS = 366;

export interface Opening {
  open: boolean;
  /** When it opens next; undefined while it is open, or when it never does. */
  opensAt?: Date;
}

/** @param hours undefined: always open */
export function openingAt(hours: HoursRecord | undefined, now: Date): Opening {
  if (hours === undefined) return { open: true };
  const today = dayOfWall(wallAt(now));
  // What began yesterday can go past midnight.
  const open = [today - 1, today].some((day) =>
    spansOf(hours, day).some((span) => {
      const { from, until } = endsOf(day, span);
      return from <= now && now < until;
    }),
  );
  if (open) return { open: true };
  for (let day = today; day <= today + FARTHEST_DAYS; day++) {
    const starts = spansOf(hours, day).map((span) => endsOf(day, span).from);
    const next = starts
      .filter((start) => start > now)
      .sort((one, other) => one.getTime() - other.getTime())[0];
    if (next !== undefined) return { open: false, opensAt: next };
  }
  return { open: false };
}

/** The ten public holidays of Belgium. @param day days since 1970, as {@link dayOf} counts them */
export function isHoliday(day: number): boolean {
  const { year, month, date } = calendarDay(day);
  if (FIXED_HOLIDAYS.has(`${String(month)}-${String(date)}`)) return true;
  return EASTER_HOLIDAYS.has(day - easterSunday(year));
}

/** New Year, Labour Day, National Day, Assumption, All Saints, Armistice, Christmas. */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['1-1', '5-1', '7-21', '8-15', '11-1', '11-11', '12-25']);
/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const EASTER_HOLIDAYS: ReadonlySet<number> = new Set([1, 39, 50]);

/** By the Gregorian computus (Meeus, Jones and Butcher). @returns days since 1970 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The hours that begin on a day: an exception's, none on a closed holiday, else the week's. */
function spansOf(hours: HoursRecord, day: number): readonly HoursSpan[] {
  const { year, month, date, weekday } = calendarDay(day);
  const name = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
  const exception = hours.exceptions.find((one) => one.date === name);
  if (exception !== undefined) return exception.spans;
  if (hours.holidays === 'closed' && isHoliday(day)) return [];
  return hours.weekly[weekday as keyof HoursRecord['weekly']];
}

function endsOf(day: number, { from, until }: HoursSpan): { from: Date; until: Date } {
  const ends = until <= from ? day + 1 : day;
  return { from: instantOf(wallOf(day, from)), until: instantOf(wallOf(ends, until)) };
}

function wallOf(day: number, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return wallOn(day, hour, minute);
}

/**
 * The instant at which the clock in Brussels shows this. A time that the clock shows twice in autumn is the first of
 * them; one that it jumps over in spring is the moment of the jump, an hour later by the clock.
 */
function instantOf(wall: number): Date {
  const guess = wall * MS_A_MINUTE;
  const day = MINUTES_A_DAY * MS_A_MINUTE;
  // The offsets before and after whatever change happens around it.
  const offsets = [guess - day, guess + day].map((near) => wallAt(new Date(near)) * MS_A_MINUTE - near);
  const found = offsets
    .map((offset) => guess - offset)
    .filter((instant) => wallAt(new Date(instant)) === wall)
    .sort((one, other) => one - other)[0];
  return new Date(found ?? guess - (offsets[0] ?? 0));
}
