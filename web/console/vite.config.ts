import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the officer console into `dist/web/console`, served at `/console/`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: '../../dist/web/console',
    emptyOutDir: true,
    sourcemap: false,
    // The content policy allows scripts and styles from files only: nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Packages mark files as "use client" for server rendering, which we do not do: the note would hide real ones.
      onLog: (level, log, print) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
      },
    },
  },
});
