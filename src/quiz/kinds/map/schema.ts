// The form of a question with places on a map.
import { z } from 'zod';
import { idsTwice, type PartFault } from '../../placing.schema.ts';
import { optionSchema, questionFields, words } from '../../question.schema.ts';
import { areaFaults, areaSchema, latitude, longitude } from './area.schema.ts';
import { type Area, inArea, mapWidth, project } from './projection.ts';

/** A marker is as wide as this share of the map of a phone: two places nearer than that cover one another. */
const nearest = 0.08;

export const mapSchema = z
  .strictObject({
    kind: z.literal('map'),
    ...questionFields,
    area: areaSchema(),
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
