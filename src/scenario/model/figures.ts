// What is found out about an exercise when the site is built, with few enough plays that the build stays quick.
import { whole } from '../explore/chunks.ts';
import { bestInContext, type InContext } from '../explore/context.ts';
import { type RandomPlays, randomPlays } from '../explore/random-plays.ts';
import { type Sensitive, sensitivity } from '../explore/sensitivity.ts';
import { type StrategyTable, type Winner, winners } from '../explore/strategy-table.ts';
import { gameOf } from '../game.ts';
import type { Scenario } from '../scenario.schema.ts';
import { batches } from './batches.ts';
import type { Batch } from './shifts.ts';

/** Plays in each cell of the table of strategies. */
const tableSeeds = 2000;
/** Plays in each cell under each change of the table of sensitivity. */
const sensitivitySeeds = 800;
/** Plays at random, and situations judged, for the graph of decisions. */
const mapPlays = 20_000;
const mapSituations = 1200;

export interface ModelFigures {
  readonly table: StrategyTable;
  /** Each mean with three decimals. */
  readonly batches: readonly Batch[];
  readonly winners: readonly Winner[];
  readonly sensitivity: readonly Sensitive[];
  readonly sensitivitySeeds: number;
}

/** The table of strategies, who wins in it, and what changed numbers do to it. */
export function modelFigures(scenario: Scenario): ModelFigures {
  const played = [...batches(scenario, tableSeeds)];
  const table = played.at(-1)?.table;
  if (table === undefined) throw new Error(`nothing of ${scenario.id} was played`);
  return {
    table,
    batches: played.map(({ batch }) => batch.map((mean) => Math.round(mean * 1000) / 1000)),
    winners: winners(table),
    sensitivity: whole(
      sensitivity(scenario, [...scenario.sensitivity, ...scenario.presets], sensitivitySeeds),
    ),
    sensitivitySeeds,
  };
}

export interface MapFigures {
  readonly random: RandomPlays;
  readonly context: InContext;
}

/** How often decisions are met and options are open and best. */
export function mapFigures(scenario: Scenario): MapFigures {
  const game = gameOf(scenario);
  return {
    random: whole(randomPlays(game, mapPlays)),
    context: whole(bestInContext(game, mapSituations)),
  };
}
