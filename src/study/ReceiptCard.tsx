// The receipt of a hand-in, what a learner keeps, on paper if wanted; and what has been let out of its results.
import type { ReviewView } from '../api/contract.ts';
import { learnerWords } from '../ui/words/en-learner.ts';

const words = learnerWords.review;
const parts = ['marks', 'keys', 'explanations'] as const;

interface Props {
  readonly review: ReviewView;
  /** A time in the zone of the class, in words. */
  readonly time: (ms: number) => string;
}

export function ReceiptCard({ review, time }: Props) {
  const { receipt, late } = review;
  const rows = [
    [words.time, time(receipt.at)],
    [words.count, words.of(receipt.answered, receipt.of)],
    [words.by, words.who[receipt.by]],
  ];
  return (
    <>
      <section className="card receipt" aria-labelledby="receipt">
        <h2 id="receipt">{words.receipt}</h2>
        <dl>
          <div>
            <dt>{words.code}</dt>
            <dd className="receipt-code">{receipt.code}</dd>
          </div>
          {rows.map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        {late && <p>{words.late}</p>}
        <p className="receipt-print">{words.print}</p>
      </section>
      <LetOut review={review} time={time} />
    </>
  );
}

function LetOut({ review, time }: Props) {
  const { out, outAt, score, comment } = review;
  return (
    <section className="let-out">
      <h2>{words.results}</h2>
      {score && (
        <p className="let-out-score">
          <b>{words.score(score.points, score.outOf)}</b>
          {score.toJudge > 0 && ` · ${learnerWords.tries.toJudge(score.toJudge)}`}
        </p>
      )}
      {comment !== undefined && (
        <div className="instructor-comment">
          <p>
            <strong>{words.wholeComment}</strong>
          </p>
          <p className="as-written">{comment}</p>
        </div>
      )}
      <ul>
        {parts.map((what) => {
          const at = outAt[what];
          const later = at === null ? words.byHand(what) : words.later(what, time(at));
          return <li key={what}>{out[what] ? words.out(what) : later}</li>;
        })}
      </ul>
      <Corrections review={review} time={time} />
    </section>
  );
}

function Corrections({ review, time }: Props) {
  const corrected = review.questions.flatMap((question, index) =>
    (question.corrected ?? []).map(({ at, note }) => ({ number: index + 1, at, note })),
  );
  if (corrected.length === 0) return null;
  return (
    <div className="corrections">
      <h3>{words.corrections}</h3>
      <ul>
        {corrected.map(({ number, at, note }) => (
          <li key={`${number} ${at}`}>
            <a href={`#head-${number}`}>{words.correctionOf(number, time(at), note)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
