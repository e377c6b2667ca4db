import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const locales = join(dirname(fileURLToPath(import.meta.url)), '../../../locales');
const languages = ['nl', 'fr', 'en', 'de'] as const;
const prefix = 'virtual:texts/';

interface Bundle {
  /** In locales/<language>/. */
  files: readonly string[];
  wants: (key: string) => boolean;
}

/** Painted texts that the frame shows too: around the first message, and when it is opened alone. */
const paintedInFrame = /^painted\.(title|language|leave|leaveHint|hint|emergency|call101|call112|urgent)$/;

/** What the classroom does not show of the talk's words about the cards and about consent. */
const talkAlone =
  /^cards\.(menu|menu\.all|menu\.back|question|next|themes|mine|stop)$|^consent\.(?!(meaning|ages)$)/;

const bundles: Record<string, Bundle> = {
  painted: { files: ['widget.json'], wants: (key) => key.startsWith('painted.') },
  frame: { files: ['widget.json'], wants: (key) => key.startsWith('frame.') || paintedInFrame.test(key) },
  page: { files: ['page.json'], wants: (key) => key.startsWith('page.') },
  classroom: {
    files: ['class.json', 'flows/cards.json', 'flows/consent.json'],
    wants: (key) => !talkAlone.test(key),
  },
};

/** Dotted keys from a file whose keys are dotted already, nested, or both. */
function flatten(value: unknown, path: string, into: Record<string, string>): Record<string, string> {
  if (typeof value === 'string') into[path] = value;
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into);
  }
  return into;
}

function readTexts(language: string, files: readonly string[]): Record<string, string> {
  const into: Record<string, string> = {};
  for (const path of files.map((file) => join(locales, language, file)))
    if (existsSync(path)) flatten(JSON.parse(readFileSync(path, 'utf8')), '', into);
  return into;
}

/**
 * Serves `virtual:texts/painted`, `virtual:texts/frame`, `virtual:texts/page` and `virtual:texts/classroom`: for
 * each language only the texts that part shows. A text that a language does not have yet is English.
 */
export function textsPlugin(): Plugin {
  return {
    name: 'texts',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const bundle = bundles[id.slice(prefix.length + 1)];
      if (!bundle) throw new Error(`No texts are defined for ${id.slice(1)}`);
      const english = readTexts('en', bundle.files);
      const keys = Object.keys(english).filter(bundle.wants);
      if (keys.length === 0)
        throw new Error(`locales/en/ has no text for ${id.slice(1)} in ${bundle.files.join(', ')}`);
      const texts: Record<string, Record<string, string>> = {};
      for (const language of languages) {
        for (const file of bundle.files) this.addWatchFile(join(locales, language, file));
        const own = readTexts(language, bundle.files);
        texts[language] = Object.fromEntries(keys.map((key) => [key, own[key] ?? english[key] ?? '']));
      }
      return `export default ${JSON.stringify(texts)}`;
    },
  };
}
