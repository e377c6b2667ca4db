import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { easterSunday, isHoliday, openingAt } from '../../bot/desk/hours.js';
import { sayDay, wallAt } from '../../dialogs/understanding/when-calendar.js';
import type { HoursRecord, HoursSpan } from '../../bot/store/records.js';

const OFFICE: HoursSpan[] = [
  { from: '08:00', until: '12:00' },
  { from: '13:00', until: '18:00' },
];

function hours(changed: Partial<HoursRecord> = {}): HoursRecord {
  const weekly = { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE, 6: [], 7: [] };
  return { weekly, holidays: 'closed', exceptions: [], ...changed };
}

/** What the desk says at an instant: "open", or when it opens next in UTC, or "never". */
function at(instant: string, record: HoursRecord | undefined): string {
  const { open, opensAt } = openingAt(record, new Date(instant));
  return open ? 'open' : (opensAt?.toISOString() ?? 'never');
}

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('the opening hours of the desk', () => {
  it.each<[string, string, HoursRecord | undefined, string]>([
    ['is always open without hours', '2026-11-25T02:00:00Z', undefined, 'open'],
    ['opens at its minute', '2026-11-25T07:00:00Z', hours(), 'open'],
    ['is closed the minute before', '2026-11-25T06:59:59Z', hours(), '2026-11-25T07:00:00.000Z'],
    ['closes at its minute', '2026-11-25T11:00:00Z', hours(), '2026-11-25T12:00:00.000Z'],
    ['is closed at the weekend until Monday', '2026-11-27T17:00:00Z', hours(), '2026-11-30T07:00:00.000Z'],
    ['is closed on a holiday', '2026-12-25T10:00:00Z', hours(), '2026-12-28T07:00:00.000Z'],
    [
      'is open on a holiday that counts as any day',
      '2026-12-25T10:00:00Z',
      hours({ holidays: 'open' }),
      'open',
    ],
    [
      'is open on a holiday by an exception',
      '2026-12-25T10:00:00Z',
      hours({ exceptions: [{ date: '2026-12-25', spans: OFFICE, note: '' }] }),
      'open',
    ],
    [
      'is closed by an exception',
      '2026-11-25T10:00:00Z',
      hours({ exceptions: [{ date: '2026-11-25', spans: [], note: 'Drill' }] }),
      '2026-11-26T07:00:00.000Z',
    ],
    ['never opens without a single hour', '2026-11-25T10:00:00Z', nightsOnly([]), 'never'],
    [
      'is open past midnight',
      '2026-11-29T03:00:00Z',
      nightsOnly([{ from: '22:00', until: '06:00' }]),
      'open',
    ],
    [
      'closes in the morning after it',
      '2026-11-29T05:00:00Z',
      nightsOnly([{ from: '22:00', until: '06:00' }]),
      '2026-12-05T21:00:00.000Z',
    ],
    [
      'is open all day and all night',
      '2026-11-28T22:59:00Z',
      nightsOnly([{ from: '00:00', until: '00:00' }]),
      'open',
    ],
    // The last Sunday of March: 02:00 is 03:00. Of October: 02:00 to 03:00 comes twice.
    [
      'opens at the jump when its hour does not exist',
      '2026-03-29T00:30:00Z',
      sundays([{ from: '02:30', until: '04:00' }]),
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'is open through both of the hours that come twice',
      '2026-10-25T01:30:00Z',
      sundays([{ from: '02:00', until: '03:00' }]),
      'open',
    ],
    ['keeps its hour by the wall in summer', '2026-07-01T05:59:00Z', hours(), '2026-07-01T06:00:00.000Z'],
  ])('%s', (_name, instant, record, says) => {
    expect(at(instant, record)).toBe(says);
  });

  it('knows the ten holidays of Belgium, those that go with Easter too', () => {
    const easter = {
      2024: '2024-03-31',
      2025: '2025-04-20',
      2026: '2026-04-05',
      2027: '2027-03-28',
      2038: '2038-04-25',
    };
    for (const [year, date] of Object.entries(easter)) expect(sayDay(easterSunday(Number(year)))).toBe(date);
    const first = dayOf('2026-01-01');
    const holidays = Array.from({ length: 365 }, (_, day) => first + day).filter(isHoliday);
    expect(holidays.map(sayDay)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('opens when it says that it does, and not before, whatever the hours and the moment', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const spans = fc.array(fc.record({ from: time, until: time }), { maxLength: 2 });
    const weekly = fc.record({ 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans, 7: spans });
    const instant = fc.integer({ min: dayOf('2026-01-01') * 1440, max: dayOf('2028-12-31') * 1440 });
    fc.assert(
      fc.property(weekly, instant, fc.constantFrom('open', 'closed'), (week, minute, holidays) => {
        const record: HoursRecord = { weekly: week, holidays, exceptions: [] };
        const now = new Date(minute * 60_000);
        const { open, opensAt } = openingAt(record, now);
        if (open) return opensAt === undefined;
        if (opensAt === undefined) return Object.values(week).every((day) => day.length === 0);
        const before = new Date(opensAt.getTime() - 60_000);
        const begins = Object.values(week)
          .flat()
          .map(({ from }) => from);
        const wall = new Date(wallAt(opensAt) * 60_000).toISOString().slice(11, 16);
        return (
          opensAt > now &&
          openingAt(record, opensAt).open &&
          !openingAt(record, before).open &&
          // An hour that the clock jumps over begins an hour later by the clock.
          (begins.includes(wall) || /^03:(?:00|15|30)$/.test(wall))
        );
      }),
      { numRuns: 300 },
    );
  });
});

function nightsOnly(spans: HoursSpan[]): HoursRecord {
  return hours({ weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: spans, 7: [] } });
}

function sundays(spans: HoursSpan[]): HoursRecord {
  return hours({ weekly: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: spans } });
}
