/** A page of the draft, whatever it is rendered to: blocks of runs of text, and nothing that could be run. */
import type { Language } from '../../store/records.js';

/**
 * `quote`: the person's own words. `strong`: a label. `muted`: what is missing or explains. `old` and `new`: what an
 * officer replaced and put there.
 */
export type Look = 'plain' | 'strong' | 'quote' | 'muted' | 'old' | 'new';

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

export const run = (text: string, look: Look = 'plain'): Run => ({ text, look });
