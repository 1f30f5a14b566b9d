// The quiz on the screen: one question at a time, the whole set as a bar, a summary at the end.
import type { ReactNode } from 'react';
import type { QuestionId } from '../ids.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import { Bar } from './Bar.tsx';
import type { Idea } from './ideas.ts';
import type { QuestionLinks } from './links.ts';
import { Keys } from './Keys.tsx';
import type { Next } from './next.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { isFinished, missedIn, type Run } from './run.ts';
import { Notice, Saved } from './Status.tsx';
import { Summary } from './Summary.tsx';
import { usePlayer } from './usePlayer.tsx';

interface Props {
  readonly run: Run;
  /** The share of the points that passes; absent where nothing is passed, as in a review. */
  readonly pass?: number | undefined;
  readonly links: Readonly<Record<QuestionId, QuestionLinks>>;
  /** The wrong ideas that more than one of these questions name. */
  readonly ideas: readonly Idea[];
  /** Where to go on afterwards. */
  readonly next?: Next | undefined;
  /** Said at the end of a run that is not taken again. */
  readonly ending?: ReactNode;
}

/** A whole quiz. Without scripts it shows the first question; with them it goes on where the learner was. */
export function Player({ run, pass, links, ideas, next, ending }: Props) {
  const { player, screen, root } = usePlayer(() => run);
  const { steps, position } = screen;
  const step = steps[position];
  const answered = step?.standing.state === 'answered';
  const standing = step?.standing.state;
  const finished = isFinished(steps);
  const last = position + 1 >= steps.length && finished;
  const handing = steps.every(({ standing }) => standing.state === 'kept');
  const missed = finished ? missedIn(steps).length : 0;
  return (
    <div className="player" data-ready={screen.ready}>
      <Bar steps={steps} position={position} />
      <form
        ref={root}
        autoComplete="off"
        // Pressed before the scripts came, it would send the answer away; this way it stays where it was chosen.
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (step === undefined) {
            // Nothing but its own button begins a quiz again: Enter has just brought the learner here.
            if (handing) void player.handIn();
          } else if (answered) player.next();
          else void player.answer();
        }}
      >
        <div className="card">
          {step === undefined ? (
            <Summary
              screen={screen}
              pass={pass}
              links={links}
              ideas={ideas}
              ending={ending}
              goTo={player.goTo}
            />
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
          {standing === 'again' && (
            <button type="button" className="button" onClick={() => void player.settle()}>
              {words.buttons.stand}
            </button>
          )}
          {step === undefined && ending === undefined && missed > 0 && missed < steps.length && (
            <button type="button" className="button" onClick={() => void player.againMissed()}>
              {words.buttons.missed(missed)}
            </button>
          )}
          {step !== undefined && !last && (finished || handing) && (
            <button type="button" className="button" onClick={() => player.goTo(steps.length)}>
              {words.buttons.result}
            </button>
          )}
          {step === undefined && !handing && next && (
            <a className="button primary" href={next.href}>
              {next.text}
            </a>
          )}
          {step === undefined && !handing ? (
            ending === undefined && (
              <button
                type="button"
                className={next ? 'button' : 'button primary'}
                onClick={(event) => event.detail < 2 && void player.again()}
              >
                {words.buttons.againQuiz}
              </button>
            )
          ) : (
            <button
              type="submit"
              className="button primary"
              // The second half of a double click falls on what the button has become by then.
              onClick={(event) => event.detail > 1 && event.preventDefault()}
            >
              {step === undefined
                ? words.buttons.handIn
                : answered
                  ? last
                    ? words.buttons.finish
                    : words.buttons.next
                  : standing === 'to-judge'
                    ? words.buttons.judge
                    : words.buttons.answer}
            </button>
          )}
        </div>
      </form>
      <Keys root={root} />
    </div>
  );
}
