/**
 * The draft as a file for Word or as a PDF, set in type apart from the service: that takes a second for a common draft,
 * and many where somebody wrote to make it long.
 */
import { Apart, ApartError } from '../apart.js';
import type { Pv } from './schema.js';

export type RenderedFormat = 'docx' | 'pdf';

export interface Rendering {
  printedAt: Date;
  /** Officers' display names by id; one who is not in it stands there by id. */
  names: ReadonlyMap<string, string>;
}

/** What goes to {@link ./render-worker.ts}, as JSON. */
export interface RenderOrder {
  pv: Pv;
  format: RenderedFormat;
  printedAt: string;
  names: [id: string, name: string][];
}

/** The draft was not rendered. `busy`: too many are asked for. `late`: not in time. `failed`: not at all. */
export class PvRenderError extends Error {
  constructor(readonly reason: ApartError['reason']) {
    super(`the draft of the PV was not rendered: ${reason}`);
    this.name = 'PvRenderError';
  }
}

const typesetters = new Apart(new URL('./render-worker', import.meta.url), {
  milliseconds: 30_000,
  coreSeconds: 45,
  heapMegabytes: 512,
  dataMegabytes: 1536,
  largestBytes: 64 * 1024 * 1024,
  atOnce: 2,
  waiting: 4,
});

/** @returns the file's bytes. @throws PvRenderError */
export async function renderPv(
  pv: Pv,
  format: RenderedFormat,
  { printedAt, names }: Rendering,
): Promise<Buffer> {
  const order: RenderOrder = { pv, format, printedAt: printedAt.toISOString(), names: [...names] };
  try {
    return await typesetters.run(JSON.stringify(order));
  } catch (error) {
    if (error instanceof ApartError) throw new PvRenderError(error.reason);
    throw error;
  }
}
