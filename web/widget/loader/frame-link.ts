import { readFromFrame, type FromFrame, type ToFrame } from '../shared/protocol.js';
import { element } from './element.js';

/** The frame from our origin that holds the talk, and the messages to and from it. */
export interface FrameLink {
  element: HTMLElement;
  send(message: ToFrame): void;
  show(): void;
  close(): void;
}

const firstRetry = 1000;
const longestRetry = 15000;
/** A frame that neither loads nor fails in this time is tried anew. */
const stalled = 45000;

/**
 * Loads the frame into `holder`, again and again until it says 'loaded', and hands on what it says.
 * Each try is a new element: a new address in an old frame would leave an entry in the history.
 */
export function linkFrame(
  origin: string,
  makeTitle: (frame: HTMLElement) => HTMLElement,
  onMessage: (message: FromFrame) => void,
): FrameLink {
  const holder = element('div');
  let frame: HTMLIFrameElement | null = null;
  let loaded = false;
  let pause = firstRetry;
  let timer = 0;

  const retryAfter = (time: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!loaded) load();
    }, time);
  };
  function load(): void {
    frame?.remove();
    frame = element('iframe', {
      src: `${origin}/widget/frame.html`,
      allow: '',
      referrerpolicy: 'no-referrer',
    });
    makeTitle(frame);
    // 'load' also comes after an error page; only the frame's own word counts.
    frame.onload = () => {
      pause = Math.min(pause * 2, longestRetry);
      if (!loaded) retryAfter(pause);
    };
    holder.append(frame);
    retryAfter(stalled);
  }
  const listen = (event: MessageEvent): void => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = readFromFrame(event.data);
    if (!message) return;
    if (message.type === 'loaded') loaded = true;
    onMessage(message);
  };
  const online = (): void => {
    if (!loaded) load();
  };
  addEventListener('message', listen);
  addEventListener('online', online);
  // After this task, so that the painted copy is on the screen before the frame asks for anything.
  timer = window.setTimeout(load, 0);

  return {
    element: holder,
    send: (message) => frame?.contentWindow?.postMessage(message, origin),
    show() {
      frame?.classList.add('shown');
    },
    close() {
      removeEventListener('message', listen);
      removeEventListener('online', online);
      clearTimeout(timer);
      loaded = true;
      holder.remove();
    },
  };
}
