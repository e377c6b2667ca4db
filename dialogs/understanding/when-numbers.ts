/** Numbers as words, zero to ninety-nine, in four languages; written without case, accents and hyphens. */
import type { Language } from '../facts.js';

const LIST: Readonly<Record<Language, { small: string; tens: string }>> = {
  en: {
    small:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
  },
  nl: {
    small:
      'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  },
  fr: {
    small:
      'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf',
    tens: 'vingt trente quarante cinquante soixante septante quatrevingt nonante',
  },
  de: {
    small:
      'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  },
};

/** Also said. */
const MORE: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: { a: 1, an: 1 },
  nl: { eentje: 1, ne: 1, n: 1 },
  fr: { une: 1, 'dix sept': 17, 'dix huit': 18, 'dix neuf': 19, 'quatre vingt': 80, 'quatre vingts': 80 },
  de: {
    ein: 1,
    eine: 1,
    einem: 1,
    einer: 1,
    einen: 1,
    fuenf: 5,
    zwoelf: 12,
    fuenfzehn: 15,
    fuenfzig: 50,
    zwo: 2,
  },
};

/** Words that are mostly an article: a number only before a unit of time. */
export const ARTICLES: ReadonlySet<string> = new Set(
  'a an een ne n un une ein eine einem einer einen one'.split(' '),
);

/** @returns phrase → number */
export function numberWords(language: Language): ReadonlyMap<string, number> {
  const small = LIST[language].small.split(' ');
  const words = new Map<string, number>(small.map((word, number) => [word, number]));
  LIST[language].tens.split(' ').forEach((ten, index) => {
    const number = (index + 2) * 10;
    words.set(ten, number);
    for (let unit = 1; unit <= 9; unit++) {
      for (const phrase of joined(language, ten, small[unit] ?? '')) words.set(phrase, number + unit);
    }
  });
  for (const [phrase, number] of Object.entries(MORE[language])) words.set(phrase, number);
  return words;
}

function joined(language: Language, ten: string, unit: string): string[] {
  switch (language) {
    case 'en':
      return [`${ten} ${unit}`];
    case 'nl':
      return [`${unit}en${ten}`];
    case 'fr':
      return unit === 'un' ? [`${ten} et un`, `${ten} et une`, `${ten} un`] : [`${ten} ${unit}`];
    case 'de':
      return [`${unit === 'eins' ? 'ein' : unit}und${ten}`];
  }
}
