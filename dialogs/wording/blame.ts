/**
 * Wording that blames, doubts, presses, judges or guesses: what a resident must not read. The lists of each language
 * stand in blame/; what no language allows stands here.
 */
import type { Language } from '../facts.js';
import { DUTCH } from './blame/nl.js';
import { ENGLISH } from './blame/en.js';
import { FRENCH } from './blame/fr.js';
import { GERMAN } from './blame/de.js';
import type { Kind, Pattern } from './blame/pattern.js';

export interface Found {
  kind: Kind;
  words: string;
  pattern: Pattern;
}

interface Rule {
  pattern: Pattern;
  rule: RegExp;
}

const EVERYWHERE: readonly Pattern[] = [
  ['shouts', '[!¡‼❗]'],
  ['shows an emoji', '\\p{Extended_Pictographic}|\\p{Regional_Indicator}{2}'],
  ['names a penalty or an article', '€|\\bEUR\\b'],
];

const PATTERNS: Record<Language, readonly Pattern[]> = {
  nl: DUTCH,
  fr: FRENCH,
  en: ENGLISH,
  de: GERMAN,
};

const RULES: Record<Language, readonly Rule[]> = {
  nl: compile(PATTERNS.nl),
  fr: compile(PATTERNS.fr),
  en: compile(PATTERNS.en),
  de: compile(PATTERNS.de),
};

/** All that a text should not say, with the words that say it. */
export function blameIn(text: string, language: Language): Found[] {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[\u00a0\u202f]/g, ' ');
  return RULES[language].flatMap(({ pattern, rule }) => {
    const words = rule.exec(plain)?.[0];
    return words === undefined ? [] : [{ kind: pattern[0], words, pattern }];
  });
}

/** How many patterns a language has of its own. */
export function patternsOf(language: Language): readonly Pattern[] {
  return PATTERNS[language];
}

/** A pattern hits whole words; \b does not know letters with accents. */
function compile(patterns: readonly Pattern[]): Rule[] {
  return [
    ...EVERYWHERE.map((pattern) => ({ pattern, rule: new RegExp(pattern[1], 'u') })),
    ...patterns.map((pattern) => ({
      pattern,
      rule: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern[1]})(?![\\p{L}\\p{N}])`, 'iu'),
    })),
  ];
}
