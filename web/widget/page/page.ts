import texts from 'virtual:texts/page';
import { chooseLanguage, isLanguage, type Language } from '../shared/languages.js';
import type { PageKey } from '../shared/texts.js';

/** Writes the words around the chat in one language. */
function write(language: Language): void {
  document.documentElement.lang = language;
  document.title = texts[language]['page.title'];
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    place.textContent = texts[language][place.dataset.text as PageKey];
  }
}

write(chooseLanguage());
document.addEventListener('info-chat:language', (event) => {
  const { language } = (event as CustomEvent<{ language: unknown }>).detail;
  if (isLanguage(language)) write(language);
});
