// What a class advised in a decision exercise: how often each option was taken, and the reasons that were given for it.
import type { Scenario } from '../scenario/scenario.schema.ts';
import { hash } from '../quiz/seed.ts';
import type { Played, Said } from './played.ts';

export interface OptionCount {
  /** `decision.option`. */
  readonly option: string;
  readonly count: number;
  /** In an order that tells nothing of who wrote them, and is the same each time. */
  readonly reasons: readonly Said[];
}
export interface DecisionCount {
  readonly decision: string;
  /** The rounds in which it came, in their order. */
  readonly rounds: readonly number[];
  readonly interrupt: boolean;
  /** Plays that met it. */
  readonly n: number;
  /** All that it has, in the order of the file; those that nobody took too. */
  readonly options: readonly OptionCount[];
}

/** Every decision that was met, by its first round; what interrupted a round comes after it. */
export function decisionCounts(scenario: Scenario, plays: readonly Played[]): DecisionCount[] {
  const steps = Map.groupBy(
    plays.flatMap(({ steps }) => steps),
    ({ decision }) => decision,
  );
  return scenario.decisions
    .flatMap(({ id, options }): DecisionCount[] => {
      const met = steps.get(id);
      if (met === undefined) return [];
      return [
        {
          decision: id,
          rounds: [...new Set(met.map(({ round }) => round))].toSorted((a, b) => a - b),
          interrupt: met.some(({ interrupt }) => interrupt),
          n: met.length,
          options: options.map((option) => {
            const path = `${id}.${option.id}`;
            const taken = met.filter((step) => step.option === path);
            const said = taken.flatMap((step) => step.said ?? []);
            return { option: path, count: taken.length, reasons: shuffled(said) };
          }),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        (a.rounds[0] ?? 0) - (b.rounds[0] ?? 0) || Number(a.interrupt) - Number(b.interrupt),
    );
}

/** By the hash of their text. */
function shuffled(said: readonly Said[]): Said[] {
  return said.toSorted((a, b) => hash(a.reason) - hash(b.reason) || (a.reason < b.reason ? -1 : 1));
}
