// One question as a card: asked in a form, then the same card with the verdict, the reasons and where to read on.
import { logicHere } from '../quiz/kinds.ts';
import { certaintyMarks } from '../quiz/certainty.ts';
import { verdict } from '../quiz/mark.ts';
import { type Rules, stillToBeHad } from '../quiz/rules.ts';
import type { Standing } from '../quiz/standing.ts';
import { Words } from '../quiz/Words.tsx';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import { Confidence } from './Confidence.tsx';
import { answerShown } from './drafts.ts';
import { Hints } from './Hints.tsx';
import type { QuestionLinks } from './links.ts';
import type { Player, Screen } from './screen.ts';
import type { Step } from './run.ts';
import { type Drawing, useDrawing } from './useDrawing.tsx';

interface Props {
  readonly screen: Screen;
  readonly step: Step;
  readonly head: string;
  /** Its place in the headings of the page. */
  readonly Heading: 'h2' | 'h3';
  readonly links: QuestionLinks | undefined;
  readonly player: Player;
}

/** The card of the question that is on the screen; while its code is on the way, what can be said without. */
export function QuestionCard(props: Props) {
  const { step, head, Heading } = props;
  const { question } = step;
  const { Draw, failed, retry } = useDrawing(question.kind);
  const logic = logicHere(question.kind);
  return (
    <div className="question">
      <Heading className="question-head" id={headOf(props)}>
        {[head, words.levels[question.level], words.head.points(1)].join(' · ')}
      </Heading>
      {Draw !== undefined && logic !== undefined ? (
        <Asked {...props} Draw={Draw} logic={logic} />
      ) : (
        <>
          <p className="question-prompt" tabIndex={-1} data-focus="">
            <Words text={question.prompt} />
          </p>
          <p role="status">
            {failed ? words.drawing.failed : words.drawing.loading}{' '}
            {failed && (
              <button type="button" className="button" onClick={retry}>
                {words.drawing.retry}
              </button>
            )}
          </p>
        </>
      )}
    </div>
  );
}

/** The id of the head of a question in a quiz, which is read out with its prompt; in a lesson, all heads are alike. */
function headOf({ Heading, step }: Props): string | undefined {
  return Heading === 'h2' ? `head-${step.question.id}` : undefined;
}

interface AskedProps extends Props {
  readonly Draw: Drawing;
  readonly logic: NonNullable<ReturnType<typeof logicHere>>;
}

function Asked(props: AskedProps) {
  const { screen, step, links, player, Draw, logic } = props;
  const { question, standing } = step;
  const { rules } = screen;
  const answered = standing.state === 'answered' ? standing : undefined;
  const judging = standing.state === 'to-judge';
  const told = answered ?? (judging ? standing : undefined);
  const hints = question.hints ?? [];
  const opened = 'hints' in standing ? (standing.hints ?? 0) : 0;
  return (
    <>
      {standing.state === 'changed' && <p className="question-changed">{words.changed}</p>}
      <fieldset>
        <legend
          className="question-prompt"
          aria-describedby={headOf(props)}
          tabIndex={-1}
          data-focus={told || standing.state === 'again' ? undefined : ''}
        >
          <Words text={question.prompt} />
        </legend>
        {answered &&
          (logic.judged ? (
            <p className="verdict" tabIndex={-1} data-focus="">
              <strong>{words.verdict.own}</strong> {words.verdict.points(answered.points)}
            </p>
          ) : (
            <Outcome standing={answered} rules={rules} comesBack={screen.comesBack} />
          ))}
        {judging && (
          <p className="verdict" tabIndex={-1} data-focus="">
            {words.judgeYourself}
          </p>
        )}
        {standing.state === 'again' && (
          <p
            className="verdict"
            data-verdict={verdict(standing.points)}
            tabIndex={-1}
            data-focus=""
          >
            <Sign of={verdict(standing.points)} />{' '}
            <strong>
              {verdict(standing.points) === 'partly'
                ? words.again.partly(standing.points)
                : words.again.wrong}
            </strong>{' '}
            {words.again.offer(stillToBeHad({ tries: [standing.points], hints: opened }, rules))}
          </p>
        )}
        <Draw
          view={logic.view(question, screen.seed)}
          answer={answered?.answer ?? answerShown(step, screen)}
          onAnswer={(answer) => player.draft(question.id, answer)}
          feedback={told && logic.feedback(question, told.answer)}
          judging={judging}
        />
      </fieldset>
      {rules.hints !== undefined && hints.length > 0 && (
        <Hints
          hints={hints}
          opened={opened}
          cost={rules.hints}
          onNext={told ? undefined : () => void player.hint()}
        />
      )}
      {/* Nothing is found right or wrong that being sure could be compared with. */}
      {rules.confidence === true && !logic.judged && !told && standing.state !== 'again' && (
        <Confidence
          name={question.id}
          sure={screen.sure[question.id]}
          certainty={rules.certainty === true}
          missing={screen.notice === 'not-sure'}
          onSure={(sure) => player.feel(question.id, sure)}
        />
      )}
      {answered && links && <Why explanation={question.explanation} links={links} />}
    </>
  );
}

/** What an answer was found to be, what it earned, and what it means that the learner was sure of it. */
function Outcome({
  standing,
  rules,
  comesBack,
}: {
  readonly standing: Extract<Standing, { state: 'answered' }>;
  readonly rules: Rules;
  readonly comesBack: boolean;
}) {
  const { points, found, sure, tries } = standing;
  return (
    <>
      <p className="verdict" data-verdict={found} tabIndex={-1} data-focus="">
        <Sign of={found} /> <strong>{words.verdict[found]}</strong> {words.verdict.points(points)}
        {tries !== undefined && ` · ${words.again.second}`}
        {rules.certainty === true &&
          sure !== undefined &&
          ` · ${words.sure.certainty(certaintyMarks(found, sure))}`}
      </p>
      {comesBack && found === 'wrong' && sure === 3 && (
        <p className="question-rule">{words.sure.wrong}</p>
      )}
      {comesBack && found === 'right' && sure === 1 && (
        <p className="question-rule">{words.sure.guessed}</p>
      )}
    </>
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
