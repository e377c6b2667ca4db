/** Numbers under a day or a month and a name: counted in memory, and added to the store now and then. */
import { ConflictError, type Store } from '../store/ports.js';

/** A number lost in a crash harms nobody; a write a turn would cost all. */
export class Counters {
  #counts = new Map<string, number>();

  constructor(private readonly store: Store) {}

  /** @param day `2026-11-24`, or a month: `2026-11` */
  add(day: string, step: string): void {
    const key = `${day}|${step}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  async flush(): Promise<void> {
    const counts = this.#counts;
    this.#counts = new Map();
    for (const [id, more] of counts) await this.#add(id, more);
  }

  /** All that was counted after `day`, the newest first; what is still in memory too. */
  async after(day: string): Promise<{ day: string; step: string; count: number }[]> {
    await this.flush();
    const kept = await this.store.find('counters', {
      after: { field: 'day', value: day },
      order: { field: 'day', direction: 'descending' },
    });
    return kept.map(({ value }) => value);
  }

  async #add(id: string, more: number): Promise<void> {
    const [day = '', step = ''] = id.split('|');
    for (;;) {
      const kept = await this.store.get('counters', id);
      const value = { day, step, count: (kept?.value.count ?? 0) + more };
      try {
        await this.store.commit([
          { kind: 'put', collection: 'counters', id, value, ifVersion: kept?.version ?? 0 },
        ]);
        return;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }
}
