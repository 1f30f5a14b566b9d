// Where routes, letters and names go on a map.
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/quiz/kinds/map/projection.ts';
import { drawRoutes, shows, type Waypoint } from '../../../src/ui/maps/routes.ts';

/** On the equator a degree is as long both ways: 100 units each, 1000 by 1000. */
const square: Area = { west: 0, south: -5, east: 10, north: 5 };
const point = (
  route: string,
  label: string,
  lat: number,
  lon: number,
  state = 'open',
): Waypoint => ({ route, label, lat, lon, state });

describe('routes', () => {
  test('join their points in order, and have a letter half-way', () => {
    const { routes, height } = drawRoutes(square, [
      point('North', '', 0, 1),
      point('North', '', 4, 1),
      point('South', '', -1, 2),
      point('South', '', -1, 8),
    ]);
    expect(height).toBe(1000);
    expect(routes).toEqual([
      {
        name: 'North',
        letter: 'A',
        legs: [{ state: 'open', path: 'M100 500L100 100' }],
        at: { x: 10, y: 30 },
      },
      {
        name: 'South',
        letter: 'B',
        legs: [{ state: 'open', path: 'M200 600L800 600' }],
        at: { x: 50, y: 60 },
      },
    ]);
  });
  test('begin a new path where their state changes; a state is that of the way to its point', () => {
    const { routes } = drawRoutes(square, [
      point('A', '', 0, 0, 'ship'),
      point('A', '', 0, 1),
      point('A', '', 0, 2),
      point('A', '', 0, 3, 'planned'),
    ]);
    expect(routes[0]?.legs).toEqual([
      { state: 'open', path: 'M0 500L100 500L200 500' },
      { state: 'planned', path: 'M200 500L300 500' },
    ]);
  });
  test('that cross half-way keep their letters apart', () => {
    const { routes } = drawRoutes(square, [
      point('A', '', 0, 1),
      point('A', '', 0, 9),
      point('B', '', 4, 5),
      point('B', '', -4, 5),
    ]);
    expect(routes[0]?.at).toEqual({ x: 50, y: 50 });
    // Four tenths of the way down from 4 N: 0.8 N, that is 42 per cent from the top.
    expect(routes[1]?.at).toEqual({ x: 50, y: 42 });
  });
});

describe('names', () => {
  test('stand to the right of their point, and to its left at the east edge', () => {
    const { labels, dots } = drawRoutes(square, [
      point('', 'West', 0, 1),
      point('', 'East', 3, 9.7),
    ]);
    expect(dots).toEqual([
      { x: 10, y: 50 },
      { x: 97, y: 20 },
    ]);
    expect(labels.map(({ text, anchor, dx, minor }) => [text, anchor, dx, minor])).toEqual([
      ['West', 'start', 8, false],
      ['East', 'end', -8, false],
    ]);
  });
  test('of a place on several routes stand once', () => {
    const { labels, dots } = drawRoutes(square, [
      point('A', 'Junction', 0, 5),
      point('A', 'End', 3, 5),
      point('B', 'Junction', 0, 5),
      point('B', 'Goal', -3, 5),
    ]);
    expect(labels.map(({ text }) => text)).toEqual(['Junction', 'End', 'Goal']);
    expect(dots).toHaveLength(3);
  });
  test('of countries and seas have no point, and give way to those of places', () => {
    const { labels, dots } = drawRoutes(square, [
      point('', 'A wide country', 0, 5, 'name'),
      point('', 'Town', 0, 4.6),
    ]);
    expect(dots).toHaveLength(1);
    expect(labels.map(({ text, bare }) => [text, bare])).toEqual([
      ['Town', false],
      ['A wide country', true],
    ]);
    expect(labels[1]?.dy).not.toBe(4);
  });
  test('without room on a phone wait for a wider map, and a name without any room is left out', () => {
    const crowd = Array.from({ length: 30 }, (_, i) =>
      point('', `Place number ${i}`, 0.2 * (i % 6), 5 + 0.2 * Math.floor(i / 6)),
    );
    const { labels } = drawRoutes(square, [...crowd, point('', 'Nowhere', 0.5, 5.4, 'name')]);
    expect(labels.filter(({ bare }) => !bare)).toHaveLength(30);
    expect(labels.some(({ minor }) => minor)).toBe(true);
    expect(labels.some(({ text }) => text === 'Nowhere')).toBe(false);
  });
  test('cover neither one another nor a point on a phone', () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      point('', `Town ${i}`, ((i * 37) % 90) / 10 - 4.5, ((i * 53) % 90) / 10 + 0.5),
    );
    const { labels, dots } = drawRoutes(square, rows);
    const boxes = labels
      .filter(({ minor }) => !minor)
      .map(({ text, x, y, dx, dy, anchor }) => {
        const long = text.length * 6.5;
        const left = x * 2.7 + dx - (anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2);
        return { left, right: left + long, top: y * 2.7 + dy - 11, bottom: y * 2.7 + dy + 3 };
      });
    expect(boxes.length).toBeGreaterThan(8);
    const all = [
      ...boxes,
      ...dots.map(({ x, y }) => ({
        left: x * 2.7 - 4,
        right: x * 2.7 + 4,
        top: y * 2.7 - 4,
        bottom: y * 2.7 + 4,
      })),
    ];
    boxes.forEach((a, i) =>
      all.forEach((b, j) => {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(i === j || apart, `${i} and ${j}`).toBe(true);
      }),
    );
  });
});

test('a map shows moved land only where that land lies on it', () => {
  expect(shows(square, [{ lat: 1, lon: 1 }])).toBe(true);
  expect(shows(square, [{ lat: 6, lon: 1 }])).toBe(false);
});
