// Faults in quizzes on the whole course, which stand beside the course's own.
import type { CourseCopy } from './course-copy.ts';
import type { Plants } from './plant.ts';

const quizOf = (part: string, id: string, more = '') => `id: ${id}
title: A test
use: practice
${part}
questions:
  - id: csto.${id}
    kind: choice
    objective: csto.article4
    level: remember
    prompt: Which one?
    options:
      - {id: k7, text: This, correct: true, why: So}
      - {id: p2, text: That, why: Not so}
    explanation: Because.
    passage: the-csto#what-article-4-says
    sources: [cst-1992]
${more}`;

/** Writes a quiz file into a course that has no tests yet, and gives its name. */
function write(copy: CourseCopy, id: string, part: string, more?: string): string {
  for (const own of ['quizzes/test-before.yaml', 'quizzes/test-after.yaml', 'teaching/paths.yaml'])
    if (copy.has(own)) copy.remove(own);
  const file = `quizzes/${id}.yaml`;
  copy.write(file, quizOf(part, id, more));
  return file;
}

export const courseQuizPlants: Plants = {
  'a quiz that belongs nowhere': (copy) => {
    const file = write(copy, 'lost', 'pass: 0.5');
    return { file, line: 1, what: 'neither "lesson:" nor "course:"', mend: 'course: before' };
  },
  'a quiz of a lesson that is one of the course too': (copy) => {
    const line = copy.edit('quizzes/the-csto.yaml', /^lesson: .*$/m, '$&\ncourse: end') + 1;
    return { file: 'quizzes/the-csto.yaml', line, what: 'says "lesson:" and "course:"' };
  },
  'a second test before the course': (copy) => {
    write(copy, 'first', 'course: before');
    const file = write(copy, 'second', 'course: before');
    return { file, line: 4, what: 'a second quiz with "course: before", beside "first"' };
  },
  'a test after the course without one before': (copy) => {
    const file = write(copy, 'after', 'course: after');
    return { file, line: 4, what: 'without one before it', mend: 'course: end' };
  },
  'a check in a test of the course': (copy) => {
    const file = write(copy, 'before', 'course: before', '    place: before');
    return [
      { file, line: 17, what: 'no lesson asks the question "csto.before" beforehand' },
      { file, line: 17, what: '"place: before" in a quiz on the whole course' },
    ];
  },
  'a second try in a test before the course': (copy) => {
    const file = write(copy, 'before', 'course: before\nsecondTry: 0.5');
    return { file, line: 5, what: '"secondTry:" in a test before the course' };
  },
  'a test before the course that is drawn from a pool': (copy) => {
    const pools = 'course: before\npools: [{ id: some, take: 1 }]';
    const second = [
      '    pool: some',
      '  - id: csto.also',
      '    pool: some',
      '    kind: choice',
      '    objective: csto.article4',
      '    level: remember',
      '    prompt: Which one?',
      '    options:',
      '      - {id: k7, text: This, correct: true, why: So}',
      '      - {id: p2, text: That, why: Not so}',
      '    explanation: Because.',
      '    passage: the-csto#what-article-4-says',
      '    sources: [cst-1992]',
    ].join('\n');
    const file = write(copy, 'before', pools, second);
    return { file, line: 5, what: 'pools in a test before the course' };
  },
  'a pair outside the test after the course': (copy) => {
    write(copy, 'before', 'course: before');
    const file = write(copy, 'last', 'course: end', '    pair: csto.before');
    return { file, line: 17, what: 'its quiz is no test after the course' };
  },
  'a pair that the test before does not ask': (copy) => {
    write(copy, 'before', 'course: before');
    const file = write(copy, 'after', 'course: after', '    pair: csto.before-help');
    return { file, line: 17, what: 'is no question of the test before', mend: 'before.yaml' };
  },
  'a pair that does not exist': (copy) => {
    write(copy, 'before', 'course: before');
    const file = write(copy, 'after', 'course: after', '    pair: csto.befor');
    return { file, line: 17, what: 'no question "csto.befor"' };
  },
  'a pair on another objective': (copy) => {
    write(copy, 'before', 'course: before');
    const file = write(copy, 'after', 'course: after', '    pair: csto.before');
    copy.edit(file, 'objective: csto.article4', 'objective: csto.consensus');
    return { file, line: 17, what: 'about "csto.consensus" and its pair about "csto.article4"' };
  },
};
