/**
 * Trains a model: logistic regression for every label, by AdaGrad, in an order that a seed fixes. The same examples give
 * the same file, bit for bit.
 */
import type { Features } from './features.js';
import { Model } from './model.js';

export interface Row {
  features: Features;
  /** Whether each label holds, in the order of the labels. */
  holds: Uint8Array;
}

export interface Training {
  labels: readonly string[];
  /** How much a sentence counts in which the label holds; 1 where not said. */
  importance?: Readonly<Record<string, number>>;
  epochs: number;
  rate: number;
  /** Features seen in fewer sentences are left out. */
  fewest: number;
  /** Features whose weights all stay below this are left out of the file. */
  lightest: number;
}

/** Names of our own, found at once where the global ones are slow: in the contexts in which tests run. */
const { abs, exp, imul, sqrt } = Math;
const SEED = 20261124;
/** What AdaGrad begins with: keeps the first steps short. */
const FIRST_SQUARE = 0.01;
const DECAY = 1e-6;
/** A sentence that is right by so much teaches nothing. */
const SMALLEST_ERROR = 0.004;

export function train(rows: readonly Row[], training: Training): Model {
  const { labels, epochs, rate } = training;
  const count = labels.length;
  const numbers = featuresSeen(rows, training.fewest);
  const rowOf = new Map<number, number>();
  numbers.forEach((number, row) => rowOf.set(number, row));
  const sentences = rows.map(({ features, holds }) => ({ ...known(features, rowOf), holds }));
  const importance = labels.map((label) => training.importance?.[label] ?? 1);
  const weights = new Float32Array(numbers.length * count);
  const squares = new Float32Array(numbers.length * count).fill(FIRST_SQUARE);
  const errors = new Float64Array(count);
  const order = sentences.map((_sentence, index) => index);
  const random = generator(SEED);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index];
      if (sentence === undefined) continue;
      const { begins, says, holds } = sentence;
      errors.fill(0);
      for (let at = 0; at < begins.length; at++) {
        const begin = (begins[at] ?? 0) * count;
        const say = says[at] ?? 0;
        for (let label = 0; label < count; label++)
          errors[label] = (errors[label] ?? 0) + (weights[begin + label] ?? 0) * say;
      }
      for (let label = 0; label < count; label++) {
        const right = holds[label] ?? 0;
        const said = 1 / (1 + exp(-(errors[label] ?? 0)));
        const error = (said - right) * (right === 1 ? (importance[label] ?? 1) : 1);
        errors[label] = abs(error) < SMALLEST_ERROR ? 0 : error;
      }
      for (let at = 0; at < begins.length; at++) {
        const begin = (begins[at] ?? 0) * count;
        const say = says[at] ?? 0;
        for (let label = 0; label < count; label++) {
          const error = errors[label] ?? 0;
          if (error === 0) continue;
          const weight = weights[begin + label] ?? 0;
          const gradient = error * say + DECAY * weight;
          const square = (squares[begin + label] ?? 0) + gradient * gradient;
          squares[begin + label] = square;
          weights[begin + label] = weight - (rate * gradient) / sqrt(square);
        }
      }
    }
  }
  return kept(labels, numbers, weights, training.lightest);
}

function featuresSeen(rows: readonly Row[], fewest: number): Uint32Array {
  const seen = new Map<number, number>();
  for (const { features } of rows) {
    for (const place of features.places) seen.set(place, (seen.get(place) ?? 0) + 1);
  }
  const often = [...seen].filter(([, times]) => times >= fewest).map(([place]) => place);
  return Uint32Array.from(often).sort();
}

function known(
  features: Features,
  rowOf: ReadonlyMap<number, number>,
): { begins: Uint32Array; says: Float32Array } {
  const begins: number[] = [];
  const says: number[] = [];
  features.places.forEach((place, at) => {
    const row = rowOf.get(place);
    if (row === undefined) return;
    begins.push(row);
    says.push(features.weights[at] ?? 0);
  });
  return { begins: Uint32Array.from(begins), says: Float32Array.from(says) };
}

/** Without the features that hardly say anything. */
function kept(
  labels: readonly string[],
  numbers: Uint32Array,
  weights: Float32Array,
  lightest: number,
): Model {
  const count = labels.length;
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    let heaviest = 0;
    for (let label = 0; label < count; label++)
      heaviest = Math.max(heaviest, abs(weights[row * count + label] ?? 0));
    if (heaviest >= lightest) rows.push(row);
  }
  const trained = new Float32Array(rows.length * count);
  rows.forEach((row, at) => trained.set(weights.subarray(row * count, (row + 1) * count), at * count));
  return Model.from(
    labels,
    Uint32Array.from(rows, (row) => numbers[row] ?? 0),
    trained,
  );
}

/** Mulberry32. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other] ?? 0, list[index] ?? 0];
  }
}
