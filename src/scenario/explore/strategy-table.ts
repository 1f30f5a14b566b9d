// What comes of following one strategy throughout, in every world and for everybody's goals.
import type { Game } from '../game.ts';
import { playOn } from '../moments.ts';
import { endingOf, goalsOf, indexOf } from '../score.ts';
import { follower } from '../strategies.ts';
import { largest, profiles, worldIds, worldWith, zeros } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';

export interface StrategyTable {
  /** Plays in each world with each strategy, of the same seeds. */
  readonly seeds: number;
  readonly profiles: readonly string[];
  readonly rows: readonly {
    readonly strategy: string;
    readonly worlds: readonly {
      /** The mean index, 0 to 100, for each profile. */
      readonly index: readonly number[];
      /** Per cent of plays for each ending of the scenario. */
      readonly endings: readonly number[];
    }[];
  }[];
}

/** Follows every strategy in every world with the seeds `s0`, `s1` …, all cells alike, so that every chunk is a whole table. */
export function strategyTable(game: Game, seeds: number, every = 40): Chunks<StrategyTable> {
  const wanted = profiles(game);
  const cells = game.scenario.strategies.map(() =>
    worldIds(game).map(() => ({
      index: zeros(wanted.length),
      endings: zeros(game.endings.length),
    })),
  );
  return inChunks(
    seeds,
    every,
    (i) => {
      for (const [value] of worldIds(game).entries()) {
        const world = worldWith(game, `s${i}`, value);
        for (const [strategy, row] of cells.entries()) {
          const cell = row[value];
          if (cell === undefined) continue;
          const state = playOn(game, world, follower(game, world, strategy));
          const goals = goalsOf(game, state);
          for (const [j, { weights }] of wanted.entries())
            cell.index[j] = (cell.index[j] ?? 0) + indexOf(goals, weights);
          const ending = endingOf(game, state);
          const number = game.endings.findIndex(({ id }) => id === ending);
          cell.endings[number] = (cell.endings[number] ?? 0) + 1;
        }
      }
    },
    (done) => ({
      seeds: done,
      profiles: wanted.map(({ id }) => id),
      rows: game.scenario.strategies.map(({ id }, strategy) => ({
        strategy: id,
        worlds: (cells[strategy] ?? []).map(({ index, endings }) => ({
          index: index.map((sum) => sum / done),
          endings: endings.map((count) => (100 * count) / done),
        })),
      })),
    }),
  );
}

/** The number of the strategy with the best expected index under a belief in the worlds (adding to 1), for a profile by number. */
export function bestUnder(table: StrategyTable, belief: readonly number[], profile = 0): number {
  return largest(
    table.rows.map(({ worlds }) =>
      belief.reduce((sum, share, i) => sum + share * (worlds[i]?.index[profile] ?? 0), 0),
    ),
  );
}

/** A belief that is certain of one of so many worlds. */
export function certain(world: number, worlds: number): number[] {
  return zeros(worlds).with(world, 1);
}

/**
 * The belief in the first world from which on a strategy has the best expected index with equal weights, the rest of the belief
 * being shared alike by the other worlds; undefined when it never has. Tried in so many steps from 0 to 1.
 */
export function breakEven(
  table: StrategyTable,
  strategy: number,
  steps = 1000,
): number | undefined {
  const worlds = table.rows[0]?.worlds.length ?? 1;
  for (let i = 0; i <= steps; i += 1) {
    const share = i / steps;
    const rest = (1 - share) / (worlds - 1);
    const belief = zeros(worlds).map((_, world) => (world === 0 ? share : rest));
    if (bestUnder(table, belief) === strategy) return share;
  }
  return undefined;
}

/** The best strategy of a cell, the second, and by how many points of the index the best is ahead. */
export interface Winner {
  readonly profile: string;
  readonly world: number;
  readonly best: string;
  readonly second: string;
  readonly margin: number;
  /** Strategies within one point of the best, itself among them. */
  readonly near: readonly string[];
}

/** The winner of every cell, profile by profile. */
export function winners({ rows, profiles: ids }: StrategyTable): Winner[] {
  const worlds = rows[0]?.worlds ?? [];
  return ids.flatMap((profile, number) =>
    worlds.map((_, world) => {
      const order = rows
        .map((row) => ({ id: row.strategy, index: row.worlds[world]?.index[number] ?? 0 }))
        .toSorted((a, b) => b.index - a.index);
      const [best, second] = order;
      const top = best?.index ?? 0;
      return {
        profile,
        world,
        best: best?.id ?? '',
        second: second?.id ?? '',
        margin: top - (second?.index ?? 0),
        near: order.filter(({ index }) => top - index <= 1).map(({ id }) => id),
      };
    }),
  );
}
