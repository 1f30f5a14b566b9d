// The shapes under a map: land where there is land, borders where they run, and light enough for a phone.
import { gzipSync } from 'node:zlib';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { type Area, mapHeight, project } from '../../../src/quiz/kinds/map/projection.ts';
import { mapFile, mapShapes, worldWith } from '../../../src/ui/maps/shapes.ts';

const areas: Readonly<Record<string, Area>> = {
  'Central Asia': { west: 44, south: 34, east: 90, north: 57 },
  'Russia and its neighbours': { west: 20, south: 25, east: 150, north: 75 },
  'the Bering Strait': { west: 160, south: 50, east: -140, north: 72 },
  'the Aegean': { west: 19, south: 34, east: 30, north: 42 },
  'South-East Asia': { west: 92, south: -11, east: 141, north: 24 },
  'the world': { west: -180, south: -60, east: 180, north: 80 },
};

type Point = readonly [x: number, y: number];
/** The lines of a path made of M, L and Z. */
const linesOf = (path: string): Point[][] =>
  path.split('M').flatMap((part) => {
    const numbers = part.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const points = numbers.flatMap((x, i) =>
      i % 2 === 0 ? [[x, numbers[i + 1] ?? NaN] as const] : [],
    );
    return points.length === 0 ? [] : [points];
  });

/** Whether a point lies inside: a line to the right of it crosses the outline an odd number of times. */
function inside(path: string, { x, y }: { x: number; y: number }): boolean {
  let odd = false;
  for (const ring of linesOf(path))
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring.at(i - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    });
  return odd;
}

describe('the shapes of a map', () => {
  it.each([
    ['Astana', 'Central Asia', 51.17, 71.43, true],
    ['Tashkent', 'Central Asia', 41.3, 69.24, true],
    ['the middle of the Caspian Sea', 'Central Asia', 42, 50.6, false],
    ['Yakutsk', 'Russia and its neighbours', 62.03, 129.73, true],
    ['the Black Sea', 'Russia and its neighbours', 43.3, 34.5, false],
    ['Chukotka', 'the Bering Strait', 66.5, 175, true],
    ['the Bering Sea', 'the Bering Strait', 57, -178, false],
    ['Alaska', 'the Bering Strait', 64.5, -152, true],
    ['Crete', 'the Aegean', 35.2, 24.9, true],
    ['the sea north of Crete', 'the Aegean', 36, 25, false],
    ['Borneo', 'South-East Asia', 1, 114, true],
    ['the middle of the Pacific', 'the world', 10, -140, false],
    ['Brazil', 'the world', -10, -52, true],
  ])('%s lies where it does on %s', (_, area, lat, lon, land) => {
    const shown = areas[area];
    if (shown === undefined) throw new Error(`no area ${area}`);
    expect(inside(mapShapes(shown).land, project(shown, { lat, lon }))).toBe(land);
  });

  it.each(Object.entries(areas))('of %s weigh less than 15 kB, compressed', (_, area) => {
    expect(gzipSync(mapFile(area)).length).toBeLessThan(15_000);
  });

  it('end a little beyond the frame', () => {
    for (const area of Object.values(areas)) {
      const { land, borders } = mapShapes(area);
      for (const [x, y] of linesOf(`${land}${borders}`).flat()) {
        expect(Math.abs(x - 500)).toBeLessThanOrEqual(506);
        expect(y).toBeGreaterThanOrEqual(-6);
        expect(y).toBeLessThanOrEqual(mapHeight(area) + 6.1);
      }
    }
  });

  it('draw the border between Kazakhstan and Uzbekistan, and none where two countries do not meet', () => {
    const area = areas['Central Asia'];
    if (area === undefined) throw new Error('no area');
    const points = linesOf(mapShapes(area).borders).flat();
    const nearest = (lat: number, lon: number) => {
      const { x, y } = project(area, { lat, lon });
      return Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)));
    };
    // The tripoint of Kazakhstan, Uzbekistan and Turkmenistan, 41.3 N 56.0 E; a degree is about 20 units.
    expect(nearest(41.3, 56)).toBeLessThan(10);
    expect(nearest(48, 67)).toBeGreaterThan(60);
  });

  it('stand in a file that a <use> can point into and colour', () => {
    const file = mapFile({ west: 44, south: 34, east: 90, north: 57 });
    expect(file).toMatch(/<path id="land" [^>]*d="M[^"]+Z"\/>/);
    expect(file).toMatch(/<path id="borders" fill="none" [^>]*d="M[^"]+"\/>/);
    expect(file).not.toMatch(/stroke=|style|#[0-9a-f]{3}|script/);
  });
});

describe('land that a course counts to another state', () => {
  const crimea = { lat: 44.95, lon: 34.1, to: '804' };
  const area: Area = { west: 30, south: 43, east: 42, north: 50 };
  const holder = (lat: number, lon: number, moved = [crimea]) => {
    const world = worldWith(moved);
    const { features } = feature(world, world.objects.countries);
    return features.filter((state) => geoContains(state, [lon, lat])).map(({ id }) => id);
  };
  it('lies in that state and in no other, and its neighbours stay where they are', () => {
    expect(holder(44.95, 34.1, [])).toEqual(['643']);
    expect(holder(44.95, 34.1)).toEqual(['804']);
    expect(holder(45.04, 38.98)).toEqual(['643']);
    expect(holder(50.45, 30.52)).toEqual(['804']);
  });
  it('has no border any more where it joins that state, and the same coast', () => {
    const before = mapShapes(area);
    const after = mapShapes(area, [crimea]);
    expect(after.land).toBe(before.land);
    const nearest = (borders: string, lat: number, lon: number) => {
      const { x, y } = project(area, { lat, lon });
      return Math.min(
        ...linesOf(borders)
          .flat()
          .map(([px, py]) => Math.hypot(px - x, py - y)),
      );
    };
    // The isthmus of Perekop, 46.15 N 33.68 E; a degree is about 83 units.
    expect(nearest(before.borders, 46.15, 33.68)).toBeLessThan(20);
    expect(nearest(after.borders, 46.15, 33.68)).toBeGreaterThan(100);
  });
  it('is named where there is none, or no such state', () => {
    expect(() => worldWith([{ lat: 43.3, lon: 34.5, to: '804' }])).toThrow('no country holds 43.3');
    expect(() => worldWith([{ ...crimea, to: '999' }])).toThrow('there is no country "999"');
  });
});
