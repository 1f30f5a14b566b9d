// The gradebook: which attempt counts, what it is worth, and what all of a learner's work comes to. Pure.

/** One attempt that was handed in. */
export interface Try {
  readonly number: number;
  readonly points: number;
  readonly outOf: number;
  /** Questions in it that wait for a person. */
  readonly toJudge: number;
  readonly late: boolean;
}

/** What one learner has to do with one assignment. */
export interface Work {
  /** Whether it is given to this learner. */
  readonly given: boolean;
  readonly excused: boolean;
  /** Whether an attempt is begun and not handed in. */
  readonly working: boolean;
  /** Whether the time for this learner to hand in has passed: the due date, or the closing where there is none. */
  readonly overdue: boolean;
  readonly tries: readonly Try[];
}

export type Counts = 'best' | 'first' | 'last';

/**
 * What stands in one cell of the gradebook. `marked` alone has a mark. `to-judge`: an answer waits for a person, and the mark
 * with it. `unmarked`: handed in, and nothing in it has marks. `missing`: nothing is handed in and the time has passed; it
 * counts 0. `open`: nothing is handed in and there is time; it does not count yet.
 */
export type Grade =
  | {
      readonly state: 'marked';
      /** Between 0 and 1. */
      readonly share: number;
      readonly try: Try;
    }
  | { readonly state: 'to-judge' | 'unmarked'; readonly try: Try }
  | { readonly state: 'missing' | 'working' | 'open' | 'excused' | 'not-given' };

/** The grade of one learner in one assignment. */
export function gradeOf(work: Work, counts: Counts): Grade {
  if (work.excused) return { state: 'excused' };
  const counted = countedTry(work.tries, counts);
  if (counted !== undefined) {
    if (counted.outOf === 0) return { state: 'unmarked', try: counted };
    if (counted.toJudge > 0) return { state: 'to-judge', try: counted };
    return { state: 'marked', share: counted.points / counted.outOf, try: counted };
  }
  if (!work.given && !work.working) return { state: 'not-given' };
  if (work.overdue) return { state: 'missing' };
  return { state: work.working ? 'working' : 'open' };
}

/**
 * The attempt that counts. Of several the best one by its share of the points: one that is marked to its end before one that
 * waits for a person, and of equals the first.
 */
export function countedTry(tries: readonly Try[], counts: Counts): Try | undefined {
  const order = tries.toSorted((a, b) => a.number - b.number);
  if (counts === 'first') return order[0];
  if (counts === 'last') return order.at(-1);
  const share = ({ points, outOf, toJudge }: Try) =>
    (outOf === 0 ? 0 : points / outOf) - (toJudge > 0 ? 2 : 0);
  return order.toSorted((a, b) => share(b) - share(a))[0];
}

/** What a learner's grades come to. */
export interface Total {
  /** The mean of the shares by weight, between 0 and 1; null when nothing counts yet. */
  readonly share: number | null;
  /** The same of what was handed in alone, without the zeros for what is missing. */
  readonly handedIn: number | null;
  /** Assignments that count, those missing among them; and of how many that are given with a weight. */
  readonly n: number;
  readonly of: number;
  readonly missing: number;
}

/**
 * The total: Σ weight × share / Σ weight over what is marked or missing. What is open, worked on, still to be judged, without
 * marks, excused or not given is left out, as empty grades are; so is what weighs nothing.
 */
export function totalOf(
  grades: readonly { readonly grade: Grade; readonly weight: number }[],
): Total {
  const weighed = grades.filter(({ weight }) => weight > 0);
  const marked = weighed.flatMap(({ grade, weight }) =>
    grade.state === 'marked' ? [{ share: grade.share, weight }] : [],
  );
  const missing = weighed.flatMap(({ grade, weight }) =>
    grade.state === 'missing' ? [{ share: 0, weight }] : [],
  );
  const all = [...marked, ...missing];
  return {
    share: meanOf(all),
    handedIn: meanOf(marked),
    n: all.length,
    of: weighed.filter(({ grade: { state } }) => state !== 'not-given' && state !== 'excused')
      .length,
    missing: missing.length,
  };
}

function meanOf(
  parts: readonly { readonly share: number; readonly weight: number }[],
): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  return parts.reduce((sum, part) => sum + part.share * part.weight, 0) / weight;
}
