// A tiny course for tests of a class; its words are about birds, and what is right is easily told.
import type { LessonId, OptionId, QuizId, SourceId } from '../../src/ids.ts';
import type { CourseContent, LessonContent, QuizContent } from '../../src/classroom/room.ts';
import type { Question } from '../../src/quiz/kinds.ts';
import { orderOf, sortOf, matchOf } from '../quiz/part-questions.ts';
import { choiceOf, choicesOf, common, option } from '../quiz/questions.ts';

const id = (text: string) => text as OptionId;

/** Two choices (`k7` and `a1` are right) whose key travels with the page. */
export const practiceQuiz: QuizContent = {
  id: 'practice' as QuizId,
  title: 'Birds to practise',
  use: 'practice',
  pass: 0.6,
  questions: [
    choiceOf('practice.one'),
    choiceOf('practice.two', { options: [option('a1', true), option('b2')] }),
  ],
};

/** Class questions: what is right stands beside each. */
export const classQuestions: readonly Question[] = [
  // k7
  choiceOf('class.choice'),
  // a1 and b2
  choicesOf('class.choices'),
  // m1 to x1, m2 and m3 to x2
  {
    ...sortOf(
      [
        ['m1', 'x1'],
        ['m2', 'x2'],
        ['m3', 'x2'],
      ],
      ['x1', 'x2'],
    ),
    ...common('class.sort'),
  },
  // r1 to t1, r2 to t2; nothing to t3
  {
    ...matchOf(
      [
        ['r1', 't1'],
        ['r2', 't2'],
      ],
      ['t1', 't2', 't3'],
    ),
    ...common('class.match'),
  },
  // o1, o2, o3
  { ...orderOf('o1', 'o2', 'o3'), ...common('class.order') },
  // 12, give or take 1
  {
    ...common('class.number'),
    kind: 'number',
    value: 12,
    tolerance: 1,
    unit: 'eggs',
    why: 'why of the number',
  },
  // heron
  {
    ...common('class.text'),
    kind: 'text',
    accepted: [{ text: 'heron' }],
    why: 'why of the text',
  },
  // g1: wings; g2: p1
  {
    ...common('class.gaps'),
    kind: 'gaps',
    text: 'A bird has {g1} and {g2}.',
    gaps: [
      { id: id('g1'), accepted: [{ text: 'wings' }], why: 'why of g1' },
      { id: id('g2'), options: [option('p1', true), option('p2')] },
    ],
  },
  // s1
  {
    ...common('class.evidence'),
    kind: 'evidence',
    claim: 'Birds fly.',
    relation: 'for',
    sentences: [option('s1', true), option('s2'), option('s3')],
    from: 'a-book' as SourceId,
  },
  // for a person to judge, 0 to 4 points
  {
    ...common('class.judgement'),
    kind: 'judgement',
    words: { from: 3, to: 60 },
    rubric: [
      {
        id: id('c1'),
        text: 'A claim',
        levels: [
          { points: 0, text: 'none' },
          { points: 2, text: 'clear' },
        ],
      },
      {
        id: id('c2'),
        text: 'A reason',
        levels: [
          { points: 0, text: 'none' },
          { points: 2, text: 'good' },
        ],
      },
    ],
    models: [{ text: 'Herons are patient birds.' }, { text: 'Gulls are loud birds.' }],
    why: 'why of the judgement',
  },
];

/** One question of every kind but the map. */
export const classQuiz: QuizContent = {
  id: 'class' as QuizId,
  title: 'Birds for the class',
  intro: 'Ten questions about birds.',
  use: 'class',
  pass: 0.6,
  questions: classQuestions,
};

/** Two checks: k7 and a1 are right. */
export const lesson: LessonContent = {
  id: 'first-birds' as LessonId,
  title: 'First birds',
  number: 1,
  href: '/lessons/first-birds/',
  checks: [
    choiceOf('lesson.one', { place: 'lesson' }),
    choiceOf('lesson.two', { place: 'lesson', options: [option('a1', true), option('b2')] }),
  ],
};

const questions = [...practiceQuiz.questions, ...classQuestions, ...lesson.checks];

/** A practice quiz, a class quiz and a lesson; no exercise. */
export const tinyCourse: CourseContent = {
  id: 'birds',
  title: 'A course of birds',
  quizzes: [practiceQuiz, classQuiz],
  lessons: [lesson],
  scenarios: [],
  links: Object.fromEntries(
    questions.map((question) => [
      question.id,
      {
        passage: { href: '/lessons/first-birds/#names', title: 'Names' },
        sources: [{ href: '/sources/#a-book', title: 'A book' }],
      },
    ]),
  ),
};
