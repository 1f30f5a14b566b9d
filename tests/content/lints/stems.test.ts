// Stems: negatives without emphasis, and questions asked twice.
import { describe, expect, it } from 'vitest';
import { negativeStems, repeatedStems } from '../../../src/content/lints/stems.ts';
import { choice, smallCourse, told } from './small-course.ts';

const asking = (...prompts: string[]) =>
  smallCourse({
    questions: prompts
      .map((prompt, i) => choice(`one.q${i}`, prompt, ['Small', 'Large'], 0))
      .join(''),
  });

describe('a question that turns on a negative', () => {
  it.each([
    ['not', 'Which of these is not small?'],
    ['except', 'All of these are small except which?'],
    ['never', 'Name what was never small.'],
    ['least', 'Which of these is least likely?'],
    ['wrong', 'Which sentence is wrong?'],
    ['doesn’t', "Which of these doesn't fit?"],
    ['not', 'Which is *small* and not large?'],
    ['nobody', 'What has nobody said?'],
    ['neither', 'Which is neither small nor large?'],
    ['unlikely', 'Which is unlikely?'],
    ['inaccurate', 'Which sentence is inaccurate?'],
    ['lacks', 'Which sentence lacks a source?'],
    ['no', 'Which has no source?'],
    ['not', 'Whether or not it signed, which did not follow?'],
  ])('is found without emphasis: %s in "%s"', (word, prompt) => {
    expect(told(negativeStems(asking(prompt)))).toEqual([
      `quizzes/one.yaml:10 one.q0: the question turns on "${word}" without emphasis, expected *${word}*`,
    ]);
  });

  it.each([
    'Which of these is *not* small?',
    'Which of these *does not* fit?',
    'Which of these has at least two parts?',
    'It does not grow. Why?',
    'Somebody says: "It is not small." What follows?',
    'What is noted in the knot?',
    'Whether or not it signed, what follows?',
    'What went wrong in 1991?',
    'Is it right or wrong?',
    'Is it true or false?',
    'Which has no more than two parts?',
    'He says no, she says yes: who is right?',
    'Did it make this more likely, less likely or neither?',
    'Which is an inference (a step to something that nobody can look up)?',
  ])('is not found in "%s"', (prompt) => {
    expect(told(negativeStems(asking(prompt)))).toEqual([]);
  });
});

describe('a question asked twice', () => {
  it('is found with other signs, emphasis and capitals, with where it stands first', () => {
    const course = asking('Who decides, and when?', '*Who* decides - and When?');
    expect(told(repeatedStems(course))).toEqual([
      'quizzes/one.yaml:21 one.q1 asks in the same words as one.q0 (quizzes/one.yaml:10)',
    ]);
  });

  it('is found across quizzes', () => {
    const course = smallCourse({
      questions: choice('one.q', 'Who decides?', ['Small', 'Large'], 0),
      before: choice('one.b', 'Who decides?', ['Small', 'Large'], 0),
    });
    expect(told(repeatedStems(course))).toEqual([
      'quizzes/one.yaml:10 one.q asks in the same words as one.b (quizzes/before.yaml:10)',
    ]);
  });

  it('is not found where names change their places, which asks the opposite', () => {
    expect(repeatedStems(asking('Did Anna ask Boris?', 'Did Boris ask Anna?'))).toEqual([]);
  });

  it('is found where the items stand in another order', () => {
    const sort = (id: string, first: string, second: string) => `  - id: ${id}
    kind: sort
    objective: one.know
    level: remember
    prompt: Sort these.
    categories: [{ id: f1, text: Fact }, { id: n2, text: Inference }]
    items:
      - { id: a1, text: ${first}, in: f1, why: So it is. }
      - { id: b2, text: ${second}, in: f1, why: So it is. }
      - { id: c3, text: Three, in: n2, why: So it is. }
    explanation: So it is.
    passage: "one#it-is"
    sources: [book]
`;
    const questions = sort('one.a', 'One', 'Two') + sort('one.b', 'Two', 'One');
    expect(told(repeatedStems(smallCourse({ questions })))).toHaveLength(1);
  });

  it('is not found where a word differs', () => {
    expect(repeatedStems(asking('Who decides in 2022?', 'Who decides in 2023?'))).toEqual([]);
  });

  it('is not found where the same prompt stands over another text or other items', () => {
    const order = (id: string, last: string) => `  - id: ${id}
    kind: order
    objective: one.know
    level: remember
    prompt: Put these in order.
    items: [{ id: a1, text: One }, { id: b2, text: Two }, { id: c3, text: ${last} }]
    why: So it is.
    explanation: So it is.
    passage: "one#it-is"
    sources: [book]
`;
    const course = (last: string) =>
      smallCourse({ questions: order('one.a', 'Three') + order('one.b', last) });
    expect(told(repeatedStems(course('Four')))).toEqual([]);
    expect(told(repeatedStems(course('Three')))).toHaveLength(1);
  });
});
