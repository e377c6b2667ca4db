import painted from 'virtual:texts/painted';
import type { Language } from '../shared/languages.js';
import type { PaintedKey } from '../shared/texts.js';

/** Puts a text into an element, and its new form whenever the language changes. */
export interface Words {
  language: Language;
  get(key: PaintedKey): string;
  into<Some extends HTMLElement>(target: Some, key: PaintedKey, attribute?: string): Some;
  change(language: Language): void;
}

/** Words of the painted copy, beginning in `language`. */
export function createWords(language: Language): Words {
  const writers: (() => void)[] = [];
  const words: Words = {
    language,
    get: (key) => painted[words.language][key],
    into(target, key, attribute) {
      const write = (): void => {
        if (attribute) target.setAttribute(attribute, words.get(key));
        else target.textContent = words.get(key);
      };
      writers.push(write);
      write();
      return target;
    },
    change(next) {
      words.language = next;
      for (const write of writers) write();
    },
  };
  return words;
}
