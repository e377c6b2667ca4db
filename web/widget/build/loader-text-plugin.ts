import type { Plugin } from 'vite';

/**
 * Last touches to finished scripts, after the minifier:
 * - the place of the exit address stays a plain string in double quotes, since the server puts a JSON
 *   string there;
 * - letters beyond ASCII are escaped, since a script is read in the character set of the page that embeds
 *   it, which need not be UTF-8.
 */
export function loaderTextPlugin(): Plugin {
  return {
    name: 'loader-text',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code
          .replace(/[`']__EXIT_URL__[`']/g, '"__EXIT_URL__"')
          .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  };
}
