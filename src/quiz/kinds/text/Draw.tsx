// Draws a question that asks for a short written answer: a field, then what was right and why.
import { textWords as words } from '../../../ui/words/en-kind-text.ts';
import { writtenWords } from '../../../ui/words/en-kind-written.ts';
import type { DrawProps } from '../../kind.ts';
import { WrittenField } from '../../WrittenField.tsx';
import { WrittenTold } from '../../WrittenTold.tsx';
import type { TextAnswer, TextFeedback, TextView } from './logic.ts';

/** The field of a written answer. */
export function Draw({
  view: { id, forgive },
  answer,
  onAnswer,
  feedback,
}: DrawProps<TextView, TextAnswer, TextFeedback>) {
  if (feedback !== undefined) return <WrittenTold of={feedback} />;
  return (
    <>
      <p className="question-rule" id={`rule-${id}`}>
        {words.rule} {writtenWords.forgives(forgive)}
      </p>
      <p className="written-line">
        <label htmlFor={id}>{words.label}</label>
        <WrittenField
          name={id}
          value={answer?.text ?? ''}
          aria-describedby={`rule-${id}`}
          onText={(text) => onAnswer(text === undefined ? undefined : { kind: 'text', text })}
        />
      </p>
    </>
  );
}
