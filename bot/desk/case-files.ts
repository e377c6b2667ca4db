/** What officers take out of a case as a file of ours. */
import { pvDocx } from '../cases/pv/docx.js';
import { factsCsv } from '../cases/pv/facts-csv.js';
import { pvJson } from '../cases/pv/json.js';
import type { PvPrint } from '../cases/pv/layout.js';
import { pvPdf } from '../cases/pv/pdf.js';
import type { Pv } from '../cases/pv/schema.js';

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

export async function pvFile(pv: Pv, format: PvFormat, print: PvPrint): Promise<CaseFile> {
  return {
    bytes: await rendered(pv, format, print),
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

async function rendered(pv: Pv, format: PvFormat, print: PvPrint): Promise<Buffer> {
  if (format === 'docx') return pvDocx(pv, print);
  if (format === 'pdf') return pvPdf(pv, print);
  return Buffer.from(pvJson(pv));
}

/** Only what is of our own making. */
function nameOf({ reference }: Pv, ending: string): string {
  return `${reference}.${ending}`;
}
