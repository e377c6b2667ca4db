import type { BuildOptions } from 'vite';

/** Phones of five years ago. esbuild for the style sheets: it leaves `color-scheme` as it stands. */
export const phones = {
  target: 'es2020',
  cssTarget: ['chrome88', 'safari14.1', 'firefox88'],
  cssMinify: 'esbuild' as const,
  sourcemap: false,
} satisfies BuildOptions;
