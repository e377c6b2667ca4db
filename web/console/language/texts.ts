/** The console's words: a lookup in `locales/<language>/console/`, one file a part; English where a language lacks one. */
import type accounts from '../../../locales/en/console/accounts.json';
import type conversation from '../../../locales/en/console/conversation.json';
import type desk from '../../../locales/en/console/desk.json';
import type opinions from '../../../locales/en/console/opinions.json';
import type qualification from '../../../locales/en/console/qualification.json';
import type routing from '../../../locales/en/console/routing.json';
import type training from '../../../locales/en/console/training.json';
import type signIn from '../../../locales/en/console/sign-in.json';

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export type TextKey =
  | keyof typeof accounts
  | keyof typeof conversation
  | keyof typeof desk
  | keyof typeof opinions
  | keyof typeof qualification
  | keyof typeof routing
  | keyof typeof signIn
  | keyof typeof training;
export type TextValues = Record<string, string | number>;

/** Names of languages in themselves, so that everyone finds their own. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
};

const files = import.meta.glob<Partial<Record<string, string>>>('../../../locales/*/console/*.json', {
  eager: true,
  import: 'default',
});
const texts = new Map<string | undefined, Partial<Record<string, string>>>();
for (const [path, words] of Object.entries(files)) {
  const language = path.split('/').at(-3);
  texts.set(language, { ...texts.get(language), ...words });
}
/** What was done, in the words that residents read too. */
const behaviourFiles = import.meta.glob<Partial<Record<string, string>>>(
  '../../../locales/*/behaviours.json',
  { eager: true, import: 'default' },
);
const behaviours = new Map(
  Object.entries(behaviourFiles).map(([path, words]) => [path.split('/').at(-2), words]),
);

/** Languages of the interface that have a file. */
export const availableLanguages = LANGUAGES.filter((language) => texts.has(language));

/** The first language the browser asks for that we have, else English. */
export function initialLanguage(wanted: readonly string[]): Language {
  const codes = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.map((code) => availableLanguages.find((each) => each === code)).find(Boolean) ?? 'en';
}

/** Text under `key`, with `{{name}}` replaced by `values.name`; a key no language has gives `undefined`. */
export function lookUp(language: Language, key: string, values: TextValues = {}): string | undefined {
  const text = texts.get(language)?.[key] ?? texts.get('en')?.[key];
  return text?.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Name of a behaviour; its code where nobody wrote one. */
export function behaviourName(language: Language, behaviour: string): string {
  return behaviours.get(language)?.[`${behaviour}.name`] ?? behaviour;
}
