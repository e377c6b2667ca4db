/** Which officers are on duty: who said so and whose console still gives a sign of life. */
import type { Officer, Officers } from './officers.js';

/** A console that is silent for so long is closed, asleep or without a network. */
export const SILENT_SECONDS = 120;
/** Asked at every turn, changed rarely. */
const REMEMBERED_MILLISECONDS = 1000;

export class Presence {
  #known: { at: number; officers: Officer[] } | undefined;

  constructor(
    private readonly officers: Pick<Officers, 'all'>,
    private readonly now: () => Date,
  ) {}

  async onDuty(): Promise<Officer[]> {
    const now = this.now().getTime();
    if (
      this.#known === undefined ||
      now - this.#known.at >= REMEMBERED_MILLISECONDS ||
      now < this.#known.at
    ) {
      const officers = (await this.officers.all()).filter(({ value }) => value.onDuty);
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
