/** Who wants to know of changes. */
import type { Change } from './ports.js';

type Listener = (changes: readonly Change[]) => void;

export class Listeners {
  // A set of wrappers, not of functions: the same function may listen twice and stop once.
  readonly #entries = new Set<{ listener: Listener }>();

  /** Adds a listener; returns how to stop it (twice does no harm). */
  add(listener: Listener): () => void {
    const entry = { listener };
    this.#entries.add(entry);
    return () => void this.#entries.delete(entry);
  }

  /** Tells everybody. A listener that throws disturbs neither the others nor the store. */
  tell(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    for (const { listener } of [...this.#entries]) {
      try {
        listener(changes);
      } catch (error) {
        // Only the kind of error: its message might hold what a person wrote.
        process.emitWarning(
          `a listener of the store failed: ${error instanceof Error ? error.name : typeof error}`,
        );
      }
    }
  }

  clear(): void {
    this.#entries.clear();
  }
}
