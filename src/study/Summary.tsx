// The end of a quiz: the score, what it means by objective, and where to read on.
import type { ReactNode } from 'react';
import type { QuestionId } from '../ids.ts';
import { recurringMisconceptions, type Shown } from '../insight/misconceptions.ts';
import { score, scoreByObjective } from '../quiz/attempt.ts';
import { certaintyMarks } from '../quiz/certainty.ts';
import { logicHere, logicOf } from '../quiz/kinds.ts';
import { reaches } from '../quiz/mark.ts';
import { Words } from '../quiz/Words.tsx';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import type { Idea } from './ideas.ts';
import type { QuestionLinks } from './links.ts';
import { missedIn, type Step } from './run.ts';
import type { Screen } from './screen.ts';
import { Sign } from './QuestionCard.tsx';

interface Props {
  readonly screen: Screen;
  readonly pass: number | undefined;
  readonly links: Readonly<Record<QuestionId, QuestionLinks>>;
  readonly ideas: readonly Idea[];
  /** Said instead of what the pass mark means. */
  readonly ending: ReactNode;
  goTo(position: number): void;
}

/** The summary of the attempt on the screen. */
export function Summary({ screen, pass, links, ideas, ending, goTo }: Props) {
  const whole = { questions: screen.steps };
  const total = score(whole);
  const missed = missedIn(screen.steps);
  const judged = screen.steps.filter(({ question }) => logicHere(question.kind)?.judged);
  if (screen.steps.every(({ standing }) => standing.state === 'kept'))
    return (
      <div className="summary">
        <h2 tabIndex={-1} data-focus="">
          {words.summary.ready}
        </h2>
        <p>{words.summary.handIn(screen.steps.length)}</p>
      </div>
    );
  const certain = screen.rules.certainty === true ? certaintyTotal(screen.steps) : undefined;
  const recurring = recurringMisconceptions(shownBySteps(screen.steps));
  return (
    <div className="summary">
      <h2 tabIndex={-1} data-focus="">
        {words.summary.score(total.points, total.outOf)}
      </h2>
      {judged.length > 0 && (
        <p>{words.summary.own(score({ questions: judged }).points, judged.length)}</p>
      )}
      {screen.part === 'missed' && <p>{words.summary.part}</p>}
      {certain !== undefined && (
        <p>
          {words.summary.certainty(
            words.sure.certainty(certain),
            3 * (screen.steps.length - judged.length),
          )}
        </p>
      )}
      {pass !== undefined && (
        <p>
          {reaches(total.points, total.outOf, pass)
            ? words.summary.passed(pass)
            : missed.length > 0
              ? words.summary.notYet(pass)
              : judged.length > 0
                ? words.summary.notYetOwn(pass)
                : words.summary.notYetCosts(pass)}
        </p>
      )}
      {ending}
      <h3>{words.summary.objectives}</h3>
      <ul className="objectives">
        {[...scoreByObjective(whole)].map(([objective, part]) => {
          const question = screen.steps.find(
            (step) => step.question.objective === objective,
          )?.question;
          return (
            <li key={objective}>
              <span>{question === undefined ? objective : links[question.id]?.objective}</span>
              <span className="count">{words.summary.ofPoints(part.points, part.outOf)}</span>
              <progress aria-hidden="true" max={part.outOf} value={part.points} />
            </li>
          );
        })}
      </ul>
      {recurring.map(({ misconception }) => {
        const idea = ideas.find(({ id }) => id === misconception);
        return (
          idea && (
            <section key={idea.id} className="idea">
              <h3>{words.summary.ideas}</h3>
              <p>“{idea.wrong}”</p>
              <p>
                {idea.right} <a href={idea.passage.href}>{words.why.passage(idea.passage.title)}</a>
              </p>
            </section>
          )
        );
      })}
      {missed.length > 0 && <h3>{words.summary.missed}</h3>}
      {missed.length === 0 ? (
        <p>{words.summary.nothingMissed}</p>
      ) : (
        <ul className="missed">
          {missed.map(({ question, standing }) => (
            <li key={question.id}>
              <Sign of={standing.state === 'answered' ? standing.found : 'wrong'} />
              <p>
                <Words text={question.prompt} />
              </p>
              <button
                type="button"
                className="plain"
                onClick={() => goTo(screen.steps.findIndex((step) => step.question === question))}
              >
                {words.summary.look}
              </button>
              {links[question.id] !== undefined && (
                <a href={links[question.id]?.passage.href}>
                  {words.why.passage(links[question.id]?.passage.title ?? '')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Certainty-based marks of all answers that said how sure they were. */
function certaintyTotal(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { standing }) =>
      standing.state === 'answered' && standing.sure !== undefined
        ? sum + certaintyMarks(standing.found, standing.sure)
        : sum,
    0,
  );
}

function shownBySteps(steps: readonly Step[]): Shown[] {
  return steps.flatMap(({ question, standing }) =>
    standing.state === 'answered'
      ? [
          {
            question: question.id,
            misconceptions: logicOf(question.kind).misconceptions(question, standing.answer),
            at: standing.at,
          },
        ]
      : [],
  );
}
