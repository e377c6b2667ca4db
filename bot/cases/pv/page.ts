/** A page of the draft, whatever it is rendered to: blocks of runs of text, and nothing that could be run. */
import type { Language } from '../../store/records.js';

/**
 * `quote`: the person's own words. `strong`: a label. `muted`: what is missing or explains. `old` and `new`: what an
 * officer replaced and put there. `digest`: a hash, which nobody reads but to compare.
 */
export type Look = 'plain' | 'strong' | 'quote' | 'muted' | 'old' | 'new' | 'digest';

export interface Run {
  text: string;
  look: Look;
  /** When it is not in the language of the procedure. */
  language?: Language;
}

/** Runs of one line. */
export type Line = Run[];

export interface Table {
  kind: 'table';
  /** Widths in parts of the page; together 100. */
  widths: number[];
  /** Absent: the first column holds labels. */
  header?: string[];
  rows: Line[][][];
}

export type Block =
  { kind: 'heading'; level: 1 | 2; text: string } | { kind: 'lines'; lines: Line[] } | Table;

export interface PvPage {
  /** What every page says above and below. */
  header: { zone: string; draft: string; reference: string };
  footer: { printed: string; page: string; of: string };
  title: string;
  subtitle: string;
  blocks: Block[];
}

/** Characters that a line of the whole width holds, about. */
const LINE_LENGTH = 105;
/** A row up to this many lines stays on one page; so does a table. */
const SHORT_ROW = 20;
const SHORT_TABLE = 20;

/** Whether each row can stay on one page. */
export function hasShortRows(table: Table): boolean {
  return table.rows.every((row) => heightOf(row, table.widths) <= SHORT_ROW);
}

/** Whether the whole table can stay on one page. */
export function isShort(table: Table): boolean {
  return table.rows.reduce((sum, row) => sum + heightOf(row, table.widths), 0) <= SHORT_TABLE;
}

/** Of a row, in lines, about. */
function heightOf(row: readonly Line[][], widths: readonly number[]): number {
  const heights = row.map((lines, column) => {
    const width = Math.max(1, ((widths[column] ?? 100) / 100) * LINE_LENGTH);
    return lines.reduce((sum, line) => sum + Math.ceil(Math.max(1, lengthOf(line)) / width), 0);
  });
  return Math.max(1, ...heights);
}

export const isShortRow = (row: readonly Line[][], widths: readonly number[]) =>
  heightOf(row, widths) <= SHORT_ROW;

const lengthOf = (line: Line) => line.reduce((sum, { text }) => sum + text.length, 0);

export const run = (text: string, look: Look = 'plain'): Run => ({ text, look });
