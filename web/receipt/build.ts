import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlainPage } from '../widget/build/plain-page.js';

const here = dirname(fileURLToPath(import.meta.url));

/** Builds the page that checks receipts into dist/web/receipt, one document a language. Rejects with what is missing. */
export async function buildReceipt(): Promise<void> {
  await buildPlainPage(here, 'receipt', join(here, '../../dist/web/receipt'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildReceipt();
