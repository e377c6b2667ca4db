/** What the pages to read say that the zone sets: who is responsible, and how long things are kept. */
import type { Language } from '../../dialogs/facts.js';

/** Settings that the privacy notice states. */
export interface Notice {
  /** Who is responsible for the data; undefined: the page says that the zone has not set it yet. */
  controllerName: string | undefined;
  /** How to reach the data protection officer. */
  dpoContact: string | undefined;
  /** How to reach the supervisory body (COC). */
  supervisorContact: string | undefined;
  silenceMinutes: number;
  keepTalkDays: number;
  keepCodeDays: number;
  keepCaseDays: number;
  keepRestrictedDays: number;
  keepCountDays: number;
}

/** What holds where nothing else is said: the defaults of the settings. */
export const AS_DELIVERED: Notice = {
  controllerName: undefined,
  dpoContact: undefined,
  supervisorContact: undefined,
  silenceMinutes: 30,
  keepTalkDays: 90,
  keepCodeDays: 30,
  keepCaseDays: 365,
  keepRestrictedDays: 5 * 365,
  keepCountDays: 5 * 365,
};

const DAYS_A_YEAR = 365;
const PLACE_OF_SETTING = /(<dd data-setting="(\w+)">)[^<]*/g;
const PLACE_OF_VALUE = /\{(\w+)\}/g;

/**
 * Fills a built page in one language: `{code}` and the other times in words, `{exitUrl}`, and the contacts that are set.
 * @throws Error when the page has a place that nothing fills
 */
export function fillPage(html: string, language: Language, exitUrl: string, notice: Notice): string {
  const values = new Map<string, string>([
    ['exitUrl', exitUrl],
    ['silence', inWords(notice.silenceMinutes, 'minute', language)],
    ['talk', days(notice.keepTalkDays, language)],
    ['code', days(notice.keepCodeDays, language)],
    ['case', days(notice.keepCaseDays, language)],
    ['restricted', days(notice.keepRestrictedDays, language)],
    ['count', days(notice.keepCountDays, language)],
  ]);
  const contacts = new Map<string, string | undefined>([
    ['controllerName', notice.controllerName],
    ['dpoContact', notice.dpoContact],
    ['supervisorContact', notice.supervisorContact],
  ]);
  return html
    .replace(PLACE_OF_VALUE, (place, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`a page has the place ${place}, which nothing fills`);
      return value;
    })
    .replace(PLACE_OF_SETTING, (notSet, tag: string, name: string) => {
      const contact = contacts.get(name);
      return contact === undefined ? notSet : tag + escaped(contact);
    });
}

/** Whole years where they are whole. */
function days(count: number, language: Language): string {
  return count % DAYS_A_YEAR === 0
    ? inWords(count / DAYS_A_YEAR, 'year', language)
    : inWords(count, 'day', language);
}

function inWords(count: number, unit: 'minute' | 'day' | 'year', language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
