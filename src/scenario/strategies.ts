// Strategies: how a play fits them, and how somebody would play who followed one throughout.
import type { Game, PlayOption } from './game.ts';
import type { State } from './state.ts';
import { openDecision, openOptions } from './turn.ts';
import type { World } from './world.ts';

/** The number of a strategy by its id. */
export function strategyNumber({ scenario }: Game, id: string): number {
  return scenario.strategies.findIndex((strategy) => strategy.id === id);
}

/**
 * The option that fits a strategy best. Of two that fit as well, the one that fits the strategy of its `ties` better; where none
 * fits, the one that fits the fallback best; otherwise the first.
 */
export function fitting(game: Game, strategy: number, options: readonly PlayOption[]): PlayOption {
  const ties = game.scenario.strategies[strategy]?.ties;
  const second = ties === undefined ? -1 : strategyNumber(game, ties);
  const fallback = strategyNumber(game, game.scenario.fallback);
  let best: PlayOption | undefined;
  let most = -1;
  for (const option of options) {
    const fits = option.strategies[strategy] ?? 0;
    const value =
      fits > 0
        ? 100 + fits * 10 + (option.strategies[second] ?? 0)
        : (option.strategies[fallback] ?? 0);
    if (value <= most) continue;
    most = value;
    best = option;
  }
  if (best === undefined) throw new Error('no option is open');
  return best;
}

/** Somebody who follows one strategy, given by number, throughout. */
export function follower(game: Game, world: World, strategy: number): (state: State) => PlayOption {
  return (state) => fitting(game, strategy, optionsOf(game, state, world));
}

/** Somebody who takes any open option, each as likely; `chance` gives numbers from 0 up to 1. */
export function anybody(
  game: Game,
  world: World,
  chance: () => number,
): (state: State) => PlayOption {
  return (state) => {
    const options = optionsOf(game, state, world);
    const option = options[Math.floor(chance() * options.length)];
    if (option === undefined) throw new Error('no option is open');
    return option;
  };
}

/** The open options of the open decision. */
export function optionsOf(game: Game, state: State, world: World): PlayOption[] {
  const decision = openDecision(game, state, world);
  return decision === undefined ? [] : openOptions(decision, state);
}

/** The share of each strategy in what was chosen, adding to 1; all 0 when nothing was. */
export function mixOf(game: Game, options: readonly PlayOption[]): number[] {
  const sums = game.scenario.strategies.map((_, i) =>
    options.reduce((sum, { strategies }) => sum + (strategies[i] ?? 0), 0),
  );
  const all = sums.reduce((total, each) => total + each, 0);
  return sums.map((each) => (all === 0 ? 0 : each / all));
}
