/** When somebody should be at the desk again, in words. What counts is who is on duty; the hours only say "normally". */
import type { Texts } from '../engine/texts.js';
import type { Language } from '../facts.js';
import { dayOfWall, wallAt } from '../understanding/when-calendar.js';
import { sayDayAndTime } from '../understanding/when-say.js';

/** "tomorrow from 08:00" */
export function sayOpening(at: Date, now: Date, language: Language, texts: Texts): string {
  const wall = wallAt(at);
  const days = dayOfWall(wall) - dayOfWall(wallAt(now));
  const key = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'day';
  return texts.get(language, `officer.opens.${key}`, sayDayAndTime(wall, language, texts));
}
