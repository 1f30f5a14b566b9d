// What the signals are worth: somebody who learns from them against somebody who follows one strategy, and against one who knows.
import type { Game } from '../game.ts';
import { momentOf, playOn } from '../moments.ts';
import { observed } from '../observer.ts';
import { goalsOf, indexOf } from '../score.ts';
import { firstState, type State } from '../state.ts';
import { fitting, follower, optionsOf } from '../strategies.ts';
import { step } from '../turn.ts';
import { type World, worldOf } from '../world.ts';
import { largest, mustDecide, profiles, worldIds, worldWith, zeros } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';
import { bestUnder, certain, type StrategyTable } from './strategy-table.ts';

export interface Learning {
  readonly plays: number;
  /** The observer's mean belief in what is so, and the per cent of plays in which it is believed most, before a round. */
  readonly beliefs: readonly {
    /** Undefined at the end. */
    readonly round: number | undefined;
    readonly truth: number;
    readonly top: number;
  }[];
  /** The mean index with equal weights: of each strategy, of the best strategy under the belief of the moment, of knowing the world. */
  readonly fixed: readonly number[];
  readonly adaptive: number;
  readonly knowing: number;
}

/** Plays the seeds `b0`, `b1` … in each world by turns; `table` says what strategies are worth there. */
export function learning(
  game: Game,
  table: StrategyTable,
  plays: number,
  every = 100,
): Chunks<Learning> {
  const worlds = worldIds(game).length;
  const weights = profiles(game)[0].weights;
  const rounds = [...game.scenario.signal.rounds, undefined];
  const truth = zeros(rounds.length);
  const top = zeros(rounds.length);
  const fixed = zeros(game.scenario.strategies.length);
  let adaptive = 0;
  let knowing = 0;
  return inChunks(
    plays,
    every,
    (i) => {
      const value = i % worlds;
      const world = worldWith(game, `b${i}`, value);
      const learned = adapted(game, world, table);
      adaptive += indexOf(goalsOf(game, learned.state), weights);
      for (const [j, round] of rounds.entries()) {
        const belief = learned.beliefs.get(round) ?? [];
        truth[j] = (truth[j] ?? 0) + (belief[value] ?? 0);
        if (largest(belief) === value) top[j] = (top[j] ?? 0) + 1;
      }
      const indices = fixed.map((_, strategy) =>
        indexOf(goalsOf(game, playOn(game, world, follower(game, world, strategy))), weights),
      );
      for (const [strategy, index] of indices.entries())
        fixed[strategy] = (fixed[strategy] ?? 0) + index;
      knowing += indices[bestUnder(table, certain(value, worlds))] ?? 0;
    },
    (done) => ({
      plays: done,
      beliefs: rounds.map((round, j) => ({
        round,
        truth: (truth[j] ?? 0) / done,
        top: (100 * (top[j] ?? 0)) / done,
      })),
      fixed: fixed.map((sum) => sum / done),
      adaptive: adaptive / done,
      knowing: knowing / done,
    }),
  );
}

/**
 * A play in which each choice follows the strategy that is best under the observer's belief. Here all worlds are equally likely,
 * whatever the scenario draws: the worlds come by turns. With the beliefs before each round, and at the end.
 */
function adapted(game: Game, world: World, table: StrategyTable) {
  const worlds = worldIds(game).length;
  const beliefs = new Map<number | undefined, readonly number[]>();
  let belief: readonly number[] = zeros(worlds).map(() => 1 / worlds);
  let state = firstState(game, world);
  while (!state.done) {
    if (state.interrupt === undefined) beliefs.set(state.round, belief);
    const option = fitting(game, bestUnder(table, belief), optionsOf(game, state, world));
    const moment = momentOf(game, state, world, option);
    belief = observed(game, belief, moment);
    state = moment.after;
  }
  return { state, beliefs: beliefs.set(undefined, belief) };
}

/** Plays of each strategy after which it is well known how often its first choice is locked. */
export const lockPlays = 600;

/** For each strategy, the per cent of its decisions at which the capital is too short for what fits it best (seeds `l0`, `l1` …). */
export function firstChoiceLocked(game: Game, plays: number): number[] {
  return game.scenario.strategies.map((_, strategy) => {
    let all = 0;
    let locked = 0;
    for (let i = 0; i < plays; i += 1) {
      const world = worldOf(game, `l${i}`);
      let state: State = firstState(game, world);
      while (!state.done) {
        all += 1;
        if (fitting(game, strategy, mustDecide(game, state, world).options).cost > state.capital)
          locked += 1;
        const option = fitting(game, strategy, optionsOf(game, state, world));
        state = step(game, state, world, option);
      }
    }
    return (100 * locked) / all;
  });
}
