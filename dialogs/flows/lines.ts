/** Listening lines for one person: by language, age and whether they are open at this hour. */
import type { Texts } from '../engine/texts.js';
import type { Facts } from '../facts.js';
import { SERVICES, type ServiceFact } from '../knowledge.js';

/** More numbers than this help nobody at night on a phone. */
const MOST_LINES = 7;

export function linesFor(facts: Facts, texts: Texts, now: Date): string {
  const { language } = facts;
  const said = SERVICES.filter((service) => suits(service, facts))
    .slice(0, MOST_LINES)
    .map((service) => {
      const open = isOpen(service, now);
      const state =
        open === undefined ? '' : ` (${texts.get(language, open ? 'lines.open' : 'lines.closed')})`;
      return `• ${texts.get(language, `lines.${service.id}`)}${state}`;
    });
  const foreign = language !== 'nl' && language !== 'fr';
  return [...said, ...(foreign ? [texts.get(language, 'lines.none')] : [])].join('\n\n');
}

/** Who speaks neither Dutch nor French sees the lines of both. */
function suits({ line }: ServiceFact, { language, minor }: Facts): boolean {
  if (line === undefined) return false;
  const spoken =
    line.languages.length === 0 ||
    (language === 'nl' || language === 'fr' ? line.languages.includes(language) : true);
  const young = minor === true;
  return spoken && (line.ages === 'all' || (line.ages === 'minors') === young);
}

/** @returns undefined when the hours are not known, or it never closes */
function isOpen({ line }: ServiceFact, now: Date): boolean | undefined {
  if (line?.hours === undefined) return undefined;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Brussels',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return line.hours.some(
    ({ days, from, to }) => days.some((day) => day === part('weekday')) && time >= from && time < to,
  );
}
