// The shapes of a map, under the markers of a question or the routes of a figure, worked out when the site is built: no map data reaches a browser.
import { geoContains, geoPath, geoProjection } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?raw';
import {
  type Area,
  degreesWide,
  mapHeight,
  mapWidth,
  middleParallel,
  type Position,
  unitsPerDegree,
} from '../../quiz/kinds/map/projection.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** A piece of land (that with this point in it) and the state to which a course counts it, by its ISO 3166-1 number. */
export interface Moved extends Position {
  readonly to: string;
}

type Polygons = Polygon | MultiPolygon;

/** Bends and islands below this size, in square units of the drawing, are left out: on a phone they are no pixel. */
const smallest = 4;
/** How far beyond the frame the shapes go, in units, so that no coast is drawn along the frame. */
const beyond = 6;

/** An SVG file with `#land` (one outline of all countries) and `#borders` (where two of them meet), not coloured. */
export function mapFile(area: Area, moved: readonly Moved[] = []): string {
  const { land, borders } = mapShapes(area, moved);
  const box = `0 0 ${mapWidth} ${Math.round(mapHeight(area))}`;
  // A line is as thin on a wide screen as on a phone.
  const line = 'vector-effect="non-scaling-stroke"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path id="land" ${line} d="${land}"/><path id="borders" fill="none" ${line} d="${borders}"/></svg>\n`;
}

/** Path data of the land and of the borders between countries, in units of the drawing, cut off at the frame. */
export function mapShapes(
  area: Area,
  moved: readonly Moved[] = [],
): { readonly land: string; readonly borders: string } {
  const units = unitsPerDegree(area);
  const weight = smallest / (units.lon * units.lat);
  const exact = presimplify(worldWith(moved));
  const world = filter(simplify(exact, weight), filterWeight(exact, weight)) as World;
  const { countries } = world.objects;
  const path = geoPath(projectionOf(area)).digits(1);
  return {
    land: path(merge(world, countries.geometries as Polygons[])) ?? '',
    borders: path(mesh(world, countries, (a, b) => a !== b)) ?? '',
  };
}

/** The countries of the data set, with every moved piece of land in the state that a course counts it to. */
export function worldWith(moved: readonly Moved[]): World {
  const world = JSON.parse(atlas) as World;
  const states = world.objects.countries.geometries as Polygons[];
  for (const { lat, lon, to } of moved) {
    const holds = (state: Polygons) => geoContains(feature(world, state), [lon, lat]);
    const from = states.find(holds);
    const state = states.find(({ id }) => id === to);
    if (from === undefined || state === undefined)
      throw new Error(
        `${from === undefined ? `no country holds ${lat}, ${lon}` : `there is no country "${to}"`}: correct "borders" in course.yaml`,
      );
    const pieces = piecesOf(from);
    const piece = pieces.filter((arcs) => holds({ type: 'Polygon', arcs }));
    const left = pieces.filter((arcs) => !piece.includes(arcs));
    states.splice(states.indexOf(from), 1, { ...from, type: 'MultiPolygon', arcs: left });
    states.splice(states.indexOf(state), 1, {
      ...state,
      type: 'MultiPolygon',
      arcs: [...piecesOf(state), ...piece],
    });
  }
  return world;
}

function piecesOf(state: Polygons): number[][][] {
  return state.type === 'Polygon' ? [state.arcs] : state.arcs;
}

/** The projection of projection.ts in the form that d3-geo cuts and draws with. */
function projectionOf(area: Area) {
  const stretch = Math.cos((middleParallel(area) * Math.PI) / 180);
  const scale = (unitsPerDegree(area).lat * 180) / Math.PI;
  return geoProjection((lon, lat) => [lon * stretch, lat])
    .rotate([-(area.west + degreesWide(area) / 2), 0])
    .scale(scale)
    .translate([mapWidth / 2, (area.north * Math.PI * scale) / 180])
    .precision(0)
    .clipExtent([
      [-beyond, -beyond],
      [mapWidth + beyond, mapHeight(area) + beyond],
    ]);
}
