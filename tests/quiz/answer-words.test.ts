import { describe, expect, it } from 'vitest';
import { answerWords } from '../../src/quiz/answer-words.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { examples } from './kinds/examples/all.ts';

/** Kinds whose answers are kept as they were written. */
const written = ['number', 'text', 'gaps', 'judgement'];

describe.each(Object.entries(examples))('an answer of kind %s in words', (_, example) => {
  const { question, right, wrong } = example;

  it('says what was answered, and something else of another answer', () => {
    expect(answerWords(question, right)).not.toBe('');
    // Two judgements may have the same words: they differ in what somebody gave them.
    const same = question.kind === 'judgement';
    expect(answerWords(question, right) === answerWords(question, wrong)).toBe(same);
  });

  it('names nothing by an id that the question has words for', () => {
    const words = logicOf(question.kind)
      .rightWords(question)
      .map(({ text }) => text.replace(/^\d+\. /, ''));
    const said = answerWords(question, right);
    if (written.includes(question.kind)) return;
    for (const text of words) expect(said).toContain(text);
  });

  it('is empty when the answer belongs to another kind of question', () => {
    const other = Object.values(examples).find((each) => each.question.kind !== question.kind);
    expect(other === undefined ? '' : answerWords(question, other.right)).toBe('');
  });
});
