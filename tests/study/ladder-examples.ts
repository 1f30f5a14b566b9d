// Answers for tests of the ladder, in a short way to write them.
import type { QuestionId } from '../../src/ids.ts';
import type { Sureness } from '../../src/quiz/events.ts';
import type { Verdict } from '../../src/quiz/mark.ts';
import type { Recall } from '../../src/study/ladder.ts';

/** One answer. Its time is within its day; a later one of the same day has a higher `minute`. */
export function recall(
  question: string,
  day: number,
  verdict: Verdict,
  rest: { readonly sure?: Sureness; readonly exam?: number; readonly minute?: number } = {},
): Recall {
  const { minute = 0, ...more } = rest;
  return { question: question as QuestionId, day, verdict, at: day * 1440 + minute, ...more };
}

/** Questions missed on one day, named so that their order by id is the order of their numbers. */
export function missed(count: number, day: number): Recall[] {
  return Array.from({ length: count }, (_each, i) =>
    recall(`birds.${String(i).padStart(3, '0')}`, day, 'wrong'),
  );
}
