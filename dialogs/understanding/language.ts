/** Which of our languages a short message is in. */
import { detectAll } from 'tinyld';
import { LANGUAGES, type Language } from '../facts.js';
import { simplify } from './simplify.js';

/** Words that belong to one language only and carry short messages, where statistics on letters are weak. */
const TELLING: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    'ik mij mijn hij zij een het niet heeft hebben iemand wat dat gebeurd bij naar ben werd ze deze maar wil gisteren achtervolgd aangeraakt voel zijn'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'je moi mon ma il elle une le la les des pas quelqu un que qui est suis sur dans avec hier mais j m c a ete me on veux du'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i my he she the a someone somebody what happened not with was me they him it and want yesterday on bus guy still'.split(
      ' ',
    ),
  ),
  de: new Set(
    'ich mich mir mein er sie ein eine der das nicht jemand hat wurde bin mit und ist auf was passiert gestern aber'.split(
      ' ',
    ),
  ),
};

export interface FoundLanguage {
  language: Language;
  /** Enough words, and a clear winner. */
  sure: boolean;
}

/** @param expected what to answer when the text gives no sign */
export function detectLanguage(text: string, expected: Language): FoundLanguage {
  const words = simplify(text)
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  if (words.length === 0) return { language: expected, sure: false };
  const votes = new Map<Language, number>(
    LANGUAGES.map((language) => [language, words.filter((word) => TELLING[language].has(word)).length]),
  );
  for (const { lang, accuracy } of detectAll(text, { only: [...LANGUAGES] })) {
    const language = LANGUAGES.find((known) => known === lang);
    if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + 2 * accuracy);
  }
  const ranked = [...votes].sort((one, other) => other[1] - one[1]);
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best[1] === second[1])
    return { language: expected, sure: false };
  return { language: best[0], sure: words.length >= 2 && best[1] - second[1] >= 1 };
}
