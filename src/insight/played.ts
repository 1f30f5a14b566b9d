// A play of the decision exercise as a report needs it: what was advised and said, without digests and without receipts.
import type { Game, PlayOption } from '../scenario/game.ts';
import type { Entry, Setup } from '../scenario/record.ts';
import { endingOf, goalsOf, indexOf } from '../scenario/score.ts';
import { firstState } from '../scenario/state.ts';
import { mixOf } from '../scenario/strategies.ts';
import { legalOption, step } from '../scenario/turn.ts';
import { worldOf } from '../scenario/world.ts';

/** What somebody said with a piece of advice. */
export interface Said {
  readonly reason: string;
  readonly confidence: 1 | 2 | 3;
  /** The move that was expected, by its id; not where an interrupt was answered. */
  readonly expected?: string;
}
export interface PlayedStep {
  readonly round: number;
  readonly decision: string;
  /** `decision.option`. */
  readonly option: string;
  readonly interrupt: boolean;
  readonly said?: Said;
}
export interface Played {
  /** Only tells plays apart; no report shows it. */
  readonly id: string;
  readonly steps: readonly PlayedStep[];
  /** The value of each hidden fact, by number. */
  readonly hidden: readonly number[];
  /** The share of each strategy, adding to 1; all 0 before the first advice. */
  readonly mix: readonly number[];
  /** Points on each goal, in the order of the exercise; absent where nothing was said. */
  readonly weights?: readonly number[];
  readonly redLine?: string;
  /** Points on each value of the first hidden fact, with the round before which they were given; the set-up's is first. */
  readonly beliefs: readonly { readonly round: number; readonly belief: readonly number[] }[];
  /** Of a play that came to its end: the ending, and the own index where the weights are known. */
  readonly ending?: string;
  readonly index?: number;
}

/** Plays what was given in a play again; without a set-up nothing that was said counts. Throws a StepError for what is illegal. */
export function playedOf(
  game: Game,
  {
    id,
    seed,
    setup,
    entries,
  }: {
    readonly id: string;
    readonly seed: string;
    readonly setup: Setup | undefined;
    readonly entries: readonly Entry[];
  },
): Played {
  const world = worldOf(game, seed);
  const taken: PlayOption[] = [];
  const steps: PlayedStep[] = [];
  const beliefs = setup === undefined ? [] : [{ round: 1, belief: setup.belief }];
  let state = firstState(game, world);
  for (const entry of entries) {
    if (entry.type === 'belief') {
      beliefs.push({ round: state.round, belief: entry.belief });
      continue;
    }
    const option = legalOption(game, state, world, entry.option);
    const { reason, confidence, expected } = entry;
    steps.push({
      round: state.round,
      decision: entry.decision,
      option: option.path,
      interrupt: state.interrupt !== undefined,
      ...(setup !== undefined && {
        said: { reason, confidence, ...(expected !== undefined && { expected }) },
      }),
    });
    taken.push(option);
    state = step(game, state, world, option);
  }
  const weights = setup && game.scenario.goals.map((goal) => setup.weights[goal.id] ?? 0);
  return {
    id,
    steps,
    hidden: world.hidden,
    mix: mixOf(game, taken),
    ...(weights && { weights, redLine: setup?.redLine }),
    beliefs,
    ...(state.done && {
      ending: endingOf(game, state),
      ...(weights && { index: indexOf(goalsOf(game, state), weights) }),
    }),
  };
}
