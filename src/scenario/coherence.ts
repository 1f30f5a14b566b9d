// Coherence: whether each choice was the best by the learner's own beliefs and weights. A mirror, not a mark.
import { stream } from './draws.ts';
import type { Game, PlayOption } from './game.ts';
import type { Play } from './replay.ts';
import { goalsOf, indexOf } from './score.ts';
import type { State } from './state.ts';
import { anybody, optionsOf } from './strategies.ts';
import { step } from './turn.ts';
import { type Forced, type World, worldOf } from './world.ts';

/** Plays to the end for each option and each value of the first hidden fact. */
const rollouts = 12;
/** A value that is believed less than this is left out: it would not change the sum. */
const doubtful = 0.02;

export interface Worth {
  readonly option: PlayOption;
  /** The index to be expected, 0 to 100. */
  readonly index: number;
}

/**
 * What each open option can be expected to come to, under a belief (adding to 1) and weights (adding to 100): the mean of plays to
 * the end in which everything later is chosen at random and all dice are thrown anew, from `salt`. What the learner cannot see,
 * such as the country's weight, is as often one as the other.
 */
export function worths(
  game: Game,
  state: State,
  world: World,
  {
    belief,
    weights,
    salt,
  }: {
    readonly belief: readonly number[];
    readonly weights: readonly number[];
    readonly salt: number;
  },
): Worth[] {
  return optionsOf(game, state, world).map((option) => ({
    option,
    index: belief.reduce((sum, share, value) => {
      if (share < doubtful) return sum;
      let total = 0;
      for (let i = 0; i < rollouts; i += 1) {
        const other = imagined(game, world, `roll${salt}-${i}`, value, i);
        const seen = { ...state, hidden: other.hidden };
        const pick = anybody(game, other, stream(i * 613 + salt));
        let now = step(game, seen, other, option);
        while (!now.done) now = step(game, now, other, pick(now));
        total += indexOf(goalsOf(game, now), weights);
      }
      return sum + (share * total) / rollouts;
    }, 0),
  }));
}

/** Another world that looks the same from here: the first hidden fact as imagined, the others by turns. */
function imagined(game: Game, world: World, seed: string, value: number, turn: number): World {
  const forced: Forced = Object.fromEntries(
    game.scenario.hidden.map(({ id, values }, i) => [
      id,
      values[i === 0 ? value : turn % values.length]?.id ?? '',
    ]),
  );
  return { ...worldOf(game, seed, forced), turned: world.turned };
}

export interface Choice {
  /** The number of the moment. */
  readonly moment: number;
  readonly chosen: number;
  readonly best: Worth;
  /** How much less the chosen option promised than the best: points of the index, at least 0. */
  readonly regret: number;
}

/** Coherence of every choice of a play, under what the learner last said to believe before it. */
export function coherence(game: Game, play: Play): Choice[] {
  const weights = weightsOf(game, play);
  return play.moments.map((moment, number) => {
    const said = play.beliefs.findLast(({ round }) => round <= moment.round)?.belief ?? [];
    const all = worths(game, moment.before, play.world, {
      belief: said.map((points) => points / 100),
      weights,
      salt: number,
    });
    const chosen = all.find(({ option }) => option.path === moment.option.path)?.index ?? 0;
    const best = all.reduce((most, worth) => (worth.index > most.index ? worth : most));
    return { moment: number, chosen, best, regret: best.index - chosen };
  });
}

/** The learner's weights in the order of the goals. */
export function weightsOf({ scenario }: Game, { record }: Play): number[] {
  return scenario.goals.map(({ id }) => record.setup.weights[id] ?? 0);
}
