// What the figures of a test are worked out from: how often each question was answered so, in attempts of that total. Whoever
// keeps these counts needs no single attempt any more.
import type { MisconceptionId, QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';

/**
 * Something that can be chosen in a question, alone or with others: an option, or for kinds without options a statement in
 * a place (`k7:p2`). `id` holds no space.
 */
export interface Choosable {
  readonly id: string;
  readonly right: boolean;
  readonly misconceptions?: readonly MisconceptionId[];
}

/** A question as far as the figures need it. */
export interface Item {
  readonly question: QuestionId;
  /** The marks for an answer that is wholly right, above 0. */
  readonly max: number;
  /** Whether an answer is one of the options or may be several; absent where there is nothing to choose. */
  readonly pick?: 'one' | 'some';
  readonly options?: readonly Choosable[];
}

/**
 * What became of a question in an attempt. `unanswered`: passed over, while something after it was answered. `not-reached`:
 * nothing after it was answered either. `to-judge`: answered, and nobody has given it marks yet.
 */
export type Outcome = Verdict | 'unanswered' | 'not-reached' | 'to-judge';

/** So many attempts had this outcome in this question and this total. Rows that differ in nothing may stand apart. */
export interface Cell {
  readonly question: QuestionId;
  readonly verdict: Outcome;
  /** The marks earned in this question, 0 to its `max`; 0 for what was not answered or not judged. */
  readonly marks: number;
  /** What was chosen: the ids of the options in their order, one space between; '' when nothing was, or it is no choice. */
  readonly choice: string;
  /** How sure the learner was; 0 where that was not said. */
  readonly sure: 0 | Sureness;
  /** The marks of the whole attempt, those of this question included. */
  readonly total: number;
  /** Attempts, above 0. */
  readonly count: number;
}

/** So many attempts had this total. */
export interface TotalCount {
  readonly total: number;
  readonly count: number;
}

/**
 * A test taken by many: one attempt a learner, the first that was finished unless somebody asks for another, with at least
 * one answer in it. A question without an answer counts 0 in the total, as in Moodle. Who was not asked a question has no part
 * in its cells.
 */
export interface Contingency {
  /** In the order of the test. */
  readonly items: readonly Item[];
  readonly cells: readonly Cell[];
  /** All attempts by their total. */
  readonly totals: readonly TotalCount[];
  /** Attempts in which nothing was answered: they stand in neither cells nor totals. */
  readonly blank: number;
}
