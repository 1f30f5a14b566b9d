// Coverage: enough questions on each objective, of each kind and level, and a judgement about each lesson.
import { describe, expect, it } from 'vitest';
import type { LessonId } from '../../../src/ids.ts';
import { coverage } from '../../../src/content/lints/coverage.ts';
import { choice, smallCourse, told } from './small-course.ts';

const some = (n: number, id = 'one.q') =>
  Array.from({ length: n }, (_, i) =>
    choice(`${id}${i}`, `What is ${i}?`, ['Small', 'Large'], 0),
  ).join('');
const judgement = `  - id: one.judge
    kind: judgement
    objective: one.know
    level: evaluate
    prompt: Is it small?
    words: { from: 2, to: 9 }
    rubric:
      - { id: a1, text: Says, levels: [{ points: 0, text: Nothing. }, { points: 1, text: Something. }] }
      - { id: b2, text: Why, levels: [{ points: 0, text: Nothing. }, { points: 1, text: Something. }] }
    models: [{ text: It is small. }, { text: It is large. }]
    why: It says why.
    explanation: People differ.
    passage: "one#it-is"
    sources: [book]
`;

it('says nothing of a course that has enough of everything', () => {
  expect(coverage(smallCourse({ questions: some(2) + judgement }))).toEqual([]);
});

describe('an objective', () => {
  it('has three questions or more', () => {
    expect(told(coverage(smallCourse({ questions: some(1) + judgement })))).toEqual([
      'lessons/one.mdx:5 2 questions on the objective "one.know", expected at least 3',
    ]);
  });
  it('may have them in the tests of the course', () => {
    const course = smallCourse({ questions: some(1) + judgement, before: some(1, 'one.b') });
    expect(coverage(course)).toEqual([]);
  });
  it('has as many as the course asks for', () => {
    const course = 'limits: { questionsPerObjective: 4 }';
    expect(told(coverage(smallCourse({ questions: some(2) + judgement, course })))).toEqual([
      'lessons/one.mdx:5 3 questions on the objective "one.know", expected at least 4',
    ]);
  });
});

describe('a lesson', () => {
  it('has a written judgement, unless the course wants none', () => {
    const questions = some(3);
    expect(told(coverage(smallCourse({ questions })))).toEqual([
      'lessons/one.mdx:8 no written judgements about this lesson, expected at least 1',
    ]);
    const course = 'limits: { judgementsPerLesson: 0 }';
    expect(coverage(smallCourse({ questions, course }))).toEqual([]);
  });
});

it('a judgement about one lesson is none about another', () => {
  const course = smallCourse({ questions: some(3) + judgement });
  const quizzes = course.quizzes.map((quiz) => ({
    ...quiz,
    value: { ...quiz.value, lesson: 'two' as LessonId },
  }));
  expect(told(coverage({ ...course, quizzes }))).toEqual([
    'lessons/one.mdx:8 no written judgements about this lesson, expected at least 1',
  ]);
});

it('work for a class covers nothing: whoever learns alone does not meet it', () => {
  const course = smallCourse({ questions: some(2) + judgement });
  const quizzes = course.quizzes.map((quiz) => ({
    ...quiz,
    value: { ...quiz.value, use: 'class' as const },
  }));
  expect(told(coverage({ ...course, quizzes }))).toEqual([
    'lessons/one.mdx:5 no questions on the objective "one.know", expected at least 3',
    'lessons/one.mdx:8 no written judgements about this lesson, expected at least 1',
  ]);
});

describe('a course', () => {
  it('asks for more than remembering in half of its questions', () => {
    const remember = some(3, 'one.r').replaceAll('understand', 'remember');
    expect(coverage(smallCourse({ questions: remember + some(2) + judgement }))).toEqual([]);
    expect(
      told(
        coverage(smallCourse({ questions: remember + some(1) + judgement, course: 'limits: {}' })),
      ),
    ).toEqual([
      'course.yaml:12 2 of 5 questions ask for more than remembering, expected at least 3',
    ]);
  });

  it('uses each kind six times from a hundred questions on', () => {
    const kinds = (n: number) =>
      told(coverage(smallCourse({ questions: some(n - 1) + judgement }))).filter((line) =>
        line.includes('of the kind'),
      );
    expect(kinds(99)).toEqual([]);
    expect(kinds(100)).toHaveLength(10);
    expect(kinds(100)[0]).toBe(
      'course.yaml:1 no questions of the kind "choices" among 100, expected at least 6',
    );
  });
});
