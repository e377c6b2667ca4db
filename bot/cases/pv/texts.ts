/** The words of the draft in the language of the procedure, from locales/knowledge/pv/: officers read them, no resident. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ProcedureLanguage } from './schema.js';

/** A text with its `{{variables}}` filled in once, so that what is filled in is never read as one. */
export type Say = (key: string, variables?: Readonly<Record<string, string>>) => string;

const Texts = z.record(z.string(), z.string().min(1));

const loaded = new Map<ProcedureLanguage, Readonly<Record<string, string>>>();

/** Every text of a language by its key. @throws ZodError when the file is not one of texts */
export function pvTextsOf(language: ProcedureLanguage): Readonly<Record<string, string>> {
  let texts = loaded.get(language);
  if (texts === undefined) {
    const file = new URL(`../../../locales/knowledge/pv/${language}.json`, import.meta.url);
    texts = Texts.parse(JSON.parse(readFileSync(fileURLToPath(file), 'utf8')));
    loaded.set(language, texts);
  }
  return texts;
}

/** @returns gives a text; throws for a key that the language lacks, which the tests find before an officer does */
export function pvTexts(language: ProcedureLanguage): Say {
  const texts = pvTextsOf(language);
  return (key, variables = {}) => {
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (text === undefined) throw new Error(`no text ${key} for the PV in ${language}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => variables[name] ?? '');
  };
}
