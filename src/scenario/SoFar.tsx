// What the greater power did so far, and what was reported of it: the pattern that a belief can rest on.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Game } from './game.ts';
import { allMoves } from './moves.ts';
import type { Reported } from './shown.ts';

interface Props {
  readonly game: Game;
  readonly reports: readonly Reported[];
}

/** One line a half-year. */
export function SoFar({ game, reports }: Props) {
  const { moves, signal, hidden } = game.scenario;
  const list = allMoves(game.scenario);
  const rounds = reports.filter(({ answered }) => !answered);
  return (
    <>
      <h2 className="eyebrow">{words.soFar.who(moves.who)}</h2>
      {rounds.length === 0 && <p className="ex-note">{words.soFar.nothing}</p>}
      <ol className="ex-so-far">
        {rounds.map(({ round, move, signal: named }) => (
          <li key={round}>
            {words.soFar.row(round, list[move ?? -1]?.title ?? '')}
            {named !== undefined && (
              <span className="ex-note">
                {words.soFar.named(signal.name, hidden[0]?.values[named]?.name ?? '')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
