// A play told step by step: what each piece of advice changed and why, what the greater power did, what was reported.
import type { Game, PlayOption } from './game.ts';
import { firstState, type State } from './state.ts';
import { type Cause, step, type Witness } from './turn.ts';
import type { World } from './world.ts';

export interface Change {
  /** The number of the variable. */
  readonly variable: number;
  readonly by: number;
  readonly cause: Cause;
}

/** One step with its consequences. */
export interface Moment {
  readonly round: number;
  readonly decision: string;
  readonly option: PlayOption;
  /** Whether it answered an interrupt; then no half-year passed. */
  readonly answered: boolean;
  readonly before: State;
  readonly after: State;
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
  /** The move that followed, by number; the quiet one is last. */
  readonly move: number | undefined;
  /** The chances of all moves, under every value of the first hidden fact, when that move was drawn. */
  readonly chances: readonly (readonly number[])[];
  /** The value of the first hidden fact that a report named. */
  readonly signal: number | undefined;
  /** The interrupt that came at the end. */
  readonly interrupt: string | undefined;
}

/** Takes one legal step and tells of it. */
export function momentOf(game: Game, before: State, world: World, option: PlayOption): Moment {
  const changes: Change[] = [];
  const notes: string[] = [];
  let move: number | undefined;
  let chances: readonly (readonly number[])[] = [];
  let signal: number | undefined;
  let interrupt: string | undefined;
  const witness: Witness = {
    change: (variable, by, cause) => changes.push({ variable, by, cause }),
    note: (text) => notes.push(text),
    move: (number, all) => {
      move = number;
      chances = all();
    },
    signal: (value) => {
      signal = value;
    },
    interrupt: (decision) => {
      interrupt = decision;
    },
  };
  const after = step(game, before, world, option, witness);
  return {
    round: before.round,
    decision: option.path.slice(0, option.path.indexOf('.')),
    option,
    answered: before.interrupt !== undefined,
    before,
    after,
    changes,
    notes,
    move,
    chances,
    signal,
    interrupt,
  };
}

/** A receipt: how a variable came from one value to another, line by line. The lines add up to the change. */
export interface Receipt {
  readonly variable: number;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly { readonly by: number; readonly cause: Cause }[];
}

/** The receipts of a step, one for each variable that something changed; what came from one cause is one line. */
export function receiptsOf({ before, after, changes }: Moment): Receipt[] {
  const byVariable = Map.groupBy(changes, ({ variable }) => variable);
  return [...byVariable].map(([variable, all]) => ({
    variable,
    from: before.values[variable] ?? 0,
    to: after.values[variable] ?? 0,
    lines: [...Map.groupBy(all, ({ cause }) => `${cause.kind} ${cause.move ?? ''} ${cause.of}`)]
      .map(([, [first, ...rest]]) => ({
        by: rest.reduce((sum, { by }) => sum + by, first?.by ?? 0),
        cause: first?.cause ?? { kind: 'option' as const, of: '' },
      }))
      .filter(({ by }) => by !== 0),
  }));
}

/** Plays on with whoever picks: every state from the first to the last. */
export function playOn(
  game: Game,
  world: World,
  pick: (state: State) => PlayOption,
  from: State = firstState(game, world),
): State {
  let state = from;
  while (!state.done) state = step(game, state, world, pick(state));
  return state;
}
