// The whole quiz as a bar of segments: a colour, a sign and a sentence for each question.
import { logicOf } from '../quiz/kinds.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import { Sign } from './QuestionCard.tsx';
import type { Step } from './run.ts';

/** One segment a question, in their order. */
export function Bar({
  steps,
  position,
}: {
  readonly steps: readonly Step[];
  readonly position: number;
}) {
  return (
    <ol className="bar" aria-label={words.bar.label}>
      {steps.map(({ question, standing }, index) => {
        const state =
          standing.state !== 'answered'
            ? standing.state
            : logicOf(question.kind).judged
              ? 'judged'
              : standing.found;
        const current = index === position;
        const text = current ? words.bar.current(words.bar[state]) : words.bar[state];
        return (
          <li key={question.id} data-state={state} aria-current={current ? 'step' : undefined}>
            <span className="visually-hidden">{words.bar.step(index + 1, text)}</span>
            {state === 'right' || state === 'partly' || state === 'wrong' ? (
              <Sign of={state} />
            ) : null}
            {/* A sign of its own: it was judged, and nothing was found right or wrong. */}
            {state === 'judged' && <span aria-hidden="true">•</span>}
          </li>
        );
      })}
    </ol>
  );
}
