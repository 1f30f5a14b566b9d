// The same advice in every world that might have been.
import { weightsOf } from './coherence.ts';
import type { Game } from './game.ts';
import type { Play } from './replay.ts';
import { again, type Outcome } from './what-if.ts';
import { hiddenOf, worldOf } from './world.ts';

export interface OtherWorld {
  /** The value of the first hidden fact. */
  readonly value: string;
  readonly own: boolean;
  readonly outcome: Outcome;
}

/** The play's advice under each value of the first hidden fact, with the same dice and everything else hidden as it was. */
export function otherWorlds(game: Game, play: Play): OtherWorld[] {
  const { hidden } = game.scenario;
  const [main] = hidden;
  const weights = weightsOf(game, play);
  const choices = play.moments.map(({ option }) => option);
  return (main?.values ?? []).map(({ id }, i) => ({
    value: id,
    own: play.world.hidden[0] === i,
    outcome: again(
      game,
      worldOf(game, play.record.seed, { ...hiddenOf(game, play.world), [main?.id ?? '']: id }),
      choices,
      weights,
    ),
  }));
}
