/** What the desk is set to: its opening hours, and who answers danger when nobody is on duty. */
import { ConflictError, type Store } from '../store/ports.js';
import type { DeskSettingsRecord } from '../store/records.js';
import { openingAt, type Opening } from './hours.js';

const ID = 'desk';
/** Another node may have changed them; asked at every turn, changed rarely. */
const REMEMBERED_MILLISECONDS = 2000;

/** `null` takes the hours away. */
export interface SettingsChange {
  danger?: 'desk' | 'phone' | undefined;
  hours?: DeskSettingsRecord['hours'] | null | undefined;
}

export class DeskSettings {
  #known: { at: number; value: DeskSettingsRecord } | undefined;

  constructor(
    private readonly store: Store,
    private readonly now: () => Date,
  ) {}

  async read(): Promise<DeskSettingsRecord> {
    const now = this.now().getTime();
    const known = this.#known;
    if (known !== undefined && now >= known.at && now - known.at < REMEMBERED_MILLISECONDS)
      return known.value;
    const value = (await this.store.get('deskSettings', ID))?.value ?? {};
    this.#known = { at: now, value };
    return value;
  }

  /** Changes what is named, on top of what a colleague changed meanwhile. */
  async change({ danger, hours }: SettingsChange): Promise<DeskSettingsRecord> {
    for (;;) {
      const kept = await this.store.get('deskSettings', ID);
      const value: DeskSettingsRecord = { ...kept?.value, ...(danger === undefined ? {} : { danger }) };
      if (hours === null) delete value.hours;
      else if (hours !== undefined) value.hours = hours;
      try {
        await this.store.commit([
          { kind: 'put', collection: 'deskSettings', id: ID, value, ifVersion: kept?.version ?? 0 },
        ]);
        this.#known = undefined;
        return value;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  async opening(): Promise<Opening> {
    return openingAt((await this.read()).hours, this.now());
  }

  /** Whether somebody watches the alarm also when nobody is on duty. Until it is decided, nobody does. */
  async deskWatches(): Promise<boolean> {
    return (await this.read()).danger === 'desk';
  }
}
