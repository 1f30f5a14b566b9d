// The outline of the course on its way into a page and out again.
import { describe, expect, it } from 'vitest';
import type { LessonId } from '../../src/ids.ts';
import { readOutline, writeOutline } from '../../src/study/outline.ts';
import { outlineOf } from '../../src/study/outline.ts';
import { choiceOf, quizId } from '../quiz/questions.ts';

const outline = outlineOf({
  lessons: [{ id: 'birds' as LessonId, title: 'Birds </script><b>', checks: [], objectives: [] }],
  quizzes: [{ id: quizId, title: 'Which?', pass: 0.8, questions: [choiceOf()] }],
});

describe('the outline of the course', () => {
  it('comes back as it was written', () => {
    expect(readOutline(writeOutline(outline))).toEqual(outline);
  });
  it('cannot end the script element that carries it', () => {
    expect(writeOutline(outline)).not.toContain('<');
  });
  it.each(['null', '[]', '{"lessons":[]}'])('is not taken for one when it is %s', (text) => {
    expect(() => readOutline(text)).toThrow(
      `the outline of the course is ${text} …; it must have lessons, quizzes, objectives, questions`,
    );
  });
});

it('lists the quizzes as the course goes: the test before, the lessons in their order, the test after, the end', () => {
  const lesson = (id: string) => ({ id: id as LessonId, title: id, checks: [], objectives: [] });
  const quiz = (id: string, where: object) => ({
    id: id as typeof quizId,
    title: id,
    pass: 0.8,
    questions: [choiceOf()],
    ...where,
  });
  const { quizzes } = outlineOf({
    lessons: [lesson('swans'), lesson('ducks')],
    quizzes: [
      quiz('a-ducks', { lesson: 'ducks' }),
      quiz('b-end', { course: 'end' }),
      quiz('c-swans', { lesson: 'swans' }),
      quiz('d-after', { course: 'after' }),
      quiz('e-before', { course: 'before' }),
    ],
  });
  expect(quizzes.map(({ id }) => id)).toEqual([
    'e-before',
    'c-swans',
    'a-ducks',
    'd-after',
    'b-end',
  ]);
  // What measures a gain is passed by nobody.
  expect(quizzes.filter(({ pass }) => pass === undefined).map(({ id }) => id)).toEqual([
    'e-before',
    'd-after',
  ]);
});
