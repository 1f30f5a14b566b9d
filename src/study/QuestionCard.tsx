// One question as a card: asked in a form, then the same card with the verdict, the reasons and where to read on.
import { drawingOf } from '../quiz/draw.ts';
import { kinds } from '../quiz/kinds.ts';
import { verdict } from '../quiz/mark.ts';
import { Words } from '../quiz/Words.tsx';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import type { QuestionLinks } from './links.ts';
import type { Player, Screen } from './screen.ts';
import type { Step } from './run.ts';

interface Props {
  readonly screen: Screen;
  readonly step: Step;
  readonly head: string;
  /** Its place in the headings of the page. */
  readonly Heading: 'h2' | 'h3';
  readonly links: QuestionLinks | undefined;
  readonly player: Player;
}

/** The card of the question that is on the screen. */
export function QuestionCard({ screen, step, head, Heading, links, player }: Props) {
  const { question, standing } = step;
  const logic = kinds[question.kind];
  const Draw = drawingOf(question.kind);
  const answered = standing.state === 'answered' ? standing : undefined;
  const prompt = `prompt-${question.id}`;
  return (
    <div className="question">
      <Heading className="question-head" id={`head-${question.id}`}>
        {[head, words.levels[question.level], words.head.points(1)].join(' · ')}
      </Heading>
      {standing.state === 'changed' && <p className="question-changed">{words.changed}</p>}
      <fieldset aria-labelledby={prompt}>
        <legend
          id={prompt}
          className="question-prompt"
          aria-describedby={`head-${question.id}`}
          tabIndex={-1}
          data-focus={answered ? undefined : ''}
        >
          <Words text={question.prompt} />
        </legend>
        {answered && (
          <p
            className="verdict"
            data-verdict={verdict(answered.points)}
            tabIndex={-1}
            data-focus=""
          >
            <Sign of={verdict(answered.points)} />{' '}
            <strong>{words.verdict[verdict(answered.points)]}</strong>{' '}
            {words.verdict.points(answered.points)}
          </p>
        )}
        <Draw
          view={logic.view(question, screen.seed)}
          answer={answered?.answer ?? screen.drafts[question.id]}
          onAnswer={(answer) => player.draft(question.id, answer)}
          feedback={answered && logic.feedback(question, answered.answer)}
        />
      </fieldset>
      {answered && links && <Why explanation={question.explanation} links={links} />}
    </div>
  );
}

/** The sign of a verdict; the words beside it say the same. */
export function Sign({ of }: { readonly of: 'right' | 'partly' | 'wrong' }) {
  return <span aria-hidden="true">{{ right: '✓', partly: '◐', wrong: '✗' }[of]}</span>;
}

function Why({
  explanation,
  links,
}: {
  readonly explanation: string;
  readonly links: QuestionLinks;
}) {
  return (
    <div className="question-why">
      <p>
        <strong>{words.why.label}</strong> <Words text={explanation} />
      </p>
      <p className="question-links">
        <a href={links.passage.href}>{words.why.passage(links.passage.title)}</a>
        <span>
          {words.why.sources(links.sources.length)}{' '}
          {links.sources.map(({ href, title }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{title}</a>
            </span>
          ))}
        </span>
      </p>
    </div>
  );
}
