// What the two tests of a course compare: which attempts and which answers count.
import { describe, expect, it } from 'vitest';
import type { AttemptId, LessonId, ObjectiveId, QuestionId, QuizId } from '../../src/ids.ts';
import type { AttemptEvent } from '../../src/quiz/events.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Question } from '../../src/quiz/kinds.ts';
import type { Rules } from '../../src/quiz/rules.ts';
import { pairedItems } from '../../src/study/gained.ts';
import { outlineOf } from '../../src/study/outline.ts';
import { progress } from '../../src/study/progress.ts';
import { comingBack } from '../../src/study/review-bank.ts';
import { choiceOf, choose } from '../quiz/questions.ts';

const names = 'birds.names' as ObjectiveId;
const before = 'first' as QuizId;
const after = 'last' as QuizId;
const early = [choiceOf('birds.early1'), choiceOf('birds.early2')];
const late = [
  choiceOf('birds.late1', { pair: 'birds.early1' as QuestionId }),
  choiceOf('birds.late2', { pair: 'birds.early2' as QuestionId }),
  choiceOf('birds.alone'),
];
const quizzes = [
  { id: after, title: 'After', pass: 0.8, course: 'after' as const, questions: late },
  { id: before, title: 'Before', pass: 0.8, course: 'before' as const, questions: early },
];
const outline = outlineOf({
  lessons: [
    {
      id: 'birds' as LessonId,
      title: 'Birds',
      checks: [],
      objectives: [{ id: names, text: 'name birds' }],
    },
  ],
  quizzes,
});

let time = 0;
const atEnd: Rules = { feedback: 'at-end' };
/** An attempt at a quiz with these answers: true is right, undefined is none. */
function taken(
  quiz: QuizId,
  questions: readonly Question[],
  right: readonly (boolean | undefined)[],
  { rules = { feedback: 'immediate' } as Rules, handedIn = true } = {},
): AttemptEvent[] {
  const common = () => ({
    id: `e${(time += 1)}`,
    attempt: `quiz:${quiz}-${attempt}` as AttemptId,
    quiz,
    at: time,
  });
  const attempt = time;
  const answers = questions.flatMap((question, index): AttemptEvent[] => {
    const given = right[index];
    if (given === undefined) return [];
    const answer = choose(given ? 'k7' : 'p2');
    const body = { question: question.id, fits: fingerprint(question), answer };
    return [{ ...common(), type: 'answered', ...body }];
  });
  const asked = questions.map(({ id }) => id);
  return [
    { ...common(), type: 'started', seed: 'x', questions: asked, rules },
    ...answers,
    ...(rules.feedback === 'at-end' && handedIn
      ? [{ ...common(), type: 'handed-in' } as AttemptEvent]
      : []),
  ];
}

describe('the pairs of a test before and a test after', () => {
  it('carry the points of both sides, under the objective of the pair', () => {
    const events = [
      ...taken(before, early, [false, true]),
      ...taken(after, late, [true, true, false]),
    ];
    expect(pairedItems(outline, events)).toEqual([
      { objective: names, before: 0, after: 1 },
      { objective: names, before: 1, after: 1 },
    ]);
  });
  it('count the first attempt at each test, however often it was taken', () => {
    const events = [
      ...taken(before, early, [false, false]),
      ...taken(before, early, [true, true]),
      ...taken(after, late, [false, true, true]),
      ...taken(after, late, [true, true, true]),
    ];
    expect(pairedItems(outline, events).map((item) => [item.before, item.after])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });
  it('have no points where nothing was answered, or nothing handed in', () => {
    const open = taken(before, early, [true, true], { rules: atEnd, handedIn: false });
    const events = [...open, ...taken(after, late, [true, undefined, true])];
    expect(pairedItems(outline, events).map((item) => [item.before, item.after])).toEqual([
      [undefined, 1],
      [undefined, undefined],
    ]);
    const handedIn = taken(before, early, [true, false], { rules: atEnd });
    expect(pairedItems(outline, handedIn).map((item) => item.before)).toEqual([1, 0]);
  });
  it('are none in a course without tests', () => {
    expect(pairedItems({ questions: late }, taken(after, late, [true, true, true]))).toEqual([]);
  });
});

describe('a test before the course', () => {
  it('says nothing of an objective, which nobody has been taught yet', () => {
    const done = progress(outline, taken(before, early, [true, true]));
    expect(done.objectives).toMatchObject([{ id: names, answered: 0, state: 'not-started' }]);
    expect(done.answered).toBe(0);
  });
  it('has a best and a latest result, and is neither passed nor failed', () => {
    const done = progress(outline, taken(before, early, [true, true]));
    expect(done.quizzes[0]).toMatchObject({ id: before, best: { points: 2 }, passed: false });
  });
  it('comes first among the quizzes, and never comes back in the review', () => {
    expect(outline.quizzes.map(({ id }) => id)).toEqual([before, after]);
    expect(comingBack(quizzes).map(({ id }) => id)).toEqual(late.map(({ id }) => id));
  });
});
