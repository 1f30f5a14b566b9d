// The answers to each question as they come; what is right shows only when somebody asks for it.
import { Words } from '../quiz/Words.tsx';
import { liveWords as words } from '../ui/words/en-desk-live.ts';
import type { QuestionSoFar } from './live-counts.ts';

/** One block for each question, with a bar for each of its options. */
export function LiveQuestions({
  questions,
  begun,
  keys,
}: {
  readonly questions: readonly QuestionSoFar[];
  readonly begun: number;
  readonly keys: boolean;
}) {
  return (
    <section>
      <h2>{words.questions}</h2>
      {questions.length === 0 && <p className="muted">{words.noQuestions}</p>}
      <ol className="live-questions">
        {questions.map((question) => (
          <li className="card" key={question.id}>
            <h3>
              <span>{question.number}</span> <Words text={question.prompt} />
            </h3>
            <p className="muted">{counts(question, begun, keys)}</p>
            {question.options.length > 0 && (
              <ul>
                {question.options.map(({ id, text, right, count }) => (
                  <li key={id} className={keys && right ? 'is-right' : undefined}>
                    <span>
                      <Words text={text} />
                      {keys && right && <strong> {words.isRight}</strong>}
                    </span>
                    <progress
                      value={count}
                      max={Math.max(1, question.answered)}
                      aria-hidden="true"
                    />
                    <span className="number">
                      <span aria-hidden="true">{count}</span>
                      <span className="visually-hidden">
                        {words.chosen(count, question.answered)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function counts(question: QuestionSoFar, begun: number, keys: boolean): string {
  const { answered, right, partly, wrong, toJudge } = question;
  const told = [words.counted(answered, begun)];
  if (toJudge > 0) told.push(words.toJudge(toJudge));
  if (keys && answered > toJudge)
    told.push(
      words.right(right),
      ...(partly > 0 ? [words.partly(partly)] : []),
      words.wrong(wrong),
    );
  return told.join(' · ');
}
