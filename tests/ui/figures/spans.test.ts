// The geometry of "spans" figures.
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/ui/figures/cells.ts';
import { drawSpans, ticksOf } from '../../../src/ui/figures/spans.ts';

const row = (label: string, from: string, until?: string, more: Row = {}): Row => ({
  label,
  from,
  until,
  state: 'full',
  ...more,
});
const bars = (rows: readonly Row[], asOf?: string) =>
  drawSpans(rows, asOf).lines.flatMap((line) => line.bars);

describe('bars', () => {
  test('stand where their dates are, in per cent of an axis of whole years', () => {
    const [bar] = bars([
      row('A', '2000-01-01', '2005-01-01'),
      row('B', '2000-01-01', '2009-12-31'),
    ]);
    expect(bar?.x).toBeCloseTo(0, 1);
    expect(bar?.width).toBeCloseTo(50, 1);
  });
  test('all lie within the axis, one row or many', () => {
    const tables = [
      [row('A', '2002-10-07')],
      [row('A', '2022')],
      [row('A', '2022', '2022')],
      [row('A', '2022-12-31', '2022-12-31')],
      [row('A', '1992-05-15', '1999-04'), row('A', '2006-08-16', '2012-12-19'), row('B', '1993')],
    ];
    for (const rows of tables) {
      for (const { x, width } of bars(rows)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(100.001);
      }
    }
  });
  test('without an end reach the end of the axis and are marked open', () => {
    const [bar] = bars([row('A', '2002-10-07'), row('B', '2003', '2010')]);
    expect(bar).toMatchObject({ open: true });
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(100, 5);
  });
  test('without an end stop on the day to which the data reach', () => {
    const drawing = drawSpans([row('A', '2000', undefined)], '2010-06-30');
    const decade = drawing.ticks.find(({ year }) => year === 2010);
    expect(decade?.x).toBeGreaterThan(90);
    expect(decade?.x).toBeLessThan(100);
  });
  test('never end before a date in the table, even if the data are said to reach less far', () => {
    const [first, second] = bars([row('A', '2000', undefined), row('B', '2000', '2020')], '2010');
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual(
      (first?.x ?? 0) + (first?.width ?? 0),
    );
  });
  test('that say no more than one year, or one month, cover the whole of it', () => {
    const [long, year] = bars([row('A', '2022', '2022'), row('B', '2020', '2024')]);
    expect(year).toMatchObject({ x: 40, width: 20 });
    // Two inexact ends lie in the middle of what they leave open.
    expect(long).toMatchObject({ x: 10, width: 80 });
    const [month] = bars([row('A', '2022-01', '2022-01'), row('B', '2022', '2022')]);
    expect(month?.width).toBeCloseTo((100 * 31) / 365, 1);
  });
  test('of a single day stay visible on a long axis', () => {
    const day = bars([row('A', '2022-01-05', '2022-01-05'), row('B', '1922', '2022')]).at(-1);
    expect(day?.width).toBe(0.8);
  });
  test('that follow each other in one month touch and share a lane', () => {
    const [full, partial] = bars([
      row('A', '1992-05-15', '2024-02'),
      row('A', '2024-02', undefined, { state: 'partial' }),
    ]);
    expect((full?.x ?? 0) + (full?.width ?? 0)).toBeCloseTo(partial?.x ?? 0, 1);
    expect([full?.lane, partial?.lane]).toEqual([0, 0]);
    expect([full?.partial, partial?.partial]).toEqual([false, true]);
  });
  test('that overlap lie one under the other, and the line grows', () => {
    const [line] = drawSpans([
      row('A', '2000', '2010'),
      row('A', '2005', '2012'),
      row('A', '2011', '2014'),
    ]).lines;
    expect(line?.bars.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(line?.lanes).toBe(2);
  });
});

describe('lines', () => {
  test('rows of one label share a line; lines go by their first date, then by label', () => {
    const drawing = drawSpans([
      row('C', '2000'),
      row('B', '1995'),
      row('A', '1995'),
      row('C', '1990', '1994'),
    ]);
    expect(drawing.lines.map(({ label }) => label)).toEqual(['C', 'A', 'B']);
    expect(drawing.lines[0]?.bars).toHaveLength(2);
  });
  test('a table without rows draws nothing', () => {
    expect(drawSpans([]).lines).toEqual([]);
  });
  test('the key is told which signs occur', () => {
    expect(drawSpans([row('A', '2000', '2001')])).toMatchObject({
      hasPartial: false,
      hasOpen: false,
    });
    expect(drawSpans([row('A', '2000', undefined, { state: 'partial' })])).toMatchObject({
      hasPartial: true,
      hasOpen: true,
    });
  });
});

describe('notes', () => {
  test('stand in a gap that is long enough, else only in the table', () => {
    const rows = (note: string) => [
      row('A', '2000', '2005', { note }),
      row('A', '2015', '2016'),
      row('B', '2000', '2020'),
    ];
    expect(bars(rows('left'))[0]?.note).toMatchObject({ text: 'left', side: 'after' });
    expect(bars(rows('left because the treaty had become a dead letter'))[0]?.note).toBeUndefined();
  });
  test('of an open bar stand before it if it is the first on its line', () => {
    expect(
      bars([row('A', '2015', undefined, { note: 'joined late' }), row('B', '2000')])[1]?.note,
    ).toMatchObject({ side: 'before' });
  });
});

describe('the axis', () => {
  test('has round years within it, at most eight, for any length', () => {
    for (let length = 1; length <= 400; length += 1) {
      const ticks = ticksOf(1990, 1990 + length);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.every(({ x }) => x >= 0 && x <= 100)).toBe(true);
    }
  });
  test('keeps every other year where it is narrow', () => {
    expect(ticksOf(1992, 2026).map(({ year, minor }) => (minor ? '' : year))).toEqual([
      1995,
      '',
      2005,
      '',
      2015,
      '',
      2025,
    ]);
  });
});
