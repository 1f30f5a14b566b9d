// Draws statements to sort: a select with the categories beside each.
import { sortWords as words } from '../../../ui/words/en-kind-sort.ts';
import type { DrawProps } from '../../kind.ts';
import { PlacingRows } from '../../PlacingRows.tsx';
import type { SortAnswer, SortFeedback, SortView } from './logic.ts';

/** The statements of a sorting question. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<SortView, SortAnswer, SortFeedback>) {
  return (
    <PlacingRows
      view={view}
      given={answer?.places ?? {}}
      onGiven={(places) => onAnswer(places && { kind: 'sort', places })}
      feedback={feedback}
      words={words}
      lettered={false}
    />
  );
}
