// The exercise of this repository's course as a value that a test may change, and what the checks find in it.
import { checkCourse } from '../../../src/content/check.ts';
import { findingsIn, remarksIn } from '../../../src/scenario/check/all.ts';
import type { Finding } from '../../../src/scenario/check/finding.ts';
import { type Scenario, wholeScenarioSchema } from '../../../src/scenario/scenario.schema.ts';

const [shipped] = checkCourse('.').course?.scenarios ?? [];

/** A copy of the exercise with something changed. */
export function exercise(change: (scenario: Scenario) => void = () => undefined): Scenario {
  if (shipped === undefined) throw new Error('the course has faults: npm run check names them');
  const copy = structuredClone(shipped);
  change(copy);
  return copy;
}

/** A decision of the exercise by its id. */
export function decisionOf(scenario: Scenario, id: string): Scenario['decisions'][number] {
  return some(scenario.decisions.find((decision) => decision.id === id));
}

/** An option of the exercise, as `decision.option`. */
export function optionOf(
  scenario: Scenario,
  path: string,
): Scenario['decisions'][number]['options'][number] {
  const [decision = '', option] = path.split('.');
  return some(decisionOf(scenario, decision).options.find(({ id }) => id === option));
}

/** What must be there. */
export function some<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the exercise no longer has it: plant this another way');
  return value;
}

/** All that the checks say of an exercise. */
export function found(scenario: Scenario): Finding[] {
  const form = (made: Scenario) => wholeScenarioSchema.safeParse(made).error?.message;
  return [...findingsIn(scenario, form), ...remarksIn(scenario)];
}
