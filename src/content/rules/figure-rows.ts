// What the rows of a table must be beyond their columns, for the kinds of figure that draw numbers and places.
import { onMap } from '../../quiz/kinds/map/area.schema.ts';
import type { Fault } from '../fault.ts';
import type { Figure, Table } from '../figure.schema.ts';

type Row = Table['rows'][number];
interface Wrong {
  /** The row it stands in, from 0. */
  readonly row: number;
  readonly what: string;
  readonly mend: string;
}

/** More lines than this cannot be told apart without colour. */
const mostLines = 5;
/** The signs of routes are letters, and a map of a phone has no room for more. */
const mostRoutes = 8;

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
      return twice(rows, ['n']);
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
      return [...places(rows, figure), ...wholeRoutes(rows)];
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

function places(rows: readonly Row[], { area }: Extract<Figure, { kind: 'routes' }>): Wrong[] {
  return rows.flatMap(({ route, label, state, lat, lon }, row) => {
    const name = label ?? route ?? '';
    const off = !onMap(area, { lat: Number(lat), lon: Number(lon) });
    return [
      ...(off
        ? [
            {
              row,
              what: `"${name}" lies outside the area of the map, at ${lat}, ${lon}`,
              mend: 'correct its "lat" and "lon", or make "area" of the figure larger',
            },
          ]
        : []),
      ...(label === undefined && route === undefined
        ? [
            {
              row,
              what: 'a place that is on no route has no label, so nothing would be drawn',
              mend: 'write its "label", or the "route" whose bend it is',
            },
          ]
        : []),
      ...(state === 'name' && route !== undefined
        ? [
            {
              row,
              what: `"${name}" is a name on the map and cannot be a point of the route "${route}"`,
              mend: 'leave "route" empty, or write the state of the way to this point',
            },
          ]
        : []),
    ];
  });
}

/** Routes of one point, routes that stop and go on below another, and too many of them. */
function wholeRoutes(rows: readonly Row[]): Wrong[] {
  const names = rows.map(({ route }) => route);
  const routes = [...new Set(names)].filter((route) => route !== undefined);
  const faults = routes.flatMap((route): Wrong[] => {
    const first = names.indexOf(route);
    const points = names.filter((name) => name === route).length;
    const gap = names.findIndex((name, i) => i > first && i < first + points && name !== route);
    if (points < 2)
      return [
        {
          row: first,
          what: `the route "${route}" has one point, and a line needs two`,
          mend: 'add the point it leads to, or leave "route" empty for a single place',
        },
      ];
    return gap < 0
      ? []
      : [
          {
            row: gap,
            what: `the rows of the route "${route}" do not stand together`,
            mend: 'write its points one below the other, in the order of the way',
          },
        ];
  });
  return routes.length > mostRoutes
    ? [
        ...faults,
        {
          row: names.indexOf(routes[mostRoutes]),
          what: `the map has ${routes.length} routes, and at most ${mostRoutes} can be told apart`,
          mend: 'leave some out, or split the figure',
        },
      ]
    : faults;
}
