// What counts as read, answered and mastered; every number worked out by hand.
import { describe, expect, it } from 'vitest';
import type { AttemptId, LessonId, ObjectiveId, QuestionId } from '../../src/ids.ts';
import type { AttemptEvent } from '../../src/quiz/events.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Answer, Question } from '../../src/quiz/kinds.ts';
import type { LessonRead, StudyEvent } from '../../src/study/events.ts';
import { linksOf } from '../../src/study/links.ts';
import { outlineOf } from '../../src/study/outline.ts';
import { progress } from '../../src/study/progress.ts';
import { isRead } from '../../src/study/read.ts';
import { choiceOf, choicesOf, choose, option, pick, quizId } from '../quiz/questions.ts';

const lesson = 'birds' as LessonId;
const names = 'birds.names' as ObjectiveId;
const songs = 'birds.songs' as ObjectiveId;
const inLesson = choiceOf('birds.check', { place: 'lesson' });
const questions: readonly Question[] = [
  choiceOf('birds.one'),
  choicesOf('birds.some'),
  choiceOf('birds.sing', { objective: songs }),
  inLesson,
  choiceOf('birds.before', { place: 'before' }),
];
const courseOf = (own: readonly Question[] = questions) => ({
  lessons: [
    {
      id: lesson,
      title: 'Birds',
      checks: [inLesson.id],
      objectives: [
        { id: names, text: 'name birds' },
        { id: songs, text: 'sing' },
      ],
    },
  ],
  quizzes: [{ id: quizId, title: 'Which bird?', pass: 0.8, questions: own }],
});
const outline = outlineOf(courseOf());

let time = 0;
const start = (attempt: string, asked: readonly string[]): AttemptEvent => ({
  type: 'started',
  id: `${attempt} start`,
  attempt: attempt as AttemptId,
  quiz: quizId,
  seed: 'x',
  questions: asked as QuestionId[],
  at: (time += 1),
});
const answered = (
  attempt: string,
  id: string,
  answer: Answer,
  of: readonly Question[] = questions,
): AttemptEvent => {
  const question = of.find((each) => each.id === id);
  return {
    type: 'answered',
    id: `${attempt} ${id}`,
    attempt: attempt as AttemptId,
    quiz: quizId,
    question: id as QuestionId,
    fits: question === undefined ? '' : fingerprint(question),
    answer,
    at: (time += 1),
  };
};
const readIt = (read: boolean): LessonRead => ({
  type: 'lesson-read',
  id: `r${(time += 1)}`,
  lesson,
  read,
  at: time,
});
const ends = ['birds.one', 'birds.some', 'birds.sing'];
const whole = (attempt: string, answers: readonly Answer[]): StudyEvent[] => [
  start(attempt, ends),
  ...answers.map((answer, i) => answered(attempt, ends[i] ?? '', answer)),
];

describe('progress', () => {
  it('of somebody who has done nothing is nothing, with all denominators', () => {
    const done = progress(outline, []);
    expect(done).toMatchObject({ answered: 0, questions: 4 });
    expect(done.lessonsRead.size).toBe(0);
    expect(done.quizzes).toEqual([
      { id: quizId, best: undefined, latest: undefined, passed: false, underWay: undefined },
    ]);
    expect(done.objectives).toEqual([
      { id: names, answered: 0, points: 0, outOf: 3, state: 'not-started' },
      { id: songs, answered: 0, points: 0, outOf: 1, state: 'not-started' },
    ]);
  });
  it('takes the latest answer to each question, from quiz and check alike', () => {
    const done = progress(outline, [
      ...whole('quiz:1', [choose('p2'), pick('a1'), choose('k7')]),
      start('check:birds.check:1', ['birds.check']),
      answered('check:birds.check:1', 'birds.check', choose('k7')),
      start('quiz:2', ends),
      answered('quiz:2', 'birds.one', choose('k7')),
    ]);
    // birds.one 0 then 1, birds.some 1 of 2 right ones, birds.check 1: 2.5 of 3 points, which is 83 %.
    expect(done.objectives[0]).toEqual({
      id: names,
      answered: 3,
      points: 2.5,
      outOf: 3,
      state: 'secure',
    });
    expect(done.objectives[1]).toMatchObject({ points: 1, state: 'secure' });
    expect(done.answered).toBe(4);
  });
  it('calls an objective on the way while points of its questions are missing', () => {
    const done = progress(outline, [
      start('quiz:1', ends),
      answered('quiz:1', 'birds.one', choose('k7')),
    ]);
    expect(done.objectives[0]).toEqual({
      id: names,
      answered: 1,
      points: 1,
      outOf: 3,
      state: 'on-the-way',
    });
  });
  it('asks nobody for what a quiz has not drawn from its pool', () => {
    const pool = 'some';
    const drawn = [choiceOf('birds.drawn', { pool }), choiceOf('birds.undrawn', { pool })];
    const own = [...questions, ...drawn];
    const outlined = outlineOf(courseOf(own));
    const events = [
      ...whole('quiz:1', [choose('k7'), pick('a1', 'b2'), choose('k7')]),
      start('check:birds.check:1', ['birds.check']),
      answered('check:birds.check:1', 'birds.check', choose('p2')),
      start('quiz:2', ['birds.drawn']),
      answered('quiz:2', 'birds.drawn', choose('k7'), own),
    ];
    // birds.one, birds.some and birds.drawn right, birds.check wrong; birds.undrawn was never asked: 3 of 4.
    const done = progress(outlined, events);
    expect(done.objectives[0]).toMatchObject({ answered: 4, points: 3, outOf: 4 });
    expect(done).toMatchObject({ answered: 5, questions: 5 });
    expect(progress(outlined, [])).toMatchObject({ questions: 4 });
  });
  it('tells best, latest and unfinished attempts apart, and leaves checks out of them', () => {
    const done = progress(outline, [
      ...whole('quiz:0', [choose('p2'), pick('a1', 'b2'), choose('k7')]),
      ...whole('quiz:1', [choose('k7'), pick('a1', 'b2'), choose('k7')]),
      ...whole('quiz:2', [choose('p2'), pick('c3'), choose('k7')]),
      start('quiz:3', ends),
      answered('quiz:3', 'birds.one', choose('k7')),
      start('check:birds.check:1', ['birds.check']),
    ]);
    expect(done.quizzes[0]).toMatchObject({
      best: { points: 3, outOf: 3 },
      latest: { points: 1, outOf: 3 },
      passed: true,
      underWay: { answered: 1, outOf: 3 },
    });
  });
  it('no longer counts an answer whose question has another key now', () => {
    const events = whole('quiz:1', [choose('p2'), pick('a1', 'b2'), choose('k7')]);
    const corrected = questions.map((question) =>
      question.id === 'birds.one'
        ? choiceOf('birds.one', { options: [option('k7'), option('p2', true), option('w9')] })
        : question,
    );
    // The key is part of what an answer fits, so the old answer counts neither for the learner nor against.
    const done = progress(outlineOf(courseOf(corrected)), events);
    expect(done.objectives[0]).toMatchObject({ answered: 1, points: 1 });
    expect(done.quizzes[0]).toMatchObject({ best: undefined, underWay: { answered: 2 } });
  });
});

describe('a lesson', () => {
  const check = answered('check:birds.check:1', 'birds.check', choose('p2'));
  it('is read when its end was reached or all its checks were answered, right or wrong', () => {
    expect(isRead(lesson, [inLesson.id], [])).toBe(false);
    expect(isRead(lesson, [inLesson.id], [readIt(true)])).toBe(true);
    expect(isRead(lesson, [inLesson.id], [check])).toBe(true);
    expect(isRead(lesson, [inLesson.id, 'birds.other' as QuestionId], [check])).toBe(false);
  });
  it('without checks is not read just because none is open', () => {
    expect(isRead(lesson, [], [check])).toBe(false);
  });
  it('is what the learner said last', () => {
    const [yes, no] = [readIt(true), readIt(false)];
    expect(isRead(lesson, [inLesson.id], [no, yes, check])).toBe(false);
    expect(isRead(lesson, [], [no, yes, readIt(true)])).toBe(true);
  });
});

describe('the outline of a course', () => {
  it('carries keys, no texts and no links, and leaves prequestions out', () => {
    const text = JSON.stringify(outline.questions);
    expect(text).not.toMatch(/prompt of|why of|text of|explanation of|birds#names|a-book/);
    expect(outline.questions.map(({ id }) => id)).toEqual([
      'birds.one',
      'birds.some',
      'birds.sing',
      'birds.check',
    ]);
    expect(outline.questions.map(fingerprint)).toEqual(questions.slice(0, 4).map(fingerprint));
    expect(outline.quizzes[0]?.questions).toEqual(ends);
  });
});

describe('the links of a question', () => {
  it('name the heading, the sources and the objective', () => {
    const course = {
      lessons: [
        {
          id: 'birds',
          title: 'Birds',
          headings: [{ anchor: 'names', text: 'Their names' }],
          objectives: [{ id: names, text: 'name birds' }],
        },
      ],
      sources: [{ id: 'a-book', title: 'A Book of Birds' }],
    };
    expect(linksOf(choiceOf(), course)).toEqual({
      passage: { href: '/lessons/birds/#names', title: 'Their names' },
      sources: [{ href: '/sources/#a-book', title: 'A Book of Birds' }],
      objective: 'name birds',
    });
  });
});
