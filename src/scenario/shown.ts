// What whoever plays may see of a play. It is built by naming what may leave: the world, the dice, flags and causes stay behind.
import type { Game } from './game.ts';
import type { Moment } from './moments.ts';
import { type Due, due } from './record.ts';
import type { Play } from './replay.ts';
import { endingOf } from './score.ts';
import type { State } from './state.ts';
import { openDecision } from './turn.ts';

/** Where the country stands at a moment; gauges and arrows in the order of the exercise, 0 to 100. */
export interface Stood {
  readonly round: number;
  readonly clock: number;
  readonly capital: number;
  readonly values: readonly number[];
  readonly gauges: readonly number[];
  readonly arrows: readonly number[];
}

/** One step as it was reported: what changed, and not which rule did it. */
export interface Reported {
  readonly round: number;
  /** `decision.option`. */
  readonly option: string;
  /** Whether it answered an interrupt; then no half-year passed. */
  readonly answered: boolean;
  readonly from: Stood;
  readonly to: Stood;
  readonly notes: readonly string[];
  /** The move that followed, by number; the quiet one is last. */
  readonly move?: number;
  /** The value of the first hidden fact that a report named, by number; often wrong. */
  readonly signal?: number;
  /** Whether something came at the end that cannot wait. */
  readonly crisis: boolean;
}

/** A play as it is shown. */
export interface Shown {
  readonly now: Stood;
  readonly reports: readonly Reported[];
  /** The decision that is open. */
  readonly decision?: string;
  /** The same, when it is an interrupt. */
  readonly interrupt?: string;
  readonly done: boolean;
  readonly due: Due;
  /** Once nothing is due any more; its condition asks only for what was seen. */
  readonly ending?: string;
}

/** A state as it is shown. */
export function stoodOf(game: Game, state: State): Stood {
  const { round, clock, capital, values } = state;
  const within = (value: number) => Math.max(0, Math.min(100, value));
  return {
    round,
    clock,
    capital,
    values: [...values],
    gauges: game.gauges.map((value) => within(value(state))),
    arrows: game.arrows.map((length) => within(length(state))),
  };
}

/** A step as it is shown. */
export function reportedOf(game: Game, moment: Moment): Reported {
  const { round, option, answered, before, after, notes, move, signal, interrupt } = moment;
  return {
    round,
    option: option.path,
    answered,
    from: stoodOf(game, before),
    to: stoodOf(game, after),
    notes: [...notes],
    ...(move !== undefined && { move }),
    ...(signal !== undefined && { signal }),
    crisis: interrupt !== undefined,
  };
}

/** A play as it is shown. */
export function shownOf(game: Game, { record, world, state, moments }: Play): Shown {
  const decision = openDecision(game, state, world)?.id;
  const wanted = due(game.scenario, state, record);
  return {
    now: stoodOf(game, state),
    reports: moments.map((moment) => reportedOf(game, moment)),
    ...(decision !== undefined && { decision }),
    ...(state.interrupt !== undefined && { interrupt: state.interrupt }),
    done: state.done,
    due: wanted,
    ...(wanted === 'nothing' && { ending: endingOf(game, state) }),
  };
}
