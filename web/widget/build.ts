import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type InlineConfig } from 'vite';
import { loaderTextPlugin } from './build/loader-text-plugin.js';
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

/** Phones of five years ago. esbuild for the style sheets: it leaves `color-scheme` as it stands. */
const phones = {
  target: 'es2020',
  cssTarget: ['chrome88', 'safari14.1', 'firefox88'],
  cssMinify: 'esbuild' as const,
  sourcemap: false,
} satisfies BuildOptions;

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
 * It is built beside and moved there whole, so that a running server never serves a half of it.
 * Rejects with vite's own error when a source or an English text is missing.
 */
export async function buildWidget(): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  const beside = await mkdtemp(`${outDir}-`);
  try {
    await build(page('frame.html', beside));
    await build(page('index.html', beside));
    await build(loader(beside));
    // A temporary folder is its owner's alone; the server may run as somebody else.
    await chmod(beside, 0o755);
    await rm(outDir, { recursive: true, force: true });
    await rename(beside, outDir);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWidget();
