// How a "days" figure is spaced: the days in order, and how far each stands from the one before.
import { daysBetween } from '../dates.ts';
import { textOf, type Row } from './cells.ts';

/** The widest gap that is drawn, in steps; longer ones are drawn broken and said in words. */
export const mostSteps = 5;

export interface Day {
  readonly date: string;
  readonly entries: readonly { readonly who: string; readonly event: string }[];
  /** Distance from the day before, in steps of the smallest gap of the table; 0 for the first day. */
  readonly steps: number;
  /** Said where the gap was too long to draw. */
  readonly later?: { readonly n: number; readonly unit: 'day' | 'week' | 'month' | 'year' };
}

/** A number of days in the largest unit that fits it at least twice; days up to two weeks, months up to three years. */
export function lengthOf(days: number): {
  readonly n: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
} {
  if (days < 14) return { n: days, unit: 'day' };
  if (days < 61) return { n: Math.round(days / 7), unit: 'week' };
  if (days < 1096) return { n: Math.round(days / 30.44), unit: 'month' };
  return { n: Math.round(days / 365.25), unit: 'year' };
}

/** The days of a table in order of time, rows of one date together, each with its distance from the day before. */
export function drawDays(rows: readonly Row[]): readonly Day[] {
  const byDate = Map.groupBy(rows, (row) => textOf(row, 'date'));
  const dates = [...byDate.keys()].sort((a, b) => daysBetween(b, a) || a.length - b.length);
  const gaps = dates.map((date, i) => daysBetween(dates[i - 1] ?? date, date));
  const smallest = Math.max(1, Math.min(...gaps.filter((gap) => gap > 0)));
  return dates.map((date, i) => {
    const gap = gaps[i] ?? 0;
    const steps = Math.round(gap / smallest);
    const day = {
      date,
      entries: (byDate.get(date) ?? []).map((row) => ({
        who: textOf(row, 'who'),
        event: textOf(row, 'event'),
      })),
      steps: Math.min(steps, mostSteps),
    };
    return steps > mostSteps ? { ...day, later: lengthOf(gap) } : day;
  });
}
