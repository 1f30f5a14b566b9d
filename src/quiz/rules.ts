// What a quiz allows and what that costs. An attempt keeps the rules it began with.

/** How a quiz is taken; a course file sets them, and every attempt writes down those it began with. */
export interface Rules {
  /** Whether the reasons come after each answer, or once all are handed in. */
  readonly feedback: 'immediate' | 'at-end';
  /** The share of the points that a second answer costs, 0 to 1; absent: there is no second answer. */
  readonly secondTry?: number | undefined;
  /** The points, 0 to 1, that each hint costs; absent: no hints are offered. */
  readonly hints?: number | undefined;
  /** Whether the learner is asked how sure an answer is. */
  readonly confidence?: boolean | undefined;
  /** Whether certainty-based marks are given beside the points. */
  readonly certainty?: boolean | undefined;
}

/** Rules of an attempt that was begun before there were any, and of checks inside lessons. */
export const plainRules: Rules = { feedback: 'immediate' };

/** The rules that a quiz file sets. */
export function rulesOf({ feedback, secondTry, hints, confidence, certainty }: Rules): Rules {
  return { feedback, secondTry, hints, confidence, certainty };
}

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isYesOrNo = (value: unknown) => typeof value === 'boolean';

/** Whether an attempt can go by these: what they say is right, what they leave out or hold besides does no harm. */
export function isRules(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { feedback, secondTry, hints, confidence, certainty } = value as Record<string, unknown>;
  const absentOr = (holds: (each: unknown) => boolean, ...all: unknown[]) =>
    all.every((each) => each === undefined || holds(each));
  return (
    absentOr((each) => each === 'immediate' || each === 'at-end', feedback) &&
    absentOr(isShare, secondTry, hints) &&
    absentOr(isYesOrNo, confidence, certainty)
  );
}

/** The points for a question after costs. */
export interface Costs {
  /** Points of each answer before costs, 0 to 1, in their order; at least one. */
  readonly tries: readonly number[];
  readonly hints: number;
}

/**
 * Points between 0 and 1: the better of the first answer and of the second less its cost, so that a second answer never
 * harms; then each hint takes its cost away, down to 0.
 */
export function pointsAfterCosts({ tries, hints }: Costs, rules: Rules): number {
  const [first = 0, second = 0] = tries;
  const best = Math.max(first, second * (1 - (rules.secondTry ?? 1)));
  return Math.max(0, best - hints * (rules.hints ?? 0));
}

/** What is still to be had for a right answer now, in points between 0 and 1. */
export function stillToBeHad({ tries, hints }: Costs, rules: Rules): number {
  const again = tries.length > 0 ? { tries: [tries[0] ?? 0, 1], hints } : { tries: [1], hints };
  return pointsAfterCosts(again, rules);
}
