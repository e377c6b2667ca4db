/** A moment or an interval in full words of one language, so that nobody can take it for another. */
import type { Texts } from '../engine/texts.js';
import type { Language, When } from '../facts.js';
import { calendarDay, dayOf, dayOfWall, endsOf, lastDayOfMonth, type Moment } from './when-calendar.js';

/** How each language writes dates in Belgium; English as Europeans read it. */
const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' };
/** Dutch, French and German say "6 uur"; English "06:00". */
const HOUR_DIGITS: Readonly<Record<Language, number>> = { nl: 1, fr: 1, en: 2, de: 1 };
/** An interval that begins so many years before its end has no beginning that anyone named. */
const OPEN_YEARS = 50;

export function sayWhen(when: When, language: Language, texts: Texts): string {
  const ends = endsOf(when);
  if (ends === undefined) return when;
  const { from, to, interval } = ends;
  const voice = new Voice(language, texts);
  if (!interval) return voice.moment(from);
  if (from.wall !== undefined && to.wall !== undefined) {
    const untilMidnight = to.day === from.day + 1 && to.wall % 1440 === 0;
    if (from.day === to.day || untilMidnight) {
      return texts.get(language, 'when.within', {
        day: voice.day(from.day),
        from: voice.time(from.wall),
        to: untilMidnight ? texts.get(language, 'when.midnight') : voice.time(to.wall),
      });
    }
  } else {
    const whole = wholeMonths(from, to);
    if (whole === 'year')
      return texts.get(language, 'when.year', { year: String(calendarDay(from.day).year) });
    if (whole === 'month') return texts.get(language, 'when.month', { month: voice.month(from.day) });
    if (calendarDay(to.day).year - calendarDay(from.day).year > OPEN_YEARS) {
      return texts.get(language, 'when.before', { day: voice.day(to.day + 1) });
    }
    if (whole === 'months') {
      return texts.get(language, 'when.months', { from: voice.month(from.day), to: voice.month(to.day) });
    }
    if (from.day === to.day) return voice.moment(from);
  }
  return texts.get(language, 'when.between', { from: voice.moment(from), to: voice.moment(to) });
}

function wholeMonths(from: Moment, to: Moment): 'year' | 'month' | 'months' | undefined {
  const first = calendarDay(from.day);
  const last = calendarDay(to.day);
  if (first.date !== 1 || to.day !== lastDayOfMonth(last.year, last.month)) return undefined;
  if (first.year === last.year && first.month === last.month) return 'month';
  return from.day === dayOf(last.year, 1, 1) && last.month === 12 ? 'year' : 'months';
}

/** The day and the time of a wall time, each in words. */
export function sayDayAndTime(wall: number, language: Language, texts: Texts): { day: string; time: string } {
  const voice = new Voice(language, texts);
  return { day: voice.day(dayOfWall(wall)), time: voice.time(wall) };
}

class Voice {
  constructor(
    private readonly language: Language,
    private readonly texts: Texts,
  ) {}

  moment({ day, wall }: Moment): string {
    if (wall === undefined) return this.day(day);
    return this.texts.get(this.language, 'when.at', { day: this.day(day), time: this.time(wall) });
  }

  day(day: number): string {
    const { year, date } = calendarDay(day);
    // The first of a month is an ordinal in French.
    const number = this.language === 'fr' && date === 1 ? '1er' : String(date);
    return this.texts.get(this.language, 'when.day', {
      weekday: this.#name(day, 'weekday'),
      date: number,
      month: this.#name(day, 'month'),
      year: String(year),
    });
  }

  month(day: number): string {
    return `${this.#name(day, 'month')} ${String(calendarDay(day).year)}`;
  }

  time(wall: number): string {
    const minutes = ((wall % 1440) + 1440) % 1440;
    const hour = String(Math.floor(minutes / 60)).padStart(HOUR_DIGITS[this.language], '0');
    const minute = String(minutes % 60).padStart(2, '0');
    return minute === '00'
      ? this.texts.get(this.language, 'when.hour', { hour })
      : this.texts.get(this.language, 'when.minute', { hour, minute });
  }

  /** Names come from the language data of Node; their order, which differs between its versions, from our texts. */
  #name(day: number, part: 'weekday' | 'month'): string {
    return formatter(this.language, part).format(new Date(day * 86_400_000));
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, part: 'weekday' | 'month'): Intl.DateTimeFormat {
  const name = `${language} ${part}`;
  let known = formatters.get(name);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(LOCALE[language], { [part]: 'long', timeZone: 'UTC' });
    formatters.set(name, known);
  }
  return known;
}
