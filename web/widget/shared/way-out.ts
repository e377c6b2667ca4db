import { onShiftThreeTimes } from './shift-three-times.js';

/**
 * On a page to read: leaves by the link and by Shift three times without an entry in the history, the page around
 * included; inside the talk the header is the talk's own.
 */
export function offerWayOut(): void {
  if (window.parent !== window) document.documentElement.classList.add('framed');
  const link = document.querySelector<HTMLAnchorElement>('a.leave');
  if (!link) return;
  const leave = (): void => {
    document.documentElement.style.setProperty('display', 'none', 'important');
    (window.top ?? window).location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  onShiftThreeTimes(leave);
}
