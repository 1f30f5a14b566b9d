// The spacing of "days" figures.
import { describe, expect, test } from 'vitest';
import { drawDays, lengthOf, mostSteps } from '../../../src/ui/figures/days.ts';

const row = (date: string, event = 'happens') => ({ date, who: 'Somebody', event });

describe('a line of days', () => {
  test('one row is one day without a gap', () => {
    expect(drawDays([row('2022-01-05')])).toEqual([
      { date: '2022-01-05', entries: [{ who: 'Somebody', event: 'happens' }], steps: 0 },
    ]);
  });
  test('no rows are no days', () => {
    expect(drawDays([])).toEqual([]);
  });
  test('goes by time, whatever the order of the file', () => {
    expect(
      drawDays([row('2022-01-07'), row('2022-01-02'), row('2022-01-05')]).map(({ date }) => date),
    ).toEqual(['2022-01-02', '2022-01-05', '2022-01-07']);
  });
  test('rows of one date stand together in the order of the file', () => {
    const [day] = drawDays([row('2022-01-05', 'first'), row('2022-01-05', 'second')]);
    expect(day?.entries.map(({ event }) => event)).toEqual(['first', 'second']);
  });
  test('gaps are in proportion to the smallest one', () => {
    const steps = drawDays(
      ['2022-01-02', '2022-01-04', '2022-01-05', '2022-01-09'].map((date) => row(date)),
    ).map((day) => day.steps);
    expect(steps).toEqual([0, 2, 1, 4]);
  });
  test('a gap too long to draw is cut and said in words', () => {
    const days = drawDays([row('2022-01-05'), row('2022-01-06'), row('2022-12')]);
    expect(days[2]).toMatchObject({ steps: mostSteps, later: { n: 11, unit: 'month' } });
    expect(days[1]).not.toHaveProperty('later');
  });
  test('a month stands before its days only if it begins earlier; the same start is no gap', () => {
    expect(
      drawDays([row('2022-01-01'), row('2022-01')]).map(({ date, steps }) => [date, steps]),
    ).toEqual([
      ['2022-01', 0],
      ['2022-01-01', 0],
    ]);
  });
});

test('a length of time is said in a unit that a reader counts in', () => {
  expect(lengthOf(6)).toEqual({ n: 6, unit: 'day' });
  expect(lengthOf(21)).toEqual({ n: 3, unit: 'week' });
  expect(lengthOf(334)).toEqual({ n: 11, unit: 'month' });
  // Two years and a half are neither two nor three.
  expect(lengthOf(910)).toEqual({ n: 30, unit: 'month' });
  expect(lengthOf(1461)).toEqual({ n: 4, unit: 'year' });
});
