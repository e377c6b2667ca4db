/** The figures of quality as CSV that a Belgian Excel opens as a table, and that computes nothing. */
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { QualityAnswer } from './contract.js';
import { FEWEST } from './quality-guard.js';

type Answer = z.infer<typeof QualityAnswer>;

const HEADER = ['from', 'until', 'by', 'group', 'figure', 'of', 'value'] as const;

/** A row a figure; what is too small to be told reads `<5`. */
export function qualityCsv({ from, until, groups }: Answer): string {
  const rows = groups.flatMap(({ by, value, ...figures }) =>
    Object.entries(figures).flatMap(([figure, found]) =>
      typeof found === 'object' && found !== null
        ? Object.entries(found).map(([of, count]) => [from, until, by, value, figure, of, cell(of, count)])
        : [[from, until, by, value, figure, '', cell('count', found)]],
    ),
  );
  return stringify([[...HEADER], ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
  });
}

function cell(of: string, value: number | null): string {
  if (value !== null) return String(value);
  return of === 'median' || of === 'p90' ? '' : `<${String(FEWEST)}`;
}
