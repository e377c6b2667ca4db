/**
 * Sentences and words as a careful reader counts them: a phone number is one word; an item of a list, a label or a
 * line without an end is no sentence; a variable is nothing; an abbreviation ends no sentence.
 */
import type { Language } from '../facts.js';

const VARIABLE = /\{\{[^}]*\}\}/g;
/** What may stand behind the point of a sentence. */
const CLOSING = '["”’»“‘)\\]\\s]*';
const ENDS = new RegExp(`[.?!…:]${CLOSING}$`, 'u');
const BREAK = new RegExp(`[.?!…]+${CLOSING}(?=\\s|$)`, 'gu');

/** Lower case, without the last point. */
const ABBREVIATIONS: Record<Language, ReadonlySet<string>> = {
  en: new Set(['e.g', 'i.e', 'mr', 'mrs', 'ms', 'dr', 'st', 'no', 'approx']),
  nl: new Set([
    'bv',
    'bijv',
    'd.w.z',
    'dhr',
    'mevr',
    'dr',
    'nr',
    'o.a',
    'a.u.b',
    'i.p.v',
    'ca',
    'm.a.w',
    'tel',
  ]),
  fr: new Set(['p', 'p.ex', 'm', 'mme', 'dr', 'n', 'c.-à-d', 'tél', 'av', 'ch', 'env']),
  de: new Set([
    'z',
    'b',
    'z.b',
    'd',
    'h',
    'd.h',
    'dr',
    'nr',
    'bzw',
    'ca',
    'hr',
    'fr',
    'str',
    'tel',
    'u',
    'a',
    'u.a',
  ]),
};
const MONTH = /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/;

export function sentencesIn(text: string, language: Language): string[] {
  return (
    text
      .replaceAll(VARIABLE, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !/^[•–*-]\s/.test(line))
      // "1." before a step is its number, not a sentence.
      .map((line) => line.replace(/^\d{1,2}\.\s+(?=\S)/, ''))
      .filter((line) => ENDS.test(line))
      .flatMap((line) => split(line, language))
      .filter((sentence) => wordsIn(sentence).length > 0)
  );
}

/** A number with its spaces is one word; words joined by a hyphen are read apart. */
export function wordsIn(text: string): string[] {
  return (
    text.replaceAll(VARIABLE, ' ').match(/\d+(?:[ :.,/]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’·]\p{L}+)*/gu) ?? []
  );
}

function split(line: string, language: Language): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of line.matchAll(BREAK)) {
    const end = index + mark.length;
    const before = line.slice(start, index);
    if (mark.startsWith('.') && endsNothing(before, line.slice(end), language)) continue;
    // A question inside quotes goes on in the same sentence: “are you safe?” is a good start.
    if (/^\s*\p{Ll}/u.test(line.slice(end))) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

function endsNothing(before: string, after: string, language: Language): boolean {
  if (after.trim() === '') return false;
  const last = /[\p{L}.-]+$/u.exec(before)?.[0]?.toLowerCase();
  if (last !== undefined && ABBREVIATIONS[language].has(last)) return true;
  return language === 'de' && /(?<!\d)\d{1,2}$/.test(before) && MONTH.test(after);
}
