// Where a learner goes on after each quiz of a course.
import { expect, it } from 'vitest';
import { afterLessons, nextAfter } from '../../src/study/next.ts';

const lessons = [
  { id: 'swans', title: 'Swans' },
  { id: 'ducks', title: 'Ducks' },
];
const of = (part: 'before' | 'after' | 'end') => ({ id: `the-${part}`, course: part });
const whole = { lessons, quizzes: [of('end'), of('before'), of('after')] };
const bare = { lessons, quizzes: [] };

it.each([
  ['the test before the course', of('before'), '/lessons/swans/'],
  ['the quiz of a lesson', { id: 'q', lesson: 'swans' }, '/lessons/ducks/'],
  ['the quiz of the last lesson', { id: 'q', lesson: 'ducks' }, '/quizzes/the-after/'],
  ['the test after the course', of('after'), '/progress/#gained'],
  ['the quiz at its end', of('end'), '/progress/'],
])('%s leads on', (_, quiz, href) => {
  expect(nextAfter(quiz, whole).href).toBe(href);
});
it('names the lesson that comes next, with its number', () => {
  expect(nextAfter({ id: 'q', lesson: 'swans' }, whole).text).toContain('lesson 2: Ducks');
});
it('leads to the progress where a course has nothing at its end', () => {
  expect(nextAfter({ id: 'q', lesson: 'ducks' }, bare).href).toBe('/progress/');
  expect(afterLessons(bare)).toEqual([]);
});
it('leads to no gain where there was no test before', () => {
  expect(nextAfter(of('after'), { lessons, quizzes: [of('after')] }).href).toBe('/progress/');
});
it('puts the test after the course before the quiz at its end, whatever their files are called', () => {
  expect(afterLessons(whole).map(({ href }) => href)).toEqual([
    '/quizzes/the-after/',
    '/quizzes/the-end/',
  ]);
});
