/**
 * "Count me": one more in the figures, and nothing else. A tally is a behaviour, a neighbourhood, a part of the
 * day and a month; no words, no person, no day. It is saved together with the turn that asked for it, so exactly once.
 */
import { randomUUID } from 'node:crypto';
import type { Counted } from '../../dialogs/engine/services.js';
import type { Unit } from '../conversations/unit.js';
import type { Store } from '../store/ports.js';

/** Kept for five years (DESIGN §5). */
const YEARS_KEPT = 5;
const BATCH = 500;

export class Tallies {
  constructor(
    private readonly store: Store,
    private readonly now: () => Date,
  ) {}

  /** Counts each behaviour once, in the running turn. @returns the tallies' names, which only the talk knows */
  count(unit: Unit, counted: Counted): string[] {
    const { happened = '', quarter = '', part = '' } = counted;
    const month = this.now().toISOString().slice(0, 7);
    return counted.behaviours.map((behaviour) => {
      const id = randomUUID();
      unit.put('tallies', id, { month, behaviour, happened, quarter, part }, 0);
      return id;
    });
  }

  /** Takes back what this talk counted. */
  uncount(unit: Unit, names: readonly string[]): void {
    for (const id of names) unit.delete('tallies', id);
  }

  /** Erases tallies past their time. */
  async sweep(): Promise<void> {
    const [year = '', rest = ''] = this.now().toISOString().slice(0, 7).split('-');
    const oldest = `${String(Number(year) - YEARS_KEPT)}-${rest}`;
    const due = await this.store.find('tallies', { before: { field: 'month', value: oldest }, limit: BATCH });
    if (due.length > 0)
      await this.store.commit(
        due.map(({ id }) => ({ kind: 'delete' as const, collection: 'tallies' as const, id })),
      );
  }
}
