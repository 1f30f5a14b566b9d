// Statements into categories: every statement in its right category earns an equal part of the point.
import {
  type PlacingAnswer,
  type PlacingFeedback,
  placingLogic,
  type PlacingView,
} from '../../placing.ts';
import type { SortQuestion } from './schema.ts';

export type SortView = PlacingView<'sort'>;
export type SortAnswer = PlacingAnswer<'sort'>;
export type SortFeedback = PlacingFeedback;

/** Marks: right rows / rows (formats: sort). */
export const sort = placingLogic('sort', ({ items, categories }: SortQuestion) => ({
  rows: items.map(({ in: place, ...item }) => ({ ...item, place })),
  places: categories,
}));
