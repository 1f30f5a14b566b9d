// The table of strategies, played in batches: a first result at once, and finer ones after it.
import { strategyTable, type StrategyTable } from '../explore/strategy-table.ts';
import { gameOf } from '../game.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { Batch } from './shifts.ts';

/** Seeds of a batch: enough for a mean, few enough for a first result at once. */
const batchSize = 25;

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
