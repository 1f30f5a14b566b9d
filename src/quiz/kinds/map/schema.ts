// The form of a question with places on a map.
import { z } from 'zod';
import { idsTwice, type PartFault } from '../../placing.schema.ts';
import { optionSchema, questionFields, words } from '../../question.schema.ts';
import { type Area, degreesWide, inArea, mapHeight, mapWidth, project } from './projection.ts';

/** A marker is as wide as this share of the map of a phone: two places nearer than that cover one another. */
const nearest = 0.08;
/** Below this many degrees across, the shapes of 1:50 million are too coarse. */
const narrowest = 4;
const shape = { lowest: 0.35, highest: 1.3 };

/** A number of degrees. One out of bounds is told alone, without what would follow from it. */
const degrees = (least: number, most: number) => {
  const error = `write degrees from ${least} to ${most}`;
  return z.number().min(least, { error, abort: true }).max(most, { error, abort: true });
};
/** The projection has no use for the poles. */
const latitude = () => degrees(-85, 85);
const longitude = () => degrees(-180, 180);

export const mapSchema = z
  .strictObject({
    kind: z.literal('map'),
    ...questionFields,
    area: z.strictObject({
      west: longitude(),
      south: latitude(),
      east: longitude(),
      north: latitude(),
    }),
    credit: words(),
    places: z
      .array(optionSchema.extend({ lat: latitude(), lon: longitude() }))
      .min(3, 'a map needs at least three places')
      .max(10, 'ten places are as many as a map can show: leave some out')
      .refine(
        (places) => places.length < 3 || places.some(({ correct }) => correct),
        'no place is right: write "correct: true" on at least one',
      )
      .refine(
        (places) => places.length < 3 || places.some(({ correct }) => !correct),
        'every place is right, so nothing is asked: add a wrong one',
      ),
  })
  .superRefine(({ area, places }, context) => {
    const ofArea = areaFaults(area);
    const faults = [
      ...idsTwice({ places }),
      ...ofArea,
      ...(ofArea.length > 0 ? [] : placeFaults(area, places)),
    ];
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type MapQuestion = z.output<typeof mapSchema>;

const round = (n: number) => Math.round(n * 100) / 100;

function areaFaults(area: Area): PartFault[] {
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

function placeFaults(area: Area, places: MapQuestion['places']): PartFault[] {
  const points = places.map((place) => ({ id: place.id, ...project(area, place) }));
  return places.flatMap((place, index) => {
    const fault = (message: string) => [{ path: ['places', index], message }];
    if (!inArea(area, place))
      return fault(
        `"${place.id}" lies outside the area of the map: correct its "lat" and "lon", or make "area" larger`,
      );
    const { x, y } = project(area, place);
    const near = points
      .slice(0, index)
      .find((other) => Math.hypot(other.x - x, other.y - y) < nearest * mapWidth);
    if (near === undefined) return [];
    return fault(
      `"${place.id}" would cover "${near.id}" on the map of a phone: make "area" smaller, or take a place further away`,
    );
  });
}
