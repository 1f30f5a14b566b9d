// Texts of a decision exercise that are still to be written, too short or too long.
import { remarksIn } from '../../scenario/check/all.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../scenario-places.ts';
import type { WrittenCourse } from '../written.ts';

/** Remarks on the texts of every exercise. */
export function scenarioTexts({ scenarios }: WrittenCourse): Fault[] {
  return scenarios.flatMap((scenario) => {
    const { decisions, endings } = scenario;
    const whole = {
      ...scenario.value,
      decisions: decisions.map(({ value }) => value),
      endings: endings.map(({ value }) => value),
    };
    return remarksIn(whole).map((finding) => faultAt(finding, scenario));
  });
}
