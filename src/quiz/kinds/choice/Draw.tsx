// Draws a question with one right option: a set of radio buttons.
import type { DrawProps } from '../../kind.ts';
import { OptionCards } from '../../OptionCards.tsx';
import type { ChoiceAnswer, ChoiceFeedback, ChoiceView } from './logic.ts';

/** The options of a choice. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<ChoiceView, ChoiceAnswer, ChoiceFeedback>) {
  return (
    <OptionCards
      type="radio"
      name={view.id}
      options={view.options}
      chosen={answer === undefined ? [] : [answer.option]}
      onChange={(option) => onAnswer({ kind: 'choice', option })}
      feedback={feedback}
    />
  );
}
