import { isLanguage, languageNames, languages, type Language } from '../shared/languages.js';
import { onShiftThreeTimes } from '../shared/shift-three-times.js';
import { element } from './element.js';
import { linkFrame } from './frame-link.js';
import { paintGreeting } from './greeting.js';
import { leave } from './leave.js';
import { createWords } from './words.js';

/** After this long without a greeting from the server, say that there is no connection. */
const patience = 8000;

/** How one panel begins. */
export interface PanelSettings {
  origin: string;
  language: Language;
  entry: string;
  /** 'dialog' for the panel that a launcher opens, 'section' for the one that fills an element. */
  tag: 'dialog' | 'section';
  /** Given by a launcher: makes the panel small again without ending the talk. */
  minimise?: () => void;
  /** Takes everything of the widget out of the page. */
  wipe: () => void;
}

export interface Panel {
  element: HTMLElement;
  /** Stops timers and listeners and empties the panel. */
  close: () => void;
}

/** Paints the panel: header with Leave, the greeting, the emergency numbers; then connects the frame. */
export function createPanel(settings: PanelSettings): Panel {
  const words = createWords(settings.language);
  const greeting = paintGreeting(words);
  let ready = false;
  let frameLoaded = false;
  let go: (() => void) | null = null;

  const link = linkFrame(
    settings.origin,
    (frame) => words.into(frame, 'painted.frame', 'title'),
    (message) => {
      if (message.type === 'loaded') {
        frameLoaded = true;
        link.send({ type: 'start', language: words.language, entry: settings.entry });
      } else if (message.type === 'ready') becomeReady();
      else if (message.type === 'exit') leaveNow();
      else go?.();
    },
  );

  function becomeReady(): void {
    if (ready) return;
    ready = true;
    clearTimeout(timer);
    const root = panel.getRootNode() as ShadowRoot;
    const focus = greeting.element.contains(root.activeElement);
    const chosen = greeting.chosen();
    link.show();
    greeting.element.remove();
    link.send({ type: 'shown', focus });
    if (chosen) link.send({ type: 'choose', option: chosen });
  }
  function leaveNow(): void {
    go ??= leave({ tellFrame: () => link.send({ type: 'exit' }), wipe: settings.wipe });
  }
  function changeLanguage(language: Language): void {
    words.change(language);
    greeting.repaint();
    panel.lang = language;
    if (frameLoaded) link.send({ type: 'language', language });
    tellPage(language);
  }

  const leaveButton = words.into(element('button', { type: 'button', class: 'leave' }), 'painted.leave');
  leaveButton.setAttribute('aria-describedby', 'leave-hint');
  leaveButton.onclick = leaveNow;
  const select = element(
    'select',
    {},
    ...languages.map((language) =>
      element('option', { value: language, lang: language }, languageNames[language]),
    ),
  );
  words.into(select, 'painted.language', 'aria-label');
  select.value = words.language;
  select.onchange = () => {
    if (isLanguage(select.value)) changeLanguage(select.value);
  };
  const header = element(
    'div',
    { class: 'top' },
    leaveButton,
    words.into(element('p', { class: 'leave-hint', id: 'leave-hint' }), 'painted.leaveHint'),
    words.into(element('h2', { id: 'title' }), 'painted.title'),
    select,
  );
  if (settings.minimise) {
    const small = element('button', { type: 'button', class: 'small' }, '–');
    words.into(small, 'painted.minimise', 'aria-label');
    small.onclick = settings.minimise;
    header.append(small);
  }

  const emergency = element(
    'div',
    { class: 'emergency' },
    words.into(element('p'), 'painted.emergency'),
    words.into(element('a', { href: 'tel:101' }), 'painted.call101'),
    words.into(element('a', { href: 'tel:112' }), 'painted.call112'),
  );
  const panel = element(
    settings.tag,
    { class: 'panel', lang: words.language, 'aria-labelledby': 'title' },
    header,
    element('div', { class: 'body' }, greeting.element, link.element),
    emergency,
  );
  const timer = setTimeout(greeting.showNoConnection, patience);
  const stopListening = onShiftThreeTimes(leaveNow);
  tellPage(words.language);

  return {
    element: panel,
    close() {
      clearTimeout(timer);
      stopListening();
      link.close();
      panel.replaceChildren();
    },
  };
}

/** Lets the page around the widget follow its language. */
function tellPage(language: Language): void {
  document.dispatchEvent(new CustomEvent('info-chat:language', { detail: { language } }));
}
