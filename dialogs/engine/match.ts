/** Which option an answer means: its id, its label in any language, its number, or a plain yes or no. */
import recognizers from '@microsoft/recognizers-text-suite';
import { LANGUAGES, type Language } from '../facts.js';
import { optionValue, type Option, type Place } from './flow.js';
import { simplify } from '../understanding/simplify.js';

export interface Answer {
  /** What a button carries; undefined when typed. */
  value: string | undefined;
  text: string;
}

export type Match =
  | { kind: 'option'; option: Option }
  /** A button of another question than the one that is asked now. */
  | { kind: 'stale' }
  | { kind: 'none' };

const CULTURES: Record<Language, string> = { nl: 'nl-nl', fr: 'fr-fr', en: 'en-us', de: 'de-de' };
/** Longer answers are told in words, and are never taken for a plain yes or no. */
const LONGEST_YES_OR_NO = 20;
/** `flow.step.option`: lower-case words with dots between, as our own buttons carry. */
const BUTTON_VALUE = /^[a-z]+\.[a-z]+\.[a-z0-9_]+$/;

export function matchOption(
  answer: Answer,
  place: Place,
  options: readonly Option[],
  language: Language,
  labelOf: (language: Language, option: Option) => string,
  { numbered, verbatim }: Reading = { numbered: true, verbatim: false },
): Match {
  const named = answer.value ?? answer.text.trim();
  const isWords = verbatim && answer.value === undefined;
  const byId = options.find(
    (option) => optionValue(place, option) === named || (option.id === named && !isWords),
  );
  if (byId !== undefined) return { kind: 'option', option: byId };
  if (BUTTON_VALUE.test(named) && !isWords) return { kind: 'stale' };

  const typed = simplify(answer.text);
  if (typed === '') return { kind: 'none' };
  for (const known of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const byLabel = options.find(
      (option) =>
        // What somebody told is not kept in memory beyond the turn.
        (option.said === undefined ? simplifiedLabel : simplify)(labelOf(known, option)) === typed,
    );
    if (byLabel !== undefined) return { kind: 'option', option: byLabel };
  }
  if (numbered && /^\d{1,2}[.)]?$/.test(typed)) {
    const byNumber = options[Number.parseInt(typed, 10) - 1];
    if (byNumber !== undefined) return { kind: 'option', option: byNumber };
  }
  return matchYesOrNo(typed, options, language);
}

/** How what is typed is read beside an option's whole id and its label. */
export interface Reading {
  /** Whether "2" is the second option: not where a number can be what somebody tells. */
  numbered: boolean;
  /** Whether it is kept word for word: then "later" is a word, and no option's short name. */
  verbatim: boolean;
}

/** What may stand between an answer and what is told after it. */
const JOINT = /^(?:\s*[,.;:!–-]+\s*|\s+)(?:(?:and|but|en|maar|et|mais|und|aber)\s+)?/i;
/** What is told is more than a word or two. */
const SHORTEST_REST = 8;

/**
 * "Yes, and he followed me": an option that the first words are, and the rest.
 * @returns undefined when the text does not begin with an option
 */
export function splitAnswer(
  text: string,
  place: Place,
  options: readonly Option[],
  language: Language,
  labelOf: (language: Language, option: Option) => string,
): { option: Option; rest: string } | undefined {
  const words = text.trim().split(/(?<=[\s,.;:!])\s*/);
  for (let count = Math.min(words.length - 1, 6); count > 0; count--) {
    const first = words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,.;:!]+$/, '');
    const rest = text.trim().slice(first.length).replace(JOINT, '');
    if (rest.length < SHORTEST_REST) continue;
    const match = matchOption({ text: first, value: undefined }, place, options, language, labelOf);
    if (match.kind === 'option' && !/^\d+$/.test(first)) return { option: match.option, rest };
  }
  return undefined;
}

function matchYesOrNo(typed: string, options: readonly Option[], language: Language): Match {
  const yes = options.find((option) => option.id === 'yes');
  const no = options.find((option) => option.id === 'no' || option.negative === true);
  if (yes === undefined || no === undefined || typed.length > LONGEST_YES_OR_NO) return { kind: 'none' };
  const found = recognizers.recognizeBoolean(typed, CULTURES[language])[0];
  // Only when the word is the whole answer: "no he is still here" is not a no.
  if (found?.text !== typed) return { kind: 'none' };
  const value: unknown = found.resolution['value'];
  return { kind: 'option', option: value === true ? yes : no };
}

const simplified = new Map<string, string>();

/** Labels are a closed set, and compared at every turn. */
function simplifiedLabel(label: string): string {
  let simple = simplified.get(label);
  if (simple === undefined) {
    simple = simplify(label);
    simplified.set(label, simple);
  }
  return simple;
}
