// Which misconceptions one answer shows.
import type { MisconceptionId } from '../ids.ts';
import { type Answer, kinds, type Question } from '../quiz/kinds.ts';

/** The misconceptions behind what was chosen and is not right, each once, in the order of the question. */
export function shownMisconceptions(question: Question, answer: Answer): MisconceptionId[] {
  const feedback = kinds[question.kind].feedback(question, answer);
  const shown = feedback.flatMap(({ chosen, correct, misconception }) =>
    chosen && !correct && misconception !== undefined ? [misconception] : [],
  );
  return [...new Set(shown)];
}
