// Plays written down, so that a digest of them shows whether play has changed.
import { stream } from '../draws.ts';
import type { Game } from '../game.ts';
import { playOn } from '../moments.ts';
import { endingOf } from '../score.ts';
import { anybody } from '../strategies.ts';
import { hiddenOf, worldOf } from '../world.ts';

/** Plays of which a digest is made. */
export const recordedPlays = 2000;

/**
 * A play at random of the seed `d` and a number: its choices, its last values, its ending and its world, as the model writes them
 * with which the design was checked. All of them one after another have a SHA-256, of which 16 digits are recorded.
 */
export function recordedPlay(game: Game, number: number): string {
  const world = worldOf(game, `d${number}`);
  const state = playOn(game, world, anybody(game, world, stream(number + 5)));
  const value = hiddenOf(game, world)[game.scenario.hidden[0]?.id ?? ''] ?? '';
  return `${state.path.join(',')}|${state.values.join(',')}|${endingOf(game, state)}|${value};`;
}
