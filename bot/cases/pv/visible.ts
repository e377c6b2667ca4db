/**
 * Text of people made safe to look at: what cannot be seen or turns the order of letters is written out, such as
 * `[U+202E]`. Nothing is lost: {@link fromVisible} gives back what was typed.
 */

/** Line breaks, tabs and what chooses the look of an emoji stay as they are. */
const UNSEEN =
  /(?![\n\t]|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Somebody may type what we write; then its bracket is written out too. */
const LOOKALIKE = /\[(?=U\+)/g;
/** Marks that pile up on a letter would cover the lines around it. */
const PILED_UP = /(?<=\p{M}{4})\p{M}/gu;
const WRITTEN_OUT = /\[U\+([0-9A-F]{4,6})\]/g;

export function visible(text: string): string {
  return text.replace(LOOKALIKE, writeOut).replace(UNSEEN, writeOut).replace(PILED_UP, writeOut);
}

/** What was typed, from what {@link visible} made of it. */
export function fromVisible(text: string): string {
  return text.replace(WRITTEN_OUT, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}

/** The same as escapes of JSON, which means the same text. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => escape(character.charCodeAt(index))).join(''),
  );
}

function writeOut(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${hex}]`;
}

function escape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
