// The geometry of "lines" figures, and the words at the ends of the lines.
import { describe, expect, test } from 'vitest';
import { drawLines, spread } from '../../../src/ui/figures/lines.ts';
import { broken, unitWords, valueWords } from '../../../src/ui/figures/numbers.ts';

const row = (year: number, series: string, value: number) => ({ year, series, value });

describe('lines', () => {
  const { series, height, zero, ticks } = drawLines(
    [
      row(2020, 'A', 40),
      row(2030, 'A', 20),
      row(2025, 'A', 10),
      row(2025, 'B', 30),
      row(2030, 'B', 0),
    ],
    '%',
  );
  test('stand over their years, from zero to the highest value', () => {
    // 210 pixels, 10 above and 8 below: 192 for 40 per cent, so 20 is 96 below the top, 10 is 144.
    expect([height, zero]).toEqual([210, 202]);
    expect(series[0]?.points).toEqual([
      { x: 0, y: 10 },
      { x: 50, y: 154 },
      { x: 100, y: 106 },
    ]);
    expect(series[0]?.path).toBe('M0 10L50 154L100 106');
    expect(ticks.map(({ year }) => year)).toEqual([2020, 2022, 2024, 2026, 2028, 2030]);
  });
  test('say their first value where they begin and their name and last value where they end', () => {
    expect(series[0]?.start).toMatchObject({ from: 10, y: 10, value: '40%' });
    expect(series[0]?.end).toMatchObject({ value: '20%', name: ['A'] });
    expect(series[1]).not.toHaveProperty('start');
    expect(series[1]?.first).toEqual({ x: 50, y: 58, value: '30%' });
  });
  test('that end before the others say in which year', () => {
    const [early] = drawLines(
      [row(2020, 'A', 1), row(2021, 'A', 1), row(2022, 'B', 1)],
      'kg',
    ).series;
    expect(early?.end).toMatchObject({ value: '1', name: ['A (2021)'] });
  });
  test('of one point have their words at the end only', () => {
    const one = drawLines([row(2020, 'A', 1), row(2021, 'A', 2), row(2021, 'B', 1)], 'kg')
      .series[1];
    expect(one).not.toHaveProperty('first');
    expect(one?.end.value).toBe('1');
  });
  test('below zero pull the axis down, not the zero', () => {
    const drawing = drawLines([row(2020, 'A', -10), row(2021, 'A', 10)], 'kg');
    expect(drawing.zero).toBe(106);
    expect(drawing.series[0]?.points.map(({ y }) => y)).toEqual([202, 10]);
    expect(drawing.series[0]?.start?.value).toBe('−10');
  });
  test('that are all zero, or none, are drawn without a fault', () => {
    const flat = drawLines([row(2020, 'A', 0), row(2021, 'A', 0)], 'kg');
    expect(flat.series[0]?.points.every(({ y }) => Number.isFinite(y))).toBe(true);
  });
  test('with many words make the drawing higher, so that all fit', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    const { height: tall, series: all } = drawLines(
      [1, 2, 3, 4].flatMap((n) => [row(2020, `${n} ${long}`, n), row(2021, `${n} ${long}`, n)]),
      'kg',
    );
    expect(tall).toBeGreaterThan(210);
    const blocks = all
      .map(({ end }) => ({ top: end.y - 7.5, bottom: end.y - 7.5 + 15 * end.name.length }))
      .sort((a, b) => a.top - b.top);
    expect(blocks.every(({ bottom }, i) => bottom <= (blocks[i + 1]?.top ?? tall) + 0.1)).toBe(
      true,
    );
  });
});

describe('words side by side', () => {
  test('stay where they are while there is room', () => {
    expect(
      spread(
        [
          { y: 20, lines: 1 },
          { y: 60, lines: 2 },
        ],
        200,
      ),
    ).toEqual([20, 60]);
  });
  test('move down, one below the other', () => {
    expect(
      spread(
        [
          { y: 22, lines: 1 },
          { y: 20, lines: 2 },
        ],
        200,
      ),
    ).toEqual([50, 20]);
  });
  test('move up from the lowest edge', () => {
    expect(
      spread(
        [
          { y: 195, lines: 1 },
          { y: 199, lines: 1 },
        ],
        200,
      ),
    ).toEqual([185, 200]);
  });
});

describe('numbers', () => {
  test('carry a per cent sign; a unit in words stands once', () => {
    expect(valueWords(88, '%')).toBe('88%');
    expect(valueWords(64.8, 'million tonnes')).toBe('64.8');
    expect([unitWords('%'), unitWords('kg')]).toEqual([undefined, 'kg']);
  });
  test('keep what the table says, in groups of three', () => {
    expect(valueWords(1234567.25, 'kg')).toBe('1,234,567.25');
    expect(valueWords(0.759, 'kg')).toBe('0.759');
  });
  test('words break where they are as long as may be', () => {
    expect(broken('64.8 through the CPC', 15)).toEqual(['64.8 through', 'the CPC']);
    expect(broken('incomprehensibilities so', 5)).toEqual(['incomprehensibilities', 'so']);
  });
});
