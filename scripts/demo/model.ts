// How an invented learner answers: whether rightly, in which way wrongly, and how sure.
import type { Sureness } from '../../src/quiz/events.ts';
import { type Answer, logicOf, type Question } from '../../src/quiz/kinds.ts';
import { type Draw, inventedAnswer } from './answers.ts';
import { drawsOf, normal } from './chance.ts';
import type { Invented } from './learners.ts';

/** How difficult a question is, on the scale of abilities; a little below what the class knows. */
export function difficultyOf(question: Pick<Question, 'id'>): number {
  return normal(drawsOf(`difficulty of ${question.id}`)) - 0.6;
}

/** The probability of a right answer: logistic(ability - difficulty), the model of Rasch (1960). */
export function chanceOfRight(ability: number, difficulty: number): number {
  return 1 / (1 + Math.exp(difficulty - ability));
}

/** An answer of this learner. What is wrong is wrong because of a misconception more often than not. */
export function answerOf(learner: Invented, question: Question, draw: Draw): Answer {
  const right = draw() < chanceOfRight(learner.ability, difficultyOf(question));
  if (question.kind === 'judgement') return writtenBy(learner, question, draw);
  if (right) return inventedAnswer(question, true, draw);
  const wrong = [1, 2, 3].map(() => inventedAnswer(question, false, draw));
  const { misconceptions } = logicOf(question.kind);
  const telling = wrong.find((answer) => misconceptions(question, answer).length > 0);
  return telling ?? inventedAnswer(question, false, draw);
}

/** How sure somebody is follows from what they know, with some noise. */
export function sureOf({ ability, alwaysSure }: Invented, draw: Draw): Sureness {
  const felt = ability + 0.8 * normal(draw);
  if (alwaysSure || felt > 0.8) return 3;
  return felt > -0.5 ? 2 : 1;
}

/** A model text of the question, of which those who know less leave sentences out. */
function writtenBy({ ability }: Invented, question: Question, draw: Draw): Answer {
  const whole = inventedAnswer(question, true, draw);
  if (whole.kind !== 'judgement' || question.kind !== 'judgement') return whole;
  const sentences = whole.text.split(/(?<=[.!?])\s+/);
  const most = Math.min(sentences.length - 1, Math.max(0, Math.round(1 - 2 * ability)));
  // The text still has to be as long as the question asks: otherwise it could not be handed in as complete.
  for (let less = most; less > 0; less -= 1) {
    const from = Math.floor(draw() * (sentences.length - less + 1));
    const text = sentences.toSpliced(from, less).join(' ');
    const answer: Answer = { kind: 'judgement', text };
    const { completeness, view } = logicOf(question.kind);
    if (completeness(view(question, ''), answer) === 'complete') return answer;
  }
  return whole;
}
