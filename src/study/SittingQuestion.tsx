// One question of a paper: asked, never told.
import { drawingOf } from '../quiz/draw.ts';
import { logicOf, type View } from '../quiz/kinds.ts';
import { Words } from '../quiz/Words.tsx';
import type { Sureness } from '../quiz/events.ts';
import { sittingWords as words } from '../ui/words/en-sitting.ts';
import type { Given, Sitting } from './sitting.ts';
import { sureField } from './sitting-form.ts';

interface Props {
  readonly view: View;
  readonly head: string;
  readonly id: string;
  readonly given: Given;
  readonly confidence: boolean;
  readonly closed: boolean;
  readonly sitting: Sitting;
}

/** The card of a question; its fields are named as the plain form is read. */
export function SittingQuestion({ view, head, id, given, confidence, closed, sitting }: Props) {
  const Draw = drawingOf(view.kind);
  const logic = logicOf(view.kind);
  const answer = given.answer ?? undefined;
  return (
    <section className="card question sitting-question" id={id} aria-labelledby={`head-${view.id}`}>
      <h2 className="question-head" id={`head-${view.id}`}>
        {head}
      </h2>
      <fieldset disabled={closed}>
        <legend className="question-prompt">
          <Words text={view.prompt} />
        </legend>
        <Draw
          view={view}
          answer={answer}
          onAnswer={(next) => sitting.answer(view.id, next)}
          classWork
        />
        {logic.completeness(view, answer) === 'incomplete' && (
          <p className="sitting-unfinished">{words.unfinished}</p>
        )}
        {/* A text that a person marks is not found right or wrong, so being sure could be compared with nothing. */}
        {confidence && !logic.judged && (
          <Sure view={view} sure={given.sure} onSure={(sure) => sitting.feel(view.id, sure)} />
        )}
      </fieldset>
    </section>
  );
}

interface SureProps {
  readonly view: View;
  readonly sure: Sureness | undefined;
  onSure(sure: Sureness): void;
}

/** Three levels, from a guess to sure. (Confidence.tsx knows the rules of practice, which a paper does without.) */
function Sure({ view, sure, onSure }: SureProps) {
  return (
    <fieldset className="sureness">
      <legend>{words.sure.label}</legend>
      {([1, 2, 3] as const).map((level) => (
        <label key={level}>
          <input
            type="radio"
            name={sureField(view.id)}
            value={level}
            checked={sure === level}
            onChange={() => onSure(level)}
          />
          {words.sure.levels[level]}
        </label>
      ))}
    </fieldset>
  );
}
