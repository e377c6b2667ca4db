/** The words on offences in each language, fetched when the part is first opened; residents' pages never hold them. */
import { useEffect, useState } from 'react';
import type { Language } from '../language/texts.js';

type Texts = Readonly<Partial<Record<string, string>>>;

const files = import.meta.glob<Texts>(
  [
    '../../../locales/knowledge/officers/offences/*.json',
    '!../../../locales/knowledge/officers/offences/offences.json',
  ],
  { import: 'default' },
);
const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path.split('/').at(-1)?.slice(0, -'.json'.length), load]),
);

export type Words = (key: string) => string | undefined;

/** Looks up a text of a language; nothing until the file is here, nor where it cannot be fetched. */
export function useOffenceWords(language: Language): Words {
  const [loaded, setLoaded] = useState<{ language: Language; texts: Texts }>();
  useEffect(() => {
    let wanted = true;
    void loaders
      .get(language)?.()
      .then(
        (texts) => wanted && setLoaded({ language, texts }),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [language]);
  return (key) => (loaded?.language === language ? loaded.texts[key] : undefined);
}
