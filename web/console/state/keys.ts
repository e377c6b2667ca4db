/**
 * Keys of the desk. Every one is Alt, or Alt and Shift, with a letter or a digit, so that none is ever typed by accident
 * (WCAG 2.1.4), and none of those that browsers use themselves: with Alt D, E, F (address bar, menus) and B, H, S, T, V
 * (the menu bar of Firefox), with Alt and Shift A, B, I, T (Chrome). Screen readers use Insert, Caps Lock or Ctrl+Option.
 */
import { useEffect, useEffectEvent } from 'react';

const DESK = {
  takeNext: 'P',
  duty: 'U',
  queue: 'Q',
  write: 'W',
  note: 'N',
  dangerSeen: 'Y',
  facts: 'I',
  handBack: 'R',
  close: 'C',
  transfer: 'Shift+G',
  stepAway: '9',
  takeWording: '0',
  replies: 'Shift+R',
  question: 'Shift+Q',
  translateAll: 'Shift+L',
  translateOwn: 'Shift+W',
  correct: 'Shift+C',
  history: 'Shift+H',
  filter: 'Shift+F',
  newAccount: 'Shift+N',
  myAccount: 'Shift+M',
  heard: 'Shift+Y',
  putAway: 'Shift+U',
  help: 'K',
} as const;

const CASE = {
  caseStatement: '1',
  caseFacts: '2',
  caseMap: '3',
  caseEvidence: '4',
  caseTimeline: '5',
  caseNotes: '6',
  caseAppointment: '7',
  casePv: '8',
  caseQualification: 'Shift+K',
  caseNote: 'M',
  appointment: 'A',
  pvNumber: 'L',
  pvCheck: 'Shift+J',
  takeQuestion: 'Shift+O',
  download: 'J',
  picture: 'Z',
  hidePictures: 'X',
  handOver: 'G',
  openCase: 'O',
} as const;

const TRAINING = {
  lessonNext: 'Shift+X',
  lessonBack: 'Shift+Z',
  practiceEnd: 'Shift+E',
  practiceAgain: 'Shift+S',
} as const;

export const KEYS = { ...DESK, ...CASE, ...TRAINING } as const;

export type KeyName = keyof typeof KEYS;
/** As the help lists them. */
export const DESK_KEYS = Object.keys(DESK) as (keyof typeof DESK)[];
export const CASE_KEYS = Object.keys(CASE) as (keyof typeof CASE)[];
export const TRAINING_KEYS = Object.keys(TRAINING) as (keyof typeof TRAINING)[];

/** For `aria-keyshortcuts`. */
export const shortcut = (name: KeyName) => `Alt+${KEYS[name]}`;

/** Runs `handler` on the keys of `name`, but not while a dialog is open. */
export function useKey(name: KeyName, handler: () => void, enabled = true): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isAlt(event) || pressed(event) !== KEYS[name] || dialogIsOpen()) return;
      event.preventDefault();
      if (!event.repeat) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [name, enabled]);
}

/** Runs `handler` on Escape, but not while a dialog is open, which Escape closes. */
export function useEscape(handler: () => void, enabled: boolean): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !dialogIsOpen()) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
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

function isAlt(event: KeyboardEvent): boolean {
  return event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState('AltGraph');
}

/** As it stands in {@link KEYS}: `P` or `Shift+G`. */
const pressed = (event: KeyboardEvent) => `${event.shiftKey ? 'Shift+' : ''}${letterOf(event)}`;

function letterOf(event: KeyboardEvent): string {
  // Digits by their place: Belgian keyboards type them with Shift only.
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return digit;
  // On a Mac, Option changes the character; then the place of the key on the board decides.
  return /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : event.code.replace(/^Key/, '');
}
