// Draws a question that asks for a number: a field with its unit, then what was right and why.
import { numberWords as words } from '../../../ui/words/en-kind-number.ts';
import type { DrawProps } from '../../kind.ts';
import { WrittenField } from '../../WrittenField.tsx';
import { WrittenTold } from '../../WrittenTold.tsx';
import { readNumber } from './reading.ts';
import type { NumberAnswer, NumberFeedback, NumberView } from './logic.ts';

/** The field of a number. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<NumberView, NumberAnswer, NumberFeedback>) {
  if (feedback !== undefined) {
    const { near, ...rest } = feedback;
    return <WrittenTold of={near === undefined ? rest : { ...rest, note: near }} />;
  }
  const text = answer?.text ?? '';
  const unreadable = text.trim() !== '' && readNumber(text, view.units) === undefined;
  return (
    <>
      <p className="question-rule" id={`rule-${view.id}`}>
        {words.rule}
      </p>
      <p className="written-line number-line">
        <label htmlFor={view.id}>{words.label}</label>
        <WrittenField
          name={view.id}
          inputMode="decimal"
          value={text}
          open={unreadable}
          aria-describedby={`rule-${view.id} read-${view.id}`}
          onText={(written) =>
            onAnswer(written === undefined ? undefined : { kind: 'number', text: written })
          }
        />
        {view.unit !== undefined && <span>{view.unit}</span>}
      </p>
      <p className="number-unread" id={`read-${view.id}`}>
        {unreadable && words.unreadable}
      </p>
    </>
  );
}
