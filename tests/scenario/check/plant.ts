// One fault, planted in a copy of the exercise, and where it must be found.
import type { Scenario } from '../../../src/scenario/scenario.schema.ts';
import { optionOf, some } from './shipped.ts';

export type Plant = (scenario: Scenario) => void;

/** The place is the end of the path of what is found; `what` is contained in its words. */
export type Named = readonly [
  code: string,
  title: string,
  plant: Plant,
  place: string,
  what: string,
];

/** Changes an option, given as `decision.option`. */
export function option(path: string, change: (option: ReturnType<typeof optionOf>) => void): Plant {
  return (scenario) => change(optionOf(scenario, path));
}

/** Gives an ending another condition. */
export function endingIf(index: number, condition: string | undefined): Plant {
  return (scenario) => {
    scenario.endings[index] = { ...some(scenario.endings[index]), if: condition };
  };
}
