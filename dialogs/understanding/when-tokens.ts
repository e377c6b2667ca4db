/** Finds the words and figures of time in a text: a bounded scan, then tokens with what each may mean. */
import { LANGUAGES, type Language } from '../facts.js';
import { ARTICLES, numberWords } from './when-numbers.js';
import { WORDS } from './when-words.js';

/** No reading grows with the text; nobody's first sentences are longer. */
const LONGEST_SCAN = 2000;
const LONGEST_PHRASE = 6;
/** Shorter words of another language than the text's are often something else in it. */
const SHORTEST_FOREIGN = 4;

export interface Token {
  kind: 'word' | 'number' | 'ordinal' | 'date' | 'clock';
  /** Without case and accents. */
  text: string;
  /** What it can mean as words of time, such as `weekday:5`; empty for any other word. */
  meanings: readonly string[];
  /** The language whose word it is. */
  language?: Language | undefined;
  /** Of a number or ordinal. */
  number?: number | undefined;
  /** Of a number: written in words. */
  spoken?: boolean;
  /** Of a clock time. */
  hour?: number;
  minute?: number | undefined;
  meridiem?: 'am' | 'pm' | undefined;
  /** The unit that was written after a clock time: "h", "u", "uur", "heures"; empty for "22:30". */
  unit?: string;
  /** Of a date; a year only where one was written. */
  date?: number;
  month?: number;
  year?: number | undefined;
  start: number;
  end: number;
  /** What stands between this token and the next: spaces and signs. */
  after: string;
}

const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ](\d{1,2}):(\d{2})(?::\d{2})?)?(?!\d)/y;
const DATE = /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?![\d:])/y;
const CLOCK =
  /(\d{1,2}) ?(?:(h|u|uur|uhr|heures?)\.? ?([0-5]\d)(?!\d| ?(?:min|%|eur))|:([0-5]\d)(?!\d)|\.([0-5]\d)(?= ?(?:h|u|uur|uhr|heures?|am|pm)(?![a-z])))(?: ?(h|u|uur|uhr|heures?)(?![a-z]))?/y;
const HOUR = /(\d{1,2}) ?(h|u|uur|uhr|heures?|hrs)(?![a-z]|\d)/y;
const MERIDIEM = / ?(a\.?m\.?|p\.?m\.?)(?![a-z])/y;
const SHORT_DATE = /(\d{1,2})([/.])(\d{1,2})(?![\d/%])/y;
const ORDINAL = /(\d{1,2})(?:st|nd|rd|th|ste|de|er|ieme|eme|e)(?![a-z\d])/y;
const NUMBER = /\d+/y;
const WORD = /\p{L}+/uy;

/** Text as the scan reads it: no case, no accents, apostrophes as spaces. */
export function plain(text: string): string {
  return text
    .slice(0, LONGEST_SCAN)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/['’‘`´]/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Every token of the text, with what it means to someone who writes this language. */
export function tokensOf(text: string, language: Language): Token[] {
  const readable = plain(text);
  const tokens: Token[] = [];
  let at = 0;
  let gapFrom = 0;
  while (at < readable.length) {
    const found = figureAt(readable, at, language) ?? wordAt(readable, at);
    if (found === undefined) {
      at++;
      continue;
    }
    const before = tokens.at(-1);
    if (before !== undefined) before.after = readable.slice(gapFrom, at);
    tokens.push(found);
    at = found.end;
    gapFrom = at;
  }
  const last = tokens.at(-1);
  if (last !== undefined) last.after = readable.slice(gapFrom);
  return withMeanings(tokens, language);
}

function wordAt(text: string, at: number): Token | undefined {
  const match = matchAt(WORD, text, at);
  return match === null ? undefined : base('word', match[0], at);
}

function figureAt(text: string, at: number, language: Language): Token | undefined {
  const first = text.charCodeAt(at);
  if (first < 48 || first > 57) return undefined;
  // A figure glued to a word or to another figure's sign is a name, a number plate, an amount.
  if (/[\p{L}€$#]/u.test(text[at - 1] ?? ' ')) return base('word', matchAt(NUMBER, text, at)?.[0] ?? '0', at);
  return isoAt(text, at) ?? dateAt(text, at) ?? clockAt(text, at, language) ?? plainFigureAt(text, at);
}

function isoAt(text: string, at: number): Token | undefined {
  const match = matchAt(ISO, text, at);
  if (match === null) return undefined;
  const [whole, year, month, date, hour, minute] = match;
  return {
    ...base('date', whole, at),
    year: Number(year),
    month: Number(month),
    date: Number(date),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute) }),
  };
}

function dateAt(text: string, at: number): Token | undefined {
  const match = matchAt(DATE, text, at);
  if (match !== null) {
    const [whole, date, month, year = ''] = match;
    return {
      ...base('date', whole, at),
      date: Number(date),
      month: Number(month),
      year: Number(year.length === 2 ? `20${year}` : year),
    };
  }
  const short = matchAt(SHORT_DATE, text, at);
  if (short === null) return undefined;
  const [whole, date, sign, month] = short;
  const valid = Number(date) >= 1 && Number(date) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  const rest = text.slice(at + whole.length, at + whole.length + 8);
  // "10.30 uur" and "3.50 euro" are no days, nor is a sentence that ends in a figure.
  if (!valid || /^ ?(?:h|u|uur|uhr|am|pm|eur|€|%)/.test(rest)) return undefined;
  if (sign === '.' && /(?:^|[^a-z])(?:at|om|um|vers|rond|gegen|around|tegen) $/.test(text.slice(0, at)))
    return undefined;
  return { ...base('date', whole, at), date: Number(date), month: Number(month) };
}

function clockAt(text: string, at: number, language: Language): Token | undefined {
  const long = matchAt(CLOCK, text, at);
  const short = long === null ? matchAt(HOUR, text, at) : null;
  const bare = long === null && short === null ? matchAt(NUMBER, text, at) : null;
  const dotted = bare === null ? null : matchAt(/(\d{1,2})[.]([0-5]\d)(?!\d)/y, text, at);
  const match = long ?? short ?? dotted ?? bare;
  if (match === null) return undefined;
  const hour = Number(match[1] ?? match[0]);
  const minutes = minutesOf(long) ?? dotted?.[2];
  const unit = long === null ? (short?.[2] ?? '') : (long[2] ?? long[6] ?? '');
  const end = at + match[0].length;
  const meridiem = meridiemAt(text, end, language);
  if (match === bare && meridiem === undefined) return undefined;
  if (
    match === dotted &&
    !/(?:^|[^a-z])(?:at|om|um|vers|rond|gegen|around|tegen|a) $/.test(text.slice(0, at))
  ) {
    return undefined;
  }
  if (hour > 24 || (meridiem !== undefined && (hour > 12 || hour === 0))) return undefined;
  return {
    ...base('clock', text.slice(at, end + (meridiem?.length ?? 0)), at),
    hour,
    minute: minutes === undefined ? undefined : Number(minutes),
    unit,
    meridiem: meridiem?.value,
  };
}

/** Minutes stand in one of three groups: after a unit, a colon or a dot. */
function minutesOf(match: RegExpExecArray | null): string | undefined {
  const groups: (string | undefined)[] = match ?? [];
  return groups[3] ?? groups[4] ?? groups[5];
}

/** "10 am Bahnhof" is German; "10am" is not. */
function meridiemAt(
  text: string,
  at: number,
  language: Language,
): { value: 'am' | 'pm'; length: number } | undefined {
  const match = matchAt(MERIDIEM, text, at);
  if (match === null) return undefined;
  const value = match[0].includes('p') ? 'pm' : 'am';
  if (value === 'am' && language === 'de' && match[0].startsWith(' ')) return undefined;
  return { value, length: match[0].length };
}

function plainFigureAt(text: string, at: number): Token {
  const ordinal = matchAt(ORDINAL, text, at);
  if (ordinal !== null) return { ...base('ordinal', ordinal[0], at), number: Number(ordinal[1]) };
  const digits = matchAt(NUMBER, text, at)?.[0] ?? '0';
  return { ...base('number', digits, at), number: Number(digits.slice(0, 9)) };
}

function matchAt(rule: RegExp, text: string, at: number): RegExpExecArray | null {
  rule.lastIndex = at;
  return rule.exec(text);
}

function base(kind: Token['kind'], text: string, start: number): Token {
  return { kind, text, meanings: [], start, end: start + text.length, after: '' };
}

interface Known {
  meanings: string[];
  number?: number;
  language: Language;
}

/** Joins words to the phrases that mean something, longest first. */
function withMeanings(tokens: readonly Token[], language: Language): Token[] {
  const known = vocabulary(language);
  const joined: Token[] = [];
  for (let place = 0; place < tokens.length;) {
    const first = tokens[place];
    if (first === undefined) break;
    let taken = 1;
    let meaning: Known | undefined;
    if (first.kind === 'word') {
      let phrase = first.text;
      meaning = known.get(phrase);
      for (let length = 2; length <= LONGEST_PHRASE; length++) {
        const next = tokens[place + length - 1];
        // A phrase goes over spaces, hyphens and apostrophes, not over the end of a sentence.
        if (next?.kind !== 'word' || /[.,;:!?()]/.test(tokens[place + length - 2]?.after ?? '')) break;
        phrase = `${phrase} ${next.text}`;
        const longer = known.get(phrase);
        if (longer !== undefined) {
          meaning = longer;
          taken = length;
        }
      }
    }
    const last = tokens[place + taken - 1] ?? first;
    joined.push(
      meaning === undefined
        ? first
        : {
            ...first,
            kind: meaning.number === undefined ? 'word' : 'number',
            text: tokens
              .slice(place, place + taken)
              .map(({ text }) => text)
              .join(' '),
            meanings: meaning.meanings,
            language: meaning.language,
            ...(meaning.number === undefined ? {} : { number: meaning.number, spoken: true }),
            end: last.end,
            after: last.after,
          },
    );
    place += taken;
  }
  return joined;
}

const vocabularies = new Map<Language, ReadonlyMap<string, Known>>();

/** The words as someone reads them who writes this language: its own first, longer ones of the others after it. */
function vocabulary(language: Language): ReadonlyMap<string, Known> {
  let known = vocabularies.get(language);
  if (known === undefined) {
    const words = new Map<string, Known>();
    for (const own of [language, ...LANGUAGES.filter((other) => other !== language)]) {
      for (const [phrase, meaning] of wordsOf(own)) {
        const foreign = own !== language;
        if (foreign && (phrase.length < SHORTEST_FOREIGN || ARTICLES.has(phrase))) continue;
        if (!words.has(phrase)) words.set(phrase, meaning);
      }
    }
    known = words;
    vocabularies.set(language, known);
  }
  return known;
}

function wordsOf(language: Language): Map<string, Known> {
  const words = new Map<string, Known>();
  for (const [meaning, phrases] of Object.entries(WORDS[language])) {
    for (const phrase of phrases.split(',')) {
      const known = words.get(phrase);
      if (known === undefined) words.set(phrase, { meanings: [meaning], language });
      else if (!known.meanings.includes(meaning)) known.meanings.push(meaning);
    }
  }
  for (const [phrase, number] of numberWords(language)) {
    words.set(phrase, { meanings: words.get(phrase)?.meanings ?? [], number, language });
  }
  return words;
}
