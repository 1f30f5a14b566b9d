// The end of a quiz: the score, what it means by objective, and where to read on.
import type { QuestionId } from '../ids.ts';
import { score, scoreByObjective } from '../quiz/attempt.ts';
import { reaches, verdict } from '../quiz/mark.ts';
import { Words } from '../quiz/Words.tsx';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import type { QuestionLinks } from './links.ts';
import type { Screen } from './screen.ts';
import { Sign } from './QuestionCard.tsx';

interface Props {
  readonly screen: Screen;
  readonly pass: number;
  readonly links: Readonly<Record<QuestionId, QuestionLinks>>;
  goTo(position: number): void;
}

/** The summary of the attempt on the screen. */
export function Summary({ screen, pass, links, goTo }: Props) {
  const whole = { questions: screen.steps };
  const total = score(whole);
  const missed = screen.steps.filter(
    ({ standing }) => standing.state === 'answered' && verdict(standing.points) !== 'right',
  );
  return (
    <div className="summary">
      <h2 tabIndex={-1} data-focus="">
        {words.summary.score(total.points, total.outOf)}
      </h2>
      <p>
        {reaches(total.points, total.outOf, pass)
          ? words.summary.passed(pass)
          : words.summary.notYet(pass)}
      </p>
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
      <h3>{words.summary.missed}</h3>
      {missed.length === 0 ? (
        <p>{words.summary.nothingMissed}</p>
      ) : (
        <ul className="missed">
          {missed.map(({ question, standing }) => (
            <li key={question.id}>
              <Sign of={standing.state === 'answered' ? verdict(standing.points) : 'wrong'} />
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
