/**
 * A linear model of our own: for each feature a weight for every label, kept as one byte; a label's score is the sum of
 * the weights of the text's features. Trained by `npm run train`; well under a millisecond a sentence.
 *
 * The file: the text `UND2`, the length of a JSON head (uint32, little endian), the head, then for each feature in
 * rising order its number (uint32), then for each feature its weights (int8, label by label).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Features } from './features.js';

/** Names of our own, found at once where the global ones are slow: in the contexts in which tests run. */
const { abs, max, round } = Math;
const MAGIC = 'UND2';
const Head = z.strictObject({
  labels: z.array(z.string()).min(1),
  /** What one step of a label's byte is worth. */
  scales: z.array(z.number().positive()),
  features: z.int().positive(),
  /** Scores from which a label holds, found by cross-validation. */
  thresholds: z.record(z.string(), z.number()),
  /** What it was trained from: see {@link digestOfSources} in examples.ts. */
  trainedFrom: z.string(),
});

/** Where the two models lie, beside the code that reads them. */
export const MODEL_FILE = fileURLToPath(new URL('./model.bin', import.meta.url));
export const LANGUAGE_MODEL_FILE = fileURLToPath(new URL('./language-model.bin', import.meta.url));

export class Model {
  /** Rows by feature, in a table with open places: quicker than a Map of a hundred thousand. 0 is an empty place. */
  private readonly table: Int32Array;
  private readonly mask: number;

  private constructor(
    readonly labels: readonly string[],
    readonly thresholds: Readonly<Record<string, number>>,
    readonly trainedFrom: string,
    private readonly scales: readonly number[],
    private readonly numbers: Uint32Array,
    private readonly weights: Int8Array,
  ) {
    let size = 1;
    while (size < 2 * numbers.length) size *= 2;
    this.mask = size - 1;
    this.table = new Int32Array(size);
    numbers.forEach((number, row) => {
      let place = number & this.mask;
      while (this.table[place] !== 0) place = (place + 1) & this.mask;
      this.table[place] = row + 1;
    });
  }

  /** @throws Error when the file is not a model of this version */
  static load(path: string): Model {
    return Model.read(readFileSync(path), path);
  }

  static read(file: Buffer, path: string): Model {
    if (file.toString('latin1', 0, 4) !== MAGIC) throw new Error(`${path} is not a model of this version`);
    const begin = 8 + file.readUInt32LE(4);
    const { labels, scales, features, thresholds, trainedFrom } = Head.parse(
      JSON.parse(file.toString('utf8', 8, begin)),
    );
    const size = features * (4 + labels.length);
    if (file.length !== begin + size || scales.length !== labels.length)
      throw new Error(`${path} is damaged`);
    const numbers = new Uint32Array(features);
    for (let row = 0; row < features; row++) numbers[row] = file.readUInt32LE(begin + 4 * row);
    const weights = new Int8Array(file.subarray(begin + 4 * features));
    return new Model(labels, thresholds, trainedFrom, scales, numbers, weights);
  }

  /**
   * Weights as trained to bytes.
   * @param numbers the features, in rising order
   * @param trained one row of labels a feature
   */
  static from(labels: readonly string[], numbers: Uint32Array, trained: Float32Array): Model {
    const count = labels.length;
    const scales = labels.map((_label, label) => {
      let largest = 1e-6;
      for (let at = label; at < trained.length; at += count) largest = max(largest, abs(trained[at] ?? 0));
      return Number((largest / 127).toPrecision(6));
    });
    const weights = Int8Array.from(trained, (weight, at) => round(weight / (scales[at % count] ?? 1)));
    return new Model(labels, {}, '', scales, numbers, weights);
  }

  /** The same weights with what is found out after training. */
  with(thresholds: Readonly<Record<string, number>>, trainedFrom: string): Model {
    return new Model(this.labels, thresholds, trainedFrom, this.scales, this.numbers, this.weights);
  }

  get bytes(): Buffer {
    const { labels, scales, thresholds, trainedFrom } = this;
    const head = Buffer.from(
      JSON.stringify({ labels, scales, features: this.numbers.length, thresholds, trainedFrom }),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const numbers = Buffer.alloc(4 * this.numbers.length);
    this.numbers.forEach((number, row) => numbers.writeUInt32LE(number, 4 * row));
    return Buffer.concat([
      Buffer.from(MAGIC, 'latin1'),
      length,
      head,
      numbers,
      Buffer.from(this.weights.buffer, this.weights.byteOffset, this.weights.length),
    ]);
  }

  /** @returns -1 for a feature that the model does not know */
  #rowOf(number: number): number {
    for (let place = number & this.mask; ; place = (place + 1) & this.mask) {
      const row = (this.table[place] ?? 0) - 1;
      if (row < 0 || this.numbers[row] === number) return row;
    }
  }

  /** The score of each label; above 0 it is likelier than not. */
  score({ places, weights }: Features): Float64Array {
    const count = this.labels.length;
    const scores = new Float64Array(count);
    for (let feature = 0; feature < places.length; feature++) {
      const row = this.#rowOf(places[feature] ?? 0);
      if (row < 0) continue;
      const begin = row * count;
      const say = weights[feature] ?? 0;
      for (let label = 0; label < count; label++)
        scores[label] = (scores[label] ?? 0) + say * (this.weights[begin + label] ?? 0);
    }
    return scores.map((score, label) => score * (this.scales[label] ?? 0));
  }
}
