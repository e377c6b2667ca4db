import type { Language } from '../shared/languages.js';
import lookCss from '../shared/look.css?inline';
import { element, style } from './element.js';
import { keepAboveKeyboard } from './keyboard-room.js';
import loaderCss from './loader.css?inline';
import { createPanel, type Panel } from './panel.js';
import { createWords } from './words.js';

/** An element lower than this, in pixels, was not meant to hold a talk. */
const leastHeight = 240;

/** What the embedding page asked for. */
export interface Settings {
  origin: string;
  language: Language;
  entry: string;
  target: string | null;
}

/** Paints the widget into the page; returns a function that takes every part of it out again. */
export function mount(settings: Settings): () => void {
  const target = settings.target ? document.querySelector(settings.target) : null;
  const host = element('div');
  const root = host.attachShadow({ mode: 'open' });
  style(root, lookCss + loaderCss);
  const undo: (() => void)[] = [() => host.remove()];
  const wipe = (): void => {
    for (const step of undo.splice(0)) step();
  };
  const open = (tag: 'dialog' | 'section', minimise?: () => void): Panel => {
    const panel = createPanel({ ...settings, tag, wipe, ...(minimise && { minimise }) });
    root.append(panel.element);
    undo.unshift(panel.close, keepAboveKeyboard(panel.element));
    return panel;
  };

  if (target) {
    target.append(host);
    undo.push(giveHeight(host, target));
    open('section');
  } else {
    host.className = 'floating';
    document.body.append(host);
    root.append(launcher(settings.language, open));
  }
  return wipe;
}

/**
 * Gives the widget a height where the element it fills has none of its own. Looks again when the page has
 * its style sheets, which may come after this script. Returns a function that stops.
 */
function giveHeight(host: HTMLElement, target: Element): () => void {
  const measure = (): void => {
    host.style.display = 'none';
    const own = target.clientHeight;
    host.style.display = '';
    host.style.height = own < leastHeight ? 'min(680px, 100vh)' : '';
  };
  measure();
  addEventListener('load', measure);
  return () => removeEventListener('load', measure);
}

/** The button at the bottom right that opens the panel; nothing is loaded before it is tapped. */
function launcher(language: Language, open: (tag: 'dialog', minimise: () => void) => Panel): HTMLElement {
  const button = createWords(language).into(
    element('button', { type: 'button', class: 'launch' }),
    'painted.title',
  );
  const narrow = matchMedia('(max-width: 639px), (max-height: 480px)');
  let dialog: HTMLDialogElement | null = null;

  const show = (): void => {
    if (!dialog) return;
    // Over the whole screen, the page behind must not take the focus: only a modal dialog sees to that.
    if (narrow.matches) dialog.showModal();
    else dialog.show();
    button.hidden = true;
  };
  const minimise = (): void => {
    dialog?.close();
    button.hidden = false;
    button.focus();
  };
  button.onclick = () => {
    if (!dialog) {
      dialog = open('dialog', minimise).element as HTMLDialogElement;
      dialog.oncancel = (event) => {
        event.preventDefault();
        minimise();
      };
    }
    show();
  };
  narrow.onchange = () => {
    if (!dialog?.open) return;
    dialog.close();
    show();
  };
  return button;
}
