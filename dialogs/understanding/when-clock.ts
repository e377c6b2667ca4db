/** Times on the clock: "22h30", "half elf", "onze heures moins le quart", "kwart over tien", "10 pm", "around 10". */
import type { Clock, Reading } from './when-items.js';
import type { Line } from './when-line.js';
import { ARTICLES } from './when-numbers.js';

type Time = Omit<Clock, 'first' | 'last'>;

/** The time that is said at this token. @returns undefined when none is */
export function clockAt(line: Line, place: number): Reading | undefined {
  return (
    sided(line, place) ??
    offset(line, place) ??
    half(line, place) ??
    figures(line, place) ??
    spoken(line, place) ??
    noon(line, place) ??
    pair(line, place) ??
    bare(line, place)
  );
}

function time(hour: number, minute: number, how: Partial<Time> = {}): Time {
  const total = (((hour * 60 + minute) % 1440) + 1440) % 1440;
  const certain = hour > 12 || hour === 0;
  return { kind: 'clock', hour: Math.floor(total / 60), minute: total % 60, certain, twelve: false, ...how };
}

function withMeridiem(said: Time, meridiem: string | undefined): Time {
  if (meridiem === undefined || said.hour > 12) return said;
  return { ...said, hour: (said.hour % 12) + (meridiem === 'pm' ? 12 : 0), certain: true, twelve: false };
}

/** "After midnight", "before 10". */
function sided(line: Line, place: number): Reading | undefined {
  const side = SIDES.get(line.at(place)?.text ?? '');
  if (side === undefined) return undefined;
  // "Voor een uur" says how long.
  if (ARTICLES.has(line.at(place + 1)?.text ?? '')) return undefined;
  const read = figures(line, place + 1) ?? spoken(line, place + 1) ?? noon(line, place + 1);
  const said = read?.said as Time | undefined;
  return said === undefined || read === undefined
    ? undefined
    : { said: { ...said, side }, taken: read.taken + 1 };
}

const SIDES: ReadonlyMap<string, 'after' | 'before'> = new Map([
  ['after', 'after'],
  ['na', 'after'],
  ['apres', 'after'],
  ['nach', 'after'],
  ['before', 'before'],
  ['voor', 'before'],
  ['avant', 'before'],
  ['vor', 'before'],
]);

/** "Kwart over tien", "ten to eleven", "fünf vor halb elf", "twintig voor twaalf". */
function offset(line: Line, place: number): Reading | undefined {
  let next = place;
  let minutes = line.means(next, 'quarter') ? 15 : line.number(next, 1, 29);
  if (minutes === undefined) return undefined;
  next++;
  if (line.meaning(next, 'unit') === 'minute') next++;
  if (line.means(next, 'to') && !line.means(next, 'quartto')) minutes = -minutes;
  else if (!line.means(next, 'past')) return undefined;
  next++;
  const half = line.means(next, 'halfbefore');
  if (half) next++;
  const hour = line.number(next, 1, 24) ?? noonHour(line, next);
  if (hour === undefined) return undefined;
  const clock = line.means(next + 1, 'clock');
  // "Five to ten people" is no time.
  if (!clock && !line.closes(next) && !line.means(place - 1, 'at')) return undefined;
  const taken = next + (clock ? 2 : 1) - place;
  return { said: time(hour, minutes - (half ? 30 : 0), { twelve: hour <= 12 }), taken };
}

/** "Half past ten" and British "half ten" are later than ten; "half tien" and "halb zehn" earlier. */
function half(line: Line, place: number): Reading | undefined {
  const later = line.means(place, 'half');
  const earlier = line.means(place, 'halfbefore');
  const quarters = line.means(place, 'threequarters');
  if (!later && !earlier && !quarters) return undefined;
  const hour = line.number(place + 1, 1, later ? 24 : 12);
  if (hour === undefined) return undefined;
  const language = line.at(place + 1)?.language ?? line.at(place)?.language;
  const british = earlier && language === 'en';
  const clock = line.means(place + 2, 'clock');
  const minutes = later || british ? 30 : quarters ? -15 : -30;
  const said = withMeridiem(time(hour, minutes, { twelve: true }), line.meaning(place + 2, 'meridiem'));
  return { said, taken: clock || line.means(place + 2, 'meridiem') ? 3 : 2 };
}

/** Written in figures: "22h", "22:30", "10 pm". */
function figures(line: Line, place: number): Reading | undefined {
  const token = line.at(place);
  if (token?.kind !== 'clock' || token.hour === undefined) return undefined;
  // "Pendant 2h", "2u lang" and "24h/24" say how long.
  if (line.means(place - 1, 'during') || line.means(place + 1, 'during', 'later')) return { taken: 1 };
  if (token.hour === 24 && !line.means(place - 1, 'at')) return { taken: 1 };
  if (token.minute === undefined && token.unit !== '' && token.hour <= 12 && isLength(line, place, place)) {
    return { taken: 1 };
  }
  const { extra, taken } =
    token.minute === undefined && token.unit !== '' ? extras(line, place + 1) : NO_EXTRA;
  const said = time(token.hour, (token.minute ?? 0) + extra);
  return {
    said: withMeridiem(said, token.meridiem ?? line.meaning(place + 1, 'meridiem')),
    taken: 1 + taken,
  };
}

/** "Tien uur", "onze heures moins le quart", "zehn Uhr dreissig", "ten o'clock", "ten pm". */
function spoken(line: Line, place: number): Reading | undefined {
  const hour = line.number(place, 0, 24);
  if (hour === undefined) return undefined;
  const meridiem = line.meaning(place + 1, 'meridiem');
  if (meridiem !== undefined && hour >= 1 && hour <= 12) {
    return { said: withMeridiem(time(hour, 0), meridiem), taken: 2 };
  }
  const one = hour === 1 && line.at(place + 1)?.text === 'heure';
  if (!line.means(place + 1, 'clock') && !one) return undefined;
  if (line.means(place - 1, 'during') || line.means(place + 2, 'during', 'later')) return { taken: 2 };
  const { extra, taken } = extras(line, place + 2);
  if (taken === 0 && isLength(line, place, place + 1)) return { taken: 2 };
  const later = line.meaning(place + 2 + taken, 'meridiem');
  // French counts to twenty-four when it says "heures".
  const twelve = hour <= 12 && line.at(place + 1)?.text !== 'heures' && !one;
  const said = withMeridiem(time(hour, extra, { twelve }), later);
  return { said, taken: 2 + taken + (later === undefined ? 0 : 1) };
}

/** "Voor een uur", "twee uur kwijt": hours that nothing makes a time of the day. */
function isLength(line: Line, first: number, last: number): boolean {
  if (line.means(last, 'clock') && /^(?:uhr|o clock|oclock)$/.test(line.at(last)?.text ?? '')) return false;
  if (line.at(first)?.unit === 'uhr' || line.opens(first - 1) || line.connects(first - 1)) return false;
  if (line.means(first - 1, 'at', 'day', 'weekday', 'part', 'this', 'lastnight', 'edge')) return false;
  if (line.means(last + 1, 'demi', 'quartpast', 'quartto', 'minus', 'meridiem')) return false;
  return ARTICLES.has(line.at(first)?.text ?? '') || !line.closes(last);
}

const NO_EXTRA = { extra: 0, taken: 0 };

/** The minutes after an hour in words. */
function extras(line: Line, place: number): { extra: number; taken: number } {
  if (line.means(place, 'quartpast')) return { extra: 15, taken: 1 };
  if (line.means(place, 'demi')) return { extra: 30, taken: 1 };
  if (line.means(place, 'quartto')) return { extra: -15, taken: 1 };
  if (line.means(place, 'minus')) {
    const minutes = line.number(place + 1, 1, 29);
    if (minutes !== undefined) return { extra: -minutes, taken: 2 };
  }
  const minutes = line.number(place, 1, 59);
  const counts = line.means(place + 1, 'unit', 'month', 'past', 'to', 'clock');
  return minutes === undefined || counts || !line.closes(place) ? NO_EXTRA : { extra: minutes, taken: 1 };
}

function noonHour(line: Line, place: number): number | undefined {
  const value = line.meaning(place, 'noon');
  return value === undefined ? undefined : Number(value);
}

/** Words before "midi" that show that it is a time and not the station. */
const BEFORE_MIDI: ReadonlySet<string> = new Set('a vers entre et hier de avant apres jusqu'.split(' '));

function noon(line: Line, place: number): Reading | undefined {
  const hour = noonHour(line, place);
  if (hour === undefined) return undefined;
  if (line.at(place)?.text === 'midi' && !line.short && !BEFORE_MIDI.has(line.at(place - 1)?.text ?? '')) {
    return { taken: 1 };
  }
  return { said: time(hour, 0, { certain: true }), taken: 1 };
}

/** "Between 10 and 11", "tussen 10 en 11 uur". */
function pair(line: Line, place: number): Reading | undefined {
  if (!line.opens(place)) return undefined;
  const one = line.number(place + 1, 0, 24);
  if (one === undefined || !line.connects(place + 2)) return undefined;
  const other = line.number(place + 3, 0, 24);
  const clock = line.means(place + 4, 'clock');
  const meridiem = line.meaning(place + 4, 'meridiem');
  const first = time(one, 0, { twelve: one <= 12 });
  if (other === undefined) {
    // "Between 10 and half past eleven", "tussen 10 en 11u": the second says what the first is.
    const second = figures(line, place + 3) ?? half(line, place + 3) ?? noon(line, place + 3);
    const said = second?.said as Time | undefined;
    if (said === undefined || second === undefined) return undefined;
    const pm = line.at(place + 3)?.meridiem;
    return { said: [withMeridiem(first, pm), said], taken: 3 + second.taken };
  }
  if (!clock && meridiem === undefined && !line.closes(place + 3)) return undefined;
  const second = time(other, 0, { twelve: other <= 12 });
  return {
    said: [withMeridiem(first, meridiem), withMeridiem(second, meridiem)],
    taken: clock || meridiem !== undefined ? 5 : 4,
  };
}

/** "Around 10", "vers 10": a figure alone, where nothing follows that it counts. */
function bare(line: Line, place: number): Reading | undefined {
  if (!line.means(place, 'at')) return undefined;
  const hour = line.number(place + 1, 0, 24);
  if (hour === undefined || line.at(place + 1)?.kind !== 'number' || !line.closes(place + 1))
    return undefined;
  // "At 16" is also an age, "à 10" also a distance.
  const weak = !line.short && /^(?:at|a|by|towards|near)$/.test(line.at(place)?.text ?? '');
  return { said: time(hour, 0, { twelve: hour <= 12, weak }), taken: 2 };
}
