/**
 * A clock to erase by. What a wrong clock erases is gone for good, so the time is believed only while it runs as it
 * should: against a clock that cannot be set (time elapsed in this process), and against the last time that the store
 * has seen. After a jump, erasing pauses until the time has run steadily for a day, or an operator says it is right.
 */
import { performance } from 'node:perf_hooks';
import type { Store } from '../store/ports.js';
import type { Keyring } from './keys.js';
import { SealError } from './seal.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Within a day of running, or between two nodes. */
const LARGEST_JUMP = 10 * MINUTE;
/** Between two runs of the service. */
const LONGEST_GAP = 7 * DAY;
const STEADY = DAY;
/** How often the store is told the time when nothing else changed. */
const KEEP_EVERY = 5 * MINUTE;

const CLOCK = 'clock';
const BELONGS_TO = `secrets/${CLOCK}`;

export type ClockState = Readonly<{
  /** Whether anything may be erased by this clock. */
  trusted: boolean;
  /** Since when it is trusted, or not. */
  since: Date;
  /** How long the time has run without a jump in this process, in milliseconds. */
  steadyFor: number;
}>;

export interface ClockParts {
  store: Store;
  keyring: Keyring;
  now: () => Date;
  /** Milliseconds that only ever grow, from any start. Taken from `now` where that is not {@link systemTime}. */
  elapsed?: () => number;
  /** Told when erasing pauses and when it goes on. */
  changed?: (state: ClockState) => void;
}

/** What the store keeps, sealed. */
export interface Kept {
  /** The last time that was seen. */
  seen: string;
  since: string;
  trusted: boolean;
}

/** The time of the machine, which anybody with rights on it can set. */
export function systemTime(): Date {
  return new Date();
}

export class TrustedClock {
  readonly #elapsed: () => number;
  /** Both clocks at a moment of this process, from which a jump is measured; taken anew each day. */
  #anchor: { wall: number; run: number } | undefined;
  #steadyFrom = 0;
  #told = true;

  constructor(private readonly parts: ClockParts) {
    const { now } = parts;
    this.#elapsed = parts.elapsed ?? (now === systemTime ? () => performance.now() : () => now().getTime());
  }

  /** Looks at both clocks and at the store. Call before anything is erased, and before the store is closed. */
  async check(): Promise<ClockState> {
    const wall = this.parts.now().getTime();
    const run = this.#elapsed();
    const kept = await this.#kept();
    const jumped = this.#jumped(wall, run, kept);
    if (jumped || this.#anchor === undefined) this.#steadyFrom = run;
    if (jumped || this.#anchor === undefined || run - this.#anchor.run >= DAY) this.#anchor = { wall, run };

    const next = this.#next(wall, run, kept === 'changed' ? undefined : kept, jumped);
    if (next !== undefined) await keep(this.parts, next);
    const { trusted, since } = next ?? (kept as Kept);
    const state = { trusted, since: new Date(since), steadyFor: run - this.#steadyFrom };
    if (trusted !== this.#told) {
      this.#told = trusted;
      this.parts.changed?.(state);
    }
    return state;
  }

  #jumped(wall: number, run: number, kept: Kept | 'changed' | undefined): boolean {
    if (kept === 'changed') return true;
    const seen = kept === undefined ? wall : Date.parse(kept.seen);
    if (seen - wall > LARGEST_JUMP) return true;
    if (this.#anchor === undefined) return wall - seen > LONGEST_GAP;
    return Math.abs(wall - this.#anchor.wall - (run - this.#anchor.run)) > LARGEST_JUMP;
  }

  /** What to keep now; undefined: what is kept will do. */
  #next(wall: number, run: number, kept: Kept | undefined, jumped: boolean): Kept | undefined {
    const seen = new Date(wall).toISOString();
    if (jumped) return { seen, since: seen, trusted: false };
    if (kept === undefined) return { seen, since: seen, trusted: true };
    const steady = run - this.#steadyFrom >= STEADY && wall - Date.parse(kept.since) >= STEADY;
    if (!kept.trusted && steady) return { seen, since: seen, trusted: true };
    return wall - Date.parse(kept.seen) >= KEEP_EVERY ? { ...kept, seen } : undefined;
  }

  /** `changed`: somebody changed what was kept, so nothing is known of the last time. */
  async #kept(): Promise<Kept | 'changed' | undefined> {
    try {
      return await clockState(this.parts);
    } catch (error) {
      if (error instanceof SealError) return 'changed';
      throw error;
    }
  }
}

/** What the store knows of the clock; undefined before the first look. @throws SealError when somebody changed it */
export async function clockState({
  store,
  keyring,
}: Pick<ClockParts, 'store' | 'keyring'>): Promise<Kept | undefined> {
  const record = await store.get('secrets', CLOCK);
  return record && (JSON.parse(keyring.open(record.value.sealedValue, BELONGS_TO)) as Kept);
}

/** An operator has looked at the time and says that it is right: erasing goes on, also in services that run. */
export async function trustClock(parts: Pick<ClockParts, 'store' | 'keyring' | 'now'>): Promise<void> {
  const seen = parts.now().toISOString();
  await keep(parts, { seen, since: seen, trusted: true });
}

async function keep({ store, keyring }: Pick<ClockParts, 'store' | 'keyring'>, kept: Kept): Promise<void> {
  const value = { sealedValue: keyring.seal(JSON.stringify(kept), BELONGS_TO) };
  await store.commit([{ kind: 'put', collection: 'secrets', id: CLOCK, value }]);
}
