/** Names of places and words of a text in one form, so that "bd. Anspach" and "Boulevard Anspach" are the same. */

export interface Word {
  /** Without case and accents, abbreviations written out. */
  text: string;
  /** The word right before it, articles and prepositions included; empty at the start and after the end of a sentence. */
  before: string;
  /** Written with a capital, and not as the first of a sentence. */
  capital: boolean;
  /** "De", "of", "van": dropped where names are compared. */
  particle: boolean;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  av: 'avenue',
  ave: 'avenue',
  ch: 'chaussee',
  chee: 'chaussee',
  chaus: 'chaussee',
  pl: 'place',
  sq: 'square',
  imp: 'impasse',
  saint: 'st',
  sint: 'st',
  sankt: 'st',
  sainte: 'ste',
  stwg: 'steenweg',
  stw: 'steenweg',
  rondpoint: 'rond point',
};
/** Written at the end of a Dutch name. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})str$/u, 'straat'],
  [/(?<=\p{L}{3})stwg$/u, 'steenweg'],
  [/(?<=\p{L}{4})strasse$/u, 'straat'],
];
const PARTICLES: ReadonlySet<string> = new Set(
  'de du des d la le les l van der den dem die das the of het t ten aux au et en and und the ’s s'.split(' '),
);

const WORD = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const ends = words.length === 0 || /[.!?\n]\s/.test(gap);
    const folded = fold(match[0]);
    words.push({
      text:
        ABBREVIATIONS[folded] ?? ENDINGS.reduce((word, [rule, whole]) => word.replace(rule, whole), folded),
      before: ends ? '' : (words.at(-1)?.text ?? ''),
      capital: !ends && /^\p{Lu}/u.test(match[0]),
      particle: PARTICLES.has(folded),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** Without case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/œ/g, 'oe');
}

/** The form in which names are compared: one string of letters, without particles. */
export function keyOf(words: readonly Word[]): string {
  return words
    .filter(({ particle }) => !particle)
    .map(({ text }) => text.replace(' ', ''))
    .join('');
}

/** The same with its particles: "debrouckere". */
export function wholeKeyOf(words: readonly Word[]): string {
  return words.map(({ text }) => text.replace(' ', '')).join('');
}

/** Kinds of street, square and building that stand before a French name. */
export const GENERIC: ReadonlySet<string> = new Set(
  (
    'rue avenue boulevard chaussee place square quai impasse galerie parc gare allee chemin rond point parvis ' +
    'carrefour esplanade passage clos sentier tunnel pont jardin theatre cinema hopital musee petite grande rampe dreve ' +
    'cour marche centre station porte bois'
  ).split(' '),
);

/** English says the kind after the name: "Louise avenue", "Central station". */
export const AFTER_NAME: Readonly<Record<string, readonly string[]>> = {
  street: ['rue'],
  avenue: ['avenue'],
  square: ['place', 'square'],
  station: ['gare'],
  park: ['parc'],
  gate: ['porte'],
  boulevard: ['boulevard'],
  bahnhof: ['gare'],
  platz: ['place'],
};
