/**
 * Writes bot/cases/pv.schema.json, docs/pv.md and docs/examples/: `npx tsx tests/cases/pv/regenerate.ts`. The same
 * sources give the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { pvDocx } from '../../../bot/cases/pv/docx.js';
import { pvJson } from '../../../bot/cases/pv/json.js';
import { pvPdf } from '../../../bot/cases/pv/pdf.js';
import { pvJsonSchema } from '../../../bot/cases/pv/schema.js';
import { EXAMPLES, PRINT, PRINTED_AT, pvOf } from './invented.js';
import { pvReference } from './reference.js';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Every generated text by its path. */
export function generatedTexts(): Map<string, string> {
  const schema = pvJsonSchema();
  return new Map([
    ['bot/cases/pv.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
    ['docs/pv.md', pvReference(schema)],
    ...EXAMPLES.flatMap((example): [string, string][] => [
      [`docs/examples/pv-${example.name}.case.json`, `${JSON.stringify(example, null, 2)}\n`],
      [`docs/examples/pv-${example.name}.json`, pvJson(pvOf(example))],
    ]),
  ]);
}

async function regenerate(): Promise<void> {
  mkdirSync(join(ROOT, 'docs/examples'), { recursive: true });
  for (const [path, text] of generatedTexts()) writeFileSync(join(ROOT, path), text);
  for (const example of EXAMPLES) {
    const pv = pvOf(example);
    const base = join(ROOT, 'docs/examples', `pv-${example.name}`);
    writeFileSync(`${base}.docx`, await withFixedTimes(await pvDocx(pv, PRINT)));
    writeFileSync(`${base}.pdf`, await pvPdf(pv, PRINT));
  }
}

/** A Word file says when it was made; for an example that is the day on which it plays. */
async function withFixedTimes(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const fixed = new JSZip();
  for (const name of Object.keys(zip.files).sort()) {
    const part = zip.files[name];
    if (part === undefined || part.dir) continue;
    const content =
      name === 'docProps/core.xml'
        ? (await part.async('string')).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, PRINTED_AT.toISOString())
        : await part.async('nodebuffer');
    fixed.file(name, content, { date: PRINTED_AT, createFolders: false });
  }
  return fixed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await regenerate();
