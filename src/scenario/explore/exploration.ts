// Everything that is found out about an exercise by playing it very often.
import { type Game, gameOf } from '../game.ts';
import type { Scenario, Variation } from '../scenario.schema.ts';
import { strategyNumber } from '../strategies.ts';
import type { Chunks } from './chunks.ts';
import { type ClosingWindow, closingWindow } from './closing-window.ts';
import { bestInContext, type InContext } from './context.ts';
import { type Domination, domination } from './domination.ts';
import { firstChoiceLocked, type Learning, learning, lockPlays } from './learning.ts';
import { anyPlans, coherentPlans, type Luck, luck, type Plans } from './luck.ts';
import { type RandomPlays, randomPlays } from './random-plays.ts';
import { type SecondFact, secondFact } from './second-fact.ts';
import { type Sensitive, sensitivity } from './sensitivity.ts';
import {
  breakEven,
  type StrategyTable,
  strategyTable,
  type Winner,
  winners,
} from './strategy-table.ts';

export interface Exploration {
  readonly random: RandomPlays;
  readonly domination: Domination;
  readonly strategies: StrategyTable;
  readonly winners: readonly Winner[];
  readonly learning: Learning;
  /** Per cent of decisions at which the first choice of each strategy is locked. */
  readonly locked: readonly number[];
  /** The belief in the first world from which on the fallback strategy is best; undefined when it never is. */
  readonly breakEven: number | undefined;
  readonly anyPlans: Luck;
  readonly coherentPlans: Luck;
  readonly context: InContext;
  readonly sensitivity: readonly Sensitive[];
  readonly secondFact: SecondFact;
  readonly window: ClosingWindow;
}

/** How often each part plays. */
export interface Sizes {
  readonly plays: number;
  readonly seeds: number;
  readonly situations: number;
  readonly anyPlans: Pick<Plans, 'number' | 'seeds'>;
  readonly coherentPlans: Pick<Plans, 'number' | 'seeds'>;
}

/** So many plays at random as the balance of the design was found with. */
export const usualPlays = 300_000;

/** The sizes of the other parts, in proportion to the plays at random. */
export function sizesFor(plays: number): Sizes {
  const part = (usual: number, least: number) =>
    Math.max(least, Math.round((usual * plays) / usualPlays));
  const plans = ({ number, seeds }: Plans) => ({
    number: Math.min(number, part(number, 5)),
    seeds,
  });
  return {
    plays,
    seeds: part(4000, 12),
    situations: part(1500, 20),
    anyPlans: plans(anyPlans),
    coherentPlans: plans(coherentPlans),
  };
}

/**
 * Explores an exercise part by part; each chunk names the part and how much of it is done, and everything is returned at the end.
 * `variations` are the changes of numbers to try.
 */
export function* explored(
  scenario: Scenario,
  sizes: Sizes,
  variations: readonly Variation[],
): Generator<{ readonly part: string; readonly done: number }, Exploration, void> {
  const game: Game = gameOf(scenario);
  const { seeds } = sizes;
  const random = yield* part('random plays', randomPlays(game, sizes.plays));
  const strategies = yield* part('strategies', strategyTable(game, seeds));
  const learned = yield* part('learning', learning(game, strategies, seeds));
  const any = yield* part('any plans', luck(game, { ...anyPlans, ...sizes.anyPlans }));
  const coherent = yield* part(
    'coherent plans',
    luck(game, { ...coherentPlans, ...sizes.coherentPlans }),
  );
  const context = yield* part('best in context', bestInContext(game, sizes.situations));
  const sensitive = yield* part(
    'changed numbers',
    sensitivity(scenario, variations, Math.min(seeds, 1500)),
  );
  const second = yield* part('second fact', secondFact(game, Math.min(seeds, 2000)));
  const window = yield* part(
    'closing window',
    closingWindow(game, Math.min(seeds, scenario.window.plays)),
  );
  return {
    random,
    domination: domination(game, random),
    strategies,
    winners: winners(strategies),
    learning: learned,
    locked: firstChoiceLocked(game, Math.min(seeds, lockPlays)),
    breakEven: breakEven(strategies, strategyNumber(game, scenario.fallback)),
    anyPlans: any,
    coherentPlans: coherent,
    context,
    sensitivity: sensitive,
    secondFact: second,
    window,
  };
}

function* part<Result>(
  name: string,
  chunks: Chunks<Result>,
): Generator<{ readonly part: string; readonly done: number }, Result, void> {
  let result: { readonly of: Result } | undefined;
  for (const chunk of chunks) {
    result = { of: chunk.result };
    yield { part: name, done: chunk.done };
  }
  if (result === undefined) throw new Error(`${name}: nothing was asked for`);
  return result.of;
}
