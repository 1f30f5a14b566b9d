// What the second hidden fact does to each strategy.
import type { Game } from '../game.ts';
import { playOn } from '../moments.ts';
import { goalsOf, indexOf } from '../score.ts';
import { follower } from '../strategies.ts';
import { profiles, worldIds, worldWith, zeros } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';

export interface SecondFact {
  readonly plays: number;
  /** The mean index with equal weights, for each strategy by each value of the fact; no rows without such a fact. */
  readonly rows: readonly { readonly strategy: string; readonly index: readonly number[] }[];
}

/** Follows every strategy with the seeds `s0`, `s1` …, the worlds by turns, under each value of the second hidden fact. */
export function secondFact(game: Game, plays: number, every = 100): Chunks<SecondFact> {
  const fact = game.scenario.hidden[1];
  const values = fact?.values ?? [];
  const weights = profiles(game)[0].weights;
  const worlds = worldIds(game).length;
  const sums = game.scenario.strategies.map(() => zeros(values.length));
  return inChunks(
    plays,
    every,
    (i) => {
      for (const [number, { id }] of values.entries()) {
        const world = worldWith(game, `s${i}`, i % worlds, { [fact?.id ?? '']: id });
        for (const [strategy, row] of sums.entries()) {
          const state = playOn(game, world, follower(game, world, strategy));
          row[number] = (row[number] ?? 0) + indexOf(goalsOf(game, state), weights);
        }
      }
    },
    (done) => ({
      plays: done,
      rows: game.scenario.strategies.flatMap(({ id }, strategy) =>
        fact === undefined
          ? []
          : [{ strategy: id, index: (sums[strategy] ?? []).map((sum) => sum / done) }],
      ),
    }),
  );
}
