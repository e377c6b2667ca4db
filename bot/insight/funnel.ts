/**
 * How far talks go, from the greeting to an officer, in numbers a day. Counts steps, never words or people; a day with
 * few talks is not shown, because a small number can point at somebody.
 */
import { ConflictError, type Store } from '../store/ports.js';

/** The steps that are counted, as the dialogs name them. */
const STEPS = new Map([
  ['welcome.safe', 'begun'],
  ['happened.understood', 'told'],
  ['recognise.name', 'recognised'],
  ['recognise.depends', 'recognised'],
  ['choices.menu', 'choices'],
  ['officer.share', 'officer-considered'],
  ['officer.wait', 'officer-asked'],
  ['later.left', 'left-a-message'],
  ['danger.now', 'danger'],
  ['goodbye.end', 'goodbye'],
]);
const FEWEST_TALKS = 10;
const DAYS_SHOWN = 90;

export class Funnel {
  #counts = new Map<string, number>();

  constructor(
    private readonly store: Store,
    private readonly now: () => Date,
  ) {}

  /** Counted in memory and written now and then: a number lost in a crash harms nobody, a write a turn costs all. */
  count(step: string): boolean {
    const name = STEPS.get(step);
    if (name === undefined) return false;
    const key = `${this.now().toISOString().slice(0, 10)}|${name}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    return true;
  }

  async flush(): Promise<void> {
    const counts = this.#counts;
    this.#counts = new Map();
    for (const [id, more] of counts) await this.#add(id, more);
  }

  /** Days with enough talks, newest first. */
  async days(): Promise<{ day: string; counts: Record<string, number> }[]> {
    await this.flush();
    const since = new Date(this.now().getTime() - DAYS_SHOWN * 86_400_000).toISOString().slice(0, 10);
    const kept = await this.store.find('counters', {
      after: { field: 'day', value: since },
      order: { field: 'day', direction: 'descending' },
    });
    const days = new Map<string, Record<string, number>>();
    for (const { value } of kept) days.set(value.day, { ...days.get(value.day), [value.step]: value.count });
    return [...days]
      .map(([day, counts]) => ({ day, counts }))
      .filter(({ counts }) => (counts['begun'] ?? 0) >= FEWEST_TALKS);
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
