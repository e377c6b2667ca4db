import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { buildBeside } from './build/beside.js';
import { loaderTextPlugin } from './build/loader-text-plugin.js';
import { phones } from './build/phones.js';
import { textsPlugin } from './build/texts-plugin.js';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = join(here, '../../dist/web/widget');

/** What the frame, the page and the loader have in common. */
function common(): InlineConfig {
  return {
    configFile: false,
    root: here,
    base: '/widget/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [textsPlugin(), loaderTextPlugin()],
  };
}

/**
 * One document with its module and style sheet under /widget/assets/. Each is built by itself: a part
 * shared between them would cost a slow phone one more journey.
 */
function page(file: 'frame.html' | 'index.html', outDir: string): InlineConfig {
  return {
    ...common(),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ...phones,
      outDir,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(here, file) },
    },
  };
}

/** The loader: one script without imports, since it runs in pages that are not ours. */
function loader(outDir: string): InlineConfig {
  return {
    ...common(),
    build: {
      ...phones,
      outDir,
      emptyOutDir: false,
      lib: {
        entry: join(here, 'loader/main.ts'),
        formats: ['iife'],
        name: 'InfoChat',
        fileName: () => 'widget.js',
      },
    },
  };
}

/**
 * Builds the resident's widget into dist/web/widget: index.html, frame.html, widget.js and assets/.
 * Rejects with vite's own error when a source or an English text is missing.
 */
export async function buildWidget(): Promise<void> {
  await buildBeside(outDir, async (folder) => {
    await build(page('frame.html', folder));
    await build(page('index.html', folder));
    await build(loader(folder));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWidget();
