// The quiz on the screen: one question at a time, the whole set as a bar, a summary at the end.
import type { QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import { Bar } from './Bar.tsx';
import type { QuestionLinks } from './links.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { isFinished, quizRun } from './run.ts';
import { Notice, Saved } from './Status.tsx';
import { Summary } from './Summary.tsx';
import { usePlayer } from './usePlayer.tsx';

interface Props {
  readonly quiz: QuizId;
  readonly pass: number;
  readonly questions: readonly Question[];
  readonly links: Readonly<Record<QuestionId, QuestionLinks>>;
}

/** A whole quiz. Without scripts it shows the first question; with them it goes on where the learner was. */
export function Player({ quiz, pass, questions, links }: Props) {
  const { player, screen, root } = usePlayer(() => quizRun(quiz, questions));
  const { steps, position } = screen;
  const step = steps[position];
  const answered = step?.standing.state === 'answered';
  const last = position + 1 >= steps.length && isFinished(steps);
  return (
    <div className="player" data-ready={screen.ready}>
      <Bar steps={steps} position={position} />
      <form
        ref={root}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (step === undefined) void player.again();
          else if (answered) player.next();
          else void player.answer();
        }}
      >
        <div className="card">
          {step === undefined ? (
            <Summary screen={screen} pass={pass} links={links} goTo={player.goTo} />
          ) : (
            <QuestionCard
              key={`${screen.seed} ${step.question.id}`}
              screen={screen}
              step={step}
              head={words.head.question(position + 1, steps.length)}
              Heading="h2"
              links={links[step.question.id]}
              player={player}
            />
          )}
          <Saved screen={screen} />
        </div>
        <div className="player-buttons">
          <Notice screen={screen} />
          {position > 0 && (
            <button type="button" className="button" onClick={player.back}>
              {words.buttons.back}
            </button>
          )}
          {step !== undefined && !last && isFinished(steps) && (
            <button type="button" className="button" onClick={() => player.goTo(steps.length)}>
              {words.buttons.result}
            </button>
          )}
          <button
            type="submit"
            className="button primary"
            // The second half of a double click falls on what the button has become by then.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {step === undefined
              ? words.buttons.againQuiz
              : answered
                ? last
                  ? words.buttons.finish
                  : words.buttons.next
                : words.buttons.answer}
          </button>
        </div>
      </form>
    </div>
  );
}
