import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildBeside } from './beside.js';
import { phones } from './phones.js';

const languages = ['nl', 'fr', 'en', 'de'] as const;
const locales = join(dirname(fileURLToPath(import.meta.url)), '../../../locales');
const placeOfText = /\{\{([a-z]+\.[\w.]+)\}\}/g;

/**
 * Builds a page that is there without any script: from index.html in `root`, one document a language (nl.html, …),
 * its texts from locales/<language>/<name>.json in the places `{{name.key}}`. What stands in single braces, such as
 * `{talkDays}`, the server fills in. A text that is missing in a language rejects with its key.
 */
export async function buildPlainPage(root: string, name: string, outDir: string): Promise<void> {
  await buildBeside(outDir, async (folder) => {
    await build({
      configFile: false,
      root,
      base: `/${name}/`,
      publicDir: false,
      logLevel: 'warn',
      build: { ...phones, outDir: folder, emptyOutDir: false, modulePreload: { polyfill: false } },
    });
    const built = join(folder, 'index.html');
    const template = await readFile(built, 'utf8');
    for (const language of languages)
      await writeFile(join(folder, `${language}.html`), await filled(template, language, name));
    await rm(built);
  });
}

async function filled(template: string, language: string, name: string): Promise<string> {
  const file = join(locales, language, `${name}.json`);
  const texts = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  const get = (key: string): string => {
    const text = texts[key];
    if (text === undefined) throw new Error(`${file} has no ${key}`);
    return escaped(text);
  };
  return template
    .replaceAll(placeOfText, (_, key: string) => get(key))
    .replace('<html lang="en"', `<html lang="${language}"`)
    .replace(`hreflang="${language}"`, `hreflang="${language}" aria-current="true"`);
}

/** For the text of an element and for an attribute alike. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
