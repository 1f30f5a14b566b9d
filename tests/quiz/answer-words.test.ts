import { describe, expect, it } from 'vitest';
import { answerWords } from '../../src/quiz/answer-words.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { examples } from './kinds/examples/all.ts';

describe.each(Object.entries(examples))('an answer of kind %s in words', (_, example) => {
  const { question, right, wrong } = example;

  it('says what was answered, and something else of another answer', () => {
    expect(answerWords(question, right)).not.toBe('');
    expect(answerWords(question, right)).not.toBe(answerWords(question, wrong));
  });

  it('names nothing by an id that the question has words for', () => {
    const words = logicOf(question.kind)
      .rightWords(question)
      .map(({ text }) => text.replace(/^\d+\. /, ''));
    const said = answerWords(question, right);
    // A number is kept as it was written, and a text has many that are right.
    if (question.kind === 'number' || question.kind === 'judgement') return;
    for (const text of words) expect(said).toContain(text);
  });

  it('is empty when the answer belongs to another kind of question', () => {
    const other = Object.values(examples).find((each) => each.question.kind !== question.kind);
    expect(other === undefined ? '' : answerWords(question, other.right)).toBe('');
  });
});
