// The shapes under the markers of a map question, worked out when the site is built: no map data reaches a browser.
import { geoPath, geoProjection } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?raw';
import {
  type Area,
  degreesWide,
  mapHeight,
  mapWidth,
  middleParallel,
  unitsPerDegree,
} from '../../quiz/kinds/map/projection.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Bends and islands below this size, in square units of the drawing, are left out: on a phone they are no pixel. */
const smallest = 4;
/** How far beyond the frame the shapes go, in units, so that no coast is drawn along the frame. */
const beyond = 6;

/** An SVG file with `#land` (one outline of all countries) and `#borders` (where two of them meet), not coloured. */
export function mapFile(area: Area): string {
  const { land, borders } = mapShapes(area);
  const box = `0 0 ${mapWidth} ${Math.round(mapHeight(area))}`;
  // A line is as thin on a wide screen as on a phone.
  const line = 'vector-effect="non-scaling-stroke"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path id="land" ${line} d="${land}"/><path id="borders" fill="none" ${line} d="${borders}"/></svg>\n`;
}

/** Path data of the land and of the borders between countries, in units of the drawing, cut off at the frame. */
export function mapShapes(area: Area): { readonly land: string; readonly borders: string } {
  const units = unitsPerDegree(area);
  const weight = smallest / (units.lon * units.lat);
  const exact = presimplify(JSON.parse(atlas) as World);
  const world = filter(simplify(exact, weight), filterWeight(exact, weight)) as World;
  const { countries } = world.objects;
  const path = geoPath(projectionOf(area)).digits(1);
  return {
    land: path(merge(world, countries.geometries as (Polygon | MultiPolygon)[])) ?? '',
    borders: path(mesh(world, countries, (a, b) => a !== b)) ?? '',
  };
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
