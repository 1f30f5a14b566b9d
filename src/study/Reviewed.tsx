// A question of an attempt after its hand-in, with what has been let out of it; nothing that is not out is here.
import type { ReviewQuestion } from '../api/contract.ts';
import { drawingOf } from '../quiz/draw.ts';
import { Rubric } from '../quiz/kinds/judgement/Rubric.tsx';
import { Words } from '../quiz/Words.tsx';
import { judgementWords } from '../ui/words/en-kind-judgement.ts';
import { learnerWords } from '../ui/words/en-learner.ts';
import { quizWords } from '../ui/words/en-quiz.ts';
import { Sign } from './QuestionCard.tsx';

const words = learnerWords.review;

interface Props {
  readonly question: ReviewQuestion;
  /** A time in the zone of the class, in words. */
  readonly time: (ms: number) => string;
  readonly number: number;
  /** Of how many. */
  readonly of: number;
}

/** One question; the drawing of its kind has to be loaded. */
export function Reviewed({ question, time, number, of }: Props) {
  const head = words.question(number, of);
  const { view, answer, sure, mark, right, told, counted, corrected = [] } = question;
  const { given, comment } = question;
  const Draw = drawingOf(view.kind);
  // The drawing shows one key; where another was accepted, both are said.
  const both = corrected.some(({ how }) => how === 'accept');
  return (
    <section className="card question sitting-question" aria-labelledby={`head-${number}`}>
      <h2 className="question-head" id={`head-${number}`}>
        {head}
      </h2>
      <p className="question-prompt">
        <Words text={view.prompt} />
      </p>
      {mark?.state === 'marked' ? (
        <p className="verdict" data-verdict={mark.verdict}>
          <Sign of={mark.verdict} /> <strong>{words.verdict[mark.verdict]}</strong>{' '}
          {words.points(mark.points)}
        </p>
      ) : (
        <p className="question-rule">{said(question)}</p>
      )}
      {corrected.map(({ at, note }) => (
        <p className="sitting-note" key={at}>
          {words.corrected(time(at), note)}
        </p>
      ))}
      {question.spared && <p className="question-rule">{words.spared}</p>}
      {counted !== 'yes' && <p className="question-rule">{words.counted[counted]}</p>}
      {/* Disabled: what was handed in is shown, not asked again. */}
      <fieldset disabled>
        <legend className="visually-hidden">{head}</legend>
        <Draw
          view={view}
          answer={answer}
          onAnswer={() => undefined}
          feedback={told?.feedback}
          classWork
        />
      </fieldset>
      {/* With the explanations, they stand beside the model answers. */}
      {given && !told && view.kind === 'judgement' && (
        <>
          <p className="judgement-head">
            {judgementWords.judgedInClass(given.points, given.outOf)}
          </p>
          <Rubric rubric={view.rubric} given={given.levels} classWork />
        </>
      )}
      {sure && (
        <p className="question-rule">
          {words.sure} {quizWords.sure.levels[sure]}.
        </p>
      )}
      {comment !== undefined && <Comment text={comment} />}
      {right && (!told || both) && (
        <div className="question-why">
          <p>
            <strong>{words.right(right.length)}</strong>
          </p>
          <ul>
            {right.map((line) => (
              <li key={line}>
                <Words text={line} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {told && <Told told={told} />}
    </section>
  );
}

/** Words of an instructor, as they were written. */
function Comment({ text }: { readonly text: string }) {
  return (
    <div className="question-why instructor-comment">
      <p>
        <strong>{words.comment}</strong>
      </p>
      <p className="as-written">{text}</p>
    </div>
  );
}

function Told({ told }: { readonly told: NonNullable<ReviewQuestion['told']> }) {
  return (
    <div className="question-why">
      <p>
        <strong>{quizWords.why.label}</strong> <Words text={told.explanation} />
      </p>
      <p className="question-links">
        {told.passage && (
          <a href={told.passage.href}>{quizWords.why.passage(told.passage.title)}</a>
        )}
        {told.sources.length > 0 && (
          <span>
            {quizWords.why.sources(told.sources.length)}{' '}
            {told.sources.map(({ href, title }, place) => (
              <span key={href}>
                {place > 0 && ', '}
                <a href={href}>{title}</a>
              </span>
            ))}
          </span>
        )}
      </p>
    </div>
  );
}

/** What is said of an answer that has no points of its own, or whose points are not out. */
function said({ state, mark }: ReviewQuestion): string {
  if (mark?.state === 'dropped' || mark?.state === 'credited') return words[mark.state];
  if (state === 'empty') return mark ? words.noMark : words.none;
  if (state === 'incomplete') return words.unfinished;
  return mark?.state === 'to-judge' ? words.toJudge : words.answered;
}
