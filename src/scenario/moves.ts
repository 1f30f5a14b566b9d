// How likely each move of the greater power is, in each of the worlds that might be.
import type { Game } from './game.ts';
import type { Scenario } from './scenario.schema.ts';
import type { Situation } from './situation.ts';

/**
 * The chance of each move in ten-thousandths if the first hidden fact had the value of this number; the quiet half-year is last
 * and takes what is left. Formulas are cut to 0 to 10,000; together the moves take `moves.most` at the most.
 */
export function chances(game: Game, situation: Situation, value: number): number[] {
  const { most } = game.scenario.moves;
  const raw = game.moves.map(({ chance }) =>
    Math.max(0, Math.min(10_000, chance[value]?.(situation) ?? 0)),
  );
  const sum = raw.reduce((total, each) => total + each, 0);
  const fitted = sum > most ? raw.map((each) => Math.trunc((each * most) / sum)) : raw;
  return [...fitted, fitted.reduce((left, each) => left - each, 10_000)];
}

/** The number of the move that a draw of 0 to 9999 means. */
export function moveOf(shares: readonly number[], shown: number): number {
  let sum = 0;
  const index = shares.findIndex((share) => {
    sum += share;
    return shown < sum;
  });
  return index === -1 ? shares.length - 1 : index;
}

/** All moves as the file names them, by their numbers; the quiet one is last. */
export function allMoves({ moves }: Scenario): readonly NamedMove[] {
  return [...moves.list, moves.quiet];
}

interface NamedMove {
  readonly id: string;
  readonly title: string;
}
