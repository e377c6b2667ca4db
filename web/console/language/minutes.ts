import type { LanguageTools } from './language.js';

/** "under 1 min", "12 min", "1 h 05 min" from whole minutes. */
export function minutesInWords(minutes: number, t: LanguageTools['t']): string {
  if (minutes < 1) return t('time.under-a-minute');
  if (minutes < 60) return t('time.minutes', { minutes });
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') });
}
