/** Below this share of the window, something (the on-screen keyboard) covers the rest. */
const covered = 0.85;

/**
 * Keeps a panel inside the part of the window that the on-screen keyboard leaves free. The frame cannot
 * do this itself: it does not see the keyboard of the page around it.
 * Returns a function that stops.
 */
export function keepAboveKeyboard(panel: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const fit = (): void => {
    panel.style.height = '';
    panel.style.transform = '';
    // A person who zooms with two fingers also sees less of the window; leave them alone.
    if (viewport.scale > 1.05 || viewport.height > innerHeight * covered) return;
    const place = panel.getBoundingClientRect();
    const top = Math.max(place.top, viewport.offsetTop);
    const bottom = Math.min(place.bottom, viewport.offsetTop + viewport.height);
    if (bottom - top < 200 || (top === place.top && bottom === place.bottom)) return;
    panel.style.transform = `translateY(${top - place.top}px)`;
    panel.style.height = `${bottom - top}px`;
  };
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  return () => {
    viewport.removeEventListener('resize', fit);
    viewport.removeEventListener('scroll', fit);
  };
}
