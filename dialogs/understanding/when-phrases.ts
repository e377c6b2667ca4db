/** Reads the tokens of a text from left to right into what each phrase of time says. */
import {
  addMonths,
  calendarDay,
  dayOf,
  dayOfWall,
  lastDayOfMonth,
  wallOn,
  lastWeekday,
} from './when-calendar.js';
import { clockAt } from './when-clock.js';
import { daysAt } from './when-days.js';
import type { Item, Reading, Said } from './when-items.js';
import type { Line } from './when-line.js';
import type { Part } from './when-words.js';

/** Before this hour the night that began yesterday still goes on. */
const NIGHT_ENDS = 6;
/** After "every" these make it no moment. */
const TIMES = ['unit', 'weekday', 'part', 'day', 'noon', 'season', 'month', 'weekdayshort', 'this'];

const READERS: readonly ((line: Line, place: number) => Reading | undefined)[] = [
  nothing,
  every,
  since,
  ago,
  daysAt,
  shortWeekday,
  nightBetween,
  weekday,
  relativeDay,
  clockAt,
  length,
  part,
  now,
];

/** What every phrase says, in order. */
export function itemsOf(line: Line): Item[] {
  const items: Item[] = [];
  for (let place = 0; place < line.tokens.length;) {
    const reading = read(line, place);
    if (reading === undefined) {
      place++;
      continue;
    }
    const said = reading.said === undefined ? [] : 'kind' in reading.said ? [reading.said] : reading.said;
    for (const one of said) items.push({ ...one, first: place, last: place + reading.taken - 1 });
    place += reading.taken;
  }
  return items;
}

function read(line: Line, place: number): Reading | undefined {
  for (const reader of READERS) {
    const reading = reader(line, place);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function today(line: Line): number {
  return dayOfWall(line.now);
}

/** The day whose evening and night go on: before six in the morning it is the day before. */
function dayThatGoesOn(line: Line): number {
  return dayOfWall(line.now - NIGHT_ENDS * 60);
}

/** Words that hold a word of time and are none, and those that are time and no moment. */
function nothing(line: Line, place: number): Reading | undefined {
  if (line.means(place, 'ignored')) return { taken: 1 };
  return line.means(place, 'unread') ? { said: { kind: 'unread' }, taken: 1 } : undefined;
}

function every(line: Line, place: number): Reading | undefined {
  if (!line.means(place, 'every')) return undefined;
  for (let skip = 1; skip <= 2; skip++) {
    if (line.means(place + skip, ...TIMES)) {
      // "The whole time", "all day" beside a day say how long; "every night" says no moment.
      return { said: { kind: 'unread' }, taken: skip + 1 };
    }
  }
  return undefined;
}

interface Quantity {
  /** How many, or from and to where it is vague. */
  least: number;
  most: number;
  unit: string;
  taken: number;
}

/** "Two days", "een uur", "ein paar Wochen", "half an hour", "2h". */
function quantity(line: Line, place: number): Quantity | undefined {
  const span = line.meaning(place, 'span');
  if (span !== undefined) return { least: Number(span), most: Number(span), unit: 'minute', taken: 1 };
  const token = line.at(place);
  if (token?.kind === 'clock' && token.minute === undefined && token.meridiem === undefined) {
    const hours = token.hour ?? 0;
    const named = line.meaning(place + 1, 'unit') === 'hour' ? 1 : 0;
    return { least: hours, most: hours, unit: 'hour', taken: 1 + named };
  }
  if (token?.kind === 'clock' && token.meridiem === undefined && token.unit === 'h') {
    const minutes = (token.hour ?? 0) * 60 + (token.minute ?? 0);
    return { least: minutes, most: minutes, unit: 'minute', taken: 1 };
  }
  const few = line.means(place, 'few');
  const number = line.number(place, 0, 999);
  const or = OR.has(line.at(place + 1)?.text ?? '') ? 1 : 0;
  const second = line.number(place + 1 + or, 1, 999);
  if (number !== undefined && second !== undefined && second > number && second - number <= 5) {
    // "Three or four days", "drei, vier Tage".
    const named = unitAt(line, place + 2 + or);
    return named === undefined ? undefined : { least: number, most: second, unit: named, taken: 3 + or };
  }
  if (!few && number === undefined) return undefined;
  const unit = unitAt(line, place + 1);
  if (unit === undefined) return undefined;
  const vague = few ? { least: 2, most: FEW[unit] ?? 6 } : { least: number ?? 0, most: number ?? 0 };
  return { ...vague, unit, taken: 2 };
}

const OR: ReadonlySet<string> = new Set('or of ou oder a tot to bis'.split(' '));

/** "Uur" and "heures" are units too; "Uhr" is not. */
function unitAt(line: Line, place: number): string | undefined {
  const hours = line.means(place, 'clock') && line.at(place)?.text !== 'uhr';
  return line.meaning(place, 'unit') ?? (hours ? 'hour' : undefined);
}

/** How many "a few" are at most. */
const FEW: Readonly<Record<string, number>> = { minute: 30, hour: 6, day: 6, week: 6, month: 6, year: 6 };

function since(line: Line, place: number): Reading | undefined {
  if (!line.means(place, 'since')) return undefined;
  const counted = quantity(line, place + 1);
  if (counted === undefined) return { said: { kind: 'since' }, taken: 1 };
  const point = counting(line, counted);
  const said: Said = { ...point, to: line.now };
  return { said, taken: 1 + counted.taken };
}

/** "Two days ago", "il y a 10 minutes", "vor zwei Stunden", "een uur geleden", "the last two weeks". */
function ago(line: Line, place: number): Reading | undefined {
  if (line.means(place, 'comparison')) {
    // "More than a year ago" is no year.
    const compared = quantity(line, place + 1);
    const told = compared !== undefined && line.means(place + 1 + compared.taken, 'ago');
    return told ? { said: { kind: 'unread' }, taken: compared.taken + 2 } : undefined;
  }
  if (line.means(place, 'agobefore')) {
    const skip = line.means(place + 1, 'roughly', 'comparison') ? 1 : 0;
    const counted = quantity(line, place + 1 + skip);
    if (skip === 1 && counted !== undefined) {
      const vague: Said = line.means(place + 1, 'comparison') ? { kind: 'unread' } : counting(line, counted);
      return { said: vague, taken: 2 + counted.taken };
    }
    // "Ça fait 15 ans que" says how long.
    if (counted !== undefined && line.at(place + 1 + counted.taken)?.text === 'que') {
      return { taken: 1 + counted.taken };
    }
    const clockTime = line.at(place)?.text === 'vor' && line.at(place + 1)?.unit === 'uhr';
    return counted === undefined || clockTime
      ? undefined
      : { said: counting(line, counted), taken: 1 + counted.taken };
  }
  const lead = line.means(place, 'last', 'this') ? 1 : 0;
  const counted = quantity(line, place + lead);
  if (counted === undefined) {
    // "Ces 3 derniers jours" and "les 3 dernières semaines" have the word in the middle.
    const number = line.number(place + lead, 2, 99);
    const unit = line.meaning(place + lead + 2, 'unit');
    if (number === undefined || unit === undefined || !line.means(place + lead + 1, 'last')) return undefined;
    const stretch = counting(line, { least: number, most: number, unit, taken: 0 });
    return { said: { ...stretch, to: line.now }, taken: lead + 3 };
  }
  if (lead === 1) {
    return { said: { ...counting(line, counted), to: line.now }, taken: 1 + counted.taken };
  }
  if (!line.means(place + counted.taken, 'ago')) return undefined;
  return { said: counting(line, counted), taken: counted.taken + 1 };
}

/** A moment or a stretch so long ago, as exact as it was said. */
function counting(line: Line, { least, most, unit }: Quantity): Extract<Said, { kind: 'point' }> {
  const day = today(line);
  const whole = (from: number, to: number): Extract<Said, { kind: 'point' }> => ({
    kind: 'point',
    from: wallOn(from, 0),
    to: wallOn(Math.min(to, day), 0),
    wholeDays: true,
  });
  switch (unit) {
    case 'minute':
      return { kind: 'point', from: line.minutesAgo(most), to: line.minutesAgo(least) };
    case 'hour':
      return { kind: 'point', from: line.minutesAgo(most * 60), to: line.minutesAgo(least * 60) };
    case 'month': {
      const from = calendarDay(addMonths(day, -most));
      const to = calendarDay(addMonths(day, -least));
      return whole(dayOf(from.year, from.month, 1), lastDayOfMonth(to.year, to.month));
    }
    case 'year': {
      const { year } = calendarDay(day);
      return whole(dayOf(year - most, 1, 1), dayOf(year - least, 12, 31));
    }
    case 'week':
      return whole(day - most * 7, day - least * 7);
    case 'weekend': {
      const saturday = day - calendarDay(day).weekday - 1;
      return whole(saturday - (most - 1) * 7, saturday + 1 - (least - 1) * 7);
    }
    default:
      return whole(day - most, day - least);
  }
}

/** How long something took, and ages, are no moments. */
function length(line: Line, place: number): Reading | undefined {
  const counted = quantity(line, place);
  if (counted === undefined || line.at(place)?.kind === 'clock') return undefined;
  // "Een uur" and "one o'clock" are clock times unless they stand after "during".
  return { taken: counted.taken };
}

/** "Vr 20/11": the day of the week says nothing that the date does not. */
function shortWeekday(line: Line, place: number): Reading | undefined {
  if (!line.means(place, 'weekdayshort')) return undefined;
  const next = daysAt(line, place + 1);
  return next === undefined || line.at(place + 1)?.kind === 'word' ? undefined : { taken: 1 };
}

/** "De nacht van vrijdag op zaterdag", "the night between Friday and Saturday". */
function nightBetween(line: Line, place: number): Reading | undefined {
  if (line.meaning(place, 'part') !== 'night') return undefined;
  let next = place + 1;
  while (next <= place + 2 && line.opens(next)) next++;
  const first = line.meaning(next, 'weekday');
  if (first === undefined) return undefined;
  let second = next + 1;
  while (second <= next + 2 && line.connects(second)) second++;
  const after = line.meaning(second, 'weekday');
  if (after === undefined || Number(after) !== (Number(first) % 7) + 1) return undefined;
  const day = lastWeekday(Number(first), today(line), false);
  return { said: { kind: 'night', day, withEvening: false }, taken: second - place + 1 };
}

function weekday(line: Line, place: number): Reading | undefined {
  const lead = line.means(place, 'last', 'this') ? 1 : 0;
  const value = line.meaning(place + lead, 'weekday');
  if (value === undefined) return undefined;
  const trailing = line.means(place + lead + 1, 'last') ? 1 : 0;
  const [number = '', joined] = value.split('+');
  const said: Said[] = [{ kind: 'weekday', weekday: Number(number), maybeToday: line.means(place, 'this') }];
  if (joined !== undefined) said.push({ kind: 'part', part: joined as Part });
  return { said, taken: lead + 1 + trailing };
}

/** In Dutch and German "hier" is no time unless French words follow. */
function isHere(line: Line, place: number): boolean {
  if (line.at(place)?.text !== 'hier' || line.language === 'fr' || line.language === 'en') return false;
  const next = line.at(place + 1);
  return !(next?.language === 'fr' && line.means(place + 1, 'part', 'at', 'noon'));
}

function relativeDay(line: Line, place: number): Reading | undefined {
  const value = line.meaning(place, 'day');
  if (value !== undefined) {
    if (isHere(line, place)) return { taken: 1 };
    const [back = '', joined] = value.split('+');
    const day = today(line) - Number(back);
    const said: Said[] = [{ kind: 'days', from: day, to: day, today: back === '0' }];
    if (joined !== undefined) said.push({ kind: 'part', part: joined as Part });
    return { said, taken: 1 };
  }
  if (line.means(place, 'lastnight')) {
    return { said: { kind: 'night', day: today(line) - 1, withEvening: true }, taken: 1 };
  }
  const of = line.meaning(place, 'this');
  if (of === 'night') return { said: { kind: 'night', day: today(line) - 1, withEvening: false }, taken: 1 };
  if (of === undefined || of === '') return undefined;
  const day = of === 'evening' ? dayThatGoesOn(line) : today(line);
  return {
    said: [
      { kind: 'days', from: day, to: day, today: true },
      { kind: 'part', part: of as Part },
    ],
    taken: 1,
  };
}

function part(line: Line, place: number): Reading | undefined {
  const value = line.meaning(place, 'part');
  return value === undefined ? undefined : { said: { kind: 'part', part: value as Part }, taken: 1 };
}

/** "Just now", and "now" as the whole answer; "I am home now" is no time of what happened. */
function now(line: Line, place: number): Reading | undefined {
  if (line.means(place, 'justnow')) {
    return { said: { kind: 'point', from: line.minutesAgo(60), to: line.now }, taken: 1 };
  }
  if (!line.means(place, 'now')) return undefined;
  const sure = line.short || (line.at(place)?.text.includes(' ') ?? false);
  return sure ? { said: { kind: 'point', from: line.now, to: line.now }, taken: 1 } : { taken: 1 };
}
