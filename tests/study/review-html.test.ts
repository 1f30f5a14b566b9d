// The page after the hand-in draws a question once for all who gave the same answer, and keeps nobody's words.
import { describe, expect, it, test } from 'vitest';
import type { ReviewQuestion } from '../../src/api/contract.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { questionsHtml } from '../../src/study/review-html.ts';
import { examples } from '../quiz/kinds/examples/all.ts';

const time = (ms: number) => `at ${ms}`;
const reviewOf = (kind: keyof typeof examples, more: Partial<ReviewQuestion> = {}) => {
  const { question, right } = examples[kind];
  const view = logicOf(kind).view(question, 'seed');
  return { view, answer: right, state: 'complete', counted: 'yes', ...more } as ReviewQuestion;
};
/** The piece of the only question, as two readers are shown it. */
async function forTwo(question: ReviewQuestion) {
  const [[, first], [, second]] = [
    await questionsHtml([question], time),
    await questionsHtml([structuredClone(question)], time),
  ];
  expect(String(first)).toBe(String(second));
  expect(String(first)).not.toBe('');
  return { first, second };
}

test('an answer that is chosen is drawn once for everybody', async () => {
  const { first, second } = await forTwo(reviewOf('choice'));
  expect(first).toBe(second);
});

describe('what somebody has written is drawn each time', () => {
  it.each(['judgement', 'text', 'gaps'] as const)(
    'by the learner, in a question of kind %s',
    async (kind) => {
      const { first, second } = await forTwo(reviewOf(kind));
      expect(first).not.toBe(second);
    },
  );

  it('by an instructor', async () => {
    const { first, second } = await forTwo(reviewOf('choice', { comment: 'Read it again.' }));
    expect(first).not.toBe(second);
  });
});
