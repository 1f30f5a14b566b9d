// The way into a decision exercise of a class, its end, and what became of what was sent.
import type { PlayView } from '../api/contract.ts';
import type { Ending, Scenario } from '../scenario/scenario.schema.ts';
import { classExerciseWords as words } from '../ui/words/en-class-exercise.ts';
import { exerciseWords } from '../ui/words/en-exercise.ts';
import type { ClassExerciseView } from './class-exercise.ts';

interface IntroProps {
  readonly scenario: Scenario;
  readonly play: PlayView;
  readonly onBegin: () => void;
}

/** What to know before: what needs a connection, what is kept where, what is promised. */
export function ClassIntro({ scenario, play, onBegin }: IntroProps) {
  const { title, lead, minutes, care, fairness } = scenario;
  return (
    <div className="narrow ex-intro">
      <p className="eyebrow">
        {words.intro.kicker} · {exerciseWords.page.minutes(minutes)}
      </p>
      <h1 tabIndex={-1} data-focus>
        {title}
      </h1>
      <p className="lead">{lead}</p>
      {play.note !== '' && <p>{play.note}</p>}
      <ul>
        <li>{words.intro.connection}</li>
        <li>{words.intro.seed[play.seed]}</li>
        <li>{words.intro.opinions[play.opinions]}</li>
      </ul>
      <div className="buttons">
        <button type="button" className="button primary" onClick={onBegin}>
          {words.intro.begin}
        </button>
      </div>
      <h2>{exerciseWords.intro.care}</h2>
      <ul>
        {care.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        {words.intro.observer} <a href={`/exercise/${scenario.id}/`}>{words.intro.practice}</a>
      </p>
      <h2>{exerciseWords.intro.fairness}</h2>
      <ul>
        {fairness.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** The ending, which follows from what was seen; the hand-in is all that is left. */
export function ClassEnded({
  ending,
  onHandIn,
}: {
  readonly ending: Ending | undefined;
  readonly onHandIn: () => void;
}) {
  return (
    <div className="narrow ex-ended">
      <p className="eyebrow">{words.ended.title}</p>
      <h1 tabIndex={-1} data-focus>
        {ending?.title}
      </h1>
      <p className="ex-mark">{exerciseWords.report.fiction}</p>
      <p className="lead">{ending?.text}</p>
      <p>{words.ended.text}</p>
      <p className="ex-buttons">
        <button type="button" className="button primary" onClick={onHandIn}>
          {words.ended.handIn}
        </button>
      </p>
    </div>
  );
}

/** In the page from the start: a live region that arrives with its text is not read out. */
export function ClassSent({ view }: { readonly view: ClassExerciseView }) {
  const { sent, why, play, kept, whole } = view;
  const calm = sent === 'nothing' || sent === 'sending' || sent === 'sent';
  return (
    <div role="status" className="ex-saved narrow" data-saved={sent}>
      {sent === 'refused' ? (
        <p className="notice">{words.sent.refused(why ?? '')}</p>
      ) : sent === 'signed-out' ? (
        <p className="notice">
          {words.sent.signedOut}{' '}
          <a
            href={`/join/?next=${encodeURIComponent(`/class/${play.classId}/attempts/${play.attemptId}/`)}`}
          >
            {words.sent.join}
          </a>
        </p>
      ) : (
        <p className={calm ? undefined : 'notice'} aria-live={calm ? 'off' : undefined}>
          {words.sent[sent]}
        </p>
      )}
      {!kept && <p className="notice">{words.unkept}</p>}
      {play.opinions === 'device' && play.taken > 0 && !whole && (
        <p className="ex-note">{words.partly}</p>
      )}
    </div>
  );
}
