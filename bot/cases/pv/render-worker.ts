/** The process that renders: a draft comes in, one file goes out. Started by rendering.ts alone. */
import { text } from 'node:stream/consumers';
import { pvDocx } from './docx.js';
import { pvPdf } from './pdf.js';
import type { RenderOrder } from './rendering.js';

const { pv, format, printedAt, names } = JSON.parse(await text(process.stdin)) as RenderOrder;
const known = new Map(names);
const print = { printedAt: new Date(printedAt), officerName: (id: string) => known.get(id) ?? id };
process.stdout.write(format === 'docx' ? await pvDocx(pv, print) : await pvPdf(pv, print));
