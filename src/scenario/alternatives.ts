// One decision otherwise: every alternative of a play, with what it would have come to.
import { weightsOf } from './coherence.ts';
import type { Game, PlayOption } from './game.ts';
import type { Play } from './replay.ts';
import { goalsOf, indexOf } from './score.ts';
import { type Outcome, otherwise } from './what-if.ts';

export interface Alternative {
  readonly decision: string;
  readonly option: PlayOption;
  readonly outcome: Outcome;
  /** The difference of the index, in points. */
  readonly by: number;
}

/** Every other option of every decision that was met, as far as it was to be had there. */
export function alternatives(game: Game, play: Play): Alternative[] {
  const weights = weightsOf(game, play);
  const base = indexOf(goalsOf(game, play.state), weights);
  const choices = play.moments.map(({ option }) => option);
  return play.moments.flatMap(({ decision, option }) =>
    (game.decisions.get(decision)?.options ?? [])
      .filter(({ path }) => path !== option.path)
      .flatMap((other): Alternative[] => {
        const outcome = otherwise(game, play.world, choices, other, weights);
        return outcome === undefined
          ? []
          : [{ decision, option: other, outcome, by: outcome.index - base }];
      }),
  );
}
