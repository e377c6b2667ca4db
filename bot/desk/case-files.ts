/** What officers take out of a case as a file of ours. */
import { factsCsv } from '../cases/pv/facts-csv.js';
import { pvJson } from '../cases/pv/json.js';
import { PvRenderError, renderPv, type Rendering } from '../cases/pv/rendering.js';
import type { Pv } from '../cases/pv/schema.js';
import { CaseFileNotMade } from './case-refusals.js';

export interface CaseFile {
  bytes: Buffer;
  contentType: string;
  name: string;
}

const PV_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
} as const;
export type PvFormat = keyof typeof PV_TYPES;

export function isPvFormat(format: string): format is PvFormat {
  return Object.hasOwn(PV_TYPES, format);
}

/** @throws CaseFileNotMade */
export async function pvFile(pv: Pv, format: PvFormat, rendering: Rendering): Promise<CaseFile> {
  return {
    bytes: await rendered(pv, format, rendering),
    contentType: PV_TYPES[format],
    name: nameOf(pv, format),
  };
}

export function factsFile(pv: Pv): CaseFile {
  return {
    bytes: Buffer.from(factsCsv(pv)),
    contentType: 'text/csv; charset=utf-8; header=present',
    name: nameOf(pv, 'csv'),
  };
}

async function rendered(pv: Pv, format: PvFormat, rendering: Rendering): Promise<Buffer> {
  if (format === 'json') return Buffer.from(pvJson(pv));
  try {
    return await renderPv(pv, format, rendering);
  } catch (error) {
    if (!(error instanceof PvRenderError)) throw error;
    throw new CaseFileNotMade(error.reason === 'busy' ? 'PvBusy' : 'PvNotMade', error);
  }
}

/** Only what is of our own making. */
function nameOf({ reference }: Pv, ending: string): string {
  return `${reference}.${ending}`;
}
