// Where a play stands, and how a variable moves.
import type { Game, Later } from './game.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

export interface State extends Situation {
  /** Moves of each kind that were suffered. */
  readonly moves: readonly number[];
  /** Interrupts that have come, by decision. */
  readonly interrupts: readonly string[];
  /** The interrupt that is open, by decision. */
  readonly interrupt: string | undefined;
  readonly pending: readonly { readonly at: number; readonly later: Later }[];
  readonly done: boolean;
  /** Every choice so far as `decision.option`. */
  readonly path: readonly string[];
}

/** The same, while a step is being worked out; nobody else holds it. */
export type Draft = { -readonly [Key in keyof State]: Mutable<State[Key]> };
type Mutable<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

/** How a play begins. */
export function firstState(game: Game, world: World): State {
  const { variables, capital, clock } = game.scenario;
  return {
    values: variables.map(({ start }) => start),
    sums: variables.map(() => 0),
    passed: 0,
    capital: capital.start,
    round: 1,
    clock: clock.rounds[0] ?? 0,
    flags: Array.from(game.layout.flags, () => 0),
    hidden: world.hidden,
    moves: game.moves.map(() => 0),
    interrupts: [],
    interrupt: undefined,
    pending: [],
    done: false,
    path: [],
  };
}

/** A copy that may be changed. */
export function draftOf(state: State): Draft {
  return {
    values: state.values.slice(),
    sums: state.sums.slice(),
    passed: state.passed,
    capital: state.capital,
    round: state.round,
    clock: state.clock,
    flags: state.flags.slice(),
    hidden: state.hidden as number[],
    moves: state.moves.slice(),
    interrupts: state.interrupts.slice(),
    interrupt: state.interrupt,
    pending: state.pending.slice(),
    done: state.done,
    path: state.path.slice(),
  };
}

/**
 * A value of 0 to 100 moved by so many steps. Outside 30 to 70 each further step outward counts half: the first of two moves
 * it, the second is dropped. So extremes are rare and late.
 */
export function moved(value: number, by: number): number {
  const step = by > 0 ? 1 : -1;
  let now = value;
  let outside = 0;
  for (let i = Math.abs(by); i > 0; i -= 1) {
    const outward = step > 0 ? now >= 70 : now <= 30;
    if (outward) outside += 1;
    if (!outward || outside % 2 === 1) now += step;
  }
  return Math.max(0, Math.min(100, now));
}
