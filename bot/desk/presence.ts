/** Which officers are on duty: who said so and whose console still gives a sign of life. */
import type { Officer, Officers } from './officers.js';
import { may } from './rights.js';

/** A console that is silent for so long is closed, asleep or without a network. */
export const SILENT_SECONDS = 120;
/** Asked at every turn, changed rarely. */
const REMEMBERED_MILLISECONDS = 1000;

/** The officer's console gives no sign of life, or their account was ended. */
export function isSilent({ value }: Officer, now: Date): boolean {
  const alive = now.getTime() - Date.parse(value.lastSeenAt ?? '') < SILENT_SECONDS * 1000;
  return value.disabled || !alive;
}

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
      const officers = (await this.officers.all()).filter(
        ({ value }) => value.onDuty && may(value.role, 'talks'),
      );
      const alive = officers.filter((officer) => !isSilent(officer, new Date(now)));
      this.#known = { at: now, officers: alive };
    }
    return this.#known.officers;
  }

  /** After somebody went on or off duty. */
  forget(): void {
    this.#known = undefined;
  }
}
