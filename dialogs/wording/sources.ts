/** Where each text that states a fact has it from, and the day by which it must be checked again. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Texts } from '../engine/texts.js';
import { sentencesIn, wordsIn } from './sentences.js';

const Source = z.strictObject({
  texts: z.array(z.string().min(1)).min(1),
  source: z.string().min(1),
  status: z.literal('confirmed'),
  reviewBy: z.iso.date(),
});
export type TextSource = z.infer<typeof Source>;

/** @throws ZodError when an entry lacks its source or review date */
export function parseSources(data: unknown): readonly TextSource[] {
  return z.array(Source).parse(data);
}

/** Sources of the texts, from locales/knowledge/texts.json. @throws ZodError at the start when one is incomplete */
export const TEXT_SOURCES: readonly TextSource[] = parseSources(
  JSON.parse(
    readFileSync(fileURLToPath(new URL('../../locales/knowledge/texts.json', import.meta.url)), 'utf8'),
  ),
);

/** Parts whose texts tell facts: law, rights, help. */
const TELLS_FACTS =
  /^(?:rights|consent|care|choices|danger|risk|lines|outside|young|recognise|own)\.|^cards\.\w+\.said$|^behaviours:\w+\.law$/;
/** Who says less states no fact; what is asked is no statement. */
const LONG_ENOUGH = 12;

/** Texts that tell something without a source, and sources of texts that are not there. */
export function sourceProblems(
  texts: Texts,
  labels: ReadonlySet<string>,
  sources: readonly TextSource[] = TEXT_SOURCES,
): string[] {
  const keys = new Set(texts.keys('en'));
  const covered = new Set(sources.flatMap((entry) => entry.texts));
  const without = [...keys]
    .filter((key) => TELLS_FACTS.test(key) && !labels.has(key) && !covered.has(key))
    .filter((key) => wordsStated(texts.raw('en', key)) >= LONG_ENOUGH)
    .map((key) => `${key} states something without a source in locales/knowledge/texts.json`);
  const gone = [...covered]
    .filter((key) => !keys.has(key))
    .map((key) => `locales/knowledge/texts.json names ${key}, which is no text`);
  return [...without, ...gone];
}

/** @returns how many words stand in what is no question; an item of a list can state a fact too */
function wordsStated(text: string): number {
  const lines = text.split('\n').map((line) => line.replace(/^•\s*/, '').replace(/(?<=[^.?!:])$/, '.'));
  return sentencesIn(lines.join('\n'), 'en')
    .filter((sentence) => !sentence.endsWith('?'))
    .reduce((sum, sentence) => sum + wordsIn(sentence).length, 0);
}
