// Days as numbers: the learner's midnight decides, and only real dates are days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromDate, dayOf } from '../../src/study/day.ts';

const hour = 3_600_000;

describe('the day of a moment', () => {
  it('begins at the learner’s midnight, east and west of Greenwich', () => {
    expect(dayOf(0, 0)).toBe(0);
    expect(dayOf(24 * hour - 1, 0)).toBe(0);
    expect(dayOf(24 * hour, 0)).toBe(1);
    // At 19:00 UTC it is midnight five hours east, where getTimezoneOffset says -300.
    expect(dayOf(19 * hour - 1, -300)).toBe(0);
    expect(dayOf(19 * hour, -300)).toBe(1);
    // Eight hours west (480) the day goes on until 08:00 UTC of the next.
    expect(dayOf(32 * hour - 1, 480)).toBe(0);
    expect(dayOf(32 * hour, 480)).toBe(1);
    expect(dayOf(-1, 0)).toBe(-1);
  });
  it('is the date that a calendar in that time zone shows', () => {
    const zones = { UTC: 0, 'Etc/GMT-5': -300, 'Etc/GMT+8': 480, 'Etc/GMT-14': -840 } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom(...(Object.keys(zones) as (keyof typeof zones)[])),
        (at, timeZone) => {
          const shown = new Intl.DateTimeFormat('sv', { timeZone }).format(at);
          expect(dayOf(at, zones[timeZone])).toBe(dayFromDate(shown));
        },
      ),
    );
  });
});

describe('the day of a date', () => {
  it('counts from the first of January 1970', () => {
    expect(dayFromDate('1970-01-01')).toBe(0);
    // 1972 is a leap year: 365 + 365 + 31 + 29.
    expect(dayFromDate('1972-03-01')).toBe(790);
    // 56 years of 365 days with 14 leap days, and 348 days of 2026 before the 15th of December.
    expect(dayFromDate('2026-12-15')).toBe(56 * 365 + 14 + 348);
  });
  it.each([
    '',
    '2026',
    '2026-12',
    '2026-1-5',
    '2026-02-29',
    '2026-13-01',
    'soon',
    '2026-12-15T10:00',
  ])('is nothing for %j, which is no date', (date) => {
    expect(dayFromDate(date)).toBeUndefined();
  });
});
