import { render } from 'preact';
import { chooseLanguage } from '../shared/languages.js';
import { onShiftThreeTimes } from '../shared/shift-three-times.js';
import { focusAnswers } from './focus.js';
import { linkParent, type ParentLink } from './parent-link.js';
import { greetingStep } from './talk-state.js';
import { Talk } from './talk.js';
import { App } from './views/app.js';

/** After this long, any first message will do to show the frame, whatever its step. */
const greetingPatience = 3000;

const root = document.getElementById('root') ?? document.body;
const embedded = window.parent !== window;
const talk = new Talk(chooseLanguage());
let parentLink: ParentLink | null = null;
let left = false;

function show(): void {
  document.documentElement.lang = talk.state.language;
  render(<App talk={talk} {...(!embedded && { onLeave: leave })} />, root);
}

/** Ends the talk and takes it off the screen; the page around, or this window, then goes away. */
function leave(): void {
  left = true;
  document.documentElement.style.setProperty('display', 'none', 'important');
  document.title = 'Info';
  talk.end();
  render(null, root);
  if (parentLink) parentLink.send({ type: 'exit' });
  else location.replace(exitUrl());
}

function exitUrl(): string {
  const content = document.querySelector('meta[name="exit-url"]')?.getAttribute('content') ?? '';
  return /^https?:/.test(content) ? content : 'about:blank';
}

/** Tells the loader, once, that its painted copy can go. */
function announceGreeting(): void {
  let late = 0;
  const ready = (): void => {
    stop();
    clearTimeout(late);
    // After the screen has it, so that nothing flickers in between.
    setTimeout(() => parentLink?.send({ type: 'ready' }), 0);
  };
  const stop = talk.watch(() => {
    const { messages, ended } = talk.state;
    if (ended || messages.some((message) => message.kind === 'theirs' && message.step === greetingStep))
      ready();
    else if (messages.length > 0 && !late) late = window.setTimeout(ready, greetingPatience);
  });
}

onShiftThreeTimes(leave);

if (embedded) {
  parentLink = linkParent((message) => {
    switch (message.type) {
      case 'start':
        talk.changeLanguage(message.language);
        show();
        announceGreeting();
        talk.begin(message.entry);
        break;
      case 'language':
        talk.changeLanguage(message.language);
        show();
        break;
      case 'choose':
        talk.choose(message.option);
        break;
      case 'shown':
        if (message.focus) focusAnswers();
        break;
      case 'exit':
        if (!left) leave();
        parentLink?.send({ type: 'gone' });
    }
  });
} else {
  show();
  talk.begin('site');
}

addEventListener('pagehide', () => {
  talk.end();
  render(null, root);
});
// Embedded, the loader makes a new frame; alone, this page begins anew by itself.
addEventListener('pageshow', (event) => {
  if (!event.persisted || embedded) return;
  if (left) {
    location.replace(exitUrl());
    return;
  }
  show();
  talk.beginAnew();
});
