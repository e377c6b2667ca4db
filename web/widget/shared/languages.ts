/** The languages of the channel, each under its own name, in the order of the select. */
export const languageNames = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
} as const;

export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as Language[];

/** Whether a value from outside (an attribute, a message, a select) is one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/**
 * The language to begin in: the wish of the embedding page, else the first language of the browser
 * that we have, else English.
 */
export function chooseLanguage(wish?: string | null): Language {
  for (const tag of [wish ?? '', ...navigator.languages]) {
    const short = tag.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return 'en';
}
