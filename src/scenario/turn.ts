// One step of a play: the option that was advised, and, unless it answered an interrupt, the half-year after it.
import { draw } from './draws.ts';
import type { Deltas, Game, PlayDecision, PlayOption } from './game.ts';
import { chances, moveOf } from './moves.ts';
import { type Draft, draftOf, moved, type State } from './state.ts';
import { reported, type World } from './world.ts';

/** Why a variable changed. `of` is a path `decision.option`, or the id of a rule or a move. */
export interface Cause {
  readonly kind: 'option' | 'when' | 'later' | 'standing' | 'rest' | 'move' | 'also';
  readonly of: string;
  /** The move that an `also` belongs to. */
  readonly move?: string;
}

/** Is told all that happens in a step, in its order. */
export interface Witness {
  change(variable: number, by: number, cause: Cause): void;
  note(text: string): void;
  /** A move by number (the quiet one is last), and the chances of all moves under every value of the first hidden fact. */
  move(number: number, chances: () => readonly (readonly number[])[]): void;
  /** A report on the first hidden fact: the value that it names. */
  signal(value: number): void;
  interrupt(decision: string): void;
}

/** The decision that is open; undefined after the last. */
export function openDecision(game: Game, state: State, world: World): PlayDecision | undefined {
  if (state.done) return undefined;
  if (state.interrupt !== undefined) return game.decisions.get(state.interrupt);
  for (const entry of game.slots[state.round - 1] ?? []) {
    if ('order' in entry) {
      const of = game.scenario.orders[entry.order]?.of ?? [];
      const first = world.turned[entry.order] === true ? 1 : 0;
      return game.decisions.get(of[entry.place === 1 ? first : 1 - first] ?? '');
    }
    if (entry.if === undefined || entry.if(state) !== 0) return entry.decision;
  }
  return undefined;
}

/** The options that the capital is enough for. */
export function openOptions({ options }: PlayDecision, { capital }: State): PlayOption[] {
  return options.filter(({ cost }) => cost <= capital);
}

/** Why a step cannot be taken. */
export class StepError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'StepError';
  }
}

/** The option of the open decision with this id; throws a `StepError` that says why there is none to take. */
export function legalOption(game: Game, state: State, world: World, id: string): PlayOption {
  const decision = openDecision(game, state, world);
  if (decision === undefined) throw new StepError('the play is over; no decision is open');
  const option = decision.options.find((each) => each.id === id);
  if (option === undefined)
    throw new StepError(
      `"${decision.id}" has no option "${id}"; it has ${decision.options.map((each) => each.id).join(', ')}`,
    );
  if (option.cost > state.capital)
    throw new StepError(
      `"${option.path}" costs ${option.cost} capital and there is ${state.capital}`,
    );
  return option;
}

/** The state after a legal option; the state before stays as it was. */
export function step(
  game: Game,
  state: State,
  world: World,
  option: PlayOption,
  witness?: Witness,
): State {
  const draft = draftOf(state);
  const answered = draft.interrupt !== undefined;
  draft.path.push(option.path);
  take(game, draft, option, witness);
  if (answered) draft.interrupt = undefined;
  else halfYear(game, draft, world, witness);
  if (draft.interrupt === undefined) {
    draft.round += 1;
    draft.clock = game.scenario.clock.rounds[draft.round - 1] ?? 0;
  }
  draft.done = draft.round > game.rounds;
  return draft;
}

function apply(draft: Draft, deltas: Deltas | undefined, cause: Cause, witness?: Witness): void {
  if (deltas === undefined) return;
  for (let i = 0; i < deltas.length; i += 2) {
    const variable = deltas[i] ?? 0;
    const before = draft.values[variable] ?? 0;
    const now = moved(before, deltas[i + 1] ?? 0);
    draft.values[variable] = now;
    if (now !== before) witness?.change(variable, now - before, cause);
  }
}

function take(game: Game, draft: Draft, option: PlayOption, witness?: Witness): void {
  const cause = { kind: 'option', of: option.path } as const;
  draft.capital = bounded(draft.capital - option.cost, game.scenario.capital.most);
  const instead = option.instead;
  const other = instead !== undefined && instead.if(draft) !== 0;
  apply(draft, other ? instead.effects : option.effects, cause, witness);
  apply(draft, option.by?.[draft.hidden[0] ?? 0], cause, witness);
  const when = option.when.find((each) => each.if(draft) !== 0);
  if (when !== undefined) {
    apply(draft, when.effects, { kind: 'when', of: option.path }, witness);
    for (const flag of when.sets) draft.flags[flag] = 1;
    if (when.note !== undefined) witness?.note(when.note);
  }
  for (const flag of option.sets) draft.flags[flag] = 1;
  for (const later of option.later) draft.pending.push({ at: draft.round + later.in, later });
}

function halfYear(game: Game, draft: Draft, world: World, witness?: Witness): void {
  const value = draft.hidden[0] ?? 0;
  for (const { at, later } of draft.pending) {
    if (at !== draft.round || (later.if !== undefined && later.if(draft) === 0)) continue;
    const cause = { kind: 'later', of: later.of } as const;
    apply(draft, later.effects, cause, witness);
    apply(draft, later.by?.[value], cause, witness);
    if (later.note !== undefined) witness?.note(later.note);
  }
  for (const { id, if: holds, effects } of game.standing)
    if (holds(draft) !== 0) apply(draft, effects, { kind: 'standing', of: id }, witness);
  rest(game, draft, witness);
  const move = theirMove(game, draft, world, witness);
  draft.passed += 1;
  for (let i = 0; i < draft.values.length; i += 1)
    draft.sums[i] = (draft.sums[i] ?? 0) + (draft.values[i] ?? 0);
  interrupted(game, draft, world, move, witness);
  const income = game.income.reduce(
    (sum, { if: holds, by }) => (holds(draft) === 0 ? sum : sum + by),
    game.scenario.capital.income,
  );
  draft.capital = bounded(draft.capital + income, game.scenario.capital.most);
}

function rest(game: Game, draft: Draft, witness?: Witness): void {
  const { at, slack, rise } = game.scenario.rest;
  const { variable, fall } = game.rest;
  const now = draft.values[variable] ?? 0;
  const by =
    now > at ? Math.max(-(fall[draft.hidden[0] ?? 0] ?? 0), at - now) : now < at - slack ? rise : 0;
  const cause = { kind: 'rest', of: game.scenario.rest.variable } as const;
  if (by !== 0) apply(draft, [variable, by], cause, witness);
}

function theirMove(game: Game, draft: Draft, world: World, witness?: Witness): string {
  const value = draft.hidden[0] ?? 0;
  const { draw: key, quiet } = game.scenario.moves;
  const number = moveOf(chances(game, draft, value), draw(world.dice, `${key}:${draft.round}`));
  if (witness !== undefined) {
    witness.move(number, () =>
      (game.scenario.hidden[0]?.values ?? []).map((_, i) => chances(game, draft, i)),
    );
    if (game.scenario.signal.rounds.includes(draft.round))
      witness.signal(reported(game, world, draft.round));
  }
  const move = game.moves[number];
  if (move === undefined) return quiet.id;
  apply(draft, move.effects, { kind: 'move', of: move.id }, witness);
  apply(draft, move.by?.[value], { kind: 'move', of: move.id }, witness);
  for (const { id, if: holds, effects } of move.also)
    if (holds(draft) !== 0) apply(draft, effects, { kind: 'also', of: id, move: move.id }, witness);
  draft.moves[number] = (draft.moves[number] ?? 0) + 1;
  return move.id;
}

function interrupted(
  game: Game,
  draft: Draft,
  world: World,
  move: string,
  witness?: Witness,
): void {
  const { from, most, cap } = game.scenario.interrupts;
  const { round, interrupts } = draft;
  if (round >= game.rounds || round < from || interrupts.length >= most) return;
  const come = game.interrupts.find(
    (each) =>
      !interrupts.includes(each.decision.id) &&
      (each.after === undefined || each.after.has(move)) &&
      round >= each.from &&
      draw(world.dice, `${each.draw}:${round}`) < Math.max(0, Math.min(cap, each.chance(draft))),
  );
  if (come === undefined) return;
  draft.interrupt = come.decision.id;
  interrupts.push(come.decision.id);
  witness?.interrupt(come.decision.id);
}

function bounded(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
