import { element } from './element.js';
import type { Words } from './words.js';

/** The answers to the first question, by the ids the server knows them by. */
const options = ['yes', 'no', 'unsure', 'saw', 'other'] as const;
/** Answers after which the numbers come first, connection or not. */
const urgentOptions: readonly string[] = ['no', 'saw'];

/** The painted copy of the greeting: what a person sees before there is any connection. */
export interface Greeting {
  element: HTMLElement;
  /** The option tapped so far, or null. */
  chosen: () => string | null;
  /** Says that there is no connection yet, with the numbers. */
  showNoConnection: () => void;
  /** Writes what depends on the language and on what was tapped. */
  repaint: () => void;
}

/** Paints the greeting, the first question and its options in the same look as the frame. */
export function paintGreeting(words: Words): Greeting {
  let chosen: string | null = null;
  let disconnected = false;

  const status = element('p', { role: 'status' });
  const urgent = paintUrgent(words);
  urgent.hidden = true;
  const buttons = options.map((option) => {
    const button = element('button', { type: 'button', class: 'option' });
    button.onclick = () => {
      chosen = option;
      repaint();
      if (!urgent.hidden) urgent.scrollIntoView({ block: 'nearest' });
    };
    return [option, button] as const;
  });

  function repaint(): void {
    for (const [option, button] of buttons) {
      const label = words.get(`painted.option.${option}`);
      button.textContent = option === chosen ? `${label} · ${words.get('painted.sending')}` : label;
      button.setAttribute('aria-pressed', String(option === chosen));
    }
    urgent.hidden = !disconnected && !urgentOptions.includes(chosen ?? '');
    status.textContent = disconnected ? words.get('painted.noConnection') : '';
  }
  repaint();

  const question = words.into(element('p', { id: 'question' }), 'painted.question');
  const painted = element(
    'div',
    { class: 'body' },
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'title' },
      element(
        'div',
        { class: 'theirs' },
        words.into(element('p'), 'painted.greeting'),
        words.into(element('p', { class: 'hint' }), 'painted.hint'),
        question,
      ),
      element('div', { 'aria-live': 'assertive' }, status, urgent),
      element(
        'div',
        { class: 'options', role: 'group', 'aria-labelledby': 'question' },
        ...buttons.map(([, button]) => button),
      ),
    ),
    // Where the field will be: a word, not a field, since nothing that is typed may enter the host page.
    element(
      'div',
      { class: 'bar' },
      words.into(element('div', { class: 'field waiting' }), 'painted.connecting'),
    ),
  );
  return {
    element: painted,
    chosen: () => chosen,
    showNoConnection() {
      disconnected = true;
      repaint();
    },
    repaint,
  };
}

function paintUrgent(words: Words): HTMLElement {
  return element(
    'div',
    { class: 'urgent' },
    words.into(element('p'), 'painted.urgent'),
    words.into(element('a', { class: 'call', href: 'tel:101' }), 'painted.call101'),
    words.into(element('a', { class: 'call', href: 'tel:112' }), 'painted.call112'),
  );
}
