// What the rows of a map with routes must be: places on it, and routes of several points that stand together.
import { onMap } from '../../quiz/kinds/map/area.schema.ts';
import type { Figure, Table } from '../figure.schema.ts';

export type Row = Table['rows'][number];
export interface Wrong {
  /** The row it stands in, from 0. */
  readonly row: number;
  readonly what: string;
  readonly mend: string;
}

/** The signs of routes are letters, and a map of a phone has no room for more. */
const mostRoutes = 8;

/** Rows that a map cannot draw. */
export function routeRows(
  rows: readonly Row[],
  figure: Extract<Figure, { kind: 'routes' }>,
): Wrong[] {
  return [...places(rows, figure), ...wholeRoutes(rows)];
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
