import { LANGUAGES, type Language } from '../../dialogs/facts.js';

/** The first of our languages that a browser prefers (`Accept-Language`). */
export function languageOf(accepted: string | undefined, otherwise: Language): Language {
  const preferred = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight = 'q=1'] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return { language: asLanguage(tag.slice(0, 2)), weight: Number(weight.replace('q=', '')) };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return preferred[0]?.language ?? otherwise;
}

/** The value if it is one of our languages. */
export function asLanguage(value: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
