import texts from 'virtual:texts/classroom';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type cards from '../../locales/en/flows/cards.json';
import type own from '../../locales/en/class.json';
import type { Language } from '../widget/shared/languages.js';

/** Keys of the texts of this page: its own, and those of the talk that it shows too. */
export type ClassKey = keyof typeof own | keyof typeof cards | 'consent.meaning' | 'consent.ages';
export type Words = (key: ClassKey, values?: Record<string, string | number>) => string;

export const LanguageContext = createContext<Language>('en');

/** Gives the texts in a language; `{{name}}` in a text is filled from `values`. */
export function wordsOf(language: Language): Words {
  return (key, values = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function useWords(): Words {
  return wordsOf(useContext(LanguageContext));
}
