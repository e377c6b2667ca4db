import { readToFrame, type FromFrame, type ToFrame } from '../shared/protocol.js';

/** The loader in the page around this frame. */
export interface ParentLink {
  send(message: FromFrame): void;
}

/**
 * Listens to the page around this frame and to nobody else. The origin of its first 'start' is the only
 * one that is answered from then on.
 */
export function linkParent(onMessage: (message: ToFrame) => void): ParentLink {
  let origin: string | null = null;
  addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin === 'null') return;
    const message = readToFrame(event.data);
    if (!message) return;
    if (message.type === 'start') origin ??= event.origin;
    if (event.origin === origin) onMessage(message);
  });
  // Says nothing but that this frame listens; who the page is shows with its answer.
  window.parent.postMessage({ type: 'loaded' } satisfies FromFrame, '*');
  return {
    send(message) {
      if (origin) window.parent.postMessage(message, origin);
    },
  };
}
