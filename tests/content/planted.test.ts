// Faults planted one by one in a copy of the course: each is reported in its place, and nothing else is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { CourseCopy } from './course-copy.ts';
import type { Plants } from './plant.ts';
import { courseQuizPlants } from './plants-in-course-quizzes.ts';
import { evidencePlants } from './plants-in-evidence.ts';
import { add, figurePlants } from './plants-in-figures.ts';
import { judgementPlants } from './plants-in-judgements.ts';
import { bodyPlants, frontMatterPlants } from './plants-in-lessons.ts';
import { coursePlants, libraryPlants, rowPlants } from './plants-in-library.ts';
import { mapPlants, questionPlants, quizPlants } from './plants-in-quizzes.ts';
import { teachingPlants } from './plants-in-teaching.ts';
import { writtenPlants } from './plants-in-written.ts';

const groups: Readonly<Record<string, Plants>> = {
  'in course.yaml and among the files': coursePlants,
  'in front matter': frontMatterPlants,
  'in the body of a lesson': bodyPlants,
  'in a question': questionPlants,
  'in a map': mapPlants,
  'in a passage to mark': evidencePlants,
  'in a quiz on the whole course': courseQuizPlants,
  'in a judgement': judgementPlants,
  'in what is written': writtenPlants,
  'in a quiz': quizPlants,
  'in the library': libraryPlants,
  'in a data table': rowPlants,
  'in a plan for teachers or a path': teachingPlants,
  'in a figure of numbers, votes or routes': figurePlants,
};

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

describe.each(Object.entries(groups))('a single fault %s', (_, plants) => {
  it.each(Object.entries(plants))('is reported: %s', (_title, plant) => {
    const expected = [plant(copy)].flat();
    const { faults, course } = checkCourse(copy.folder);
    const places = (all: readonly { file: string; line: number }[]) =>
      all.map(({ file, line }) => `${file}:${line}`).toSorted();
    expect(places(faults), JSON.stringify(faults, undefined, 1)).toEqual(places(expected));
    for (const { what, mend = '' } of expected) {
      const found = faults.find((fault) => fault.what.includes(what));
      expect(found, `${what} in ${faults.map((fault) => fault.what).join('; ')}`).toBeDefined();
      expect(found?.mend).toContain(mend);
      expect(found?.mend).not.toBe('');
    }
    expect(course).toBeUndefined();
  });
});

it('plants more kinds of fault than twenty-five', () => {
  const count = Object.values(groups).flatMap((plants) => Object.keys(plants)).length;
  expect(count).toBeGreaterThan(25);
});

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
