// How sure the learner is of an answer, asked before the feedback. It is no part of the points.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import { sureField } from './screen.ts';

interface Props {
  readonly name: QuestionId;
  /** The name of the form field, where it is not that of practice. */
  readonly field?: string;
  readonly sure: Sureness | undefined;
  /** Whether certainty-based marks are given, so that a level has to be chosen. */
  readonly certainty: boolean;
  /** Whether it has just been asked for and is not there: then the focus comes here. */
  readonly missing: boolean;
  onSure(sure: Sureness): void;
}

/** Three levels as radio buttons, from a guess to sure. */
export function Confidence({ name, field, sure, certainty, missing, onSure }: Props) {
  const { label, note, levels, marks } = words.sure;
  return (
    <fieldset className="sureness">
      <legend>{certainty ? label : `${label} ${note}`}</legend>
      {([1, 2, 3] as const).map((level) => (
        <label key={level}>
          <input
            type="radio"
            name={field ?? sureField(name)}
            value={level}
            checked={sure === level}
            data-open={missing ? '' : undefined}
            onChange={() => onSure(level)}
          />
          {certainty ? marks[level] : levels[level]}
        </label>
      ))}
    </fieldset>
  );
}
