/** When something may reach a resident: the hours that they chose, on a clock in Brussels, and never at night. */
import type { ContactTerms } from '../../../dialogs/statement.js';
import { dayOfWall, wallAt, wallOn } from '../../../dialogs/understanding/when-calendar.js';

const MS_A_MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/** From the first hour up to and without the second. */
const HOURS: Readonly<Record<ContactTerms['hours'], readonly [from: number, to: number]>> = {
  any: [8, 22],
  morning: [8, 12],
  afternoon: [12, 18],
  evening: [18, 22],
};

/** The first moment from this one on that lies within the hours. */
export function nextMoment(hours: ContactTerms['hours'], from: Date): Date {
  const [opens, closes] = HOURS[hours];
  const wall = wallAt(from);
  const minute = wall % MINUTES_A_DAY;
  if (minute >= opens * 60 && minute < closes * 60) return from;
  return instantOf(wallOn(dayOfWall(wall) + (minute < opens * 60 ? 0 : 1), opens));
}

/** The first moment within the hours of the day after this one. */
export function nextDay(hours: ContactTerms['hours'], from: Date): Date {
  return nextMoment(hours, instantOf(wallOn(dayOfWall(wallAt(from)) + 1, 0)));
}

/** Whether both lie on one day of the calendar in Brussels. */
export function sameDay(one: Date, other: Date): boolean {
  return dayOfWall(wallAt(one)) === dayOfWall(wallAt(other));
}

/** @param wall an hour outside the night in which the clocks change */
function instantOf(wall: number): Date {
  const winter = new Date((wall - 60) * MS_A_MINUTE);
  return wallAt(winter) === wall ? winter : new Date((wall - 120) * MS_A_MINUTE);
}
