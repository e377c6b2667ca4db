import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockState,
  systemTime,
  TrustedClock,
  trustClock,
  type ClockState,
} from '../../bot/privacy/clock.js';
import { openStore } from '../../bot/store/open.js';
import { parts, type Parts } from '../desk/support/parts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describe('erasing by the clock', () => {
  let own: Parts;
  let wall: number;
  let run: number;
  let told: ClockState[];

  beforeEach(async () => {
    own = await parts();
    wall = Date.parse('2026-05-01T12:00:00.000Z');
    run = 1000;
    told = [];
  });
  afterEach(() => own.close());

  const now = () => new Date(wall);
  /** A process that starts now. */
  const starts = () =>
    new TrustedClock({
      store: own.store,
      keyring: own.keyring,
      now,
      elapsed: () => run,
      changed: (state) => told.push(state),
    });
  const passes = (milliseconds: number) => {
    wall += milliseconds;
    run += milliseconds;
  };
  /** Time passes with a look every half hour, as the service does more often. */
  async function runsFor(clock: TrustedClock, milliseconds: number): Promise<ClockState> {
    for (let passed = 0; passed < milliseconds; passed += 30 * MINUTE) {
      passes(30 * MINUTE);
      await clock.check();
    }
    return clock.check();
  }

  it('goes on while the time runs as it should, for weeks and over restarts', async () => {
    let clock = starts();
    expect((await clock.check()).trusted).toBe(true);
    expect((await runsFor(clock, 20 * DAY)).trusted).toBe(true);
    clock = starts();
    expect((await clock.check()).trusted).toBe(true);
    passes(6 * DAY);
    expect((await starts().check()).trusted).toBe(true);
    expect(told).toEqual([]);
  });

  it.each([
    ['forwards by a year', 365 * DAY],
    ['forwards by eleven minutes', 11 * MINUTE],
    ['backwards by a day', -DAY],
    ['backwards by eleven minutes', -11 * MINUTE],
  ])('pauses when the time jumps %s, and goes on after a steady day', async (_, jump) => {
    const clock = starts();
    await clock.check();
    await runsFor(clock, 2 * HOUR);
    passes(MINUTE);
    wall += jump;
    const paused = await clock.check();
    expect(paused).toEqual({ trusted: false, since: now(), steadyFor: 0 });
    const almost = await runsFor(clock, DAY - 30 * MINUTE);
    expect(almost.trusted).toBe(false);
    expect(almost.since).toEqual(paused.since);
    expect(almost.steadyFor).toBe(DAY - 30 * MINUTE);
    const again = await runsFor(clock, 30 * MINUTE);
    expect(again.trusted).toBe(true);
    expect(told.map(({ trusted }) => trusted)).toEqual([false, true]);
  });

  it('does not pause for what a clock that is set right does, a few minutes', async () => {
    const clock = starts();
    await clock.check();
    wall += 9 * MINUTE;
    expect((await clock.check()).trusted).toBe(true);
    passes(DAY + HOUR);
    await clock.check();
    wall -= 9 * MINUTE;
    expect((await clock.check()).trusted).toBe(true);
  });

  it('pauses when the time creeps ahead in small steps', async () => {
    const clock = starts();
    await clock.check();
    let trusted = true;
    for (let step = 0; step < 12 && trusted; step++) {
      passes(MINUTE);
      wall += MINUTE;
      trusted = (await clock.check()).trusted;
    }
    expect(trusted).toBe(false);
  });

  it('another jump begins the day anew', async () => {
    const clock = starts();
    await clock.check();
    wall += DAY;
    await clock.check();
    await runsFor(clock, 20 * HOUR);
    wall -= DAY;
    expect((await clock.check()).steadyFor).toBe(0);
    expect((await runsFor(clock, 23 * HOUR)).trusted).toBe(false);
    expect((await runsFor(clock, HOUR)).trusted).toBe(true);
  });

  it('pauses at a start after more than a week, or before the last time that was seen', async () => {
    await starts().check();
    wall += 8 * DAY;
    const clock = starts();
    expect((await clock.check()).trusted).toBe(false);
    expect((await runsFor(clock, DAY)).trusted).toBe(true);
    wall -= HOUR;
    run = 0;
    expect((await starts().check()).trusted).toBe(false);
  });

  it('a restart while it pauses does not make the day shorter', async () => {
    const clock = starts();
    await clock.check();
    wall += 30 * DAY;
    await clock.check();
    await runsFor(clock, 23 * HOUR);
    const restarted = starts();
    expect((await restarted.check()).trusted).toBe(false);
    expect((await runsFor(restarted, 23 * HOUR)).trusted).toBe(false);
    expect((await runsFor(restarted, HOUR)).trusted).toBe(true);
  });

  it('goes on at once, also in a process that runs, when an operator has looked at the time', async () => {
    const clock = starts();
    await clock.check();
    wall += 30 * DAY;
    expect((await clock.check()).trusted).toBe(false);
    passes(5 * MINUTE);
    await trustClock({ store: own.store, keyring: own.keyring, now });
    expect((await clock.check()).trusted).toBe(true);
    passes(5 * MINUTE);
    expect((await clock.check()).trusted).toBe(true);
    wall += DAY;
    expect((await clock.check()).trusted).toBe(false);
  });

  it('pauses on every node when one of them has another time', async () => {
    const one = starts();
    await one.check();
    const ahead = new TrustedClock({
      store: own.store,
      keyring: own.keyring,
      now: () => new Date(wall + DAY),
      elapsed: () => run,
    });
    await ahead.check();
    expect((await one.check()).trusted).toBe(false);
    expect((await ahead.check()).trusted).toBe(false);
  });

  it('pauses when what was kept was changed by somebody without the keys', async () => {
    const clock = starts();
    await clock.check();
    const kept = await own.store.get('secrets', 'clock');
    const bytes = Buffer.from(kept!.value.sealedValue, 'base64');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    const value = { sealedValue: bytes.toString('base64') };
    await own.store.commit([{ kind: 'put', collection: 'secrets', id: 'clock', value }]);
    expect((await clock.check()).trusted).toBe(false);
    expect((await clockState(own))?.trusted).toBe(false);
  });

  it('writes seldom while nothing happens', async () => {
    const clock = starts();
    await clock.check();
    for (let look = 0; look < 120; look++) {
      passes(30_000);
      await clock.check();
    }
    expect((await own.store.get('secrets', 'clock'))?.version).toBe(13);
  });

  it('with a clock of a test alone, days may pass at once', async () => {
    const clock = new TrustedClock({ store: own.store, keyring: own.keyring, now });
    await clock.check();
    wall += 100 * DAY;
    expect((await clock.check()).trusted).toBe(true);
  });

  it('with the time of the machine, a clock that cannot be set is taken beside it', async () => {
    const clock = new TrustedClock({ store: own.store, keyring: own.keyring, now: systemTime });
    expect((await clock.check()).trusted).toBe(true);
    const real = Date.now;
    Date.now = () => real() + DAY;
    const RealDate = Date;
    try {
      globalThis.Date = class extends RealDate {
        constructor(...given: [] | [string | number | Date]) {
          super(given.length === 0 ? RealDate.now() : given[0]);
        }
      } as DateConstructor;
      expect((await clock.check()).trusted).toBe(false);
    } finally {
      globalThis.Date = RealDate;
      Date.now = real;
    }
  });

  it(`never goes on within a day of running after a jump, whatever happens (seed ${String(SEED)})`, async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('runs' as const), minutes: fc.integer({ min: 1, max: 300 }) }),
      fc.record({
        does: fc.constant('jumps' as const),
        minutes: fc.integer({ min: -100_000, max: 100_000 }),
      }),
      fc.record({ does: fc.constant('restarts' as const), minutes: fc.integer({ min: 0, max: 60 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        await own.store.commit([{ kind: 'delete', collection: 'secrets', id: 'clock' }]);
        let clock = starts();
        await clock.check();
        let jumpedAt = -Infinity;
        for (const { does, minutes } of steps) {
          if (does === 'jumps') {
            wall += minutes * MINUTE;
            if (Math.abs(minutes) > 20) jumpedAt = run;
            await clock.check();
          } else {
            passes(minutes * MINUTE);
            if (does === 'restarts') clock = starts();
          }
          const { trusted } = await clock.check();
          if (run - jumpedAt < DAY) expect(trusted).toBe(false);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('is seen by another process on the same data', async () => {
    const clock = starts();
    await clock.check();
    wall += 30 * DAY;
    await clock.check();
    const other = await openStore({ kind: 'sqlite', path: own.path });
    const beside = new TrustedClock({ store: other, keyring: own.keyring, now, elapsed: () => run });
    expect((await beside.check()).trusted).toBe(false);
    await other.close();
  });
});
