import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlainPage } from '../widget/build/plain-page.js';

const here = dirname(fileURLToPath(import.meta.url));

/** Builds the privacy notice into dist/web/privacy, one document a language. Rejects with what is missing. */
export async function buildPrivacy(): Promise<void> {
  await buildPlainPage(here, 'privacy', join(here, '../../dist/web/privacy'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPrivacy();
