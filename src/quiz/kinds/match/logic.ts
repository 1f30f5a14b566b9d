// Pairs: every row with its right target earns an equal part of the point; some targets may fit no row.
import {
  type PlacingAnswer,
  type PlacingFeedback,
  placingLogic,
  type PlacingView,
} from '../../placing.ts';
import type { MatchQuestion } from './schema.ts';

export type MatchView = PlacingView<'match'>;
export type MatchAnswer = PlacingAnswer<'match'>;
export type MatchFeedback = PlacingFeedback;

/** Marks: right rows / rows (formats: match). */
export const match = placingLogic('match', ({ rows, targets }: MatchQuestion) => ({
  rows: rows.map(({ to: place, ...row }) => ({ ...row, place })),
  places: targets,
}));
