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
