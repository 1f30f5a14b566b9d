// Places on a map: one right place to choose, or several of which each wrong pick takes a right one back.
import type { OptionId, QuestionId } from '../../../ids.ts';
import { type KindLogic, type OptionFeedback, shownBy } from '../../kind.ts';
import {
  letter,
  optionFeedback,
  optionKey,
  type OptionView,
  picksMark,
  rightOptions,
} from '../../options.ts';
import { shuffled } from '../../seed.ts';
import { type Area, coordinates, type Position } from './projection.ts';
import type { MapQuestion } from './schema.ts';

/** A place as the learner sees it: in the list by its words, on the map by its position. */
export interface PlaceView extends OptionView, Position {}

export interface MapView {
  readonly kind: 'map';
  readonly id: QuestionId;
  readonly prompt: string;
  readonly area: Area;
  /** Whose map it is, in words. */
  readonly credit: string;
  /** Whether more than one place is right. */
  readonly several: boolean;
  /** In the order of the letters. */
  readonly places: readonly PlaceView[];
}
export interface MapAnswer {
  readonly kind: 'map';
  readonly places: readonly OptionId[];
}
export type MapFeedback = readonly OptionFeedback[];

/**
 * Marks: max(0, (right picks - wrong picks) / right places), which is 1 or 0 where one place is right (formats: map).
 * Where a place lies is part of what is asked, and so of the key.
 */
export const map: KindLogic<MapQuestion, MapView, MapAnswer, MapFeedback> = {
  key: ({ places }) => {
    const where = places.map(({ id, lat, lon }) => `${id}@${lat},${lon}`).toSorted();
    return `${optionKey(places)} ${where.join(' ')}`;
  },
  rightWords: ({ places }) => rightOptions(places),
  view: ({ id, prompt, area, credit, places }, seed) => ({
    kind: 'map',
    id,
    prompt,
    area: { west: area.west, south: area.south, east: area.east, north: area.north },
    credit,
    several: places.filter(({ correct }) => correct).length > 1,
    places: shuffled(places, `${seed}/${id}`).map((place) => ({
      id: place.id,
      text: place.text,
      lat: place.lat,
      lon: place.lon,
    })),
  }),
  completeness: (view, answer) =>
    answer !== undefined && view.places.some(({ id }) => answer.places.includes(id))
      ? 'complete'
      : 'empty',
  mark: ({ places }, answer) => picksMark(optionFeedback(places, answer.places)),
  feedback: ({ places }, answer) => optionFeedback(places, answer?.places ?? []),
  misconceptions: ({ places }, answer) => shownBy(optionFeedback(places, answer.places)),
  readForm: (view, fields) => {
    const values = fields.get(view.id) ?? [];
    const known = view.places.map(({ id }) => id).filter((id) => values.includes(id));
    const places = view.several ? known : known.slice(0, 1);
    return places.length === 0 ? undefined : { kind: 'map', places };
  },
  plainText: ({ prompt, places }) =>
    [
      prompt,
      ...places.map((place, i) => `${letter(i)}. ${place.text} (${coordinates(place)})`),
    ].join('\n'),
};
