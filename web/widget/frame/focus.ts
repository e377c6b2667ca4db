/** Ids by which the views and this file agree. */
export const answersId = 'answers';
export const fieldId = 'field';

let lastPointer = '';
addEventListener('pointerdown', (event) => (lastPointer = event.pointerType), true);
addEventListener('keydown', () => (lastPointer = ''), true);

/**
 * Moves the focus to the first possible answer, or to the field. On a touch screen the field would bring
 * up the keyboard over what there is to read, so there the focus waits just before it.
 */
export function focusAnswers(): void {
  const answers = document.getElementById(answersId);
  const first = answers?.querySelector<HTMLElement>('button, a');
  if (first) first.focus({ preventScroll: true });
  else if (lastPointer === 'touch') answers?.focus({ preventScroll: true });
  else document.getElementById(fieldId)?.focus({ preventScroll: true });
}

/** Brings one of the possible answers into sight, and the focus to it where that was on the answers. */
export function stayAt(place: number): void {
  const answer = document.getElementById(answersId)?.children[place];
  if (!(answer instanceof HTMLElement)) return;
  answer.scrollIntoView({ block: 'center' });
  if (focusIsOnAnswers()) answer.focus({ preventScroll: true });
}

/** Whether the focus is on the possible answers, or was on something that is no longer there. */
export function focusIsOnAnswers(): boolean {
  const { activeElement } = document;
  return activeElement === document.body
    ? document.hasFocus()
    : (document.getElementById(answersId)?.contains(activeElement) ?? false);
}
