// Where a play stands among plays at random in the same hidden world.
import { stream } from './draws.ts';
import type { Game } from './game.ts';
import { playOn } from './moments.ts';
import { goalsOf, indexOf } from './score.ts';
import { anybody } from './strategies.ts';
import { hiddenOf, type World, worldOf } from './world.ts';

/** So many plays are enough for a share in whole per cent. */
const plays = 2000;

/**
 * The share, 0 to 1, of plays at random with the same hidden facts whose index under these weights is less than that of these
 * goals; of equal ones half counts.
 */
export function rankOf(
  game: Game,
  world: World,
  goals: readonly number[],
  weights: readonly number[],
): number {
  const mine = indexOf(goals, weights);
  const hidden = hiddenOf(game, world);
  let less = 0;
  for (let i = 0; i < plays; i += 1) {
    const other = worldOf(game, `rank-${i}`, hidden);
    const index = indexOf(
      goalsOf(game, playOn(game, other, anybody(game, other, stream(i)))),
      weights,
    );
    less += index < mine ? 1 : index === mine ? 0.5 : 0;
  }
  return less / plays;
}
