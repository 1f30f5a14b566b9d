// What if: the same dice with one decision otherwise, with another line from a round on, or with another world.
import type { Game, PlayOption } from './game.ts';
import { endingOf, goalsOf, indexOf } from './score.ts';
import { firstState, type State } from './state.ts';
import { follower, optionsOf } from './strategies.ts';
import { openDecision, step } from './turn.ts';
import type { World } from './world.ts';

export interface Outcome {
  readonly state: State;
  readonly goals: readonly number[];
  readonly index: number;
  readonly ending: string;
  /** Decisions at which the choice of the play was not to be had, as `decision.option` of what was taken for it. */
  readonly substituted: readonly string[];
}

/** What a play came to under weights of the goals, in their order. */
function outcome(
  game: Game,
  state: State,
  weights: readonly number[],
  substituted: readonly string[] = [],
): Outcome {
  const goals = goalsOf(game, state);
  return {
    state,
    goals,
    index: indexOf(goals, weights),
    ending: endingOf(game, state),
    substituted,
  };
}

/**
 * The play of these choices in a world. Where a choice cannot be had, because another decision is open or the capital is short,
 * the open option that is nearest by strategies is taken and named in `substituted`; a decision that the play never met is
 * answered by what fits the play as a whole best.
 */
export function again(
  game: Game,
  world: World,
  choices: readonly PlayOption[],
  weights: readonly number[],
): Outcome {
  const wanted = new Map(choices.map((option) => [decisionOf(option), option]));
  const whole = game.scenario.strategies.map((_, i) =>
    choices.reduce((sum, { strategies }) => sum + (strategies[i] ?? 0), 0),
  );
  const substituted: string[] = [];
  let state = firstState(game, world);
  while (!state.done) {
    const options = optionsOf(game, state, world);
    const decision = openDecision(game, state, world)?.id ?? '';
    const want = wanted.get(decision);
    let option = options.find(({ id }) => id === want?.id);
    if (option === undefined) {
      option = nearest(options, want?.strategies ?? whole);
      substituted.push(option.path);
    }
    state = step(game, state, world, option);
  }
  return outcome(game, state, weights, substituted);
}

/** The same play with one decision answered otherwise; undefined when the other option was not to be had there. */
export function otherwise(
  game: Game,
  world: World,
  choices: readonly PlayOption[],
  other: PlayOption,
  weights: readonly number[],
): Outcome | undefined {
  const decision = decisionOf(other);
  const changed = choices.map((option) => (decisionOf(option) === decision ? other : option));
  const result = again(game, world, changed, weights);
  return result.state.path.includes(other.path) ? result : undefined;
}

/** One strategy up to a round, and another from that round on; strategies by number. From round 1 on only the second is played. */
export function lineFrom(
  game: Game,
  world: World,
  round: number,
  [before, then]: readonly [number, number],
  weights: readonly number[],
): Outcome {
  const first = follower(game, world, before);
  const second = follower(game, world, then);
  let state = firstState(game, world);
  while (!state.done)
    state = step(game, state, world, (state.round < round ? first : second)(state));
  return outcome(game, state, weights);
}

function decisionOf({ path }: PlayOption): string {
  return path.slice(0, path.indexOf('.'));
}

/** The option whose strategies point most nearly where these point (cosine of the angle); the earlier of two equal ones. */
function nearest(options: readonly PlayOption[], strategies: readonly number[]): PlayOption {
  let best: PlayOption | undefined;
  let most = -1;
  for (const option of options) {
    const value = cosine(option.strategies, strategies);
    if (value <= most) continue;
    most = value;
    best = option;
  }
  if (best === undefined) throw new Error('no option is open');
  return best;
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, each, i) => sum + each * (y[i] ?? 0), 0);
  const size = Math.sqrt(dot(a, a) * dot(b, b));
  return size === 0 ? 0 : dot(a, b) / size;
}
