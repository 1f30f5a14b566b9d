// A mark is a function of (question, answer) and of nothing else.
import type { Result } from './kind.ts';
import { type Answer, logicOf, type Question } from './kinds.ts';

/** Points between 0 and 1 for a complete answer; an empty or unfinished answer has no points, which is not 0. */
export function result(question: Question, answer: Answer | undefined): Result {
  const { view, completeness, mark } = logicOf(question.kind);
  const state = completeness(view(question, ''), answer);
  if (state === 'empty' || answer === undefined) return { state: 'not-answered' };
  if (state === 'incomplete') return { state: 'not-ready' };
  const marked = mark(question, answer);
  return marked === undefined ? { state: 'to-judge' } : { state: 'marked', points: marked.points };
}

/** Floating-point slack when points are added up and compared, far below the smallest step of any kind. */
const slack = 1e-9;

/** What an answer was found to be. */
export type Verdict = 'right' | 'partly' | 'wrong';

/** Right means all the points, wrong none, partly anything between. */
export function verdict(points: number): Verdict {
  if (points >= 1 - slack) return 'right';
  return points <= slack ? 'wrong' : 'partly';
}

/** Says whether these points reach that share of all that could be had. Nothing asked means nothing passed. */
export function reaches(points: number, outOf: number, share: number): boolean {
  return outOf > 0 && points >= share * outOf - slack;
}
