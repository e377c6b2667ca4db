/**
 * How far talks go, from the greeting to an officer, in numbers a day. Counts steps, never words or people; a day with
 * few talks is not shown, because a small number can point at somebody.
 */
import type { Store } from '../store/ports.js';
import { Counters } from './counters.js';

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
  readonly #counters: Counters;

  constructor(
    store: Store,
    private readonly now: () => Date,
  ) {
    this.#counters = new Counters(store);
  }

  count(step: string): boolean {
    const name = STEPS.get(step);
    if (name === undefined) return false;
    this.#counters.add(this.now().toISOString().slice(0, 10), name);
    return true;
  }

  flush(): Promise<void> {
    return this.#counters.flush();
  }

  /** Days with enough talks, newest first. */
  async days(): Promise<{ day: string; counts: Record<string, number> }[]> {
    const since = new Date(this.now().getTime() - DAYS_SHOWN * 86_400_000).toISOString().slice(0, 10);
    const days = new Map<string, Record<string, number>>();
    for (const { day, step, count } of await this.#counters.after(since))
      days.set(day, { ...days.get(day), [step]: count });
    return [...days]
      .map(([day, counts]) => ({ day, counts }))
      .filter(({ counts }) => (counts['begun'] ?? 0) >= FEWEST_TALKS);
  }
}
