// A text with gaps once it is answered: what stands in each, whether it is right, and below it why.
import { gapsWords as words } from '../../../ui/words/en-kind-gaps.ts';
import { Words } from '../../Words.tsx';
import { WrittenTold } from '../../WrittenTold.tsx';
import { Text } from './Text.tsx';
import type { GapsFeedback, GapsView } from './logic.ts';

interface Props {
  readonly view: GapsView;
  readonly feedback: GapsFeedback;
}

/** The text filled in as the learner did it (without an answer, rightly), and a box of reasons for each gap. */
export function Told({ view, feedback }: Props) {
  const answered = feedback.some(({ chosen }) => chosen);
  return (
    <>
      {answered && (
        <p className="question-rule">
          {words.count(feedback.filter(({ correct }) => correct).length, feedback.length)}
        </p>
      )}
      <Text
        view={view}
        className="gaps-told"
        of={({ id }, index) => {
          const told = feedback.find((each) => each.id === id);
          const right = told?.correct === true || !answered;
          return (
            <strong className="gap-told" data-mark={right ? 'right' : 'wrong'}>
              <span aria-hidden="true">
                <sup>{index + 1}</sup>
                {right ? '✓' : '✗'}
              </span>
              {/* The sign stays with the first word. */}
              {'\u00a0'}
              <Words text={told?.given ?? told?.right ?? ''} />
              <span className="visually-hidden"> ({right ? words.right : words.wrong})</span>
            </strong>
          );
        }}
      />
      <ol className="gaps-reasons">
        {feedback.map((each, index) => (
          <li key={each.id}>
            <WrittenTold
              of={each}
              head={<p className="question-rule">{words.reasons(index + 1)}</p>}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
