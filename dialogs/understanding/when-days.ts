/** Days and stretches of days: "12/11", "3 november", "last week", "in maart", "l'été dernier", "en 2019", "mid May". */
import { addMonths, calendarDay, dayOf, dayOfWall, lastDayOfMonth, realDay } from './when-calendar.js';
import type { Reading, Said } from './when-items.js';
import type { Line } from './when-line.js';
import { ARTICLES } from './when-numbers.js';

const EARLIEST_YEAR = 1930;
/** A month or a year alone is one after such words only: "may", "march" and "mars" are other words too. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in en im van de d du of since sinds depuis seit sedert from mois maand maanden au op le au'.split(' '),
);
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in en im van of since sinds depuis seit sedert jahr jaar annee year de from'.split(' '),
);
/** "J'ai été" is no summer. */
const HAVE: ReadonlySet<string> = new Set(
  'ai as a avons avez ont avais avait aurait avoir eu aie'.split(' '),
);

export function daysAt(line: Line, place: number): Reading | undefined {
  return (
    written(line, place) ??
    dayRange(line, place) ??
    dayAndMonth(line, place) ??
    monthAlone(line, place) ??
    period(line, place) ??
    season(line, place) ??
    yearAlone(line, place) ??
    fixed(line, place) ??
    dayOfThisMonth(line, place)
  );
}

function today(line: Line): number {
  return dayOfWall(line.now);
}

function days(from: number, to: number, wide = false): Said {
  return { kind: 'days', from, to, wide };
}

const UNREAD: Said = { kind: 'unread' };

/** @returns the last such day that is not in the future; unread when no calendar has it or it is still to come */
function oneDay(line: Line, date: number, month: number, year: number | undefined): Said {
  if (year !== undefined) {
    const day = realDay(year, month, date);
    return day === undefined || day > today(line) ? UNREAD : days(day, day);
  }
  const now = calendarDay(today(line)).year;
  // Leap days lie up to eight years apart.
  for (let back = 0; back <= 8; back++) {
    const day = realDay(now - back, month, date);
    if (day !== undefined && day <= today(line)) return days(day, day);
  }
  return UNREAD;
}

function written(line: Line, place: number): Reading | undefined {
  const token = line.at(place);
  if (token?.kind !== 'date') return undefined;
  const day = oneDay(line, token.date ?? 0, token.month ?? 0, token.year);
  if (token.hour === undefined) return { said: day, taken: 1 };
  const said: Said[] = [
    day,
    { kind: 'clock', hour: token.hour % 24, minute: token.minute ?? 0, certain: true, twelve: false },
  ];
  return { said, taken: 1 };
}

function yearAt(line: Line, place: number): number | undefined {
  return line.number(place, EARLIEST_YEAR, calendarDay(today(line)).year);
}

/** "Du 3 au 5 novembre", "from 3 to 5 November". */
function dayRange(line: Line, place: number): Reading | undefined {
  const from = line.number(place, 1, 31);
  if (from === undefined || !line.connects(place + 1)) return undefined;
  const second = line.connects(place + 2) ? place + 3 : place + 2;
  const to = line.number(second, 1, 31);
  const month = line.meaning(second + 1, 'month');
  if (to === undefined || month === undefined || to < from) return undefined;
  const year = yearAt(line, second + 2);
  const last = oneDay(line, to, Number(month), year);
  const taken = second + (year === undefined ? 2 : 3) - place;
  return { said: last.kind === 'days' ? days(last.to - (to - from), last.to) : UNREAD, taken };
}

/** "3 november 2025", "3. November", "November 3rd", "le 1er mai", "trois novembre". */
function dayAndMonth(line: Line, place: number): Reading | undefined {
  const date = line.number(place, 1, 31);
  if (date !== undefined && !ARTICLES.has(line.at(place)?.text ?? '')) {
    const middle = ['of', 'de', 'van', 'd'].includes(line.at(place + 1)?.text ?? '') ? 1 : 0;
    const month = line.meaning(place + 1 + middle, 'month');
    if (month === undefined) return undefined;
    const year = yearAt(line, place + 2 + middle);
    return {
      said: oneDay(line, date, Number(month), year),
      taken: 2 + middle + (year === undefined ? 0 : 1),
    };
  }
  const month = line.meaning(place, 'month');
  if (month === undefined) return undefined;
  const the = line.at(place + 1)?.text === 'the' ? 1 : 0;
  const after = line.number(place + 1 + the, 1, 31);
  if (
    after === undefined ||
    line.at(place + 1 + the)?.spoken === true ||
    line.means(place + 2 + the, 'unit', 'clock', 'month')
  )
    return undefined;
  const year = yearAt(line, place + 2 + the);
  return { said: oneDay(line, after, Number(month), year), taken: 2 + the + (year === undefined ? 0 : 1) };
}

/** "In maart", "en mars 2025", "mid May", "fin novembre", "vorige maart", "mars dernier". */
function monthAlone(line: Line, place: number): Reading | undefined {
  const edge = line.meaning(place, 'edge');
  const before = line.means(place, 'last', 'this') ? 1 : edge === undefined ? 0 : 1;
  const month = line.meaning(place + before, 'month');
  if (month === undefined) return undefined;
  const year = yearAt(line, place + before + 1);
  const after = year === undefined && line.means(place + before + 1, 'last') ? 1 : 0;
  const told =
    before + after > 0 ||
    year !== undefined ||
    line.short ||
    BEFORE_MONTH.has(line.at(place - 1)?.text ?? '');
  if (!told) return undefined;
  const now = calendarDay(today(line));
  const number = Number(month);
  const inYear = year ?? (number > now.month ? now.year - 1 : now.year);
  const from = dayOf(inYear, number, 1) + (edge === 'middle' ? 10 : edge === 'end' ? 20 : 0);
  const whole = lastDayOfMonth(inYear, number);
  const to = edge === 'begin' ? from + 9 : edge === 'middle' ? from + 9 : whole;
  const taken = before + 1 + (year === undefined ? 0 : 1) + after;
  return { said: past(line, from, to), taken };
}

/** Up to today; unread when all of it is still to come. */
function past(line: Line, from: number, to: number): Said {
  return from > today(line) ? UNREAD : days(from, Math.min(to, today(line)), true);
}

/** "Last week", "la semaine passée", "dit weekend", "letzten Monat", "this year". */
function period(line: Line, place: number): Reading | undefined {
  const leading = line.means(place, 'last') ? 'last' : line.means(place, 'this') ? 'this' : undefined;
  const unit = line.meaning(place + (leading === undefined ? 0 : 1), 'unit');
  if (unit === undefined || !['week', 'weekend', 'month', 'year'].includes(unit)) return undefined;
  const trailing = leading !== 'last' && line.means(place + (leading === undefined ? 1 : 2), 'last');
  const which = trailing ? 'last' : leading;
  if (which === undefined && unit !== 'weekend') return undefined;
  const taken = 1 + (leading === undefined ? 0 : 1) + (trailing ? 1 : 0);
  const [from, to] = stretch(unit, which === 'this', today(line));
  return { said: past(line, from, to), taken };
}

function stretch(unit: string, current: boolean, day: number): [number, number] {
  const { year, month, weekday } = calendarDay(day);
  const monday = day - weekday + 1;
  switch (unit) {
    case 'week':
      return current ? [monday, day] : [monday - 7, monday - 1];
    case 'weekend': {
      // During a weekend "this weekend" goes on; on other days it is the last one.
      const saturday = current && weekday >= 6 ? monday + 5 : monday - 2;
      return [saturday, saturday + 1];
    }
    case 'month':
      return current
        ? [dayOf(year, month, 1), day]
        : [dayOf(year, month - 1, 1), lastDayOfMonth(year, month - 1)];
    default:
      return current ? [dayOf(year, 1, 1), day] : [dayOf(year - 1, 1, 1), dayOf(year - 1, 12, 31)];
  }
}

const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** "Last summer", "cet été", "in de zomer van 2024", "l'hiver dernier". */
function season(line: Line, place: number): Reading | undefined {
  const leading = line.means(place, 'last', 'this') ? 1 : 0;
  const name = line.meaning(place + leading, 'season');
  const before = line.at(place - 1)?.text ?? '';
  if (name === undefined || (leading === 0 && HAVE.has(before))) return undefined;
  let next = place + leading + 1;
  const trailing = line.means(next, 'last');
  if (trailing) next++;
  const middle = !trailing && ['of', 'de', 'van', 'd'].includes(line.at(next)?.text ?? '') ? 1 : 0;
  const year = trailing ? undefined : yearAt(line, next + middle);
  if (year !== undefined) next += middle + 1;
  const told =
    leading > 0 || trailing || year !== undefined || /^(?:in|en|im|l|de|the|au|dans)$/.test(before);
  if (!told) return undefined;
  const first = FIRST_MONTH[name] ?? 1;
  const now = calendarDay(today(line));
  const inYear = year ?? (dayOf(now.year, first, 1) > today(line) ? now.year - 1 : now.year);
  // "Last autumn", said in autumn, is the one before.
  const going =
    line.means(place, 'last') || trailing ? today(line) <= lastDayOfMonth(inYear, first + 2) : false;
  const start = going && year === undefined ? inYear - 1 : inYear;
  return { said: past(line, dayOf(start, first, 1), lastDayOfMonth(start, first + 2)), taken: next - place };
}

/** "En 2019", "in 2019", "2019" as the whole answer. */
function yearAlone(line: Line, place: number): Reading | undefined {
  const year = yearAt(line, place);
  if (year === undefined || line.at(place)?.spoken === true) return undefined;
  if (!BEFORE_YEAR.has(line.at(place - 1)?.text ?? '') && line.tokens.length > 1) return undefined;
  return { said: past(line, dayOf(year, 1, 1), dayOf(year, 12, 31)), taken: 1 };
}

/** Days that have a name. */
function fixed(line: Line, place: number): Reading | undefined {
  const value = line.meaning(place, 'fixed');
  if (value === undefined) return undefined;
  const [month = 0, date = 0] = value.split('-').map(Number);
  const year = yearAt(line, place + 1);
  return { said: oneDay(line, date, month, year), taken: year === undefined ? 1 : 2 };
}

/** "On the 12th", "op de 12de", "le 12" as the whole answer. */
function dayOfThisMonth(line: Line, place: number): Reading | undefined {
  const token = line.at(place);
  const date = line.number(place, 1, 31);
  const before = line.at(place - 1)?.text ?? '';
  if (date === undefined || token?.spoken === true || !/^(?:the|de|den|le|am)$/.test(before))
    return undefined;
  const dotted = token?.kind === 'number' && before === 'am' && token.after.startsWith('.');
  const whole = line.short && before === 'le';
  // "Classe de 2e" and "the 2nd floor" are no days.
  const told = /^(?:on|op|le|am|den)$/.test(
    /^(?:the|de)$/.test(before) ? (line.at(place - 2)?.text ?? '') : before,
  );
  if (!told && !line.means(place - 2, 'weekday')) return undefined;
  if (token?.kind !== 'ordinal' && !dotted && !whole) return undefined;
  if (!line.closes(place) && !dotted) return undefined;
  for (let back = 0; back <= 2; back++) {
    const { year, month } = calendarDay(addMonths(today(line), -back));
    const day = realDay(year, month, date);
    if (day !== undefined && day <= today(line)) return { said: days(day, day), taken: 1 };
  }
  return undefined;
}
