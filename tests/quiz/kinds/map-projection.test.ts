// The projection of maps: by hand, and against d3-geo, which draws the shapes.
import { geoEquirectangular } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coordinates,
  degreesWide,
  inArea,
  mapHeight,
  project,
} from '../../../src/quiz/kinds/map/projection.ts';

const area = { west: 40, south: 50, east: 90, north: 70 };

const anyArea = fc
  .record({
    west: fc.integer({ min: -180, max: 180 }),
    wide: fc.integer({ min: 4, max: 350 }),
    south: fc.integer({ min: -85, max: 80 }),
    tall: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ west, wide, south, tall }) => {
    const east = west + wide > 180 ? west + wide - 360 : west + wide;
    return { west, east, south, north: south + tall };
  });

describe('the projection of a map', () => {
  it('gives what was worked out by hand', () => {
    // 1000 units for 50 degrees are 20 a degree; the middle parallel is 60, whose cosine is 1/2: 40 a degree north.
    expect(mapHeight(area)).toBeCloseTo(800, 9);
    expect(project(area, { lat: 70, lon: 40 }).x).toBe(0);
    expect(project(area, { lat: 70, lon: 40 }).y).toBe(0);
    expect(project(area, { lat: 60, lon: 65 }).x).toBeCloseTo(500, 9);
    expect(project(area, { lat: 60, lon: 65 }).y).toBeCloseTo(400, 9);
    expect(project(area, { lat: 50, lon: 90 }).x).toBeCloseTo(1000, 9);
    expect(project(area, { lat: 50, lon: 90 }).y).toBeCloseTo(800, 9);
  });
  it('goes on across the 180th meridian, and once around the world', () => {
    const bering = { west: 160, south: 50, east: -140, north: 70 };
    expect(degreesWide(bering)).toBe(60);
    expect(project(bering, { lat: 60, lon: -170 }).x).toBeCloseTo(500, 9);
    expect(inArea(bering, { lat: 60, lon: 175 })).toBe(true);
    expect(inArea(bering, { lat: 60, lon: 150 })).toBe(false);
    expect(inArea(bering, { lat: 71, lon: 175 })).toBe(false);
    expect(degreesWide({ west: -180, south: -60, east: 180, north: 80 })).toBe(360);
  });
  it('is the equirectangular one of d3-geo, narrowed by the cosine of the middle parallel', () => {
    fc.assert(
      fc.property(
        anyArea,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (area, across, up) => {
          const wide = degreesWide(area);
          const lon = area.west + across * wide;
          const lat = area.south + up * (area.north - area.south);
          const middle = (area.south + area.north) / 2;
          const narrow = Math.cos((middle * Math.PI) / 180);
          // 1 unit of d3 is a radian north; the width of the area is to become 1000 units.
          const scale = 1000 / (((wide * Math.PI) / 180) * narrow);
          const theirs = geoEquirectangular()
            .rotate([-(area.west + wide / 2), 0])
            .scale(1)
            .translate([0, 0]);
          const [x, y] = theirs([lon, lat]) ?? [NaN, NaN];
          const [, top] = theirs([lon, area.north]) ?? [NaN, NaN];
          const ours = project(area, { lat, lon });
          expect(ours.x).toBeCloseTo(500 + x * narrow * scale, 6);
          expect(ours.y).toBeCloseTo((y - top) * scale, 6);
        },
      ),
    );
  });
  it('writes coordinates as maps do', () => {
    expect(coordinates({ lat: 51.16, lon: 71.47 })).toBe('51.2° N, 71.5° E');
    expect(coordinates({ lat: -33.9, lon: -70.04 })).toBe('33.9° S, 70.0° W');
  });
});
