/**
 * Checks every word that residents read: blame, reading level, bubbles, sources, and numbers that differ between
 * languages. Officers' texts (console/) are not for residents and are not read here.
 */
import type { Texts } from '../engine/texts.js';
import { optionText, type Flow } from '../engine/flow.js';
import { LANGUAGES, type Language } from '../facts.js';
import { phonesIn } from '../knowledge.js';
import { blameIn } from './blame.js';
import { bubbleProblems } from './bubbles.js';
import { count, readingScore, together, type Counts } from './reading.js';
import { sourceProblems, TEXT_SOURCES, type TextSource } from './sources.js';

/** A flow reads plainly from here on. */
const PLAIN = 60;
/** No text of {@link SHORT} words or more may be harder than this. */
const HARD = 45;
/** A score of fewer words says little. */
const SHORT = 20;

/** What somebody chose: the gender of the officer whom they want to meet is not guessed. */
const CHOSEN_GENDER: ReadonlySet<string> = new Set([
  'statement.gender',
  'statement.gender.woman',
  'statement.gender.man',
  'statement.wishes.woman',
  'statement.wishes.man',
  'officer.waiting.who',
  'officer.who',
  'officer.who.woman',
  'officer.who.man',
  'officer.womanthere',
  'officer.womannotnow',
  'officer.manthere',
  'officer.mannotnow',
  'code.appointment.officer.woman',
  'code.appointment.officer.man',
]);

/** What is wrong, in sentences; empty when all holds. */
export function checkContent(
  flows: ReadonlyMap<string, Flow>,
  texts: Texts,
  sources: readonly TextSource[] = TEXT_SOURCES,
): string[] {
  const labels = labelsOf(flows);
  return [
    ...LANGUAGES.flatMap((language) => checkWording(language, texts)),
    ...LANGUAGES.flatMap((language) => checkReading(language, texts, labels)),
    ...LANGUAGES.flatMap((language) => checkBubbles(language, texts, labels)),
    ...checkNumbers(texts),
    ...sourceProblems(texts, labels, sources),
  ];
}

/** Keys of texts that residents read, as {@link Texts.get} takes them. */
export function residentsKeys(texts: Texts, language: Language): string[] {
  return texts.keys(language);
}

/** Keys of buttons: the person's own words, which are no sentences of ours. */
export function labelsOf(flows: ReadonlyMap<string, Flow>): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const flow of flows.values()) {
    for (const [name, step] of Object.entries(flow.steps)) {
      if (step.kind !== 'ask') continue;
      for (const option of [...step.options, ...(step.calls ?? [])])
        labels.add(optionText({ flow: flow.id, step: name }, option));
    }
  }
  return labels;
}

/** `rights` of `rights.what`, `widget` of `widget:painted.title`. */
export function groupOf(key: string): string {
  return /^[^:.]+/.exec(key)?.[0] ?? key;
}

/** The sentences of a flow (or of a file beside the flows) in a language, counted together. */
export function countsOf(
  group: string,
  language: Language,
  texts: Texts,
  labels: ReadonlySet<string>,
): Counts {
  return together(
    residentsKeys(texts, language)
      .filter((key) => groupOf(key) === group && !labels.has(key))
      .map((key) => count(texts.raw(language, key), language)),
  );
}

function checkWording(language: Language, texts: Texts): string[] {
  return residentsKeys(texts, language).flatMap((key) =>
    blameIn(texts.raw(language, key), language)
      .filter(({ kind }) => kind !== 'guesses a gender' || !CHOSEN_GENDER.has(key))
      .map(({ kind, words }) => `${language}: ${key} ${kind}: "${words}"`),
  );
}

function checkReading(language: Language, texts: Texts, labels: ReadonlySet<string>): string[] {
  const keys = residentsKeys(texts, language).filter((key) => !labels.has(key));
  const hardTexts = keys.flatMap((key) => {
    const counts = count(texts.raw(language, key), language);
    const score = readingScore(counts, language);
    return counts.words >= SHORT && score !== undefined && score < HARD
      ? [
          `${language}: ${key} reads hard, ${score.toFixed(0)} (at least ${HARD}): "${texts.raw(language, key).slice(0, 60)}…"`,
        ]
      : [];
  });
  const hardFlows = [...new Set(keys.map(groupOf))].flatMap((group) => {
    const counts = countsOf(group, language, texts, labels);
    const score = readingScore(counts, language);
    return counts.words >= SHORT && score !== undefined && score < PLAIN
      ? [`${language}: ${group} reads hard as a whole, ${score.toFixed(0)} (at least ${PLAIN})`]
      : [];
  });
  return [...hardTexts, ...hardFlows];
}

function checkBubbles(language: Language, texts: Texts, labels: ReadonlySet<string>): string[] {
  return residentsKeys(texts, language)
    .filter((key) => !labels.has(key))
    .flatMap((key) =>
      bubbleProblems(texts.raw(language, key), language, texts).map(
        (problem) => `${language}: ${key} has ${problem}`,
      ),
    );
}

/** A text that names other phone numbers than the English one differs in meaning. */
function checkNumbers(texts: Texts): string[] {
  return LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
    residentsKeys(texts, language)
      .filter((key) => texts.has('en', key))
      .flatMap((key) => {
        const numbers = (one: Language) => phonesIn(texts.raw(one, key)).sort().join(', ');
        return numbers(language) === numbers('en')
          ? []
          : [
              `${language}: ${key} names ${numbers(language) || 'no number'}, English ${numbers('en') || 'no number'}`,
            ];
      }),
  );
}
