// Draws rows to match: the targets as a lettered list, and a select with them beside each row.
import { matchWords as words } from '../../../ui/words/en-kind-match.ts';
import type { DrawProps } from '../../kind.ts';
import { PlacingRows } from '../../PlacingRows.tsx';
import type { MatchAnswer, MatchFeedback, MatchView } from './logic.ts';

/** The rows of a matching question. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<MatchView, MatchAnswer, MatchFeedback>) {
  return (
    <PlacingRows
      view={view}
      given={answer?.places ?? {}}
      onGiven={(places) => onAnswer(places && { kind: 'match', places })}
      feedback={feedback}
      words={words}
      lettered={true}
    />
  );
}
