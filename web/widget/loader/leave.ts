/** The server puts its EXIT_URL setting in the place of this when it serves the script. */
const exitUrl = '__EXIT_URL__';
/** How long the frame has to tell the server that the talk is over, in milliseconds. */
const farewell = 80;

/** What leaving needs from the widget. */
export interface Leaving {
  tellFrame(): void;
  wipe(): void;
}

let left = false;

/** Whether the person has left; nothing may be painted after that. */
export function hasLeft(): boolean {
  return left;
}

/**
 * Hides the whole page at once, has the frame end the talk and goes to the exit address in the place of
 * this page, so that Back does not return. Returns what to call when the frame is done.
 */
export function leave(widget: Leaving): () => void {
  left = true;
  hidePage();
  document.title = 'Info';
  widget.tellFrame();
  let gone = false;
  const go = (): void => {
    if (gone) return;
    gone = true;
    widget.wipe();
    location.replace(exitUrl);
  };
  setTimeout(go, farewell);
  return go;
}

/** When the browser brings the page back after leaving: stay blank and go away again. */
export function leaveAgain(): void {
  location.replace(exitUrl);
}

function hidePage(): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html, html * { visibility: hidden !important } html { background: #fff !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Older phones have no such sheets; the next line hides the page there.
  }
  document.documentElement.style.setProperty('display', 'none', 'important');
}
