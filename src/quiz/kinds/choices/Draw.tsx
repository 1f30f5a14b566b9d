// Draws a question with several right options: a set of checkboxes, with the rule of its marks said first.
import { quizWords as words } from '../../../ui/words/en-quiz.ts';
import type { DrawProps } from '../../kind.ts';
import { OptionCards } from '../../OptionCards.tsx';
import type { ChoicesAnswer, ChoicesFeedback, ChoicesView } from './logic.ts';

/** The options of a question with several right ones. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<ChoicesView, ChoicesAnswer, ChoicesFeedback>) {
  const chosen = answer?.options ?? [];
  return (
    <>
      {feedback === undefined && <p className="question-rule">{words.options.several}</p>}
      <OptionCards
        type="checkbox"
        name={view.id}
        options={view.options}
        chosen={chosen}
        onChange={(id, picked) => {
          const options = view.options
            .map((option) => option.id)
            .filter((each) => (each === id ? picked : chosen.includes(each)));
          onAnswer(options.length === 0 ? undefined : { kind: 'choices', options });
        }}
        feedback={feedback}
      />
    </>
  );
}
