// What an instructor reads of an answer speaks of the learner, where the learner's own page says "you".
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerRead } from '../../src/desk/AnswerRead.tsx';
import { drawingOf, loadDrawings } from '../../src/quiz/draw.ts';
import { logicOf } from '../../src/quiz/kinds.ts';
import { ofTheLearner } from '../../src/ui/words/en-desk-attempt.ts';
import { examples } from '../quiz/kinds/examples/all.ts';

await loadDrawings(Object.values(examples).map(({ question }) => question));

describe.each(Object.entries(examples))('an answer of kind %s', (_, { question, right, wrong }) => {
  it.each([right, wrong])('is never called that of the reader: %j', (answer) => {
    const logic = logicOf(question.kind);
    const read = renderToStaticMarkup(
      createElement(AnswerRead, {
        draw: drawingOf(question.kind),
        view: logic.view(question, 'seed'),
        answer,
        feedback: logic.feedback(question, answer),
      }),
    );
    expect(read.replace(/<[^>]*>/g, ' ')).not.toMatch(/\byou(rs?|rself)?\b/i);
  });
});

it('speaks of the learner in whole sentences', () => {
  const { written, judgement, evidence } = ofTheLearner;
  expect(written.right).toBe('The learner’s answer, correct:');
  expect(judgement.judgedInClass(3, 7)).toBe('The learner was given 3 of 7.');
  expect(evidence.missed).toBe(', which the learner missed:');
  expect(judgement.given(20)).toBe('What the learner wrote, 20 words');
});
