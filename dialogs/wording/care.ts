/** Finds wording that a frightened person may take badly, and puts a better wording in its place. Pure: it keeps nothing. */

/** What a wording may do to the reader. */
export const KINDS = ['blames', 'interrogates', 'promises', 'verdict', 'presses'] as const;
export type Kind = (typeof KINDS)[number];

/** One wording to mark, as in `locales/knowledge/officers/care/<language>.json`. */
export interface CareEntry {
  kind: Kind;
  /** Source of a regular expression: whole words, in NFC, with straight apostrophes and single spaces. */
  pattern: string;
  /** What a trained officer would write instead. */
  better: string;
}

/** A marked stretch of a text: from `start` up to `end`, in UTF-16 units of the text as it was given. */
export interface Mark {
  start: number;
  end: number;
  kind: Kind;
  better: string;
}

/** A text as the patterns expect it. `origins[i]` is where its unit `i` began in what was typed. */
interface Plain {
  text: string;
  origins: readonly number[];
}

const compiled = new WeakMap<readonly CareEntry[], readonly RegExp[]>();

const PIECES = /\s+|\P{M}\p{M}*|\p{M}/gu;
const APOSTROPHES = /[‘’‛ʼ´`]/g;
/** Somebody else's words. Dutch `'s`, `'t`, `'n` and `'k` open no quotation. */
const QUOTED =
  /"[^"]{1,300}"|“[^”“]{1,300}[”“]|„[^“”]{1,300}[“”]|«[^»]{1,300}»|(?<![\p{L}\p{N}])'(?![stnk]\s)(?=\p{L})[^'"]{1,300}(?:'(?=\p{L})[^'"]{1,300}){0,6}'(?![\p{L}\p{N}])/gu;

/**
 * The marks in a text, in its order, none over another: where two would overlap the longest stays. What stands in
 * quotation marks is somebody else's wording and is not marked.
 * @throws SyntaxError when a pattern is no regular expression
 */
export function careIn(text: string, entries: readonly CareEntry[]): Mark[] {
  const plain = plainOf(text);
  const quotes = [...plain.text.matchAll(QUOTED)].map(({ index, 0: { length } }) => [index, index + length]);
  const isQuoted = (at: number) => quotes.some(([start = 0, end = 0]) => start <= at && at < end);
  const found = expressionsOf(entries).flatMap((expression, index) => {
    const entry = entries[index];
    if (!entry) return [];
    return [...plain.text.matchAll(expression)]
      .filter((match) => match[0] !== '' && !isQuoted(match.index))
      .map((match) => markOf(plain, match.index, match.index + match[0].length, entry));
  });
  const kept: Mark[] = [];
  for (const mark of found.sort((one, other) => lengthOf(other) - lengthOf(one) || one.start - other.start))
    if (kept.every((each) => mark.end <= each.start || each.end <= mark.start)) kept.push(mark);
  return kept.sort((one, other) => one.start - other.start);
}

/** A text, and where in it the better wording ends. */
export interface Reworded {
  /** The part that goes. */
  start: number;
  end: number;
  /** What comes in its place: `text.slice(0, start) + replacement + text.slice(end)` reads on as sentences. */
  replacement: string;
}

/**
 * How the better wording of a mark is put into its text. It is a sentence of its own, so the part of the sentence
 * around the mark goes: back to the last comma and on to the next, a question on to its end.
 */
export function reword(text: string, { start: from, end: to, better }: Mark): Reworded {
  const before = text.slice(0, from);
  const sentence = /(?:[.!?…]["”»')]*\s+|\n\s*)(?=[^.!?…\n]*$)/u.exec(before);
  const sentenceStart = sentence
    ? sentence.index + sentence[0].length
    : (/^\s*/.exec(before)?.[0].length ?? 0);
  const comma = /[,;:–—]\s+[^,;:–—]*$/u.exec(text.slice(sentenceStart, from));
  const start = comma ? sentenceStart + comma.index : sentenceStart;
  const rest = text.slice(to);
  const restOfSentence = /^[^.!?…\n]*[.!?…]*/u.exec(rest)?.[0] ?? '';
  // Of a question nothing is left to say; after another sentence part the officer may have gone on.
  const ends = better.endsWith('?') ? undefined : /^[^,;:–—]*[,;:–—]\s*(?=\S)/u.exec(restOfSentence)?.[0];
  const end = to + (ends ?? restOfSentence).length;
  const opening = comma ? '. ' : '';
  if (ends === undefined) return { start, end, replacement: opening + better };
  // What follows the comma begins a sentence now.
  const first = /^./su.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + first.length, replacement: `${opening}${better} ${first.toLocaleUpperCase()}` };
}

function lengthOf({ start, end }: Mark): number {
  return end - start;
}

function expressionsOf(entries: readonly CareEntry[]): readonly RegExp[] {
  const known = compiled.get(entries);
  if (known) return known;
  const made = entries.map(
    ({ pattern }) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  );
  compiled.set(entries, made);
  return made;
}

function plainOf(typed: string): Plain {
  let text = '';
  const origins: number[] = [];
  for (const { 0: piece, index } of typed.matchAll(PIECES)) {
    const plain = /^\s/.test(piece) ? ' ' : piece.normalize('NFC').replace(APOSTROPHES, "'");
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) origins.push(index);
  }
  origins.push(typed.length);
  return { text, origins };
}

function markOf({ origins }: Plain, from: number, to: number, { kind, better }: CareEntry): Mark {
  const start = origins[from] ?? 0;
  // Up to where the next letter begins, so that no accent is cut off.
  const end = origins.find((origin, unit) => unit >= to && origin > (origins[to - 1] ?? 0)) ?? start;
  return { start, end, kind, better };
}
