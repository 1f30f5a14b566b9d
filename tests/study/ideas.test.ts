// The wrong ideas that a course's progress page can name.
import { describe, expect, it } from 'vitest';
import type { LessonId, MisconceptionId, OptionId, PassageId } from '../../src/ids.ts';
import type { Option } from '../../src/quiz/question.schema.ts';
import { ideasOf } from '../../src/study/ideas.ts';
import { outlineOf } from '../../src/study/outline.ts';
import { choiceOf, option, quizId } from '../quiz/questions.ts';

const wrong = (id: string, misconception: string): Option => ({
  ...option(id),
  misconception: misconception as MisconceptionId,
});
const misconception = (id: string) => ({
  id: id as MisconceptionId,
  wrong: `All birds ${id}.`,
  right: `Some birds ${id}.`,
  passage: 'birds#names' as PassageId,
});
const course = {
  lessons: [
    {
      id: 'birds' as LessonId,
      title: 'Birds',
      checks: [],
      headings: [{ anchor: 'names', text: 'Their names' }],
      objectives: [],
    },
  ],
  sources: [],
  misconceptions: [misconception('fly'), misconception('sing'), misconception('swim')],
};
const { options: _, ...common } = choiceOf('birds.sort');
const questions = [
  choiceOf('birds.one', { options: [option('k7', true), wrong('p2', 'fly'), wrong('w9', 'fly')] }),
  choiceOf('birds.two', { options: [option('k7', true), wrong('p2', 'sing')] }),
  {
    ...common,
    kind: 'sort' as const,
    categories: [{ id: 'f1' as OptionId, text: 'f' }],
    items: [{ ...wrong('a1', 'sing'), in: 'f1' as OptionId }],
  },
];

describe('the ideas of a course', () => {
  it('are those that two or more questions of any kind name, with their words and passage', () => {
    expect(ideasOf(questions, course)).toEqual([
      {
        id: 'sing',
        wrong: 'All birds sing.',
        right: 'Some birds sing.',
        passage: { href: '/lessons/birds/#names', title: 'Their names' },
      },
    ]);
  });
  it('are the same from the outline that a page carries', () => {
    const outline = outlineOf({
      lessons: course.lessons,
      quizzes: [{ id: quizId, title: 'Which?', pass: 1, questions }],
    });
    expect(ideasOf(outline.questions, course)).toEqual(ideasOf(questions, course));
  });
});
