/** Replies that are ready in every language: found by words, filled in, never sent by themselves. Pure. */

/** One reply as in `locales/knowledge/officers/replies/<language>.json`. */
export interface ReplyText {
  /** What it is for, in the officer's language. */
  title: string;
  /** May hold `{{variables}}`. */
  text: string;
}
export type ReplyTexts = Readonly<Record<string, ReplyText>>;

export interface Reply {
  id: string;
  title: string;
  /** In the resident's language: what will stand in the text field. */
  text: string;
  /** The same in the officer's language; undefined where the two are one. */
  own: string | undefined;
}

/** What a reply can name. `station` and `wait` are asked of the officer; nothing is ever sent with a gap in it. */
export const VARIABLES = ['officer', 'reference', 'station', 'wait'] as const;
export type Variable = (typeof VARIABLES)[number];
export type Values = Partial<Record<Variable, string>>;

const GAP = /\{\{(\w+)\}\}/g;

/** Replies in the order of the officer's file; one that the resident's language lacks is left out. */
export function repliesIn(officer: ReplyTexts, resident: ReplyTexts): Reply[] {
  return Object.entries(officer).flatMap(([id, { title, text: own }]) => {
    const text = resident[id]?.text;
    if (text === undefined) return [];
    return [{ id, title, text, own: text === own ? undefined : own }];
  });
}

/** The variables of a text that have no value yet. */
export function gapsIn(text: string, values: Values): Variable[] {
  const named = [...text.matchAll(GAP)].map(([, name]) => VARIABLES.find((each) => each === name));
  return [...new Set(named)].filter((name) => name !== undefined).filter((name) => !values[name]?.trim());
}

/** The text with its variables filled in once, so that what is filled in is never read as one. */
export function filled(text: string, values: Values): string {
  return text.replace(GAP, (whole, name: Variable) => values[name]?.trim() ?? whole);
}

/** Those in which every word of the query begins a word, accents and capitals apart. */
export function repliesFor(replies: readonly Reply[], query: string): Reply[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  return replies.filter(({ title, text, own = '' }) => {
    const words = plain(`${title} ${own} ${text}`).split(' ');
    return wanted.every((each) => words.some((word) => word.startsWith(each)));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
