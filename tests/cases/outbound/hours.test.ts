import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextDay, nextMoment, sameDay } from '../../../bot/cases/outbound/hours.js';

const HOURS = { any: [8, 22], morning: [8, 12], afternoon: [12, 18], evening: [18, 22] } as const;
type Hours = keyof typeof HOURS;
const NAMES = Object.keys(HOURS) as Hours[];
const MS_AN_HOUR = 3_600_000;

/** By a way of its own: what a clock in Brussels shows, from the system's own tables. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
});
function hourInBrussels(moment: Date): number {
  return Number(CLOCK.format(moment).slice(11, 13));
}
function dateInBrussels(moment: Date): string {
  return CLOCK.format(moment).slice(0, 10);
}
function isInside(hours: Hours, moment: Date): boolean {
  const hour = hourInBrussels(moment);
  return hour >= HOURS[hours][0] && hour < HOURS[hours][1];
}

describe('the hours of a resident', () => {
  it('hold at any moment of three years, and wait no longer than they must', () => {
    const start = Date.parse('2026-01-01T00:00:00Z');
    const moment = fc.integer({ min: 0, max: 3 * 366 * 24 * MS_AN_HOUR }).map((ms) => new Date(start + ms));
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), moment, (hours, from) => {
        const goes = nextMoment(hours, from);
        expect(isInside(hours, goes)).toBe(true);
        expect(goes.getTime()).toBeGreaterThanOrEqual(from.getTime());
        if (isInside(hours, from)) expect(goes).toEqual(from);
        else {
          // The very first: a millisecond earlier is outside, and nothing inside was passed over.
          expect(isInside(hours, new Date(goes.getTime() - 1))).toBe(false);
          for (let at = from.getTime(); at < goes.getTime(); at += MS_AN_HOUR / 2)
            expect(isInside(hours, new Date(at))).toBe(false);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each(['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'])(
    'hold at every minute around the nights in which the clocks change: %s',
    (date) => {
      const midnight = Date.parse(`${date}T00:00:00Z`);
      const wrong: string[] = [];
      for (let minute = 0; minute < 1440; minute++) {
        for (const hours of NAMES) {
          const goes = nextMoment(hours, new Date(midnight + minute * 60_000));
          if (!isInside(hours, goes)) wrong.push(`${hours} ${goes.toISOString()}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('begin at eight on the clock, in summer and in winter', () => {
    expect(nextMoment('morning', new Date('2026-03-28T23:30:00Z')).toISOString()).toBe(
      '2026-03-29T06:00:00.000Z',
    );
    expect(nextMoment('morning', new Date('2026-10-24T23:30:00Z')).toISOString()).toBe(
      '2026-10-25T07:00:00.000Z',
    );
  });

  it('end before the hour that ends them', () => {
    expect(nextMoment('morning', new Date('2026-11-25T10:59:59.999Z')).toISOString()).toBe(
      '2026-11-25T10:59:59.999Z',
    );
    expect(nextMoment('morning', new Date('2026-11-25T11:00:00Z')).toISOString()).toBe(
      '2026-11-26T07:00:00.000Z',
    );
  });

  it('give the next day as the calendar in Brussels has it', () => {
    const moment = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), moment, (hours, from) => {
        const goes = nextDay(hours, from);
        expect(isInside(hours, goes)).toBe(true);
        const [year = 0, month = 0, day = 0] = dateInBrussels(from).split('-').map(Number);
        expect(dateInBrussels(goes)).toBe(
          new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10),
        );
        expect(sameDay(from, goes)).toBe(false);
      }),
    );
  });
});
