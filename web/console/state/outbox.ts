/** Own messages on their way to the server, until they come back as part of the talk. In memory only. */
import { RefusedError } from '../api/client.js';
import { write } from '../api/endpoints.js';
import type { Original, WritingMode } from '../api/types.js';
import { Store } from './store.js';

export interface OutgoingMessage {
  /** Stays the same on every retry, so that the server saves the message once. */
  clientId: string;
  /** Officer and talk, as in `draftKey`. */
  key: string;
  talkId: string;
  mode: WritingMode;
  text: string;
  /** What the officer wrote, when `text` is a machine's translation of it. */
  original?: Original;
  at: string;
  state: 'sending' | 'saved' | 'failed';
  /** Only when failed: the server refused these words for good, so trying again makes no sense. */
  refused: boolean;
  seq: number | null;
}

export const outbox = new Store<readonly OutgoingMessage[]>([]);

/** Messages leave one after the other, so that they arrive in the order they were written. */
let lastDelivery: Promise<void> = Promise.resolve();

/** Queues a message; `onSaved` runs each time one is on the server. */
export function send(
  message: Pick<OutgoingMessage, 'key' | 'talkId' | 'mode' | 'text' | 'original'>,
  onSaved: () => void,
): void {
  const clientId = makeClientId();
  const outgoing: OutgoingMessage = {
    ...message,
    clientId,
    at: new Date().toISOString(),
    state: 'sending',
    refused: false,
    seq: null,
  };
  outbox.set((all) => [...all, outgoing]);
  deliver(outgoing, onSaved);
}

/** Sends a message that was not saved again, under the same id. */
export function retry(message: OutgoingMessage, onSaved: () => void): void {
  change(message.clientId, { state: 'sending', refused: false });
  deliver(message, onSaved);
}

/** Takes messages out: those that are part of the talk by now, or one that goes back to the draft. */
export function remove(clientIds: readonly string[]): void {
  if (clientIds.length > 0) outbox.set((all) => all.filter((each) => !clientIds.includes(each.clientId)));
}

/** True while words could be lost by leaving the page. */
export const hasUnsaved = () => outbox.get().some((each) => each.state !== 'saved');

function deliver(message: OutgoingMessage, onSaved: () => void): void {
  lastDelivery = lastDelivery.then(async () => {
    try {
      const { seq } = await write(message.talkId, message.mode, {
        text: message.text,
        clientId: message.clientId,
        ...(message.original === undefined ? {} : { original: message.original }),
      });
      change(message.clientId, { state: 'saved', seq });
      onSaved();
    } catch (error) {
      change(message.clientId, { state: 'failed', refused: error instanceof RefusedError && !error.mayPass });
    }
  });
}

function change(clientId: string, part: Partial<OutgoingMessage>): void {
  outbox.set((all) => all.map((each) => (each.clientId === clientId ? { ...each, ...part } : each)));
}

/** A name for a delivery, by which a second try is recognised. */
export function makeClientId(): string {
  // Not randomUUID: it is missing where the desk is tried out without HTTPS.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
