import { describe, expect, test } from 'vitest';
import {
  contentOf,
  judgementsOf,
  questionsOf,
  readSnapshot,
  snapshotOf,
} from '../../src/classroom/snapshot.ts';
import type { CourseContent, QuizContent } from '../../src/classroom/room.ts';
import type { LessonId, QuestionId, QuizId } from '../../src/ids.ts';
import type { Scenario } from '../../src/scenario/scenario.schema.ts';
import { choiceOf, choicesOf, common } from '../quiz/questions.ts';

const judgement = {
  ...common('birds.judge'),
  kind: 'judgement' as const,
  rubric: [],
  words: 100,
  example: 'an example',
} as unknown as CourseContent['quizzes'][number]['questions'][number];
const about = (title: string) => ({
  passage: { href: '/lessons/birds/#names', title },
  sources: [],
});
const quiz: QuizContent = {
  id: 'birds' as QuizId,
  title: 'Birds',
  use: 'class',
  pools: [{ id: 'wings', take: 1 }],
  pass: 0.8,
  questions: [choiceOf('birds.one'), choicesOf('birds.two'), judgement],
};
const course: CourseContent = {
  id: 'nature',
  title: 'Nature',
  quizzes: [quiz],
  lessons: [
    {
      id: 'birds' as LessonId,
      title: 'Birds',
      number: 1,
      href: '/lessons/birds/',
      checks: [choiceOf('birds.check', { place: 'lesson' })],
    },
    { id: 'empty' as LessonId, title: 'Nothing', number: 2, href: '/lessons/empty/', checks: [] },
  ],
  scenarios: [{ id: 'river', title: 'The river', rules: 'river-1' } as unknown as Scenario],
  links: {
    ['birds.one' as QuestionId]: about('Names'),
    ['birds.check' as QuestionId]: about('A check'),
  },
};
const of = (kind: 'quiz' | 'lesson' | 'judgement' | 'exercise', ref: string, from = course) =>
  snapshotOf(from, { kind, ref });

describe('the copy that attempts are taken with', () => {
  test('holds a quiz whole: its questions with their keys, its pools, and where to read', () => {
    const copy = readSnapshot(of('quiz', 'birds')?.body ?? '');
    expect(copy).toEqual({
      kind: 'quiz',
      id: 'birds',
      title: 'Birds',
      use: 'class',
      pools: quiz.pools,
      pass: 0.8,
      questions: quiz.questions,
      links: { 'birds.one': about('Names') },
    });
  });

  test('leaves out the checks that a quiz file keeps for its lesson', () => {
    const checks = [choiceOf('birds.one'), choiceOf('birds.inside', { place: 'lesson' })];
    const from = { ...course, quizzes: [{ ...quiz, questions: checks }] };
    const copy = readSnapshot(of('quiz', 'birds', from)?.body ?? '');
    expect(questionsOf(copy).map(({ id }) => id)).toEqual(['birds.one']);
  });

  test('holds a lesson with its checks, a judgement as one question, an exercise as its whole file', () => {
    expect(readSnapshot(of('lesson', 'birds')?.body ?? '')).toMatchObject({
      kind: 'lesson',
      number: 1,
      href: '/lessons/birds/',
      questions: [{ id: 'birds.check' }],
      links: { 'birds.check': about('A check') },
    });
    expect(readSnapshot(of('judgement', 'birds.judge')?.body ?? '')).toMatchObject({
      kind: 'judgement',
      questions: [{ id: 'birds.judge' }],
    });
    expect(readSnapshot(of('exercise', 'river')?.body ?? '')).toEqual({
      kind: 'exercise',
      id: 'river',
      title: 'The river',
      rules: 'river-1',
      scenario: course.scenarios[0],
    });
  });

  test('has a hash that stays when only the order of the keys differs', () => {
    const turned = Object.fromEntries(Object.entries(quiz).toReversed()) as unknown as QuizContent;
    expect(of('quiz', 'birds', { ...course, quizzes: [turned] })).toEqual(of('quiz', 'birds'));
  });

  test.each<[string, Partial<QuizContent>]>([
    [
      'wording',
      { questions: [choiceOf('birds.one', { prompt: 'another' }), ...quiz.questions.slice(1)] },
    ],
    ['order', { questions: quiz.questions.toReversed() }],
    ['pools', { pools: [{ id: 'wings', take: 2 }] }],
    ['title', { title: 'All birds' }],
  ])('has another hash when the %s differs', (_, change) => {
    const from = { ...course, quizzes: [{ ...quiz, ...change }] };
    expect(of('quiz', 'birds', from)?.hash).not.toBe(of('quiz', 'birds')?.hash);
  });

  test('is not there for what the course does not have, nor for a lesson without checks', () => {
    expect(of('quiz', 'fish')).toBeUndefined();
    expect(of('judgement', 'birds.one')).toBeUndefined();
    expect(of('exercise', 'birds')).toBeUndefined();
    expect(contentOf(course, 'lesson', 'empty')).toBeUndefined();
  });

  test('knows the written judgements of a course and where each stands', () => {
    expect(judgementsOf(course)).toEqual([{ question: judgement, in: 'Birds', practice: false }]);
  });
});
