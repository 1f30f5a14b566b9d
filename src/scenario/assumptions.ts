// The assumptions table: what was assumed, how the learner acted, what this world was.
import type { Game } from './game.ts';
import type { Play } from './replay.ts';

export interface Assumption {
  readonly id: string;
  /** The stances by number. */
  readonly assumed: number;
  readonly confidence: number;
  /** How much of the advice fitted each stance; the two add to 1, or both are 0. */
  readonly acted: readonly number[];
  /** The stance that the hidden world bears out. */
  readonly world: number;
}

/** Every assumption card beside the play. What an option counts for a stance is how far it fits the strategies that act on it. */
export function assumptionsOf(game: Game, play: Play): Assumption[] {
  const { assumptions, strategies } = game.scenario;
  const last = { ...play.state, hidden: play.world.hidden };
  return assumptions.map(({ id, stances }, i) => {
    const card = play.record.setup.cards.find((each) => each.id === id);
    const sums = stances.map(({ acts }) =>
      play.moments.reduce(
        (sum, { option }) =>
          sum +
          strategies.reduce(
            (inner, strategy, s) =>
              acts.includes(strategy.id) ? inner + (option.strategies[s] ?? 0) : inner,
            0,
          ),
        0,
      ),
    );
    const all = sums.reduce((total, each) => total + each, 0);
    return {
      id,
      assumed: stances.findIndex((stance) => stance.id === card?.stance),
      confidence: card?.confidence ?? 0,
      acted: sums.map((each) => (all === 0 ? 0 : each / all)),
      world: (game.stances[i] ?? []).findIndex((holds) => holds(last) !== 0),
    };
  });
}

/** The moment at which the red line was crossed first; undefined when it was kept. */
export function redLineCrossed(game: Game, play: Play): number | undefined {
  const number = game.scenario.redLines.findIndex(({ id }) => id === play.record.setup.redLine);
  const crossed = game.redLines[number];
  const at = play.moments.findIndex(({ after }) => crossed !== undefined && crossed(after) !== 0);
  return at === -1 ? undefined : at;
}
