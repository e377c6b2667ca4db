/** What "count me" keeps: the behaviours, roughly where, the part of the day and the month. */
import type { Counted } from '../engine/services.js';
import type { Texts } from '../engine/texts.js';
import type { Facts, Language, When } from '../facts.js';
import { partOfDay } from '../understanding/when.js';

export function countedIn(facts: Facts): Counted {
  return {
    behaviours: facts.behaviours.map(({ name }) => name),
    quarter: facts.where?.quarter,
    part: facts.when === undefined ? undefined : partOfDay(facts.when),
    happened: facts.when === undefined ? undefined : monthOf(facts.when),
  };
}

/** The month of a time; undefined when it may be in more than one. */
function monthOf(when: When): string | undefined {
  const months = when.split('/').map((end) => end.slice(0, 7));
  return months.every((month) => month === months[0]) ? months[0] : undefined;
}

/** The same, as it is shown before the yes. */
export function countedLines(facts: Facts, texts: Texts, now: Date): string {
  const { language } = facts;
  const { part, happened } = countedIn(facts);
  const line = (kind: string, value: string) =>
    `• ${texts.get(language, `choices.count.${kind}`, { value })}`;
  return [
    line(
      'what',
      facts.behaviours.map(({ name }) => texts.get(language, `behaviours:${name}.name`)).join(', '),
    ),
    ...(facts.where?.quarter === undefined
      ? []
      : [line('quarter', facts.where.quarterName ?? facts.where.name)]),
    ...(part === undefined ? [] : [line('part', texts.get(language, `choices.part.${part}`))]),
    ...(happened === undefined ? [] : [line('month', monthInWords(happened, language))]),
    line('counted', monthInWords(now.toISOString().slice(0, 7), language)),
  ].join('\n');
}

function monthInWords(month: string, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));
}
