/**
 * When it happened: from free words or a choice to a moment or an interval in Brussels, and back to words. What is
 * told lies in the past; what is vague stays an interval; what can be read in two ways is not read at all.
 */
import { LANGUAGES, type Language, type TimeChoice, type When } from '../facts.js';
import { dayOf, calendarDay, dayOfWall, endsOf, sayDay, sayWall, wallAt, wallOn } from './when-calendar.js';
import type { Item } from './when-items.js';
import { Line } from './when-line.js';
import { itemsOf } from './when-phrases.js';
import { settle } from './when-settle.js';
import { tokensOf } from './when-tokens.js';

export { sayWhen } from './when-say.js';

/** Words of time farther apart than this are about more than one moment, in characters. */
const LONGEST_STRETCH = 120;

/**
 * @param language read first; words of the other languages are known too
 * @param now the moment at which the words were written
 * @returns undefined when no single reading in the past covers every word of time
 */
export function readWhen(text: string, language: Language, now: Date): When | undefined {
  const line = new Line(tokensOf(text, language), language, now);
  const items = itemsOf(line);
  return stretchOf(line, items) > LONGEST_STRETCH ? undefined : settle(line, items);
}

function stretchOf(line: Line, items: readonly Item[]): number {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return 0;
  return (line.at(last.last)?.end ?? 0) - (line.at(first.first)?.start ?? 0);
}

/** "Longer ago" begins before anyone who writes was born. */
const YEARS_OF_LONGER = 100;
const DAYS_A_WEEK = 7;
/** The night begins at eight in the evening and ends at six. */
const NIGHT = { from: 20, to: 6 } as const;

/** What a button for a time says. */
export function chooseWhen(choice: TimeChoice, now: Date): When {
  const wall = wallAt(now);
  const today = dayOfWall(wall);
  switch (choice) {
    case 'now':
      return sayWall(wall);
    case 'today':
      return sayDay(today);
    case 'yesterday':
      return sayDay(today - 1);
    case 'lastnight': {
      const end = Math.min(wall, wallOn(today, NIGHT.to));
      return `${sayWall(wallOn(today - 1, NIGHT.from))}/${sayWall(end)}`;
    }
    case 'week':
      return `${sayDay(today - DAYS_A_WEEK)}/${sayDay(today)}`;
    case 'longer': {
      const last = today - DAYS_A_WEEK - 1;
      const { year, month, date } = calendarDay(last);
      return `${sayDay(dayOf(year - YEARS_OF_LONGER, month, date))}/${sayDay(last)}`;
    }
  }
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

/** Hours of each part; what goes past midnight is counted from the day it begins on. */
const PARTS: readonly { part: PartOfDay; from: number; to: number }[] = [
  { part: 'night', from: -2, to: 6 },
  { part: 'morning', from: 6, to: 12 },
  { part: 'afternoon', from: 12, to: 18 },
  { part: 'evening', from: 18, to: 22 },
  { part: 'night', from: 22, to: 30 },
];
/** So much of an interval has to lie in a part for it to be of that part: "last night" is night. */
const MOST_OF_IT = 0.75;

/** @returns undefined when it has no time, or an interval lies in no part for the most */
export function partOfDay(when: When): PartOfDay | undefined {
  const ends = endsOf(when);
  if (ends?.from.wall === undefined || ends.to.wall === undefined) return undefined;
  const from = ends.from.wall - wallOn(ends.from.day, 0);
  const to = ends.to.wall - wallOn(ends.from.day, 0);
  for (const { part, from: begin, to: end } of PARTS) {
    const [first, last] = [begin * 60, end * 60];
    if (from === to && from >= first && from < last) return part;
    const shared = Math.min(to, last) - Math.max(from, first);
    if (to > from && shared >= MOST_OF_IT * (to - from)) return part;
  }
  return undefined;
}

/** Sentences that touch most rules; what they say does not matter. */
const WARM_UP = [
  'gisteravond rond half elf, een uur geleden, vrijdag 20 november om 22u30',
  'hier soir vers onze heures moins le quart, le 12/11, la semaine passée',
  'last night between 10 and 11 pm, two days ago, in March 2025',
  'vorgestern Abend gegen Viertel nach zehn, vor zwei Stunden, letzte Woche',
];
const WARM_UP_ROUNDS = 20;

/** Builds the vocabularies and lets the engine translate the rules, before the first resident writes. */
export function warmUpWhen(): void {
  const now = new Date();
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const sentence of WARM_UP) {
      for (const language of LANGUAGES) readWhen(sentence, language, now);
    }
  }
}
