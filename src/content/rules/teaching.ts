// Plans for teachers: what they say of time must add up.
import type { Fault } from '../fault.ts';
import type { CourseFiles } from '../files.ts';

/** Plans whose steps do not add up to the length they state. */
export function teaching(files: CourseFiles): Fault[] {
  return files.plans.flatMap(({ value, at }) => {
    if (value === undefined) return [];
    const sum = value.plan.reduce((minutes, step) => minutes + step.minutes, 0);
    if (sum === value.minutes) return [];
    return [
      {
        ...at(['minutes']),
        code: 'plan-minutes',
        what: `the plan says ${value.minutes} minutes and its steps take ${sum}`,
        mend: 'change "minutes:" of the plan, or of one of its steps',
      },
    ];
  });
}
