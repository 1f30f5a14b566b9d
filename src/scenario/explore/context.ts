// Whether there is any situation for an option: the best in context, in situations that random plays lead to.
import { stream } from '../draws.ts';
import type { Game, PlayOption } from '../game.ts';
import { playOn } from '../moments.ts';
import { goalsOf, indexOf } from '../score.ts';
import { firstState, type State } from '../state.ts';
import { anybody, optionsOf } from '../strategies.ts';
import { step } from '../turn.ts';
import { hiddenOf, type World, worldOf } from '../world.ts';
import { addTo, decisionsInPlay, largest, profiles, zeros } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';

export interface InContext {
  readonly situations: number;
  readonly options: readonly {
    readonly path: string;
    /** Situations in which it was open, times goal profiles. */
    readonly open: number;
    /** Per cent of these in which it was the best open option. */
    readonly best: number;
  }[];
}

/** Plays to the end, all at random, from which an option's worth in a situation is estimated. */
export const rollouts = 24;

/** Stops random plays of the seeds `c0`, `c1` … anywhere, and plays every open option on from there in the same world. */
export function bestInContext(game: Game, situations: number, every = 20): Chunks<InContext> {
  const wanted = profiles(game);
  const open = new Map<string, number>();
  const best = new Map<string, number>();
  return inChunks(
    situations,
    every,
    (i) => {
      const world = worldOf(game, `c${i}`);
      const state = stopped(game, world, i);
      if (state.done) return;
      const options = optionsOf(game, state, world);
      const worth = options.map((option) => worthOf(game, state, world, option, i));
      for (const { path } of options) open.set(path, (open.get(path) ?? 0) + wanted.length);
      for (const profile of wanted.keys()) {
        const path = options[largest(worth.map((each) => each[profile] ?? 0))]?.path ?? '';
        best.set(path, (best.get(path) ?? 0) + 1);
      }
    },
    (done) => ({
      situations: done,
      options: decisionsInPlay(game).flatMap(({ options }) =>
        options.flatMap(({ path }) => {
          const number = open.get(path);
          return number === undefined
            ? []
            : [{ path, open: number, best: (100 * (best.get(path) ?? 0)) / number }];
        }),
      ),
    }),
  );
}

function stopped(game: Game, world: World, i: number): State {
  const chance = stream(i * 101 + 3);
  const stop = Math.floor(chance() * (game.rounds + 0.99));
  const pick = anybody(game, world, chance);
  let state = firstState(game, world);
  for (let k = 0; k < stop && !state.done; k += 1) state = step(game, state, world, pick(state));
  return state;
}

/** The sum of the index over the rollouts, for each profile. */
function worthOf(game: Game, state: State, world: World, option: PlayOption, i: number): number[] {
  const wanted = profiles(game);
  const sums = zeros(wanted.length);
  const facts = hiddenOf(game, world);
  for (let r = 0; r < rollouts; r += 1) {
    const other = { ...worldOf(game, `c${i}r${r}`, facts), turned: world.turned };
    const pick = anybody(game, other, stream(r * 977 + i));
    const end = playOn(game, other, pick, step(game, state, other, option));
    const goals = goalsOf(game, end);
    addTo(
      sums,
      wanted.map(({ weights }) => indexOf(goals, weights)),
    );
  }
  return sums;
}
