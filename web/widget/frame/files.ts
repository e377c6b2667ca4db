import { newActivityId } from './direct-line/outbox.js';

/** What the server takes in one upload. */
const mostFiles = 5;
const megabyte = 1024 * 1024;
const mostBytes = 10 * megabyte;

/** One file as the screen shows it. */
export interface ShownFile {
  name: string;
  /** In bytes. */
  size: number;
}

/** Files that go together, or one that cannot go: then `problem` says why. */
export interface Lot {
  id: string;
  files: File[];
  problem: 'empty' | 'tooLarge' | null;
}

/** Splits what was chosen, in its order, into lots that the server takes; a file that never can go stands by itself. */
export function lotsOf(chosen: readonly File[]): Lot[] {
  const lots: Lot[] = [];
  let open: Lot | null = null;
  let bytes = 0;
  for (const file of chosen) {
    const problem = file.size === 0 ? 'empty' : file.size > mostBytes ? 'tooLarge' : null;
    if (problem) {
      lots.push({ id: newActivityId(), files: [file], problem });
      continue;
    }
    if (!open || open.files.length === mostFiles || bytes + file.size > mostBytes) {
      open = { id: newActivityId(), files: [], problem: null };
      bytes = 0;
      lots.push(open);
    }
    open.files.push(file);
    bytes += file.size;
  }
  return lots;
}
