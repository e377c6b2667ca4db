/** How a case stands, as somebody reads it who comes back with the code; and what became of files. */
import type { Appointment, Brought } from '../engine/services.js';
import type { Texts } from '../engine/texts.js';
import type { Facts, Language } from '../facts.js';

export function statusInWords(facts: Facts, brought: Brought, texts: Texts): string {
  const { opened } = brought;
  if (opened?.state !== 'sent') return '';
  const { language } = facts;
  const say = (key: string, variables?: Record<string, string>) => texts.get(language, key, variables);
  const paragraphs: string[] = [];
  if (opened.seen && opened.newAnswers.length === 0) paragraphs.push(say('code.news.none'));
  paragraphs.push(say(`code.status.${opened.status}`, { number: opened.pvNumber ?? '' }));
  if (opened.closing !== undefined) {
    paragraphs.push(say(`code.closing.${opened.closing.reason}`));
    if (opened.closing.text !== undefined)
      paragraphs.push(say('code.closing.text', { text: opened.closing.text }));
  }
  // What became of the file can be asked with it for long after.
  if (opened.pvNumber !== undefined && opened.status !== 'pv')
    paragraphs.push(say('code.status.pv', { number: opened.pvNumber }));
  if (opened.newAnswers.length > 0)
    paragraphs.push(say('code.news.answers', { answers: opened.newAnswers.join('\n\n') }));
  if (opened.appointment !== undefined)
    paragraphs.push(appointmentInWords(opened.appointment, language, texts));
  return paragraphs.join('\n\n');
}

function appointmentInWords(appointment: Appointment, language: Language, texts: Texts): string {
  const say = (key: string, variables?: Record<string, string>) => texts.get(language, key, variables);
  const lines = [
    say('code.appointment.proposed', {
      station: appointment.station,
      at: momentInWords(appointment.at, language),
    }),
    say('code.appointment.language', { language: say(`language.choose.${appointment.language}`) }),
    ...(appointment.officer === 'any' ? [] : [say(`code.appointment.officer.${appointment.officer}`)]),
    ...(appointment.accompanied ? [say('code.appointment.accompanied')] : []),
  ];
  if (appointment.answer !== undefined) lines.push(say(`code.appointment.answer.${appointment.answer}`));
  return lines.join('\n');
}

/** A local time in Brussels, in full words. */
function momentInWords(at: string, language: Language): string {
  // Read as UTC and shown as UTC: the digits are Brussels' own.
  return new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${at}:00Z`));
}

/** What became of the files of this turn, and what the case holds. */
export function filesInWords(facts: Facts, brought: Brought, texts: Texts): string {
  const { language } = facts;
  const { files } = brought;
  const say = (key: string, variables?: Record<string, string>) => texts.get(language, key, variables);
  const lines = [
    ...(files?.taken ?? []).map(({ name }) => say('statement.files.taken', { name })),
    ...(files?.refused ?? []).map(({ name, reason }) => say(`statement.files.refused.${reason}`, { name })),
  ];
  const together = files?.together ?? facts.case?.files.length ?? 0;
  if (together > 0) lines.push(say('statement.files.together', { count: String(together) }));
  return lines.length === 0 ? say('statement.files.none') : lines.join('\n');
}
