/** Which officers are on duty: who said so and whose console still gives a sign of life. */
import type { Store, Stored } from '../store/ports.js';
import type { OfficerRecord } from '../store/records.js';

/** A console that is silent for so long is closed, asleep or without a network. */
export const SILENT_SECONDS = 120;
/** Asked at every turn, changed rarely. */
const REMEMBERED_MILLISECONDS = 1000;

export class Presence {
  #known: { at: number; officers: Stored<OfficerRecord>[] } | undefined;

  constructor(
    private readonly store: Store,
    private readonly now: () => Date,
  ) {}

  async onDuty(): Promise<Stored<OfficerRecord>[]> {
    const now = this.now().getTime();
    if (
      this.#known === undefined ||
      now - this.#known.at >= REMEMBERED_MILLISECONDS ||
      now < this.#known.at
    ) {
      const officers = await this.store.find('officers', { where: { onDuty: true } });
      const alive = officers.filter(
        ({ value }) => !value.disabled && now - Date.parse(value.lastSeenAt ?? '') < SILENT_SECONDS * 1000,
      );
      this.#known = { at: now, officers: alive };
    }
    return this.#known.officers;
  }

  /** After somebody went on or off duty. */
  forget(): void {
    this.#known = undefined;
  }
}
