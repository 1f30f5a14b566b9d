// What an item analysis says. Shares are between 0 and 1, marks are marks; each figure has its own number of cases.
import type { QuestionId } from '../ids.ts';
import type { Confidence } from './confidence.ts';
import type { Figure, Found } from './figure.ts';
import type { Interval } from './interval.ts';
import type { MisconceptionCount } from './misconception-counts.ts';
import type { OptionFigures } from './option-figures.ts';

/** The test as a whole. */
export interface TestFigures {
  readonly items: number;
  readonly attempts: number;
  /** Attempts in which nothing was answered; no figure counts them. */
  readonly blank: number;
  /** Answers that still wait for somebody to judge them; until then totals can only rise. */
  readonly toJudge: number;
  /** The marks that could be had. */
  readonly max: Figure;
  /** In marks. */
  readonly mean: Figure;
  readonly median: Figure;
  /** In marks, with n - 1. */
  readonly sd: Figure;
  /** Whether every answer has all the marks or none, and a wholly right one the same in each item: alpha is KR-20 then. */
  readonly rightOrWrong: boolean;
  /** Cronbach's alpha: 1 at most, below 0 when the items go against each other. */
  readonly alpha: Figure;
  /** Feldt's 95 % interval of alpha. */
  readonly alphaInterval: Found<Interval>;
  /** The standard error of measurement, in marks: how far a total would stray by itself. */
  readonly error: Figure;
}

/** What became of an item, in attempts. */
export interface Outcomes {
  readonly right: number;
  readonly partly: number;
  readonly wrong: number;
  readonly unanswered: number;
  readonly notReached: number;
  readonly toJudge: number;
}

/**
 * One item. As in Moodle, whoever was asked and did not answer has 0 marks, but for what stands under `answered`; what
 * nobody has judged yet has no part in any figure.
 */
export interface ItemFigures {
  readonly question: QuestionId;
  readonly max: number;
  readonly outcomes: Outcomes;
  /** Mean marks as a share of `max`. */
  readonly facility: Figure;
  readonly facilityInterval: Found<Interval>;
  /** Standard deviation in marks, with n - 1. */
  readonly sd: Figure;
  /** Correlation of the marks with the rest of the total, -1 to 1: the item's discrimination, Moodle's discrimination index. */
  readonly discrimination: Figure;
  /** Correlation of the marks with the whole total, the item included: the point-biserial correlation of right and wrong. */
  readonly withTotal: Figure;
  /** How much of the covariance that these marks and these rests allow there is, -1 to 1. */
  readonly efficiency: Figure;
  /** The share of the spread of totals that is this item's doing; those of all items add up to 1. */
  readonly effectiveWeight: Figure;
  /** Alpha of the other items alone. */
  readonly alphaIfDropped: Figure;
  /** What guessing brings on average, as a share of `max`; `n` is the number of options. */
  readonly randomGuess: Figure;
  /** Facility among those with the highest and the lowest totals; see groups.ts. */
  readonly upper: Figure;
  readonly lower: Figure;
  /** The same among those who answered: nobody else changes it. */
  readonly answered: {
    readonly facility: Figure;
    readonly facilityInterval: Found<Interval>;
    readonly discrimination: Figure;
  };
  /** In the order of the question; empty where there is nothing to choose. */
  readonly options: readonly OptionFigures[];
  readonly confidence: Confidence;
}

export interface ItemAnalysis {
  readonly test: TestFigures;
  /** In the order of the test. */
  readonly items: readonly ItemFigures[];
  /** Over all answers. */
  readonly confidence: Confidence;
  /** Those behind the most answers first. */
  readonly misconceptions: readonly MisconceptionCount[];
}
