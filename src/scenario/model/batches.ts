// The table of strategies played in batches, so that what changed can be told from what chance alone does.
import { strategyTable, type StrategyTable } from '../explore/strategy-table.ts';
import { gameOf } from '../game.ts';
import type { Scenario } from '../scenario.schema.ts';

/** Seeds of a batch: enough for a mean, few enough for a first result at once. */
export const batchSize = 50;

/**
 * The mean index of one batch, strategy by strategy: each world, then all worlds by the shares of the first hidden fact. Equal
 * weights of the goals.
 */
export type Batch = readonly number[];

export interface Played {
  readonly seeds: number;
  readonly batch: Batch;
  /** Of all seeds so far. */
  readonly table: StrategyTable;
}

/** Plays the table of an exercise batch after batch, with the seeds `s0`, `s1` … up to a multiple of the batch's size. */
export function* batches(scenario: Scenario, seeds: number): Generator<Played, void, void> {
  const values = scenario.hidden[0]?.values ?? [];
  const all = values.reduce((sum, { share }) => sum + share, 0);
  let before: readonly number[] = [];
  let played = 0;
  for (const { result } of strategyTable(gameOf(scenario), seeds, batchSize)) {
    const sums = result.rows.flatMap(({ worlds }) => {
      const row = worlds.map(({ index }) => (index[0] ?? 0) * result.seeds);
      const expected = row.reduce((sum, value, i) => sum + value * (values[i]?.share ?? 0), 0);
      return [...row, expected / all];
    });
    const count = result.seeds - played;
    const old = before;
    const batch = sums.map((sum, i) => (sum - (old[i] ?? 0)) / count);
    before = sums;
    played = result.seeds;
    yield { seeds: played, batch, table: result };
  }
}

/** The mean of each cell over batches of the same size. */
export function meansOf(all: readonly Batch[]): number[] {
  return (all[0] ?? []).map(
    (_, cell) => all.reduce((sum, batch) => sum + (batch[cell] ?? 0), 0) / all.length,
  );
}

/** How a cell differs from the published one. */
export interface Shift {
  /** Points of the index. */
  readonly by: number;
  /** Whether it is more than chance makes: three standard errors of the mean of differences, and enough to be seen in tenths. */
  readonly sure: boolean;
}

/** So many batches before anything is called sure. */
const fewest = 6;
const errors = 3;

/** How each cell differs, batch by batch from the same seeds (batch means; Law, Simulation Modeling and Analysis, 9.5.3). */
export function shiftsOf(published: readonly Batch[], now: readonly Batch[]): Shift[] {
  const count = Math.min(published.length, now.length);
  return (now[0] ?? []).map((_, cell) => {
    const differences = Array.from(
      { length: count },
      (__, i) => (now[i]?.[cell] ?? 0) - (published[i]?.[cell] ?? 0),
    );
    const by = differences.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
    const squares = differences.reduce((sum, each) => sum + (each - by) ** 2, 0);
    const error = Math.sqrt(squares / Math.max(1, count - 1) / Math.max(1, count));
    const seen = Math.abs(by) >= 0.05;
    return { by, sure: count >= fewest && seen && Math.abs(by) > errors * error };
  });
}
