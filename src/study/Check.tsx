// One question inside a lesson, answered on the spot and, if wanted, again.
import type { QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import type { QuestionLinks } from './links.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { checkRun } from './run.ts';
import { Notice, Saved } from './Status.tsx';
import { usePlayer } from './usePlayer.tsx';

interface Props {
  readonly quiz: QuizId;
  readonly question: Question;
  readonly links: QuestionLinks;
}

/** A check. Its attempts are its own: they are no part of the quiz at the end. */
export function Check({ quiz, question, links }: Props) {
  const { player, screen, root } = usePlayer(() => checkRun(quiz, question));
  const step = screen.steps[0];
  if (step === undefined) return null;
  const answered = step.standing.state === 'answered';
  return (
    <form
      ref={root}
      className="check card"
      autoComplete="off"
      // Pressed before the scripts came, it would send the answer away; this way it stays where it was chosen.
      method="dialog"
      data-ready={screen.ready}
      onSubmit={(event) => {
        event.preventDefault();
        if (answered) void player.again();
        else void player.answer();
      }}
    >
      <QuestionCard
        key={screen.seed}
        screen={screen}
        step={step}
        head={words.head.check}
        Heading="h3"
        links={links}
        player={player}
      />
      <div className="check-buttons">
        <Notice screen={screen} />
        <button
          type="submit"
          className={answered ? 'button' : 'button primary'}
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {answered
            ? words.buttons.again
            : step.standing.state === 'to-judge'
              ? words.buttons.judge
              : words.buttons.answer}
        </button>
        <Saved screen={screen} brief />
      </div>
    </form>
  );
}
