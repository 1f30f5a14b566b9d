// Where routes, their letters and the names of places go on a map, so that no word covers another even on a phone.
import {
  type Area,
  inArea,
  mapAddress,
  mapHeight,
  mapWidth,
  type Position,
  project,
} from '../../quiz/kinds/map/projection.ts';

/** A point of a route; without a route a single place, or, as `name`, only a name on the map. */
export interface Waypoint extends Position {
  readonly route: string;
  readonly label: string;
  readonly state: string;
}
/** A part of a route with one look, as a path in units of the map. */
export interface Leg {
  readonly state: string;
  readonly path: string;
}
/** In per cent of the width and of the height of the map. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Route {
  readonly name: string;
  readonly letter: string;
  readonly legs: readonly Leg[];
  /** Where its letter stands. */
  readonly at: Spot;
}
export interface PlaceLabel extends Spot {
  readonly text: string;
  /** In pixels from the spot. */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** A name without a point, such as that of a country. */
  readonly bare: boolean;
  /** Left out where the map is narrow: there is no room. */
  readonly minor: boolean;
}
export interface RoutesDrawing {
  /** Where the file with the shapes of the area is. */
  readonly shapes: string;
  /** In units of the map, which is `mapWidth` wide. */
  readonly height: number;
  readonly routes: readonly Route[];
  readonly dots: readonly Spot[];
  readonly labels: readonly PlaceLabel[];
}

/** How wide a map is at least and usually, in pixels. */
const narrow = 270;
const wide = 560;
const letterWidth = 6.5;
const wordHeight = 14;
const badge = 18;
const dot = 9;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Pixel {
  readonly x: number;
  readonly y: number;
}
interface Point extends Pixel {
  readonly row: Waypoint;
}
type Shift = Pick<PlaceLabel, 'dx' | 'dy' | 'anchor'>;

/** Beside a point, the better ones first. */
const besideDot: readonly Shift[] = [
  { dx: 8, dy: 4, anchor: 'start' },
  { dx: -8, dy: 4, anchor: 'end' },
  { dx: 0, dy: -8, anchor: 'middle' },
  { dx: 0, dy: 17, anchor: 'middle' },
  { dx: 5, dy: -6, anchor: 'start' },
  { dx: 5, dy: 15, anchor: 'start' },
  { dx: -5, dy: -6, anchor: 'end' },
  { dx: -5, dy: 15, anchor: 'end' },
  { dx: -12, dy: 17, anchor: 'start' },
  { dx: -12, dy: -8, anchor: 'start' },
  { dx: 12, dy: 17, anchor: 'end' },
  { dx: 12, dy: -8, anchor: 'end' },
];
/** Around the spot of a name without a point. */
const aroundSpot = [4, -10, 18, -24, 32].flatMap((dy): readonly Shift[] => [
  { dx: 0, dy, anchor: 'middle' },
  { dx: -10, dy, anchor: 'start' },
  { dx: 10, dy, anchor: 'end' },
]);
/** A word on a phone may lie on so many hundredths of a route; one that would hide more waits for a wide map. */
const mostCrossed = 15;
/** Where along a route its letter may stand, as a share of its length. */
const along = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** What has to be drawn for the rows of a table of routes. */
export function drawRoutes(area: Area, rows: readonly Waypoint[]): RoutesDrawing {
  const height = mapHeight(area);
  const onMap = (row: Waypoint): Point => ({ row, ...project(area, row) });
  const spot = ({ x, y }: Pixel): Spot => ({
    x: hundredths((100 * x) / mapWidth),
    y: hundredths((100 * y) / height),
  });
  const at = (width: number, { x, y }: Pixel): Pixel => ({
    x: (x * width) / mapWidth,
    y: (y * width) / mapWidth,
  });
  const points = rows.map(onMap);
  const places = unlike(points.filter(({ row }) => row.label !== '' && row.state !== 'name'));
  const names = points.filter(({ row }) => row.state === 'name');
  const lines = [...Map.groupBy(points, ({ row }) => row.route)].filter(([name]) => name !== '');

  const badges: Pixel[] = [];
  /** The room of a label, or nothing where it would leave the map. */
  const boxOf = (width: number, point: Pixel, text: string, shift: Shift): Box | undefined => {
    const { x, y } = at(width, point);
    const long = text.length * letterWidth;
    const left =
      x + shift.dx - (shift.anchor === 'start' ? 0 : shift.anchor === 'end' ? long : long / 2);
    const top = y + shift.dy - wordHeight + 3;
    const box = { left, top, right: left + long, bottom: top + wordHeight };
    const within =
      box.left >= 2 &&
      box.top >= 2 &&
      box.right <= width - 2 &&
      box.bottom <= (height * width) / mapWidth - 2;
    return within ? box : undefined;
  };
  const dense = lines.flatMap(([, line]) => samples(line));
  const placed: { readonly label: PlaceLabel; readonly point: Pixel }[] = [];
  const roomTaken = (width: number): readonly Box[] => [
    ...places.map((place) => boxAround(at(width, place), dot)),
    ...badges.map((other) => boxAround(at(width, other), badge)),
    ...placed
      .filter(({ label }) => width !== narrow || !label.minor)
      .flatMap(({ label, point }) => boxOf(width, point, label.text, label) ?? []),
  ];
  const write = (point: Point, shift: Shift, bare: boolean, minor: boolean) => {
    const label = { ...spot(point), ...shift, text: point.row.label, bare, minor };
    placed.push({ label, point });
  };
  /** Writes the name of a point where it covers nothing and is crossed least; false where there is no such room. */
  const add = (width: number, point: Point, bare: boolean): boolean => {
    const taken = roomTaken(width);
    const fitting = (bare ? aroundSpot : besideDot).flatMap((shift) => {
      const box = boxOf(width, point, point.row.label, shift);
      if (box === undefined || taken.some((other) => overlap(other, box))) return [];
      const crossed = dense.filter((each) => holds(box, at(width, each))).length;
      return width === narrow && crossed > mostCrossed ? [] : [{ shift, crossed }];
    });
    const best = fitting.toSorted((a, b) => a.crossed - b.crossed)[0];
    if (best === undefined) return false;
    write(point, best.shift, bare, width !== narrow);
    return true;
  };
  const late = places.filter((place) => !add(narrow, place, false));
  const routes = lines.map(([name, line], i) => {
    const candidates = along.map((share) => pointAt(line, share));
    const free = candidates.find((point) => {
      const box = boxAround(at(narrow, point), badge);
      return !roomTaken(narrow).some((other) => overlap(other, box));
    });
    const chosen = free ?? pointAt(line, 0.5);
    badges.push(chosen);
    return {
      name,
      letter: String.fromCodePoint(65 + i),
      legs: legsOf(line),
      at: spot(chosen),
    };
  });
  const unnamed = names.filter((name) => !add(narrow, name, true));
  // Where there is room on a wide map only, a name waits for it; a place is named in any case.
  for (const place of late)
    if (!add(wide, place, false)) write(place, { dx: 0, dy: -8, anchor: 'middle' }, false, true);
  for (const name of unnamed) add(wide, name, true);
  return {
    shapes: mapAddress(area),
    height: Math.round(height),
    routes,
    dots: places.map(spot),
    labels: placed.map(({ label }) => label),
  };
}

/** Whether one of the pieces of land that a course moves lies on the map. */
export function shows(area: Area, moved: readonly Position[]): boolean {
  return moved.some((place) => inArea(area, place));
}

function hundredths(n: number): number {
  return Math.round(n * 100) / 100;
}

/** A place that several routes call at is written once. */
function unlike(places: readonly Point[]): Point[] {
  const keyOf = ({ row }: Point) => `${row.label} ${row.lat} ${row.lon}`;
  return places.filter((place, i) => places.findIndex((one) => keyOf(one) === keyOf(place)) === i);
}

/** The way from point to point; where its state changes, a new path begins. The state of a point is that of the way to it. */
function legsOf(line: readonly Point[]): readonly Leg[] {
  const legs: { state: string; path: string }[] = [];
  const words = ({ x, y }: Pixel) => `${Math.round(x)} ${Math.round(y)}`;
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before === undefined) return;
    const leg = legs.at(-1);
    if (leg?.state === point.row.state) leg.path += `L${words(point)}`;
    else legs.push({ state: point.row.state, path: `M${words(before)}L${words(point)}` });
  });
  return legs;
}

function pointAt(line: readonly Pixel[], share: number): Pixel {
  const lengths = line.map((point, i) => {
    const before = line[i - 1] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  let left = share * lengths.reduce((sum, each) => sum + each, 0);
  for (const [i, point] of line.entries()) {
    const length = lengths[i] ?? 0;
    const before = line[i - 1] ?? point;
    if (i > 0 && left <= length) {
      const part = length === 0 ? 0 : left / length;
      return {
        x: before.x + part * (point.x - before.x),
        y: before.y + part * (point.y - before.y),
      };
    }
    left -= length;
  }
  return line.at(-1) ?? { x: 0, y: 0 };
}

function samples(line: readonly Pixel[]): readonly Pixel[] {
  return Array.from({ length: 101 }, (_, i) => pointAt(line, i / 100));
}

function boxAround({ x, y }: Pixel, size: number): Box {
  return { left: x - size / 2, top: y - size / 2, right: x + size / 2, bottom: y + size / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds(box: Box, { x, y }: Pixel): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
