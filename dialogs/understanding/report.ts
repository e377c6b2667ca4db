/** What cross-validation found, as tables for docs/understanding.md, between the two marks there. */
import { BEHAVIOURS, LANGUAGES } from '../facts.js';
import { byLanguage, confusion, quality, roleOf, type Judged, type Quality } from './evaluation.js';
import { LABELS, ROLES } from './labels.js';

export const BEGIN = '<!-- measured by npm run train: begin -->';
export const END = '<!-- measured by npm run train: end -->';

const number = (value: number) => value.toFixed(2);
const cells = ({ precision, recall, f1, count }: Quality) =>
  `${number(precision)} | ${number(recall)} | ${number(f1)} | ${String(count)}`;

export function report(judged: readonly Judged[], thresholds: Readonly<Record<string, number>>): string {
  const said = (one: Judged, label: string) =>
    (one.scores[LABELS.indexOf(label)] ?? 0) >= (thresholds[label] ?? 0);
  const all: [string, readonly Judged[]][] = [['all', judged], ...byLanguage(judged)];
  const parts: string[] = [];
  parts.push(
    `${String(judged.length)} sentences, each judged by a model that never saw it (five folds).`,
    table(
      [
        '',
        'danger: precision',
        'recall',
        'risk: precision',
        'recall',
        'minor: precision',
        'recall',
        'behaviours: precision',
        'recall',
        'F1',
        'role',
        'scope',
        'language',
      ],
      all.map(([name, part]) => {
        const danger = quality(part, ['danger'], said);
        const risk = quality(part, ['risk'], said);
        const minor = quality(part, ['minor'], said);
        const behaviours = quality(part, BEHAVIOURS, said);
        return [
          name,
          ...[danger, risk, minor].flatMap((one) => [number(one.precision), number(one.recall)]),
          number(behaviours.precision),
          number(behaviours.recall),
          number(behaviours.f1),
          number(share(part, (one) => roleOf(one.scores) === one.example.role)),
          number(share(part, (one) => said(one, 'in') === (one.example.scope === 'in'))),
          number(share(part, (one) => one.language === one.example.language)),
        ];
      }),
    ),
  );
  parts.push(
    '### Each label, each language',
    'precision, recall, F1, and how many sentences carry the label',
  );
  const labels = ['danger', 'risk', 'minor', ...BEHAVIOURS];
  for (const [language, part] of byLanguage(judged)) {
    parts.push(
      `**${language}**`,
      table(
        ['', 'precision', 'recall', 'F1', 'sentences'],
        labels.map((label) => [label, ...cells(quality(part, [label], said)).split(' | ')]),
      ),
    );
  }
  parts.push('### Roles: rows are what is, columns what was said');
  parts.push(
    matrix(
      ROLES,
      confusion(
        judged,
        ROLES,
        ({ role }) => role,
        ({ scores }) => roleOf(scores),
      ),
    ),
  );
  parts.push('### Languages: rows are what is, columns what was said');
  parts.push(
    matrix(
      LANGUAGES,
      confusion(
        judged,
        LANGUAGES,
        ({ language }) => language,
        ({ language }) => language,
      ),
    ),
  );
  parts.push(
    '### Behaviours: rows are what is, columns what was said',
    'Sentences with at most one behaviour, by the likeliest that was said.',
  );
  const names = [...BEHAVIOURS, 'none'];
  const single = judged.filter(({ example }) => example.behaviours.length <= 1);
  parts.push(
    matrix(
      names,
      confusion(
        single,
        names,
        ({ behaviours }) => behaviours[0] ?? 'none',
        (one) => likeliest(one, said),
      ),
    ),
  );
  return parts.join('\n\n');
}

function likeliest(one: Judged, said: (one: Judged, label: string) => boolean): string {
  const held = BEHAVIOURS.filter((name) => said(one, name));
  const score = (name: string) => one.scores[LABELS.indexOf(name)] ?? 0;
  return held.sort((first, second) => score(second) - score(first))[0] ?? 'none';
}

function share(judged: readonly Judged[], right: (one: Judged) => boolean): number {
  return judged.length === 0 ? 1 : judged.filter(right).length / judged.length;
}

function matrix(names: readonly string[], counts: readonly (readonly number[])[]): string {
  return table(
    ['', ...names],
    counts.map((row, index) => [names[index] ?? '', ...row.map(String)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
