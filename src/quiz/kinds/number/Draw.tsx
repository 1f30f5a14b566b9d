// Draws a question that asks for a number: a field with its unit, then what was right and why.
import { numberWords as words } from '../../../ui/words/en-kind-number.ts';
import type { DrawProps } from '../../kind.ts';
import { Words } from '../../Words.tsx';
import { readNumber } from './reading.ts';
import type { NumberAnswer, NumberFeedback, NumberView } from './logic.ts';

/** The field of a number. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<NumberView, NumberAnswer, NumberFeedback>) {
  if (feedback !== undefined) return <Told of={feedback} />;
  const text = answer?.text ?? '';
  const empty = text.trim() === '';
  const unreadable = !empty && readNumber(text, view.units) === undefined;
  return (
    <>
      <p className="question-rule" id={`rule-${view.id}`}>
        {words.rule}
      </p>
      <p className="number-field">
        <label htmlFor={view.id}>{words.label}</label>
        <input
          id={view.id}
          name={view.id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          data-open={empty || unreadable ? '' : undefined}
          aria-describedby={`rule-${view.id} read-${view.id}`}
          onChange={({ currentTarget: { value } }) =>
            onAnswer(value.trim() === '' ? undefined : { kind: 'number', text: value })
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

function Told({ of }: { readonly of: NumberFeedback }) {
  const answered = of.given !== undefined;
  return (
    <div className="number-told" data-mark={of.correct || !answered ? 'right' : 'wrong'}>
      {answered && !of.correct && (
        <p>
          <strong>
            <span aria-hidden="true">✗</span> {words.wrong}
          </strong>{' '}
          {of.given}
        </p>
      )}
      {of.near !== undefined && (
        <p>
          <Words text={of.near} />
        </p>
      )}
      <p>
        <strong>
          <span aria-hidden="true">✓</span> {of.correct ? words.right : words.correct}
        </strong>{' '}
        {of.correct ? of.given : of.right}
      </p>
      <p>
        <Words text={of.why} />
      </p>
    </div>
  );
}
