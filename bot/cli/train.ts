/** `npm run train`: trains both models from the examples, judges them by cross-validation and writes what it found. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../dialogs/facts.js';
import {
  FOLDS,
  foldsOf,
  holds,
  thresholdsFrom,
  type Judged,
} from '../../dialogs/understanding/evaluation.js';
import { digestOfSources, readExamples, type Example } from '../../dialogs/understanding/examples.js';
import { featuresOf, lettersOf } from '../../dialogs/understanding/features.js';
import { LABELS, LANGUAGE_LABELS } from '../../dialogs/understanding/labels.js';
import { LANGUAGE_MODEL_FILE, Model, MODEL_FILE } from '../../dialogs/understanding/model.js';
import { BEGIN, END, report } from '../../dialogs/understanding/report.js';
import { train, type Row, type Training } from '../../dialogs/understanding/training.js';

const REPORT = join(process.cwd(), 'docs', 'understanding.md');

const LANGUAGE_TRAINING: Training = {
  labels: LANGUAGE_LABELS,
  epochs: 6,
  rate: 0.6,
  fewest: 3,
  lightest: 0.25,
};
const TRAINING: Training = {
  labels: LABELS,
  // What must not be missed counts more where it holds.
  importance: { danger: 2, risk: 2, minor: 1.5 },
  epochs: 12,
  rate: 0.6,
  fewest: 3,
  lightest: 0.5,
};

/** `--quick` judges by one fold only: for trying something out. */
const foldsToRun = process.argv.includes('--quick') ? 1 : FOLDS;
const examples = readExamples();
const folds = foldsOf(examples);
const languageRows = examples.map(({ text, language }): Row => ({
  features: lettersOf(text),
  holds: Uint8Array.from(LANGUAGE_LABELS, (label) => (label === language ? 1 : 0)),
}));
const rows = examples.map((example): Row => ({
  features: featuresOf(example.text, example.language),
  holds: Uint8Array.from(LABELS, (label) => (holds(example, label) ? 1 : 0)),
}));

const judged: Judged[] = [];
for (let fold = 0; fold < foldsToRun; fold++) {
  const others = (all: readonly Row[]) => all.filter((_row, index) => folds[index] !== fold);
  const languages = train(others(languageRows), LANGUAGE_TRAINING);
  const model = train(others(rows), TRAINING);
  examples.forEach((example, index) => {
    if (folds[index] === fold) judged.push(judge(example, languages, model));
  });
  process.stdout.write(`fold ${String(fold + 1)} of ${String(foldsToRun)}\n`);
}

const thresholds = thresholdsFrom(judged);
writeFileSync(LANGUAGE_MODEL_FILE, train(languageRows, LANGUAGE_TRAINING).with({}, digestOfSources()).bytes);
writeFileSync(MODEL_FILE, train(rows, TRAINING).with(thresholds, digestOfSources()).bytes);
const [before = '', , after = ''] = readFileSync(REPORT, 'utf8').split(new RegExp(`(${BEGIN}[^]*${END})`));
writeFileSync(REPORT, `${before}${BEGIN}\n\n${report(judged, thresholds)}\n\n${END}${after}`);
process.stdout.write(`${String(examples.length)} examples; ${MODEL_FILE} and ${REPORT} are written\n`);

/** As a resident's sentence is read: its language is found, not known. */
function judge(example: Example, languages: Model, model: Model): Judged {
  const found = languages.score(lettersOf(example.text));
  const language = LANGUAGES[found.indexOf(Math.max(...found))] ?? 'en';
  return { example, language, scores: model.score(featuresOf(example.text, language satisfies Language)) };
}
