// An exercise made ready to be played: every expression read once, every name a number, every lookup done.
import type { Option } from './decision.schema.ts';
import { parseExpression } from './expression.ts';
import type { Scenario } from './scenario.schema.ts';
import { type Formula, formulaOf, type Layout } from './situation.ts';

/** Changes of variables: the number of a variable, by how much, and so on by turns. */
export type Deltas = readonly number[];
/** Deltas by the number of the value of the first hidden fact. */
export type ByValue = readonly Deltas[];

export interface Later {
  readonly in: number;
  readonly if: Formula | undefined;
  readonly effects: Deltas;
  readonly by: ByValue | undefined;
  readonly note: string | undefined;
  /** `decision.option`. */
  readonly of: string;
}
export interface PlayOption {
  readonly id: string;
  /** `decision.option`. */
  readonly path: string;
  readonly cost: number;
  readonly effects: Deltas;
  readonly instead: { readonly if: Formula; readonly effects: Deltas } | undefined;
  readonly by: ByValue | undefined;
  readonly when: readonly {
    readonly if: Formula;
    readonly effects: Deltas;
    readonly sets: readonly number[];
    readonly note: string | undefined;
  }[];
  readonly later: readonly Later[];
  readonly sets: readonly number[];
  /** How far it fits each strategy, in the order of the scenario. */
  readonly strategies: readonly number[];
}
export interface PlayDecision {
  readonly id: string;
  readonly options: readonly PlayOption[];
}
export interface PlayRule {
  readonly id: string;
  readonly if: Formula;
  readonly effects: Deltas;
}
export interface PlayMove {
  readonly id: string;
  readonly chance: readonly Formula[];
  readonly effects: Deltas;
  readonly by: ByValue | undefined;
  readonly also: readonly PlayRule[];
}
export type Entry =
  | { readonly if: Formula | undefined; readonly decision: PlayDecision }
  | { readonly order: number; readonly place: number };

export interface Interrupt {
  readonly decision: PlayDecision;
  readonly draw: string;
  readonly from: number;
  readonly after: ReadonlySet<string> | undefined;
  readonly chance: Formula;
}

export interface Game {
  readonly scenario: Scenario;
  readonly layout: Layout;
  readonly rounds: number;
  readonly decisions: ReadonlyMap<string, PlayDecision>;
  readonly slots: readonly (readonly Entry[])[];
  readonly standing: readonly PlayRule[];
  readonly rest: { readonly variable: number; readonly fall: readonly number[] };
  readonly moves: readonly PlayMove[];
  readonly interrupts: readonly Interrupt[];
  readonly income: readonly { readonly if: Formula; readonly by: number }[];
  readonly goals: readonly {
    readonly score: Formula;
    readonly move: number;
    readonly points: number;
  }[];
  readonly endings: readonly { readonly id: string; readonly if: Formula | undefined }[];
  readonly gauges: readonly Formula[];
  readonly arrows: readonly Formula[];
  readonly redLines: readonly Formula[];
  /** Per assumption, whether each stance is borne out. */
  readonly stances: readonly (readonly Formula[])[];
}

/** The names of an exercise by their numbers. */
export function layoutOf(scenario: Scenario): Layout {
  const options = scenario.decisions.flatMap(({ options }) => options);
  const sets = (option: Option) => [
    ...(option.sets ?? []),
    ...(option.when ?? []).flatMap((when) => when.sets ?? []),
  ];
  const chosen = scenario.decisions.flatMap(({ id, options: of }) =>
    of.map((option) => `${id}.${option.id}`),
  );
  return {
    variables: numbered(scenario.variables.map(({ id }) => id)),
    means: new Set(scenario.variables.filter(({ mean }) => mean).map(({ id }) => id)),
    clock: scenario.clock.id,
    flags: numbered([...options.flatMap(sets), ...chosen]),
    hidden: new Map(
      scenario.hidden.map(({ id, values }, index) => [
        id,
        { index, values: numbered(values.map((value) => value.id)) },
      ]),
    ),
  };
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map([...new Set(ids)].map((id, i) => [id, i]));
}

/** Makes an exercise ready to be played. It has passed the check: a name that means nothing throws here. */
export function gameOf(scenario: Scenario): Game {
  const layout = layoutOf(scenario);
  const build = new Builder(scenario, layout);
  const decisions = new Map(
    scenario.decisions.map(({ id, options }) => [
      id,
      { id, options: options.map((option) => build.option(id, option)) },
    ]),
  );
  const decision = (id: string) => found(decisions.get(id), `decision "${id}"`);
  const { moves, interrupts, rest, capital } = scenario;
  return {
    scenario,
    layout,
    rounds: scenario.slots.length,
    decisions,
    slots: scenario.slots.map((slot) =>
      slot.map((entry) =>
        'order' in entry
          ? {
              order: scenario.orders.findIndex(({ id }) => id === entry.order),
              place: entry.place,
            }
          : { if: build.maybe(entry.if), decision: decision(entry.decision) },
      ),
    ),
    standing: scenario.standing.map((rule) => build.rule(rule)),
    rest: {
      variable: build.variable(rest.variable),
      fall: build.values().map((value) => rest.fall[value] ?? 0),
    },
    moves: moves.list.map((move) => ({
      id: move.id,
      chance: build.values().map((value) => build.formula(move.chance[value] ?? '0')),
      effects: build.deltas(move.effects),
      by: build.byValue(move.by),
      also: (move.also ?? []).map((rule) => build.rule(rule)),
    })),
    interrupts: interrupts.list.map((interrupt) => ({
      decision: decision(interrupt.decision),
      draw: interrupt.draw,
      from: interrupt.from ?? 1,
      after: interrupt.after && new Set(interrupt.after),
      chance: build.formula(interrupt.chance),
    })),
    income: capital.also.map(({ if: condition, by }) => ({ if: build.formula(condition), by })),
    goals: scenario.goals.map(({ score, per }) => ({
      score: build.formula(score),
      move: per === undefined ? -1 : moves.list.findIndex(({ id }) => id === per.move),
      points: per?.points ?? 0,
    })),
    endings: scenario.endings.map(({ id, if: condition }) => ({ id, if: build.maybe(condition) })),
    gauges: scenario.gauges.map(({ value }) => build.formula(value)),
    arrows: scenario.arrows.map(({ length }) => build.formula(length)),
    redLines: scenario.redLines.map(({ crossed }) => build.formula(crossed)),
    stances: scenario.assumptions.map(({ stances }) =>
      stances.map(({ holds }) => build.formula(holds)),
    ),
  };
}

class Builder {
  readonly #scenario: Scenario;
  readonly #layout: Layout;

  constructor(scenario: Scenario, layout: Layout) {
    this.#scenario = scenario;
    this.#layout = layout;
  }

  formula(text: string): Formula {
    return formulaOf(parseExpression(text), this.#layout);
  }
  maybe(text: string | undefined): Formula | undefined {
    return text === undefined ? undefined : this.formula(text);
  }
  variable(id: string): number {
    return found(this.#layout.variables.get(id), `variable "${id}"`);
  }
  /** The values of the first hidden fact. */
  values(): string[] {
    return (this.#scenario.hidden[0]?.values ?? []).map(({ id }) => id);
  }
  deltas(effects: Readonly<Record<string, number>> | undefined): number[] {
    return Object.entries(effects ?? {}).flatMap(([id, by]) => [this.variable(id), by]);
  }
  byValue(by: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined) {
    return by && this.values().map((value) => this.deltas(by[value]));
  }
  rule({ id, if: condition, effects }: Scenario['standing'][number]): PlayRule {
    return { id, if: this.formula(condition), effects: this.deltas(effects) };
  }
  option(decision: string, option: Option): PlayOption {
    const path = `${decision}.${option.id}`;
    const flags = (ids: readonly string[] | undefined) =>
      (ids ?? []).map((id) => found(this.#layout.flags.get(id), `flag "${id}"`));
    return {
      id: option.id,
      path,
      cost: option.cost,
      effects: this.deltas(option.effects),
      instead: option.instead && {
        if: this.formula(option.instead.if),
        effects: this.deltas(option.instead.effects),
      },
      by: this.byValue(option.by),
      when: (option.when ?? []).map((when) => ({
        if: this.formula(when.if),
        effects: this.deltas(when.effects),
        sets: flags(when.sets),
        note: when.note,
      })),
      later: (option.later ?? []).map((later) => ({
        in: later.in,
        if: this.maybe(later.if),
        effects: this.deltas(later.effects),
        by: this.byValue(later.by),
        note: later.note,
        of: path,
      })),
      sets: [...flags(option.sets), ...flags([path])],
      strategies: this.#scenario.strategies.map(({ id }) => option.strategies[id] ?? 0),
    };
  }
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the exercise has no ${what}`);
  return value;
}
