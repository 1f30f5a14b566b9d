// How sure the learner is of an answer, asked before the feedback. It is no part of the points.
import type { Sureness } from '../quiz/events.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';

interface Props {
  readonly name: string;
  readonly sure: Sureness | undefined;
  /** Whether certainty-based marks are given, so that a level has to be chosen. */
  readonly certainty: boolean;
  onSure(sure: Sureness): void;
}

/** Three levels as radio buttons, from a guess to sure. */
export function Confidence({ name, sure, certainty, onSure }: Props) {
  const { label, note, levels, marks } = words.sure;
  return (
    <fieldset className="sureness">
      <legend>{certainty ? label : `${label} ${note}`}</legend>
      {([1, 2, 3] as const).map((level) => (
        <label key={level}>
          <input
            type="radio"
            name={`sure-${name}`}
            value={level}
            checked={sure === level}
            data-open={certainty && sure === undefined ? '' : undefined}
            onChange={() => onSure(level)}
          />
          {certainty ? marks[level] : levels[level]}
        </label>
      ))}
    </fieldset>
  );
}
