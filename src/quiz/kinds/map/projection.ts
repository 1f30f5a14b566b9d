// Where a place lies on the map of an area: the same sum for the markers and for the shapes under them.

/** A part of the world between two meridians and two parallels, in degrees; east of `west` as far as `east`. */
export interface Area {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Where the file with the shapes of an area is. Named by the area: two that show the same share it, and it tells of no question. */
export function mapAddress({ west, south, east, north }: Area): string {
  return `/maps/${[west, south, east, north].join('_')}.svg`;
}

/** A position in degrees, north and east positive. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** How wide every map is, in units of its drawing. */
export const mapWidth = 1000;

/** Degrees from one meridian eastwards to another, 0 up to 360, across the 180th where need be. */
function eastwards(from: number, to: number): number {
  return (((to - from) % 360) + 360) % 360;
}

/** The degrees of longitude in an area, above 0 up to 360: the same meridian twice is once around. */
export function degreesWide({ west, east }: Area): number {
  return eastwards(west, east) || 360;
}

/** The parallel in the middle of an area, in degrees: there a degree is as long to the east as to the north. */
export function middleParallel({ south, north }: Area): number {
  return (south + north) / 2;
}

/** Units of the drawing for a degree of longitude and for a degree of latitude. */
export function unitsPerDegree(area: Area): { readonly lon: number; readonly lat: number } {
  const lon = mapWidth / degreesWide(area);
  return { lon, lat: lon / Math.cos((middleParallel(area) * Math.PI) / 180) };
}

/** The height of the map of an area, in units of its drawing. */
export function mapHeight(area: Area): number {
  return (area.north - area.south) * unitsPerDegree(area).lat;
}

/**
 * Where a position lies on the map: `x` units from its west edge, `y` from its north edge. The equidistant cylindrical
 * projection with the middle parallel as standard, x = R (lon - lon0) cos lat1, y = R lat (J. P. Snyder, Map
 * Projections: A Working Manual, USGS Professional Paper 1395, 1987, equations 12-1 and 12-2).
 */
export function project(area: Area, { lat, lon }: Position): { x: number; y: number } {
  const units = unitsPerDegree(area);
  return { x: eastwards(area.west, lon) * units.lon, y: (area.north - lat) * units.lat };
}

/** Whether a position lies in an area, its edges included. */
export function inArea(area: Area, { lat, lon }: Position): boolean {
  const within = eastwards(area.west, lon) <= degreesWide(area);
  return within && lat >= area.south && lat <= area.north;
}

/** A position as on maps, to a tenth of a degree: `51.2° N, 71.4° E`. */
export function coordinates({ lat, lon }: Position): string {
  const side = (degrees: number, plus: string, minus: string) =>
    `${Math.abs(degrees).toFixed(1)}° ${degrees < 0 ? minus : plus}`;
  return `${side(lat, 'N', 'S')}, ${side(lon, 'E', 'W')}`;
}
