// Dates as places and as words.
import { describe, expect, test } from 'vitest';
import { dateWords, daysBetween, middleOf, periodOf } from '../../src/ui/dates.ts';

describe('a date as a place on the line of years', () => {
  test('a year, a month and a day each cover the whole of themselves', () => {
    expect(periodOf('2022')).toEqual({ start: 2022, end: 2023 });
    expect(periodOf('2022-12').end).toBe(2023);
    expect(periodOf('2022-01-05').start).toBeCloseTo(2022 + 4 / 365, 10);
    expect(periodOf('2022-01-05').end).toBeCloseTo(2022 + 5 / 365, 10);
  });
  test('a leap year has 366 days', () => {
    expect(periodOf('2024-12-31').start).toBeCloseTo(2024 + 365 / 366, 10);
    expect(periodOf('2024-02').end).toBeCloseTo(2024 + 60 / 366, 10);
  });
  test('the middle of an inexact date lies within it', () => {
    expect(middleOf('2022')).toBe(2022.5);
    const january = periodOf('2022-01');
    expect(middleOf('2022-01')).toBeCloseTo((january.start + january.end) / 2, 10);
  });
  test('days are counted across months, leap days and changes of the clock', () => {
    expect(daysBetween('2022-01-05', '2022-01-11')).toBe(6);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2022-03-26', '2022-03-28')).toBe(2);
    expect(daysBetween('2022-01-11', '2022-01-05')).toBe(-6);
  });
  test('what is not a date is named', () => {
    expect(() => periodOf('5 Jan')).toThrow('"5 Jan" is not a date');
  });
});

describe('a date in words', () => {
  test('is no more exact than it was written', () => {
    expect(dateWords('2022-01-05')).toBe('5 January 2022');
    expect(dateWords('2022-01')).toBe('January 2022');
    expect(dateWords('2022')).toBe('2022');
  });
  test('is the day that was written, whatever the clock of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Kiritimati', 'Pacific/Midway']) {
        process.env.TZ = other;
        expect(dateWords('2022-01-01')).toBe('1 January 2022');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
