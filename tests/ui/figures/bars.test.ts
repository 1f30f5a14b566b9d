// The lengths and groups of "bars" figures.
import { expect, test } from 'vitest';
import { drawBars } from '../../../src/ui/figures/bars.ts';

const row = (label: string, value: number, group?: string) => ({ label, value, group });

test('the longest bar is as long as the drawing, the others in proportion to it, over all groups', () => {
  const groups = drawBars([row('A', 40, '2022'), row('B', 10, '2022'), row('A', 30, '2024')], '%');
  expect(groups.map(({ name, bars }) => [name, bars.map(({ width }) => width)])).toEqual([
    ['2022', [100, 25]],
    ['2024', [75]],
  ]);
});
test('bars keep the order of the file, and those of one group stand together', () => {
  const groups = drawBars([row('B', 1, 'x'), row('A', 2, 'y'), row('A', 3, 'x')], 'kg');
  expect(groups.map(({ bars }) => bars.map(({ label, value }) => `${label} ${value}`))).toEqual([
    ['B 1', 'A 3'],
    ['A 2'],
  ]);
});
test('without groups there is one without a name, and a note goes with its bar', () => {
  expect(drawBars([{ ...row('A', 12), note: 'about' }], '%')).toEqual([
    { name: '', bars: [{ label: 'A', value: '12%', width: 100, note: 'about' }] },
  ]);
});
test('where all is nothing there is no bar, and no fault', () => {
  expect(drawBars([row('A', 0)], '%')[0]?.bars[0]).toMatchObject({ width: 0, value: '0%' });
  expect(drawBars([], '%')).toEqual([]);
});
