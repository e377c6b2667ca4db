import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildBeside } from '../widget/build/beside.js';
import { phones } from '../widget/build/phones.js';
import { textsPlugin } from '../widget/build/texts-plugin.js';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = join(here, '../../dist/web/classroom');

/**
 * Builds the consent cards for classes into dist/web/classroom: index.html with one module and one style sheet, so that
 * everything is there once it has loaded. Rejects with vite's own error when a source or an English text is missing.
 */
export async function buildClassroom(): Promise<void> {
  await buildBeside(outDir, async (folder) => {
    await build({
      configFile: false,
      root: here,
      base: '/class/',
      publicDir: false,
      logLevel: 'warn',
      plugins: [textsPlugin()],
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: { ...phones, outDir: folder, emptyOutDir: false, modulePreload: { polyfill: false } },
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildClassroom();
