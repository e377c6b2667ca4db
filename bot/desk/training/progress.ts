/** What each account has learnt: sealed, for the account alone; of all together only numbers without names. */
import type { z } from 'zod';
import type { Keyring } from '../../privacy/keys.js';
import { ConflictError, type Store } from '../../store/ports.js';
import { CRITERIA, type Criteria, type ProgressAnswer, type TotalsAnswer } from '../contract/training.js';

export type Progress = z.infer<typeof ProgressAnswer>;
type Practice = Progress['practices'][number];
type Totals = z.infer<typeof TotalsAnswer>;

/** Fewer people than this could be told apart. */
export const LEAST_PEOPLE = 5;
/** Older ones go. */
const MOST_PRACTICES = 60;

const field = (officerId: string) => `progress/${officerId}#progress`;

export class ProgressBook {
  constructor(
    private readonly store: Store,
    private readonly keyring: Keyring,
    private readonly now: () => Date,
  ) {}

  async of(officerId: string): Promise<Progress> {
    const kept = await this.store.get('progress', officerId);
    return kept === undefined
      ? { lessons: [], practices: [] }
      : this.#open(officerId, kept.value.sealedProgress);
  }

  /** A lesson was read to its end; the best time stays. */
  async lessonDone(officerId: string, lesson: { id: string; right: number; of: number }): Promise<void> {
    const at = this.now().toISOString();
    await this.#change(officerId, (progress) => {
      const before = progress.lessons.find(({ id }) => id === lesson.id);
      const right = Math.max(lesson.right, before?.right ?? 0);
      const others = progress.lessons.filter(({ id }) => id !== lesson.id);
      return { ...progress, lessons: [...others, { ...lesson, right, at }] };
    });
  }

  async practised(officerId: string, id: string, criteria: Practice['criteria']): Promise<void> {
    const at = this.now().toISOString();
    await this.#change(officerId, (progress) => ({
      ...progress,
      practices: [{ id, at, criteria }, ...progress.practices].slice(0, MOST_PRACTICES),
    }));
  }

  async erase(officerId: string): Promise<void> {
    await this.store.commit([{ kind: 'delete', collection: 'progress', id: officerId }]);
  }

  /** @param titles of lessons and practices, by id */
  async totals(titles: {
    lessons: ReadonlyMap<string, string>;
    practices: ReadonlyMap<string, string>;
  }): Promise<Totals> {
    const kept = await this.store.find('progress', {});
    const all = kept.map(({ id, value }) => this.#open(id, value.sealedProgress));
    const shown = (people: number) => (people >= LEAST_PEOPLE ? people : null);
    return {
      least: LEAST_PEOPLE,
      people: shown(all.length),
      lessons: [...titles.lessons].map(([id, title]) => ({
        id,
        title,
        people: shown(all.filter(({ lessons }) => lessons.some((lesson) => lesson.id === id)).length),
      })),
      practices: [...titles.practices].map(([id, title]) => {
        const last = all.flatMap(({ practices }) => practices.find((practice) => practice.id === id) ?? []);
        const people = shown(last.length);
        return { id, title, people, criteria: people === null ? null : averageOf(last) };
      }),
    };
  }

  async #change(officerId: string, change: (progress: Progress) => Progress): Promise<void> {
    for (;;) {
      const kept = await this.store.get('progress', officerId);
      const before =
        kept === undefined
          ? { lessons: [], practices: [] }
          : this.#open(officerId, kept.value.sealedProgress);
      const sealedProgress = this.keyring.seal(JSON.stringify(change(before)), field(officerId));
      try {
        await this.store.commit([
          {
            kind: 'put',
            collection: 'progress',
            id: officerId,
            value: { sealedProgress },
            ifVersion: kept?.version ?? 0,
          },
        ]);
        return;
      } catch (error) {
        // Two windows at once: the other one's is read first.
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  #open(officerId: string, sealed: string): Progress {
    return JSON.parse(this.keyring.open(sealed, field(officerId))) as Progress;
  }
}

function averageOf(practices: readonly Practice[]): z.infer<typeof Criteria> {
  const mean = (name: (typeof CRITERIA)[number]) =>
    Math.round((practices.reduce((sum, { criteria }) => sum + criteria[name], 0) / practices.length) * 100) /
    100;
  return Object.fromEntries(CRITERIA.map((name) => [name, mean(name)])) as z.infer<typeof Criteria>;
}
