/** Tells whoever keeps a live view that something changed, on whichever node it happened. */
import type { Change, Store } from '../store/ports.js';
import { conversationOf } from './message.js';

type Listener = (changes: readonly Change[]) => void;

export class Live {
  readonly #conversations = new Map<string, Set<() => void>>();
  readonly #everything = new Set<Listener>();
  readonly #stop: () => void;

  constructor(store: Store) {
    this.#stop = store.watch((changes) => {
      this.#publish(changes);
    });
  }

  /** Calls back when the conversation got a message or was erased. @returns how to stop */
  onConversation(conversationId: string, callback: () => void): () => void {
    const callbacks = this.#conversations.get(conversationId) ?? new Set();
    this.#conversations.set(conversationId, callbacks);
    callbacks.add(callback);
    return () => {
      callbacks.delete(callback);
      if (callbacks.size === 0) this.#conversations.delete(conversationId);
    };
  }

  onAnything(listener: Listener): () => void {
    this.#everything.add(listener);
    return () => {
      this.#everything.delete(listener);
    };
  }

  close(): void {
    this.#stop();
    this.#conversations.clear();
    this.#everything.clear();
  }

  #publish(changes: readonly Change[]): void {
    const conversations = new Set<string>();
    for (const change of changes) {
      if (change.collection === 'messages') conversations.add(conversationOf(change.id));
      if (change.collection === 'conversations' && change.kind === 'delete') conversations.add(change.id);
    }
    for (const id of conversations) {
      for (const callback of this.#conversations.get(id) ?? []) callback();
    }
    for (const listener of this.#everything) listener(changes);
  }
}
