/**
 * How easy a text reads, by the formula that was made for its language. All give 0 (hard) to 100 (easy) and take words
 * a sentence and syllables a word; 60 and more is plain.
 *
 * - English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
 * - Dutch: W. H. Douma, "De leesbaarheid van landbouwbladen", Landbouwhogeschool Wageningen (1960).
 * - French: L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française",
 *   Cahiers d'études de radio-télévision 19 (1958).
 * - German: T. Amstad, "Wie verständlich sind unsere Zeitungen?", Zürich (1978).
 */
import type { Language } from '../facts.js';
import { sentencesIn, wordsIn } from './sentences.js';
import { syllablesIn } from './syllables.js';

export interface Counts {
  sentences: number;
  words: number;
  syllables: number;
}

const FORMULAS: Record<Language, { base: number; sentence: number; word: number }> = {
  en: { base: 206.835, sentence: 1.015, word: 84.6 },
  nl: { base: 206.84, sentence: 0.93, word: 77 },
  fr: { base: 207, sentence: 1.015, word: 73.6 },
  de: { base: 180, sentence: 1, word: 58.5 },
};

export function count(text: string, language: Language): Counts {
  const sentences = sentencesIn(text, language);
  const words = sentences.flatMap((sentence) => wordsIn(sentence));
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word, language), 0),
  };
}

/** The counts of several texts together: long texts weigh more than short ones. */
export function together(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, one) => ({
      sentences: sum.sentences + one.sentences,
      words: sum.words + one.words,
      syllables: sum.syllables + one.syllables,
    }),
    { sentences: 0, words: 0, syllables: 0 },
  );
}

/** @returns the score; undefined when there is no sentence to read. Very plain text can pass 100. */
export function readingScore(
  { sentences, words, syllables }: Counts,
  language: Language,
): number | undefined {
  if (sentences === 0 || words === 0) return undefined;
  const { base, sentence, word } = FORMULAS[language];
  return base - (sentence * words) / sentences - (word * syllables) / words;
}
