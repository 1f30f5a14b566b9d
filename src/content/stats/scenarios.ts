// How large a decision exercise is, and what its options stand for.
import type { WrittenCourse, WrittenScenario } from '../written.ts';

export interface ScenarioCounts {
  readonly scenario: string;
  readonly rounds: number;
  readonly decisions: number;
  readonly options: number;
  readonly endings: number;
  /** Different sources that its decisions name. */
  readonly sources: number;
  readonly strategies: readonly {
    readonly strategy: string;
    /** Options that belong to it, with however many points. */
    readonly options: number;
    /** L28: decisions of which no option belongs to it. */
    readonly without: readonly string[];
  }[];
}

/** Counts every exercise of a course. */
export function countScenarios({ scenarios }: WrittenCourse): ScenarioCounts[] {
  return scenarios.map(count);
}

function count({ id, value, decisions, endings }: WrittenScenario): ScenarioCounts {
  const all = decisions.map(({ value: decision }) => decision);
  const fits = (strategy: string) => (option: (typeof all)[number]['options'][number]) =>
    option.strategies[strategy] !== undefined;
  return {
    scenario: id,
    rounds: value.slots.length,
    decisions: all.length,
    options: all.reduce((sum, { options }) => sum + options.length, 0),
    endings: endings.length,
    sources: new Set(
      all.flatMap(({ documented, actual }) => [
        ...documented.flatMap(({ sources }) => sources),
        ...actual.sources,
      ]),
    ).size,
    strategies: value.strategies.map(({ id: strategy }) => ({
      strategy,
      options: all.flatMap(({ options }) => options.filter(fits(strategy))).length,
      without: all
        .filter(({ options }) => !options.some(fits(strategy)))
        .map(({ id: decision }) => decision),
    })),
  };
}
