/** Going through a page by keyboard alone. */
import type { Page } from 'playwright-core';

const MOST_STOPS = 60;

/** The words of what has the focus, however deep: in a shadow root, in a frame. Empty: nothing has it. */
export async function focused(page: Page): Promise<string> {
  for (const frame of page.frames().toReversed()) {
    const words = await frame.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (element === null || element === document.body || element.tagName === 'IFRAME') return '';
      if (!document.hasFocus()) return '';
      const label = (element as HTMLInputElement).labels?.[0];
      const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
      return name.trim() || element.tagName;
    });
    if (words !== '') return words;
  }
  return '';
}

/** Goes forward, or back, until something with these words has the focus. */
export async function tabTo(page: Page, words: string | RegExp, key = 'Tab'): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const present = await focused(page);
    if (typeof words === 'string' ? present === words : words.test(present)) return;
    stops.push(present);
    await page.keyboard.press(key);
  }
  throw new Error(`"${String(words)}" is not reached with ${key}; the stops were: ${stops.join(' | ')}`);
}
