// What came of a piece of advice: the consequence at once, and the half-year after it.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { textOf } from './advisers.ts';
import type { Game } from './game.ts';
import { allMoves } from './moves.ts';
import type { Reported } from './shown.ts';
import { bandOf, Shift } from './Standing.tsx';

interface Props {
  readonly game: Game;
  readonly report: Reported;
  /** The move that was expected, by its id. */
  readonly expected: string | undefined;
  readonly next: string;
  readonly onNext: () => void;
}

/**
 * The consequence first, no judgement. Which rule moved which number is told in the debrief alone: some rules hold in one of the
 * worlds only.
 */
export function Report({ game, report, expected, next, onNext }: Props) {
  const { scenario } = game;
  const option = textOf(game, { path: report.option });
  const moves = allMoves(scenario);
  const move = report.move === undefined ? undefined : moves[report.move];
  const awaited = moves.find(({ id }) => id === expected);
  const named =
    report.signal === undefined ? undefined : scenario.hidden[0]?.values[report.signal]?.name;
  const changed = scenario.variables.flatMap((variable, v) => {
    const from = report.from.values[v] ?? 0;
    const to = report.to.values[v] ?? 0;
    return from === to ? [] : [{ variable, from, to }];
  });
  return (
    <section className="ex-report" aria-labelledby="ex-title">
      <h1 id="ex-title" tabIndex={-1} data-focus>
        {words.report.title}
      </h1>
      <p className="ex-mark">{words.report.fiction}</p>
      <p className="ex-chosen">{option.label}</p>
      <p className="ex-consequence">{option.consequence}</p>
      {move !== undefined && (
        <>
          <h2>{words.report.halfYear(report.round)}</h2>
          <dl className="ex-news">
            <div>
              <dt>{words.report.move(scenario.moves.who)}</dt>
              <dd>
                {move.title}
                {awaited !== undefined && (
                  <span className="ex-note">
                    {' '}
                    {words.report.expected(awaited.title, awaited.id === move.id)}
                  </span>
                )}
              </dd>
            </div>
            {named !== undefined && (
              <div>
                <dt>{scenario.signal.name}</dt>
                <dd>
                  {words.report.signal(named)}{' '}
                  <span className="ex-note">{scenario.signal.text}</span>
                </dd>
              </div>
            )}
          </dl>
        </>
      )}
      {report.notes.length > 0 && (
        <>
          <h2>{words.report.happened}</h2>
          <ul>
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.report.changes}</h2>
      {changed.length === 0 ? (
        <p>{words.report.nothing}</p>
      ) : (
        <table className="ex-changes">
          <tbody>
            {changed.map(({ variable, from, to }) => (
              <tr key={variable.id}>
                <th scope="row">{variable.name}</th>
                <td>{words.report.change(from, to)}</td>
                <td>
                  <Shift variable={variable} by={to - from} />
                </td>
                <td className="ex-band">{bandOf(variable, to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="ex-note">{words.report.receipts}</p>
      {report.crisis && <p className="ex-alarm">{words.report.interrupt}</p>}
      <div className="ex-buttons">
        <button type="button" className="button primary" onClick={onNext}>
          {next}
        </button>
      </div>
    </section>
  );
}
