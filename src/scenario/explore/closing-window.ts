// The closing window: what it costs to change course later, in each world.
import type { Game } from '../game.ts';
import { strategyNumber } from '../strategies.ts';
import { lineFrom } from '../what-if.ts';
import { profiles, worldIds, worldWith } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';

export interface ClosingWindow {
  readonly plays: number;
  /** For each world, from the first round on up to one after the last, which is never. */
  readonly worlds: readonly (readonly Turning[])[];
}
export interface Turning {
  /** The round from which on the second strategy is followed. */
  readonly round: number;
  /** The mean index with equal weights. */
  readonly index: number;
  /** The mean of the scenario's variable at the end. */
  readonly variable: number;
  /** Per cent of plays with the scenario's ending. */
  readonly ending: number;
}

/** The first strategy of `scenario.window` up to a round and the second from it on, with the seeds `t0`, `t1` …. */
export function closingWindow(game: Game, plays: number, every = 20): Chunks<ClosingWindow> {
  const { first, second, variable, ending } = game.scenario.window;
  const strategies = [strategyNumber(game, first), strategyNumber(game, second)] as const;
  const at = game.layout.variables.get(variable) ?? -1;
  const weights = profiles(game)[0].weights;
  const sums = worldIds(game).map(() =>
    Array.from({ length: game.rounds + 1 }, () => ({ index: 0, variable: 0, ending: 0 })),
  );
  return inChunks(
    plays,
    every,
    (i) => {
      for (const [value, row] of sums.entries()) {
        const world = worldWith(game, `t${i}`, value);
        for (const [k, sum] of row.entries()) {
          const outcome = lineFrom(game, world, k + 1, [...strategies], weights);
          sum.index += outcome.index;
          sum.variable += outcome.state.values[at] ?? 0;
          if (outcome.ending === ending) sum.ending += 1;
        }
      }
    },
    (done) => ({
      plays: done,
      worlds: sums.map((row) =>
        row.map((sum, k) => ({
          round: k + 1,
          index: sum.index / done,
          variable: sum.variable / done,
          ending: (100 * sum.ending) / done,
        })),
      ),
    }),
  );
}
