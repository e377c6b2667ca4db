/** What a phrase of time says by itself, before the phrases of a text are put together. */
import type { Part } from './when-words.js';

interface Place {
  /** The first and the last token that say it. */
  first: number;
  last: number;
}

/** Whole days, from and to the same or not. */
export interface Days extends Place {
  kind: 'days';
  from: number;
  to: number;
  /** Such as a week or a month: it can hold a weekday that is named too. */
  wide?: boolean;
  /** The day was named as the one that is going on. */
  today?: boolean;
}

export interface Weekday extends Place {
  kind: 'weekday';
  /** 1 is Monday. */
  weekday: number;
  /** "This Friday" may be today; "Friday" is not. */
  maybeToday: boolean;
}

export interface DayPart extends Place {
  kind: 'part';
  part: Part;
}

/** The night that began on that day, in the evening where the words say so. */
export interface Night extends Place {
  kind: 'night';
  day: number;
  withEvening: boolean;
}

export interface Clock extends Place {
  kind: 'clock';
  hour: number;
  minute: number;
  /** Morning or evening is certain: "22h", "10 pm". */
  certain: boolean;
  /** Spoken on a clock of twelve hours: "half past ten", "at 10". */
  twelve: boolean;
  /** A time only beside a day: "at 16" is also an age. */
  weak?: boolean;
  /** "After midnight" and "before ten" are the hours next to it. */
  side?: 'after' | 'before';
}

/** Counted back from now, with the time of the day. */
export interface Point extends Place {
  kind: 'point';
  from: number;
  to: number;
  /** Kept to whole days where it was said in days or more. */
  wholeDays?: boolean;
}

/** "Since" before another phrase. */
export interface Since extends Place {
  kind: 'since';
}

/** A word of time that nothing here can read, or that says no moment: "tomorrow", "every night". */
export interface Unread extends Place {
  kind: 'unread';
}

export type Item = Days | Weekday | DayPart | Night | Clock | Point | Since | Unread;

/** An item before it is known how many tokens said it. */
export type Said = Item extends infer One ? (One extends Item ? Omit<One, 'first' | 'last'> : never) : never;

/** What was read at a token, and how many tokens it took; nothing said means words that are no moment. */
export interface Reading {
  said?: Said | readonly Said[];
  taken: number;
}
