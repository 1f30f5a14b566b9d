// Answers of invented learners are complete, and as right as they were meant to be.
import { describe, expect, it } from 'vitest';
import { inventedAnswer } from '../../scripts/demo/answers.ts';
import { readForClass } from '../../src/content/for-class.ts';
import { result } from '../../src/quiz/mark.ts';

const questions = readForClass('.').quizzes.flatMap((quiz) => quiz.questions);
const draws = [0, 0.3, 0.62, 0.99];

describe.each(draws)('drawn at %s', (drawn) => {
  it('are right where they were meant to be, for every question of the course', () => {
    const missed = questions.filter((question) => {
      const marked = result(
        question,
        inventedAnswer(question, true, () => drawn),
      );
      return marked.state !== 'to-judge' && !(marked.state === 'marked' && marked.points > 0.999);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('are complete and wrong where they were meant to be', () => {
    const missed = questions.filter((question) => {
      const marked = result(
        question,
        inventedAnswer(question, false, () => drawn),
      );
      return marked.state !== 'to-judge' && !(marked.state === 'marked' && marked.points < 0.999);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
