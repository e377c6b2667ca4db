import type { JSX } from 'preact';
import { useWords, type ClassKey } from '../words.js';

/** Numbers as in locales/knowledge/services.json; a test holds them to it. */
const LINES: readonly [ClassKey, string][] = [
  ['class.lines.awel', '102'],
  ['class.lines.ecoute', '103'],
  ['class.lines.focus', '116 000'],
];
const FOR_TEACHERS: readonly [ClassKey, string][] = [
  ['class.lines.care', '02 535 45 42'],
  ['class.lines.police', '101'],
];

/** Whom to talk to. @param all also what a teacher may need */
export function HelpLines({ all = false }: { all?: boolean }): JSX.Element {
  const words = useWords();
  return (
    <ul class="lines">
      {[...LINES, ...(all ? FOR_TEACHERS : [])].map(([key, phone]) => (
        <li key={key}>
          <a href={`tel:${phone.replaceAll(' ', '')}`}>
            <strong>{phone}</strong> {words(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}
