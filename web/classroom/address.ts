import type { Language } from '../widget/shared/languages.js';

/** What the page shows. The card stands in no address: the browser's history tells that the page was open, no more. */
export type Screen = 'start' | 'cards' | 'list' | 'end' | 'teacher';
const SCREENS: readonly string[] = ['cards', 'list', 'end', 'teacher'] satisfies Screen[];

export function screenInAddress(): Screen {
  const name = location.hash.slice(1);
  return SCREENS.includes(name) ? (name as Screen) : 'start';
}

export function languageInAddress(): string | null {
  return new URLSearchParams(location.search).get('lang');
}

/** A new entry, so that the browser's Back leads to the screen before and not out of the page. */
export function writeScreen(screen: Screen): void {
  history.pushState(null, '', location.pathname + location.search + hashOf(screen));
}

/** In the place of the entry: Back should not go through languages. A reload stays in it. */
export function writeLanguage(language: Language): void {
  history.replaceState(null, '', `${location.pathname}?lang=${language}${location.hash}`);
}

function hashOf(screen: Screen): string {
  return screen === 'start' ? '' : `#${screen}`;
}
