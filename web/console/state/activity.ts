/**
 * When somebody last did something on this page. Requests that the page makes by itself say how long that is ago
 * (`X-Idle-Seconds`), so that a desk that nobody sits at is signed out although its page goes on asking.
 */
const ACTS = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'input'] as const;

let lastAct = Date.now();

for (const kind of ACTS)
  window.addEventListener(
    kind,
    () => {
      lastAct = Date.now();
    },
    { capture: true, passive: true },
  );

/** Whole seconds since then. */
export function idleSeconds(): number {
  return Math.max(0, Math.floor((Date.now() - lastAct) / 1000));
}
