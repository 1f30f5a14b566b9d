// A judgement that is handed in: the text, model answers to compare it with, and the rubric, to fill in or filled in.
import { useContext } from 'react';
import { judgementWords as words } from '../../../ui/words/en-kind-judgement.ts';
import type { DrawProps } from '../../kind.ts';
import { partField } from '../../parts.ts';
import { Voice } from '../../Voice.tsx';
import { Words } from '../../Words.tsx';
import { countWords } from './counting.ts';
import {
  type JudgementAnswer,
  type JudgementFeedback,
  type JudgementView,
  outOf,
} from './logic.ts';
import { Rubric } from './Rubric.tsx';

type Props = DrawProps<JudgementView, JudgementAnswer, JudgementFeedback> & {
  readonly feedback: JudgementFeedback;
};

/** What stands is the text in the feedback; `answer` holds the levels that are being chosen. */
export function Told({ view, answer, onAnswer, feedback, judging, classWork = false }: Props) {
  const said = { ...words, ...useContext(Voice).judgement };
  const { given, models, why, levels, points } = feedback;
  return (
    <>
      {given !== undefined && (
        <>
          <p className="judgement-head">{said.given(countWords(given))}</p>
          <p className="judgement-text">{given}</p>
        </>
      )}
      <p className="judgement-head">{words.models}</p>
      <p className="question-rule">{words.differ}</p>
      <ul className="judgement-models">
        {models.map(({ text, says }, index) => (
          <li key={text}>
            <p className="judgement-says">
              {says === undefined ? words.model(index + 1) : <Words text={says} />}
            </p>
            <p className="judgement-text">
              <Words text={text} />
            </p>
          </li>
        ))}
      </ul>
      <p className="judgement-why">
        <strong>{words.why}</strong> <Words text={why} />
      </p>
      {judging === true ? (
        <Levels view={view} answer={answer} onAnswer={onAnswer} given={given ?? ''} />
      ) : (
        <>
          <p className="judgement-head">
            {points === undefined
              ? words.rubric(view.rubric.length)
              : (classWork ? said.judgedInClass : said.judged)(points, outOf(view.rubric))}
          </p>
          <Rubric rubric={view.rubric} given={levels} classWork={classWork} />
        </>
      )}
    </>
  );
}

/** One level to choose in each part of the rubric. */
function Levels({
  view,
  answer,
  onAnswer,
  given,
}: Pick<Props, 'view' | 'answer' | 'onAnswer'> & { readonly given: string }) {
  const levels = answer?.levels ?? {};
  return (
    <>
      <p className="judgement-head">{words.judge}</p>
      {view.rubric.map((criterion) => (
        <fieldset key={criterion.id} className="judgement-part">
          <legend>
            <Words text={criterion.text} />
          </legend>
          {criterion.levels.map(({ points, text }) => (
            <label key={points}>
              <input
                type="radio"
                name={partField(view.id, criterion.id)}
                value={points}
                checked={levels[criterion.id] === points}
                data-open={levels[criterion.id] === undefined ? '' : undefined}
                onChange={() =>
                  onAnswer({
                    kind: 'judgement',
                    text: given,
                    levels: { ...levels, [criterion.id]: points },
                  })
                }
              />
              <span>
                <Words text={words.level(points, text)} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
