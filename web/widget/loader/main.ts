import { chooseLanguage } from '../shared/languages.js';
import { hasLeft, leaveAgain } from './leave.js';
import { mount, type Settings } from './mount.js';

/**
 * The embed script: `<script src="https://our.origin/widget.js" data-target="#chat" data-lang="nl"
 * data-entry="site" async></script>`. Paints the first question at once and puts the frame from the
 * script's own origin behind it. Without data-entry, `?entry=` of the page's address says where the
 * person came in, as on a poster's QR code.
 */
function start(settings: Settings): void {
  let wipe = mount(settings);
  // What the browser keeps of this page for Back must hold nothing of the talk.
  addEventListener('pagehide', () => wipe());
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (hasLeft()) {
      leaveAgain();
      return;
    }
    wipe();
    wipe = mount(settings);
  });
}

/** A short name, since anybody can write an address: nothing else reaches the server. */
function entryOf(search: string): string | null {
  const entry = new URLSearchParams(search).get('entry');
  return entry !== null && /^[a-z0-9-]{1,32}$/.test(entry) ? entry : null;
}

function readSettings(script: HTMLScriptElement): Settings {
  return {
    origin: new URL(script.src).origin,
    language: chooseLanguage(script.dataset.lang),
    entry: script.dataset.entry ?? entryOf(location.search) ?? 'site',
    target: script.dataset.target ?? null,
  };
}

// Only here, while the script runs for the first time, does the browser say which element it came from.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const settings = readSettings(script);
  const present = settings.target ? document.querySelector(settings.target) : document.body;
  if (present) start(settings);
  else addEventListener('DOMContentLoaded', () => start(settings));
}
