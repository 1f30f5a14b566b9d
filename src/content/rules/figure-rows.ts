// What the rows of a table must be beyond their columns, for the kinds of figure that draw numbers.
import type { Fault } from '../fault.ts';
import type { Figure } from '../figure.schema.ts';
import { type Row, routeRows, type Wrong } from './route-rows.ts';

/** More lines than this cannot be told apart without colour. */
const mostLines = 5;

/** Faults in rows whose cells are in order one by one. `lines` are the lines of the file on which the rows stand. */
export function figureRows(
  figure: Figure,
  rows: readonly Row[],
  file: string,
  lines: readonly number[],
): Fault[] {
  return wrongRows(figure, rows).map(({ row, what, mend }) => ({
    file,
    line: lines[row] ?? 1,
    code: 'figure-rows',
    what,
    mend,
  }));
}

function wrongRows(figure: Figure, rows: readonly Row[]): Wrong[] {
  switch (figure.kind) {
    case 'verdicts':
      return [...wholeNumbers(rows, ['n']), ...twice(rows, ['n'])];
    case 'lines':
      return [
        ...wholeNumbers(rows, ['year']),
        ...twice(rows, ['series', 'year']),
        ...fewLines(rows),
      ];
    case 'bars':
      return [...notBelowZero(rows), ...twice(rows, ['group', 'label'])];
    case 'votes':
      return [
        ...wholeNumbers(rows, ['for', 'against', 'abstained']),
        ...twice(rows, ['date', 'resolution']),
      ];
    case 'routes':
      return routeRows(rows, figure);
    default:
      return [];
  }
}

function wholeNumbers(rows: readonly Row[], columns: readonly string[]): Wrong[] {
  return rows.flatMap((cells, row) =>
    columns
      .filter((id) => !Number.isInteger(cells[id]) || Number(cells[id]) < 0)
      .map((id) => ({
        row,
        what: `column "${id}" holds "${cells[id] ?? ''}", expected a whole number`,
        mend: 'write it without a sign and without a point, or choose another kind of figure',
      })),
  );
}

function notBelowZero(rows: readonly Row[]): Wrong[] {
  return rows.flatMap(({ value }, row) =>
    Number(value) < 0
      ? [
          {
            row,
            what: `column "value" holds "${value}", and a bar cannot be shorter than nothing`,
            mend: 'correct the number, or draw it as "lines"',
          },
        ]
      : [],
  );
}

/** Rows that would be drawn over one another. */
function twice(rows: readonly Row[], columns: readonly string[]): Wrong[] {
  const keyOf = (cells: Row) => columns.map((id) => cells[id] ?? '').join(', ');
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const key = keyOf(cells);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const named = columns.map((id) => `"${id}"`).join(' and ');
    return [
      {
        row,
        what: `a row above has the same ${named}: ${key.replace(/^, /, '')}`,
        mend: 'remove one of the two, or tell them apart',
      },
    ];
  });
}

function fewLines(rows: readonly Row[]): Wrong[] {
  const years = new Set(rows.map(({ year }) => year));
  const series = [...new Set(rows.map((row) => row['series']))];
  return [
    ...(rows.length > 0 && years.size < 2
      ? [
          {
            row: 0,
            what: 'every row is of one year, so there is no line to draw',
            mend: 'add another year, or draw it as "bars"',
          },
        ]
      : []),
    ...(series.length > mostLines
      ? [
          {
            row: rows.findIndex((row) => row['series'] === series[mostLines]),
            what: `the table has ${series.length} series, and at most ${mostLines} lines can be told apart`,
            mend: 'leave some out, or split the figure',
          },
        ]
      : []),
  ];
}
