// How much of the lesson hangs on the author's numbers: the same two findings with some of them changed.
import { changed } from '../changed.ts';
import { gameOf } from '../game.ts';
import type { Scenario, Variation } from '../scenario.schema.ts';
import { strategyNumber } from '../strategies.ts';
import { worldIds } from './cells.ts';
import type { Chunks } from './chunks.ts';
import {
  bestUnder,
  breakEven,
  certain,
  type StrategyTable,
  strategyTable,
} from './strategy-table.ts';

export interface Sensitive {
  /** Undefined for the numbers as they are. */
  readonly variation: string | undefined;
  readonly name: string | undefined;
  /** The belief in the first world from which on the fallback strategy is best, in steps of 0.005; undefined when it never is. */
  readonly breakEven: number | undefined;
  /** The best strategy in each world, with equal weights. */
  readonly best: readonly string[];
}

/** The break-even belief and the best strategies as they are and under each variation, each from so many seeds. */
export function* sensitivity(
  scenario: Scenario,
  variations: readonly Variation[],
  seeds: number,
): Chunks<readonly Sensitive[]> {
  const rows: Sensitive[] = [];
  const all = [undefined, ...variations];
  for (const [number, variation] of all.entries()) {
    const game = gameOf(changed(scenario, variation?.changes ?? []));
    let table: StrategyTable | undefined;
    for (const chunk of strategyTable(game, seeds)) {
      table = chunk.result;
      if (chunk.done < 1) yield { done: (number + chunk.done) / all.length, result: [...rows] };
    }
    if (table === undefined) continue;
    const worlds = worldIds(game);
    const found = table;
    rows.push({
      variation: variation?.id,
      name: variation?.name,
      breakEven: breakEven(found, strategyNumber(game, scenario.fallback), 200),
      best: worlds.map(
        (_, world) => found.rows[bestUnder(found, certain(world, worlds.length))]?.strategy ?? '',
      ),
    });
    yield { done: (number + 1) / all.length, result: [...rows] };
  }
}
