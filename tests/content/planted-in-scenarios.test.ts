// Faults planted one by one in the decision exercise of a copy of the course.
import { expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { CourseCopy } from './course-copy.ts';
import { plantAll } from './plant-all.ts';
import { decisionPlants, endingPlants, ruleOfPlayPlants } from './plants-in-scenarios.ts';

plantAll({
  'in the rules of an exercise': ruleOfPlayPlants,
  'in a decision': decisionPlants,
  'in an ending': endingPlants,
});

it('a course without an exercise has no fault but what still speaks of it: its sources, its plan, a path', () => {
  const copy = new CourseCopy();
  copy.removeFolder('scenarios');
  const codes = checkCourse(copy.folder).faults.map(({ code }) => code);
  // What teachers are told of an exercise that is not there is named as well: its plan, and the step of a path.
  expect(codes.filter((code) => code !== 'source-uncited')).toEqual(['reference', 'reference']);
  copy.dispose();
});
