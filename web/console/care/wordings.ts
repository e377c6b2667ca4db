/** The wordings to mark, one file for each language that a resident can read, fetched when a talk is first opened. */
import { useEffect, useState } from 'react';
import type { Language } from '../language/texts.js';
import type { CareEntry } from './care.js';

const files = import.meta.glob<readonly CareEntry[]>('../../../locales/knowledge/officers/care/*.json', {
  import: 'default',
});
const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path.split('/').at(-1)?.slice(0, -'.json'.length), load]),
);

const NONE: readonly CareEntry[] = [];

/** The wordings of a language; none until they are here, nor where they cannot be fetched: writing goes on without. */
export function useWordings(language: Language): readonly CareEntry[] {
  const [loaded, setLoaded] = useState<{ language: Language; entries: readonly CareEntry[] }>();
  useEffect(() => {
    let wanted = true;
    void loaders
      .get(language)?.()
      .then(
        (entries) => wanted && setLoaded({ language, entries }),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.entries : NONE;
}
