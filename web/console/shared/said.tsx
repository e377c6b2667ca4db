/** What somebody wrote, shown as text and nothing else. */

/**
 * Characters that nobody sees: controls, marks that turn the direction, zero-width and filler characters, tags, halves
 * of characters. They can hide words or show them in another order. Line breaks, tabs and what chooses the look of a
 * picture stay.
 */
const UNSEEN =
  /(?!\n|\t|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Joiners that are spelling: between letters of scripts that use them, and inside one picture. */
const SPELLING = /^[\p{L}\p{M}]$/u;
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

export interface Piece {
  text: string;
  /** A character that nobody would see, by its number: "U+202E". */
  unseen: boolean;
}

/** Cuts a text at the characters that nobody sees. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const [character] = match;
    if (isSpelling(character, text.slice(0, match.index), text.slice(match.index + character.length)))
      continue;
    if (match.index > from) found.push({ text: text.slice(from, match.index), unseen: false });
    found.push({ text: numberOf(character), unseen: true });
    from = match.index + character.length;
  }
  if (from < text.length) found.push({ text: text.slice(from), unseen: false });
  return found;
}

function isSpelling(character: string, before: string, after: string): boolean {
  if (character !== '\u200c' && character !== '\u200d') return false;
  const last = Array.from(before.slice(-2)).at(-1) ?? '';
  const next = Array.from(after.slice(0, 2))[0] ?? '';
  const inWord = SPELLING.test(last) && JOINING.test(last) && SPELLING.test(next) && JOINING.test(next);
  return inWord || (character === '\u200d' && PICTURE.test(last) && PICTURE.test(next));
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Words of a person, apart from the direction of what stands around them. Never a link, never markup. */
export function Said({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <bdi lang={lang} className="said">
      {pieces(text).map((piece, index) =>
        piece.unseen ? (
          <span key={index} className="unseen" dir="ltr">
            [{piece.text}]
          </span>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
