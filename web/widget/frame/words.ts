import texts from 'virtual:texts/frame';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../shared/languages.js';
import type { FrameKey } from '../shared/texts.js';

/** The language of the words around the talk. */
export const LanguageContext = createContext<Language>('en');

/** How to leave, where the frame has to offer it itself. */
export const LeaveContext = createContext<(() => void) | null>(null);

/** Gives the texts in the current language; `{{name}}` in a text is filled from `values`. */
export function useWords(): (key: FrameKey, values?: Record<string, string | number>) => string {
  const language = useContext(LanguageContext);
  return (key, values = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
