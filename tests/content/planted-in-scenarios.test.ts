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

it('a course without an exercise, and without the sources of one, has no fault', () => {
  const copy = new CourseCopy();
  copy.removeFolder('scenarios');
  const codes = checkCourse(copy.folder).faults.map(({ code }) => code);
  expect(codes.filter((code) => code !== 'source-uncited')).toEqual([]);
  copy.dispose();
});
