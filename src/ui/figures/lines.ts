// Where the lines of a "lines" figure go, and where the words at their ends stand so that none covers another.
import { textOf, type Row } from './cells.ts';
import { broken, tenths, valueWords } from './numbers.ts';
import { ticksOf, type Tick } from './spans.ts';

export interface Point {
  /** In per cent of the width. */
  readonly x: number;
  /** In pixels from the top. */
  readonly y: number;
}
/** Words beside a line: they stand at `y`, a stroke leads to them from `from`, both in pixels. */
export interface End {
  readonly from: number;
  readonly y: number;
  readonly value: string;
  /** The name in lines; the first goes on after the value. */
  readonly name: readonly string[];
}
export interface Series {
  readonly points: readonly Point[];
  /** Through all points, across from 0 to 100. */
  readonly path: string;
  readonly end: End;
  /** Beside the left edge, for a series that begins there. */
  readonly start?: End;
  /** Above its first point, for a series that begins later. */
  readonly first?: Point & { readonly value: string };
}
export interface LinesDrawing {
  readonly ticks: readonly Tick[];
  readonly series: readonly Series[];
  /** In pixels: of the drawing, and of the line at zero in it. */
  readonly height: number;
  readonly zero: number;
  /** The most letters in a line of words on the left and on the right. */
  readonly letters: { readonly left: number; readonly right: number };
}

const usual = 210;
const top = 10;
const bottom = 8;
const lineHeight = 15;
const lettersALine = 15;

interface Named {
  readonly name: string;
  readonly values: readonly { readonly year: number; readonly value: number }[];
}

/** Moves words down, and up again from the lowest edge, until none covers another. `y` is the middle of the first line. */
export function spread(
  wanted: readonly { readonly y: number; readonly lines: number }[],
  lowest: number,
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.y ?? 0) - (wanted[b]?.y ?? 0));
  const placed = wanted.map(({ y }) => y);
  const need = (i: number) => (wanted[i]?.lines ?? 1) * lineHeight;
  let free = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, free);
    free = (placed[i] ?? 0) + need(i);
  }
  let limit = lowest + lineHeight / 2;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, limit - need(i) + lineHeight / 2);
    limit = (placed[i] ?? 0) - lineHeight / 2;
  }
  return placed;
}

/** The whole drawing from its rows: a series for each name, in the order in which the file first names them. */
export function drawLines(rows: readonly Row[], unit: string): LinesDrawing {
  const named: Named[] = [...Map.groupBy(rows, (row) => textOf(row, 'series'))].map(
    ([name, group]) => ({
      name,
      values: group
        .map((row) => ({ year: Number(row['year']), value: Number(row['value']) }))
        .sort((a, b) => a.year - b.year),
    }),
  );
  const all = named.flatMap(({ values }) => values);
  const years = all.map(({ year }) => year);
  const values = all.map(({ value }) => value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const words = named.map(({ name, values: own }) => {
    const { year, value } = own.at(-1) ?? { year: last, value: 0 };
    const text = `${valueWords(value, unit)} ${name}${year === last ? '' : ` (${year})`}`;
    return broken(text, lettersALine);
  });
  const lines = words.reduce((sum, own) => sum + own.length, 0);
  const height = Math.max(usual, lines * lineHeight + top + bottom);
  const plot = height - top - bottom;
  const x = (year: number) => tenths((100 * (year - first)) / (last - first || 1));
  const y = (value: number) => tenths(top + (plot * (high - value)) / (high - low || 1));

  const ends = spread(
    named.map(({ values: own }, i) => ({
      y: y(own.at(-1)?.value ?? 0),
      lines: words[i]?.length ?? 1,
    })),
    height - bottom,
  );
  const onEdge = named.filter(({ values: own }) => own[0]?.year === first);
  // The lowest line on the left is kept for the zero.
  const starts = spread(
    onEdge.map(({ values: own }) => ({ y: y(own[0]?.value ?? 0), lines: 1 })),
    y(0) - lineHeight,
  );
  const series = named.map((each, i): Series => {
    const points = each.values.map(({ year, value }) => ({ x: x(year), y: y(value) }));
    const [begin, end] = [points[0], points.at(-1)];
    const firstValue = valueWords(each.values[0]?.value ?? 0, unit);
    const edge = onEdge.indexOf(each);
    const [value = '', ...rest] = (words[i]?.[0] ?? '').split(' ');
    return {
      points,
      path: points.map((point, n) => `${n === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
      end: {
        from: end?.y ?? 0,
        y: tenths(ends[i] ?? 0),
        value,
        name: [rest.join(' '), ...(words[i]?.slice(1) ?? [])],
      },
      ...(edge >= 0
        ? {
            start: {
              from: begin?.y ?? 0,
              y: tenths(starts[edge] ?? 0),
              value: firstValue,
              name: [],
            },
          }
        : points.length > 1 && begin !== undefined && { first: { ...begin, value: firstValue } }),
    };
  });
  const longest = (texts: readonly string[]) => Math.max(1, ...texts.map(({ length }) => length));
  return {
    ticks: ticksOf(first, last),
    series,
    height,
    zero: y(0),
    letters: {
      left: longest(series.map(({ start }) => start?.value ?? '')),
      right: longest(words.flat()),
    },
  };
}
