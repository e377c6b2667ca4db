/** Every word that a resident reads comes from locales/ through here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInstance, type i18n } from 'i18next';
import { LANGUAGES, type Language } from '../facts.js';

/** Beside dialogs/, in the sources as in the build. */
const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));

export type Variables = Readonly<Record<string, string>>;

export class Texts {
  readonly #instance: i18n;
  /** Texts without variables, as they were found: they are asked for at every turn. */
  readonly #plain = new Map<string, string>();

  private constructor(instance: i18n) {
    this.#instance = instance;
  }

  /**
   * Reads locales/<language>/*.json, each under its name, and locales/<language>/flows/*.json together as `flows`.
   * Keys keep their dots. @param flows another folder of flows beside them, in the languages that have it
   */
  static load(folder: string = LOCALES, flows = 'flows', languages: readonly Language[] = LANGUAGES): Texts {
    const instance = createInstance();
    void instance.init({
      lng: 'en',
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: ':',
      defaultNS: 'flows',
      initAsync: false,
      interpolation: { escapeValue: false },
      resources: Object.fromEntries(
        languages.map((language) => [language, readLanguage(join(folder, language), flows)]),
      ),
    });
    return new Texts(instance);
  }

  /** @param key `key` of flows/, or `file:key`. A missing text throws: the flow check finds it before a resident does. */
  get(language: Language, key: string, variables?: Variables): string {
    if (variables !== undefined) return this.#find(language, key, variables);
    const name = `${language}|${key}`;
    let text = this.#plain.get(name);
    if (text === undefined) {
      text = this.#find(language, key, {});
      this.#plain.set(name, text);
    }
    return text;
  }

  #find(language: Language, key: string, variables: Variables): string {
    if (!this.has(language, key)) throw new Error(`no text ${key} in ${language}`);
    return this.#instance.t(key, { lng: language, ...variables });
  }

  has(language: Language, key: string): boolean {
    return this.#instance.exists(key, { lng: language });
  }

  /** Every key of a language, as {@link get} takes it. */
  keys(language: Language): string[] {
    const files = (this.#instance.getDataByLanguage(language) ?? {}) as Record<
      string,
      Record<string, string>
    >;
    return Object.entries(files).flatMap(([file, texts]) =>
      Object.keys(texts).map((key) => (file === 'flows' ? key : `${file}:${key}`)),
    );
  }

  /** The text before its variables are filled in. */
  raw(language: Language, key: string): string {
    return this.#instance.t(key, { lng: language, skipInterpolation: true });
  }
}

function readLanguage(folder: string, of: string): Record<string, Record<string, string>> {
  const flows = Object.assign({}, ...Object.values(readFolder(join(folder, of)))) as Record<string, string>;
  return { ...readFolder(folder), flows };
}

/** The files of a folder by their names. */
function readFolder(folder: string): Record<string, Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>,
    ]),
  );
}
