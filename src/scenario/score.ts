// What a play came to: the goals, the learner's own index, the ending.
import type { Game } from './game.ts';
import type { State } from './state.ts';

/** The score of every goal, 0 to 100, in the order of the scenario. */
export function goalsOf(game: Game, state: State): number[] {
  const last = { ...state, round: game.rounds, clock: 0 };
  return game.goals.map(({ score, move, points }) =>
    Math.max(0, Math.min(100, Math.trunc(score(last) / 10) + points * (state.moves[move] ?? 0))),
  );
}

/** The index of a play under weights that add to 100: their mean of the goals, 0 to 100. */
export function indexOf(goals: readonly number[], weights: readonly number[]): number {
  return goals.reduce((sum, goal, i) => sum + goal * (weights[i] ?? 0), 0) / 100;
}

/** The id of the first ending that fits. */
export function endingOf(game: Game, state: State): string {
  const last = { ...state, round: game.rounds, clock: 0 };
  const ending = game.endings.find(({ if: holds }) => holds === undefined || holds(last) !== 0);
  if (ending === undefined) throw new Error('no ending fits: the last must have no condition');
  return ending.id;
}
