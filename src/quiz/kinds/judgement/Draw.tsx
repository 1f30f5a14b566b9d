// Draws a question that asks for a written judgement: its rubric, a field, and how far the text has come.
import { judgementWords as words } from '../../../ui/words/en-kind-judgement.ts';
import type { DrawProps } from '../../kind.ts';
import { countWords, fitOf, mostCharacters } from './counting.ts';
import {
  type JudgementAnswer,
  type JudgementFeedback,
  type JudgementView,
  outOf,
} from './logic.ts';
import { Rubric } from './Rubric.tsx';
import { Told } from './Told.tsx';

/** The field of a judgement; once it is handed in, what to compare it with and the rubric to judge it by. */
export function Draw(props: DrawProps<JudgementView, JudgementAnswer, JudgementFeedback>) {
  const { view, answer, onAnswer, feedback, classWork = false } = props;
  if (feedback !== undefined) return <Told {...props} feedback={feedback} />;
  const { id, rubric } = view;
  const { from, to } = view.words;
  const text = answer?.text ?? '';
  const count = countWords(text);
  const fit = fitOf(view.words, text);
  const room = fit !== 'long' || count > to;
  return (
    <>
      <p className="question-rule" id={`rule-${id}`}>
        {(classWork ? words.ruleOfClass : words.rule)(from, to, outOf(rubric))}
      </p>
      <details className="judgement-asked">
        <summary>{words.rubric(rubric.length)}</summary>
        <Rubric rubric={rubric} />
      </details>
      {/* Over the field: under it, the buttons at the foot of a small screen would cover the count. */}
      <p className="judgement-field">
        <label htmlFor={id}>{words.label}</label>
        <span id={`count-${id}`}>
          {room ? words.count(count, from, to) : words.characters(mostCharacters)}
        </span>
        <textarea
          id={id}
          name={id}
          rows={9}
          maxLength={mostCharacters}
          value={text}
          data-open={fit === 'fits' ? undefined : ''}
          aria-describedby={`rule-${id} count-${id}`}
          onChange={({ currentTarget: { value } }) =>
            onAnswer(value.trim() === '' ? undefined : { kind: 'judgement', text: value })
          }
        />
      </p>
      {/* The count changes with every word and is read when asked for; what is said by itself are the limits. */}
      <p className="visually-hidden" aria-live="polite">
        {fit !== 'short' && words[fit]}
      </p>
    </>
  );
}
