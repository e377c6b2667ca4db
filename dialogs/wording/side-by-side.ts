/** All texts of residents in four columns, for people to compare: docs/texts.md. */
import type { Texts } from '../engine/texts.js';
import type { Flow } from '../engine/flow.js';
import { LANGUAGES, type Language } from '../facts.js';
import { countsOf, groupOf, labelsOf, residentsKeys } from './content.js';
import { readingScore } from './reading.js';

export function textsSideBySide(flows: ReadonlyMap<string, Flow>, texts: Texts): string {
  const labels = labelsOf(flows);
  const keys = [
    ...new Set(['en' as const, ...LANGUAGES].flatMap((language) => residentsKeys(texts, language))),
  ];
  const groups = new Map<string, string[]>();
  for (const key of keys) groups.set(groupOf(key), [...(groups.get(groupOf(key)) ?? []), key]);
  const head = [
    '# Texts',
    '',
    'Written by `npm run flows` from `locales/`; do not edit. All that residents read, side by side: each row must mean the same. Behind each heading: how easy it reads (60 and more is plain). *Button* marks what the person says, not the program.',
    '',
  ];
  return [
    ...head,
    ...[...groups].flatMap(([group, of]) => [
      `## ${group} (${LANGUAGES.map((language) => `${language} ${score(group, language, texts, labels)}`).join(', ')})`,
      '',
      `| key | ${LANGUAGES.join(' | ')} |`,
      `| --- | ${LANGUAGES.map(() => '---').join(' | ')} |`,
      ...of.map((key) => {
        const cells = LANGUAGES.map((language) =>
          texts.has(language, key) ? cell(texts.raw(language, key)) : '**missing**',
        );
        return `| ${cell(key)}${labels.has(key) ? ' *button*' : ''} | ${cells.join(' | ')} |`;
      }),
      '',
    ]),
  ].join('\n');
}

function score(group: string, language: Language, texts: Texts, labels: ReadonlySet<string>): string {
  return readingScore(countsOf(group, language, texts, labels), language)?.toFixed(0) ?? '–';
}

/** A text as one cell of a Markdown table that shows it letter by letter. */
export function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~#]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '<br>');
}
