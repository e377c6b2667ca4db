/**
 * Keys of the desk. Every one is Alt with a letter, so that none is ever typed by accident (WCAG 2.1.4), and none of
 * those that browsers use themselves: D, E, F (address bar, menus) and B, H, S, T, V (the menu bar of Firefox).
 * Screen readers use Insert, Caps Lock or Ctrl+Option.
 */
import { useEffect, useEffectEvent } from 'react';

export const KEYS = {
  takeNext: 'P',
  duty: 'U',
  queue: 'Q',
  write: 'W',
  note: 'N',
  dangerSeen: 'Y',
  facts: 'I',
  handBack: 'R',
  close: 'C',
  help: 'K',
} as const;

export type KeyName = keyof typeof KEYS;

/** For `aria-keyshortcuts`. */
export const shortcut = (name: KeyName) => `Alt+${KEYS[name]}`;

/** Runs `handler` on Alt and the letter of `name`, but not while a dialog is open. */
export function useKey(name: KeyName, handler: () => void, enabled = true): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isAltAlone(event) || letterOf(event) !== KEYS[name] || dialogIsOpen()) return;
      event.preventDefault();
      if (!event.repeat) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [name, enabled]);
}

/** True while a dialog has the floor. */
export const dialogIsOpen = () => document.querySelector('[role=dialog], [role=alertdialog]') !== null;

/** True where keys are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  );
}

function isAltAlone(event: KeyboardEvent): boolean {
  return (
    event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.getModifierState('AltGraph')
  );
}

function letterOf(event: KeyboardEvent): string {
  // On a Mac, Option changes the character; then the place of the key on the board decides.
  return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^Key/, '');
}
