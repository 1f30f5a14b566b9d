// How far a learner's feeling of being sure can be trusted: what came of the answers at each level of it.
import type { Sureness } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';
import { type Interval, wilson } from './interval.ts';

/** One answer: how sure the learner was before the feedback, and what the answer was found to be. */
export interface Felt {
  readonly sure: Sureness;
  readonly verdict: Verdict;
}

/** What came of the answers at one level. */
export interface Level {
  readonly sure: Sureness;
  readonly answers: number;
  /** Answers found right. Partly right counts as not right: who is sure does not mean "half of it". */
  readonly right: number;
  /** `right / answers`, between 0 and 1; undefined without answers. */
  readonly share: number | undefined;
  /** The 95 % interval of the share. */
  readonly interval: Interval;
  /** Whether there are enough answers to put the share into a sentence. */
  readonly enough: boolean;
}

/** The levels, the least sure first. */
export const surenessLevels: readonly Sureness[] = [1, 2, 3];

/** Below this many answers at a level nothing is said of it: one more answer would turn it over. */
export const fewest = 5;

/** Share and interval of one level, from its counts. */
export function levelOf(sure: Sureness, right: number, answers: number): Level {
  return {
    sure,
    answers,
    right,
    share: answers === 0 ? undefined : right / answers,
    interval: wilson(right, answers),
    enough: answers >= fewest,
  };
}

/** Counts, share and interval of each level, the least sure first; levels without answers are there too. */
export function calibration(felt: readonly Felt[]): readonly Level[] {
  return surenessLevels.map((sure) => {
    const own = felt.filter((each) => each.sure === sure);
    return levelOf(sure, own.filter(({ verdict }) => verdict === 'right').length, own.length);
  });
}
