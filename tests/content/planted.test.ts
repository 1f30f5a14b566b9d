// Faults planted in a copy of the course, outside its quizzes; sound copies; and several faults at once.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { CourseCopy } from './course-copy.ts';
import { plantAll } from './plant-all.ts';
import { add, figurePlants } from './plants-in-figures.ts';
import { bodyPlants, frontMatterPlants } from './plants-in-lessons.ts';
import { coursePlants, libraryPlants, rowPlants } from './plants-in-library.ts';
import { questionPlants, quizPlants } from './plants-in-quizzes.ts';
import { teachingPlants } from './plants-in-teaching.ts';

plantAll({
  'in course.yaml and among the files': coursePlants,
  'in front matter': frontMatterPlants,
  'in the body of a lesson': bodyPlants,
  'in the library': libraryPlants,
  'in a data table': rowPlants,
  'in a plan for teachers or a path': teachingPlants,
  'in a figure of numbers, votes or routes': figurePlants,
});

let copy: CourseCopy;
beforeEach(() => {
  copy = new CourseCopy();
});
afterEach(() => copy.dispose());

it('reports nothing in a clean copy of the course', () => {
  const { faults, course } = checkCourse(copy.folder);
  expect(faults).toEqual([]);
  expect(course?.lessons.length).toBeGreaterThan(0);
});

it('keeps to itself what may stand for what reason: no page needs it', () => {
  const { course, writing } = checkCourse(copy.folder);
  expect(writing?.lessons.some(({ value }) => value.allow !== undefined)).toBe(true);
  const { plans, ...rest } = course ?? {};
  expect(JSON.stringify([rest, ...(plans ?? [])])).not.toContain('"allow":');
});

it('reports nothing in a course without anything for teachers', () => {
  copy.removeFolder('teaching');
  const { faults, course } = checkCourse(copy.folder);
  expect(faults).toEqual([]);
  expect(course?.plans.size).toBe(0);
});

it.each(['lines', 'bars', 'votes', 'routes'] as const)(
  'reports nothing in a sound figure of the kind %s',
  (kind) => {
    add(copy, kind);
    expect(checkCourse(copy.folder).faults).toEqual([]);
  },
);

it('reports every fault at once, each in its place', () => {
  const expected = [
    coursePlants['a vector without its colour'],
    frontMatterPlants['a day that does not exist'],
    bodyPlants['a figure without alternative text'],
    bodyPlants['a <Cite> of a missing source'],
    questionPlants['an option without why'],
    quizPlants['a misconception that does not exist'],
    libraryPlants['a year that YAML takes for a number'],
    rowPlants['a word that the figure cannot draw'],
  ].flatMap((plant) => plant?.(copy) ?? []);
  expect(expected).toHaveLength(8);
  const { faults } = checkCourse(copy.folder);
  const told = faults.map(({ file, line }) => `${file}:${line}`);
  expect(told.toSorted()).toEqual(expected.map(({ file, line }) => `${file}:${line}`).toSorted());
});
