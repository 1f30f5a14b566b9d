// A learner's own view of being sure: what came of it, and where it was wrong. Only of answers whose marks are out.
import { SureGrid } from '../desk/SureGrid.tsx';
import { calibration } from '../insight/calibration.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';
import { ownSureWords as words } from '../ui/words/en-desk-sure.ts';
import { insightWords } from '../ui/words/en-progress.ts';

/** An answer that said how sure; `name` and `href` lead to the question. */
export interface SureAnswer {
  readonly sure: Sureness;
  readonly verdict: Verdict;
  readonly name: string;
  readonly href: string;
}
interface Props {
  readonly answers: readonly SureAnswer[];
  /** Which answers are counted. */
  readonly counted: string;
}

export function OwnSure({ answers, counted }: Props) {
  if (answers.length === 0) return null;
  const count = (sure: Sureness) => {
    const of = (verdict: Verdict) =>
      answers.filter((each) => each.sure === sure && each.verdict === verdict).length;
    return { right: of('right'), partly: of('partly'), wrong: of('wrong') };
  };
  const surely = answers.filter(({ sure }) => sure === 3);
  const wrong = surely.filter(({ verdict }) => verdict === 'wrong');
  const readings = calibration(answers).filter(({ enough }) => enough);
  return (
    <section className="own-sure" aria-labelledby="own-sure">
      <h2 id="own-sure">{words.title}</h2>
      {wrong.length === 0 ? (
        <p>{words.none(surely.length)}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <ul>
            {wrong.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <SureGrid map={{ 1: count(1), 2: count(2), 3: count(3) }} caption={words.map} />
      {readings.length > 0 && (
        <p>
          {readings
            .map(({ sure, right, answers: all }) => insightWords.reading(sure, right, all))
            .join(' ')}
        </p>
      )}
      <p className="question-rule">{`${counted} ${words.text}`}</p>
    </section>
  );
}
