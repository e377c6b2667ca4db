/** A bubble is a paragraph of a message: short enough to be read on a phone by someone who shakes. */
import { BEHAVIOURS, type Language } from '../facts.js';
import type { Texts } from '../engine/texts.js';
import { sentencesIn } from './sentences.js';

const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 320;

/** Variables that bring lines or bubbles of their own, or what an officer or the person wrote: not counted. */
const OWN_BUBBLES: ReadonlySet<string> = new Set([
  'preview',
  'lines',
  'points',
  'counted',
  'reasons',
  'names',
  'answers',
  'text',
  'code',
]);

const UNKNOWN_VARIABLE = 'something of usual length';

/** What a variable usually brings at its longest, where it does not come from the texts. */
const USUAL: Readonly<Record<string, string>> = {
  where: ', Place du Luxembourg / Luxemburgplein',
  when: ', Saturday 21 November 2026 between 22:00 and 23:30',
  value: 'Saturday 21 November 2026 between 22:00 and 23:30',
  words: 'a man kept rubbing against me on bus 71 and then he got off at the same stop',
  minutes: '15',
  count: '12',
  number: '1000',
  first: 'Rue du Marché au Charbon',
  second: 'Rue du Marché au Charbon',
  third: 'Rue du Marché au Charbon',
  officer: 'Marie-Christine',
  colleague: 'Marie-Christine',
  opens: 'on Wednesday 25 November 2026 from 08:00',
};

/** What is too long in a text, in words; empty when it fits. */
export function bubbleProblems(text: string, language: Language, texts: Texts): string[] {
  return text.split(/\n{2,}/).flatMap((paragraph) => {
    const filled = fillings(paragraph, language, texts);
    const sentences = Math.max(...filled.map((one) => sentencesIn(one, language).length));
    const characters = Math.max(...filled.map((one) => one.length));
    return [
      ...(sentences > MOST_SENTENCES ? [`${sentences} sentences in one bubble: "${start(paragraph)}"`] : []),
      ...(characters > MOST_CHARACTERS
        ? [`${characters} characters in one bubble: "${start(paragraph)}"`]
        : []),
    ];
  });
}

/** The paragraph with its variables filled in: once for each behaviour where it names one, else once. */
function fillings(paragraph: string, language: Language, texts: Texts): string[] {
  const behaviours = /\{\{\s*(?:name|law|what)\s*\}\}/.test(paragraph) ? BEHAVIOURS : BEHAVIOURS.slice(0, 1);
  return behaviours.map((behaviour) =>
    paragraph.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_whole, variable: string) => {
      if (OWN_BUBBLES.has(variable)) return '';
      if (variable === 'name' || variable === 'what')
        return shown(texts, language, `behaviours:${behaviour}.name`);
      if (variable === 'law') return shown(texts, language, `behaviours:${behaviour}.law`);
      if (variable === 'fault') return shown(texts, language, 'recognise.fault.victim');
      if (variable === 'place')
        return ['nobody', 'many'].map((line) => shown(texts, language, `officer.place.${line}`)).join(' ');
      return USUAL[variable] ?? UNKNOWN_VARIABLE;
    }),
  );
}

function shown(texts: Texts, language: Language, key: string): string {
  return texts.has(language, key) ? texts.raw(language, key) : UNKNOWN_VARIABLE;
}

function start(paragraph: string): string {
  return paragraph.length <= 60 ? paragraph : `${paragraph.slice(0, 60)}…`;
}
