/** Puts what the phrases say together: one reading that covers all of them, in the past, or none. */
import type { When } from '../facts.js';
import { calendarDay, dayOfWall, sayDay, sayWall, wallOn, lastWeekday } from './when-calendar.js';
import type { Clock, DayPart, Days, Item, Night, Point, Weekday } from './when-items.js';
import type { Line } from './when-line.js';
import type { Part } from './when-words.js';

/** Hours of the day; the night is that of the day it begins on. */
const HOURS: Readonly<Record<Part, readonly [number, number]>> = {
  morning: [6, 12],
  noon: [12, 14],
  afternoon: [12, 18],
  evening: [18, 23],
  night: [22, 30],
};
/** "Last night" begins in the evening. */
const EVENING_OF_NIGHT = 20;
/** Farther than so many words from the day or the hour, a part of the day belongs to something else. */
const NEAR = 4;
/** "After midnight" and "before ten" reach so far, in minutes. */
const SIDE = 120;

type DayItem = Days | Weekday | Night;

export function settle(line: Line, items: readonly Item[]): When | undefined {
  if (items.length === 0 || items.some(({ kind }) => kind === 'unread')) return undefined;
  const since = items.some(({ kind }) => kind === 'since');
  const days = items.filter(
    (item) => item.kind === 'days' || item.kind === 'weekday' || item.kind === 'night',
  );
  const parts = items.filter((item) => item.kind === 'part');
  const clocks = items.filter((item) => item.kind === 'clock');
  const points = items.filter((item) => item.kind === 'point');
  const found =
    points.length > 0 ? fromPoints(line, points, days, parts, clocks) : fromDays(line, days, parts, clocks);
  return found === undefined
    ? undefined
    : write(line, since ? { ...found, to: openEnd(line, found) } : found);
}

/** What was found: walls, or whole days where `days` is set. */
interface Found {
  from: number;
  to: number;
  days: boolean;
}

function openEnd(line: Line, found: Found): number {
  return found.days ? dayOfWall(line.now) : line.now;
}

/** Never in the future: an interval ends now at the latest. */
function write(line: Line, { from, to, days }: Found): When | undefined {
  if (days) {
    const last = Math.min(to, dayOfWall(line.now));
    if (from > last) return undefined;
    return from === last && from === to ? sayDay(from) : `${sayDay(from)}/${sayDay(last)}`;
  }
  const last = Math.min(to, line.now);
  if (from > last) return undefined;
  return from === last && from === to ? sayWall(from) : `${sayWall(from)}/${sayWall(last)}`;
}

function fromPoints(
  line: Line,
  points: readonly Point[],
  days: readonly DayItem[],
  parts: readonly DayPart[],
  clocks: readonly Clock[],
): Found | undefined {
  const [point, ...more] = points;
  if (point === undefined || more.length > 0) return undefined;
  const { from, to } = point;
  if (point.wholeDays === true) {
    const exact = from === to;
    const day: Days = { ...point, kind: 'days', from: dayOfWall(from), to: dayOfWall(to), wide: !exact };
    return fromDays(line, [day, ...days], parts, clocks);
  }
  if (clocks.length > 0) return undefined;
  // "This evening, an hour ago" is one reading where the two agree.
  if (days.length > 0 || parts.length > 0) {
    const around = fromDays(line, days, parts, []);
    if (around === undefined) return undefined;
    const [begin, end] = around.days
      ? [wallOn(around.from, 0), wallOn(around.to, 24)]
      : [around.from, around.to];
    if (from < begin || to > Math.max(end, begin)) return undefined;
  }
  return { from, to, days: false };
}

function fromDays(
  line: Line,
  items: readonly DayItem[],
  parts: readonly DayPart[],
  clocks: readonly Clock[],
): Found | undefined {
  if (clocks.length > 2 || !partsBelong(items, parts, clocks)) return undefined;
  const partNames = [...new Set(parts.map(({ part }) => part))];
  const part = partNames.length === 2 && partNames.includes('night') ? nightAnd(partNames) : partNames[0];
  if (partNames.length > 1 && part === undefined) return undefined;
  const [one, other] = clocks;
  if (one !== undefined && other !== undefined && !isRange(line, one, other)) return undefined;
  if (items.length === 0) return withoutDay(line, part, one, other);
  const night = items.find((item) => item.kind === 'night');
  if (night !== undefined) {
    if (items.length > 1 && !sameNight(night, items)) return undefined;
    return inNight(night, part, one, other);
  }
  const day = oneStretch(line, items as (Days | Weekday)[]);
  if (day === undefined) return undefined;
  if (part === undefined && one === undefined) return { from: day.from, to: day.to, days: true };
  // A week with an hour is more than one moment.
  if (day.from !== day.to) return undefined;
  // "Sunday at one at night" is that date; "Sunday night at one" is the night that begins then.
  const after = part === 'night' && one !== undefined && parts.every(({ first }) => first > one.last);
  return onDay(line, day, after && one.hour <= 6 ? undefined : part, one, other);
}

/** "In the evening, at night": too little to tell which. */
function nightAnd(parts: readonly Part[]): Part | undefined {
  return parts.includes('evening') ? 'evening' : undefined;
}

/** Each part of the day stands near the day or the hour that it is of. */
function partsBelong(days: readonly DayItem[], parts: readonly DayPart[], clocks: readonly Clock[]): boolean {
  const others = [...days, ...clocks];
  return parts.every((part) =>
    others.some((other) => part.first - other.last <= NEAR && other.first - part.last <= NEAR),
  );
}

function isRange(line: Line, one: Clock, other: Clock): boolean {
  if (one.side !== undefined || other.side !== undefined) return false;
  if (one.first === other.first) return true;
  const opened = [1, 2].some((back) => line.opens(one.first - back)) || line.opens(one.first);
  const dash = other.first === one.last + 1 && /[-–]/.test(line.at(one.last)?.after ?? '');
  return dash || (line.joined(one.last, other.first) && (opened || connectsAsRange(line, one, other)));
}

/** "22h à 23h", "22u tot 23u" are ranges without a word before them; "22h et 23h" are two times. */
function connectsAsRange(line: Line, one: Clock, other: Clock): boolean {
  return line.tokens.slice(one.last + 1, other.first).some(({ text }) => RANGE.has(text));
}

const RANGE: ReadonlySet<string> = new Set('to till until tot a jusqu bis'.split(' '));

/** Days that are named twice over, or a day within a week. @returns undefined when they are two */
function oneStretch(
  line: Line,
  items: readonly (Days | Weekday)[],
): { from: number; to: number; today: boolean } | undefined {
  const today = dayOfWall(line.now);
  const days = items.filter((item) => item.kind === 'days');
  const weekdays = items.filter((item) => item.kind === 'weekday');
  const [first, second] = days;
  const [weekday, otherWeekday] = weekdays;
  if (first === undefined) {
    if (weekday === undefined) return undefined;
    const last = lastWeekday(otherWeekday?.weekday ?? weekday.weekday, today, weekday.maybeToday);
    if (otherWeekday === undefined) return { from: last, to: last, today: false };
    if (weekday.weekday === otherWeekday.weekday) return { from: last, to: last, today: false };
    const from = last - ((otherWeekday.weekday - weekday.weekday + 7) % 7);
    return weekdays.length === 2 && spans(line, weekday, otherWeekday)
      ? { from, to: last, today: false }
      : undefined;
  }
  if (days.length > 2 || weekdays.length > 1) return undefined;
  let { from, to } = first;
  if (second !== undefined) {
    if (spans(line, first, second) && first.from <= second.to) to = second.to;
    else if (inside(first, second)) ({ from, to } = first);
    else if (inside(second, first)) ({ from, to } = second);
    else return undefined;
  }
  if (weekday !== undefined) {
    // A weekday farther away is about something else.
    const near = days.some((one) => weekday.first - one.last <= NEAR && one.first - weekday.last <= NEAR);
    if (!near) return undefined;
    const day = lastWeekday(weekday.weekday, to, true);
    if (day < from) return undefined;
    // Several such days lie within a month: which one is not said.
    if (to - from >= 7) return undefined;
    from = to = day;
  }
  return { from, to, today: first.today === true };
}

function inside(one: Days, other: Days): boolean {
  return one.from >= other.from && one.to <= other.to;
}

function spans(line: Line, one: Days | Weekday, other: Days | Weekday): boolean {
  if (!line.joined(one.last, other.first)) return false;
  return (
    line.opens(one.first - 1) || line.opens(one.first - 2) || RANGE.has(line.at(one.last + 1)?.text ?? '')
  );
}

function onDay(
  line: Line,
  day: { from: number; today: boolean },
  part: Part | undefined,
  one: Clock | undefined,
  other: Clock | undefined,
): Found | undefined {
  if (part === 'night') return inNight({ day: day.from, withEvening: false }, undefined, one, other);
  if (one === undefined) {
    const [begin, end] = HOURS[part ?? 'morning'];
    // Early in the night "this morning" is the hours since midnight.
    const from = wallOn(
      day.from,
      part === 'morning' && day.today && line.now < wallOn(day.from, begin) ? 0 : begin,
    );
    return { from, to: wallOn(day.from, end), days: false };
  }
  const times = clockTimes(one, other, part);
  const midnight = wallOn(day.from, 0);
  return sided(one, { from: midnight + times.from, to: midnight + times.to, days: false });
}

/** Minutes of the day, the second after the first. */
function clockTimes(
  one: Clock,
  other: Clock | undefined,
  part: Part | undefined,
): { from: number; to: number } {
  const from = minutesIn(one, part);
  if (other === undefined) return { from, to: from };
  let to = minutesIn(other, part);
  if (one.certain && one.hour >= 12 && !other.certain && other.hour < 12 && to < from) to += 720;
  if (to <= from) to += other.certain || to + 720 <= from || part !== undefined ? 1440 : 720;
  return { from, to };
}

function minutesIn(clock: Clock, part: Part | undefined): number {
  const minutes = clock.hour * 60 + clock.minute;
  const later =
    (part === 'evening' && clock.hour >= 5 && clock.hour < 12) ||
    ((part === 'afternoon' || part === 'noon') && clock.hour >= 1 && clock.hour < 8);
  if (later && !(clock.certain && !clock.twelve && clock.hour < 1)) return minutes + 720;
  // Twelve in the evening is midnight, and so is what comes after it.
  return part === 'evening' && (clock.hour === 0 || (clock.hour === 12 && clock.twelve))
    ? 1440 + clock.minute
    : minutes;
}

/** Hours of a night lie on two days. */
function inNight(
  night: { day: number; withEvening: boolean },
  part: Part | undefined,
  one: Clock | undefined,
  other: Clock | undefined,
): Found | undefined {
  if (part === 'morning' && one === undefined)
    return { from: wallOn(night.day + 1, 0), to: wallOn(night.day + 1, 6), days: false };
  const begin = night.withEvening ? EVENING_OF_NIGHT : HOURS.night[0];
  if (one === undefined) return { from: wallOn(night.day, begin), to: wallOn(night.day, 30), days: false };
  const from = wallOn(night.day, 0) + minutesOfNight(one);
  if (other === undefined) return sided(one, { from, to: from, days: false });
  const to = wallOn(night.day, 0) + minutesOfNight(other);
  return to > from ? { from, to, days: false } : undefined;
}

function minutesOfNight({ hour, minute, certain }: Clock): number {
  const hours =
    !certain && hour >= 7 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour < 12 ? hour + 24 : hour;
  return hours * 60 + minute;
}

function sameNight(night: Night, items: readonly DayItem[]): boolean {
  return items.every((item) => {
    if (item.kind === 'night') return item.day === night.day;
    if (item.kind === 'weekday') {
      return [night.day, night.day + 1].some((day) => calendarDay(day).weekday === item.weekday);
    }
    return item.from === item.to && (item.from === night.day || item.from === night.day + 1);
  });
}

/** An hour without a day is the last one that was. */
function withoutDay(
  line: Line,
  part: Part | undefined,
  one: Clock | undefined,
  other: Clock | undefined,
): Found | undefined {
  // "In the evening" alone says no day.
  if (one === undefined || (one.weak === true && part === undefined)) return undefined;
  const times = part === 'night' ? nightTimes(one, other) : clockTimes(one, other, part);
  const step = one.twelve && !one.certain && part === undefined ? 720 : 1440;
  const midnight = wallOn(dayOfWall(line.now) + 1, 0);
  let from = midnight + times.from;
  while (from > line.now || (one.side === 'before' && from > line.now)) from -= step;
  return sided(one, { from, to: from + times.to - times.from, days: false });
}

function nightTimes(one: Clock, other: Clock | undefined): { from: number; to: number } {
  const from = minutesOfNight(one) % 1440;
  const to = other === undefined ? from : minutesOfNight(other) % 1440;
  return { from, to: to < from ? to + 1440 : to };
}

function sided(clock: Clock, found: Found): Found {
  if (clock.side === 'after') return { ...found, to: found.from + SIDE };
  return clock.side === 'before' ? { ...found, from: found.from - SIDE } : found;
}
