/**
 * Which talk each officer has open, and who types: short-lived records, so that colleagues on every node see it. Kept
 * by the console's connections; never written more often than every three seconds an officer.
 */
import type { Store } from '../store/ports.js';
import type { LookRecord } from '../store/records.js';

export interface Look {
  officerId: string;
  handoffId: string;
  typing: boolean;
}

/** Renewed while the connection lasts; without that, over after so long. */
const LASTS_SECONDS = 60;
const FEWEST_MILLISECONDS = 3000;
/** Who is said to type for so long without another word of it has stopped. */
const TYPES_MILLISECONDS = 60_000;

interface Kept {
  look: Omit<Look, 'officerId'> | undefined;
  writtenAt: number;
  /** When the console last said something new. */
  saidAt: number;
  timer?: NodeJS.Timeout;
}

export class Looking {
  readonly #officers = new Map<string, Kept>();

  constructor(
    private readonly store: Store,
    private readonly clock: () => Date,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Every look that is not over. */
  async now(): Promise<Look[]> {
    const kept = await this.store.find('looks', {
      after: { field: 'expiresAt', value: this.clock().toISOString() },
    });
    return kept.map(({ id, value }) => ({
      officerId: id,
      handoffId: value.handoffId,
      typing: value.typing,
    }));
  }

  /** @param look undefined: the officer looks at no talk any more */
  changed(officerId: string, look: Omit<Look, 'officerId'> | undefined): void {
    const kept = this.#officers.get(officerId) ?? {
      look: undefined,
      writtenAt: -FEWEST_MILLISECONDS,
      saidAt: 0,
    };
    this.#officers.set(officerId, kept);
    if (kept.look?.handoffId === look?.handoffId && kept.look?.typing === look?.typing) return;
    kept.look = look;
    kept.saidAt = performance.now();
    this.#write(officerId, kept);
  }

  /** A sign of life: what is open stays so. */
  renew(officerId: string): void {
    const kept = this.#officers.get(officerId);
    if (kept?.look !== undefined) this.#write(officerId, kept);
  }

  close(): void {
    for (const { timer } of this.#officers.values()) clearTimeout(timer);
    this.#officers.clear();
  }

  /** At once, or as soon as three seconds have passed since the last time. */
  #write(officerId: string, kept: Kept): void {
    if (kept.timer !== undefined) return;
    const pause = kept.writtenAt + FEWEST_MILLISECONDS - performance.now();
    if (pause > 0) {
      this.#writeIn(pause, officerId, kept);
      return;
    }
    kept.writtenAt = performance.now();
    if (kept.look?.typing === true) {
      if (kept.writtenAt - kept.saidAt > TYPES_MILLISECONDS) kept.look = { ...kept.look, typing: false };
      // The resident's client shows it for a moment only: it is told again for as long as it lasts.
      else this.#writeIn(FEWEST_MILLISECONDS, officerId, kept);
    }
    this.#put(officerId, kept.look).catch(this.failed);
  }

  #writeIn(milliseconds: number, officerId: string, kept: Kept): void {
    kept.timer = setTimeout(() => {
      delete kept.timer;
      this.#write(officerId, kept);
    }, milliseconds);
    kept.timer.unref();
  }

  async #put(officerId: string, look: Omit<Look, 'officerId'> | undefined): Promise<void> {
    if (look === undefined) {
      await this.store.commit([{ kind: 'delete', collection: 'looks', id: officerId }]);
      return;
    }
    const expiresAt = new Date(this.clock().getTime() + LASTS_SECONDS * 1000).toISOString();
    const value: LookRecord = { ...look, expiresAt };
    await this.store.commit([{ kind: 'put', collection: 'looks', id: officerId, value }]);
  }
}
