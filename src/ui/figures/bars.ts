// How long the bars of a "bars" figure are, and under which heading they stand.
import { textOf, type Row } from './cells.ts';
import { tenths, valueWords } from './numbers.ts';

export interface ValueBar {
  readonly label: string;
  readonly value: string;
  /** In per cent of the longest bar of the figure. */
  readonly width: number;
  readonly note: string;
}
export interface BarGroup {
  /** Empty where the rows name no group. */
  readonly name: string;
  readonly bars: readonly ValueBar[];
}

/** The bars in the order of the file, all on one scale that begins at nothing; rows of one group stand together. */
export function drawBars(rows: readonly Row[], unit: string): readonly BarGroup[] {
  const longest = Math.max(...rows.map(({ value }) => Number(value)));
  return [...Map.groupBy(rows, (row) => textOf(row, 'group'))].map(([name, group]) => ({
    name,
    bars: group.map((row) => ({
      label: textOf(row, 'label'),
      value: valueWords(Number(row['value']), unit),
      width: tenths((100 * Number(row['value'])) / (longest || 1)),
      note: textOf(row, 'note'),
    })),
  }));
}
