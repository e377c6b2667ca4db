const presses = 3;
const patience = 5000;

/**
 * Calls `leave` when Shift alone was pressed and let go three times, each within five seconds of the one
 * before. Any other key begins the count anew, so capital letters and shortcuts never count.
 * Listens in the capture phase: a page that stops its own key events cannot switch the exit off.
 * Returns a function that stops listening.
 */
export function onShiftThreeTimes(leave: () => void): () => void {
  let count = 0;
  let alone = false;
  let timer = 0;

  const forget = (): void => {
    count = 0;
    alone = false;
    clearTimeout(timer);
  };
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift') forget();
    else if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey;
  };
  const keyup = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift') forget();
    if (!alone) return;
    alone = false;
    clearTimeout(timer);
    timer = window.setTimeout(forget, patience);
    if (++count === presses) {
      forget();
      leave();
    }
  };

  addEventListener('keydown', keydown, true);
  addEventListener('keyup', keyup, true);
  // Shift with a click selects text; it is not a press of Shift alone.
  addEventListener('pointerdown', forget, true);
  return () => {
    forget();
    removeEventListener('keydown', keydown, true);
    removeEventListener('keyup', keyup, true);
    removeEventListener('pointerdown', forget, true);
  };
}
