// Wrong ideas that came up more than once: one slip is a slip, the same idea in two questions is an idea.
import type { MisconceptionId, QuestionId } from '../ids.ts';

/** An answer to a question, with the misconceptions that it showed; a right one shows none. */
export interface Shown {
  readonly question: QuestionId;
  readonly misconceptions: readonly MisconceptionId[];
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface Recurring {
  readonly misconception: MisconceptionId;
  /** The questions whose latest answer shows it, two or more, in the order of their ids. */
  readonly questions: readonly QuestionId[];
}

/** In how many different questions an idea must show. */
export const fewestQuestions = 2;

/**
 * The misconceptions that show in the latest answers to two or more different questions, those in most questions
 * first, else by id. Of answers to one question at one time, the one that stands later in the list is the latest.
 */
export function recurringMisconceptions(answers: readonly Shown[]): readonly Recurring[] {
  const latest = new Map<QuestionId, Shown>();
  for (const answer of answers) {
    const earlier = latest.get(answer.question);
    if (earlier === undefined || earlier.at <= answer.at) latest.set(answer.question, answer);
  }
  const questions = new Map<MisconceptionId, Set<QuestionId>>();
  for (const { question, misconceptions } of latest.values())
    for (const misconception of misconceptions)
      questions.set(misconception, (questions.get(misconception) ?? new Set()).add(question));
  return [...questions]
    .filter(([, own]) => own.size >= fewestQuestions)
    .map(([misconception, own]) => ({ misconception, questions: [...own].toSorted() }))
    .toSorted(
      (a, b) =>
        b.questions.length - a.questions.length || (a.misconception < b.misconception ? -1 : 1),
    );
}
