/** Judges the model on sentences that it was not trained on: every sentence once, by cross-validation. */
import { BEHAVIOURS, LANGUAGES, type Behaviour, type Language } from '../facts.js';
import type { Example } from './examples.js';
import { LABELS, ROLES, type Role } from './labels.js';
import { generator } from './training.js';

/** What the model said of one sentence, beside what its label says. */
export interface Judged {
  example: Example;
  scores: Float64Array;
  language: Language;
}

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
  /** Sentences in which the label holds. */
  count: number;
}

const FOLDS = 5;
const SEED = 417;
/**
 * Danger and risk must not be missed: the threshold is as low as this many right ones among those that are said allow.
 * The examples hold far more look-alikes than people write; on blind sets the same threshold is right more often.
 */
const LEAST_PRECISION = 0.72;
/** Above this a danger or a risk is so clear that the numbers come before any question. */
const SURE_PRECISION = 0.95;
/** So far below the threshold, a behaviour is asked instead of said; what weighs heavily only when it is near. */
const GUESS_BELOW = 2.2;
const HEAVY_GUESS_BELOW = 0.8;
const HEAVY: readonly Behaviour[] = ['rape', 'spiking', 'image_abuse'];

/** The fold of each example: the same every time, whatever the order of the work. */
export function foldsOf(examples: readonly Example[]): number[] {
  const random = generator(SEED);
  return examples.map(() => Math.floor(random() * FOLDS));
}

export { FOLDS };

const at = (label: string) => LABELS.indexOf(label);

/** Scores from which labels hold, so that each does what it is for. */
export function thresholdsFrom(judged: readonly Judged[]): Record<string, number> {
  const thresholds: Record<string, number> = {};
  for (const label of ['danger', 'risk'] as const) {
    thresholds[label] = thresholdFor(judged, label, LEAST_PRECISION);
    thresholds[`${label} sure`] = thresholdFor(judged, label, SURE_PRECISION);
  }
  thresholds['minor'] = bestThreshold(judged, ['minor']);
  thresholds['in'] = 0;
  thresholds['out sure'] = -1.5;
  const behaviour = bestThreshold(judged, BEHAVIOURS);
  for (const name of BEHAVIOURS) {
    thresholds[name] = (bestThreshold(judged, [name]) + behaviour) / 2;
    thresholds[`${name} guess`] = thresholds[name] - (HEAVY.includes(name) ? HEAVY_GUESS_BELOW : GUESS_BELOW);
  }
  for (const label of LABELS)
    if (label.startsWith('intent ')) thresholds[label] = bestThreshold(judged, [label]);
  return Object.fromEntries(
    Object.entries(thresholds).map(([name, value]) => [name, Number(value.toFixed(2))]),
  );
}

/** The lowest score from which at least such a part of what is said holds. */
function thresholdFor(judged: readonly Judged[], label: string, precision: number): number {
  const ranked = judged
    .map((one) => ({ score: one.scores[at(label)] ?? 0, holds: holds(one.example, label) }))
    .sort((one, other) => other.score - one.score);
  let right = 0;
  let threshold = ranked[0]?.score ?? 0;
  ranked.forEach(({ score, holds: true_ }, index) => {
    if (true_) right++;
    if (right / (index + 1) >= precision) threshold = score;
  });
  return threshold;
}

const STEPS = Array.from({ length: 61 }, (_nothing, step) => -4 + step * 0.1);

/** The score with the best F1 over these labels together. */
function bestThreshold(judged: readonly Judged[], labels: readonly string[]): number {
  let best = { f1: -1, threshold: 0 };
  for (const threshold of STEPS) {
    const { f1 } = quality(judged, labels, (one, label) => (one.scores[at(label)] ?? 0) >= threshold);
    if (f1 > best.f1) best = { f1, threshold };
  }
  return best.threshold;
}

export function holds(example: Example, label: string): boolean {
  if (label === 'danger' || label === 'risk' || label === 'minor') return example[label];
  if (label === 'in') return example.scope === 'in';
  if (label.startsWith('role ')) return example.role === label.slice('role '.length);
  if (label.startsWith('intent ')) return example.intent === label.slice('intent '.length);
  return example.behaviours.includes(label as Behaviour);
}

/** Over several labels together: each pair of a sentence and a label counts once (micro average). */
export function quality(
  judged: readonly Judged[],
  labels: readonly string[],
  said: (one: Judged, label: string) => boolean,
): Quality {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const one of judged) {
    for (const label of labels) {
      const is = holds(one.example, label);
      const says = said(one, label);
      if (is && says) right++;
      else if (says) wrong++;
      else if (is) missed++;
    }
  }
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, count: right + missed };
}

export function roleOf(scores: Float64Array): Role {
  let best: Role = 'none';
  for (const role of ROLES)
    if ((scores[at(`role ${role}`)] ?? 0) > (scores[at(`role ${best}`)] ?? 0)) best = role;
  return best;
}

/** Rows: what is; columns: what was said. */
export function confusion(
  judged: readonly Judged[],
  names: readonly string[],
  is: (example: Example) => string,
  said: (one: Judged) => string,
): number[][] {
  const table = names.map(() => names.map(() => 0));
  for (const one of judged) {
    const row = table[names.indexOf(is(one.example))];
    const column = names.indexOf(said(one));
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

export function byLanguage(judged: readonly Judged[]): [Language, Judged[]][] {
  return LANGUAGES.map((language) => [
    language,
    judged.filter(({ example }) => example.language === language),
  ]);
}
