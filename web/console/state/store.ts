import { useSyncExternalStore } from 'react';

/** A value outside the tree of components, so that it outlives sign-in screens and lost connections. */
export class Store<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(initial: Value) {
    this.#value = initial;
  }

  get = (): Value => this.#value;

  set(change: Value | ((value: Value) => Value)): void {
    const next = typeof change === 'function' ? (change as (value: Value) => Value)(this.#value) : change;
    if (next === this.#value) return;
    this.#value = next;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The value of a store, followed. */
export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}
