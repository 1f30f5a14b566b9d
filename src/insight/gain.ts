// What was gained between a test before and a test after, item by item.
import type { ObjectiveId } from '../ids.ts';
import { reaches } from '../quiz/mark.ts';

/** An item before and its pair after: points between 0 and 1 on each side, undefined where it was not answered. */
export interface PairedItem {
  readonly objective: ObjectiveId;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** How many learners of a class came out so; one where it is not said. */
  readonly learners?: number;
}

/** What was gained in some pairs. Only those answered on both sides count: the others say nothing of a change. */
export interface Gain {
  /** Pairs answered on both sides; also the points that could be had on each side. */
  readonly outOf: number;
  /** All pairs, answered or not. */
  readonly pairs: number;
  /** Points of the counted pairs, each between 0 and `outOf`. */
  readonly before: number;
  readonly after: number;
  /** Share of the points after minus share before, between -1 and 1; undefined when no pair counts. */
  readonly gain: number | undefined;
  /**
   * The share gained of what was left to gain: (after - before) / (1 - before), in shares, at most 1 and without a
   * lower bound. Undefined when no pair counts, and when nothing was left to gain. Source: R. R. Hake,
   * "Interactive-engagement versus traditional methods: A six-thousand-student survey of mechanics test data for
   * introductory physics courses", American Journal of Physics 66 (1998), 64-74, who takes it of a whole class.
   */
  readonly normalized: number | undefined;
}

/** The gain in all these pairs together. */
export function gainOf(items: readonly PairedItem[]): Gain {
  let outOf = 0;
  let pairs = 0;
  let before = 0;
  let after = 0;
  for (const { learners = 1, ...item } of items) {
    pairs += learners;
    if (item.before === undefined || item.after === undefined) continue;
    outOf += learners;
    before += learners * item.before;
    after += learners * item.after;
  }
  const more = after - before;
  return {
    outOf,
    pairs,
    before,
    after,
    gain: outOf === 0 ? undefined : more / outOf,
    normalized: outOf === 0 || reaches(before, outOf, 1) ? undefined : more / (outOf - before),
  };
}

/** The gain by objective, in the order in which the objectives first occur. */
export function gainByObjective(items: readonly PairedItem[]): Map<ObjectiveId, Gain> {
  const groups = Map.groupBy(items, ({ objective }) => objective);
  return new Map([...groups].map(([objective, own]) => [objective, gainOf(own)] as const));
}
