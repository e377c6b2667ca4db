/** The officer's language: words, and dates and times as read in Brussels. Kept in memory only. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { sizeInWords } from '../../widget/shared/size.js';
import { initialLanguage, lookUp, type Language, type TextKey, type TextValues } from './texts.js';

const REGIONS: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' };

export interface LanguageTools {
  language: Language;
  setLanguage: (language: Language) => void;
  /** The text under a key. */
  t: (key: TextKey, values?: TextValues) => string;
  /** The text under a key that is put together from data (an error code, an event), or `undefined`. */
  find: (key: string, values?: TextValues) => string | undefined;
  /** "23:41" */
  time: (iso: string) => string;
  /** "Monday 24 November" */
  day: (iso: string) => string;
  /** "November 2026", from `2026-11`. */
  month: (month: string) => string;
  /** "24/11, 23:41" */
  moment: (iso: string) => string;
  /** "24/11/2026, 23:41" */
  full: (iso: string) => string;
  /** "Wednesday 25 November 2026 at 10:00", from a time of the clock in Brussels such as `2026-11-25T10:00`. */
  wall: (local: string) => string;
  size: (bytes: number) => string;
}

const LanguageContext = createContext<LanguageTools | undefined>(undefined);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => initialLanguage(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const tools = useMemo(() => makeTools(language, setLanguage), [language]);
  return (
    <I18nProvider locale={REGIONS[language]}>
      <LanguageContext value={tools}>{children}</LanguageContext>
    </I18nProvider>
  );
}

/** Words and formats in the officer's language. */
export function useLanguage(): LanguageTools {
  const tools = useContext(LanguageContext);
  if (!tools) throw new Error('useLanguage needs a LanguageProvider around it');
  return tools;
}

function makeTools(language: Language, setLanguage: (language: Language) => void): LanguageTools {
  const format = (options: Intl.DateTimeFormatOptions) => {
    // Officers compare with radio logs and reports, so the desk shows Brussels time wherever it is read.
    const formatter = new Intl.DateTimeFormat(REGIONS[language], { timeZone: 'Europe/Brussels', ...options });
    return (iso: string) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : formatter.format(date);
    };
  };
  const wall = format({ dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  return {
    language,
    setLanguage,
    t: (key, values) => lookUp(language, key, values) ?? key,
    find: (key, values) => lookUp(language, key, values),
    time: format({ hour: '2-digit', minute: '2-digit' }),
    day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: format({ month: 'long', year: 'numeric' }),
    moment: format({ day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' }),
    full: format({ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    wall: (local) => wall(`${local}:00Z`),
    // As the person saw it when they added the file.
    size: (bytes) => sizeInWords(bytes, REGIONS[language]),
  };
}
