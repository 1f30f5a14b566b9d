// The form of an area of the world and of a place in it, for whatever draws a map.
import { z } from 'zod';
import type { PartFault } from '../../placing.schema.ts';
import {
  type Area,
  degreesWide,
  inArea,
  mapHeight,
  mapWidth,
  type Position,
} from './projection.ts';

/** Below this many degrees across, the shapes of 1:50 million are too coarse. */
const narrowest = 4;
const shape = { lowest: 0.35, highest: 1.3 };

/** A number of degrees. One out of bounds is told alone, without what would follow from it. */
const degrees = (least: number, most: number) => {
  const error = `write degrees from ${least} to ${most}`;
  return z.number().min(least, { error, abort: true }).max(most, { error, abort: true });
};
/** The projection has no use for the poles. */
export const latitude = () => degrees(-85, 85);
export const longitude = () => degrees(-180, 180);

export const areaSchema = () =>
  z.strictObject({
    west: longitude(),
    south: latitude(),
    east: longitude(),
    north: latitude(),
  });

/** Whether a place lies on the map of an area. */
export function onMap(area: Area, place: Position): boolean {
  return inArea(area, place);
}

const round = (n: number) => Math.round(n * 100) / 100;

/** What keeps an area under the key `area` from being drawn. */
export function areaFaults(area: Area): PartFault[] {
  const fault = (message: string, field: string[] = []) => [{ path: ['area', ...field], message }];
  if (area.south >= area.north)
    return fault(
      `the south of the map, ${area.south}, is not below its north, ${area.north}: change one of them`,
      ['south'],
    );
  const wide = degreesWide(area);
  if (wide < narrowest)
    return fault(
      `the area is ${round(wide)} degrees wide, and the shapes of countries are too coarse for less than ${narrowest}: move "west" or "east"`,
    );
  const tall = mapHeight(area) / mapWidth;
  if (tall > shape.highest)
    return fault(
      `the map would be ${round(tall)} times as high as wide, and at most ${shape.highest} fits a phone: move "west" and "east" apart, or "south" and "north" together`,
    );
  if (tall < shape.lowest)
    return fault(
      `the map would be ${round(tall)} times as high as wide, and below ${shape.lowest} little can be seen: move "south" and "north" apart, or "west" and "east" together`,
    );
  return [];
}
