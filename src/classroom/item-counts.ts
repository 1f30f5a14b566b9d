// What an item analysis needs of an assignment, from its tallies: the same for a class of thirty and of ten thousand.
import type { Cell, Contingency, Item, Outcome } from '../insight/contingency.ts';
import { type Figure, found, unknown } from '../insight/figure.ts';
import type { AskedQuestion } from './asked.ts';
import type { Counts, QuestionCell, WholeCell } from './tallying.ts';

type HandedIn = Extract<WholeCell, { of: 'handed-in' }> & { readonly count: number };

/** Attempts that were handed in, by what they came to. */
export function handedInOf(counts: Counts): readonly HandedIn[] {
  return counts.whole.flatMap(({ cell, count }) =>
    cell.of === 'handed-in' ? { ...cell, count } : [],
  );
}

/** Answers that wait for a person. */
export function toJudgeIn(counts: Counts): number {
  return handedInOf(counts).reduce((sum, { toJudge, count }) => sum + toJudge * count, 0);
}

/** So many cells of this sort. */
export function countOf(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

/** The counts of all questions that anybody was asked and that still count. Each question gives 1 point. */
export function contingencyOf(counts: Counts, asked: readonly AskedQuestion[]): Contingency {
  const handedIn = handedInOf(counts);
  const cells = asked.flatMap(({ question }) =>
    (counts.questions.get(question.id) ?? []).flatMap(({ cell, count }): Cell[] => {
      const verdict = outcomeOf(cell);
      if (verdict === undefined) return [];
      const { choice, sure, total, points } = cell;
      return [{ question: question.id, verdict, marks: points, choice, sure, total, count }];
    }),
  );
  const counted = new Set(cells.map(({ question }) => question));
  return {
    items: asked.filter(({ question }) => counted.has(question.id)).map(itemOf),
    cells,
    totals: handedIn
      .filter(({ blank }) => !blank)
      .map(({ points, count }) => ({ total: points, count })),
    blank: countOf(handedIn.filter(({ blank }) => blank)),
  };
}

/** What is left unfinished is no answer. Where everybody was given the point nobody waits for one. */
function outcomeOf({ outcome, points }: QuestionCell): Outcome | undefined {
  if (outcome === 'dropped') return undefined;
  if (outcome === 'not-ready' || (outcome === 'to-judge' && points > 0)) return 'unanswered';
  return outcome;
}

function itemOf({ question, pick, options }: AskedQuestion): Item {
  return {
    question: question.id,
    max: 1,
    ...(pick && {
      pick,
      options: options.map(({ id, right, misconception }) => ({
        id,
        right,
        ...(misconception && { misconceptions: [misconception] }),
      })),
    }),
  };
}

/**
 * Mean and median of the shares of the points that were reached in work with an answer, each share of its own points. Of work
 * that is marked to its end, once there is any: what waits would count as 0.
 */
export function sharesOf(counts: Counts): { readonly mean: Figure; readonly median: Figure } {
  const withPoints = handedInOf(counts).filter(({ blank, outOf }) => !blank && outOf > 0);
  const marked = withPoints.filter(({ toJudge }) => toJudge === 0);
  const shares = (marked.length > 0 ? marked : withPoints)
    .map(({ points, outOf, count }) => ({ share: points / outOf, count }))
    .toSorted((a, b) => a.share - b.share);
  const n = countOf(shares);
  if (n === 0)
    return { mean: unknown('nobody-answered', 0), median: unknown('nobody-answered', 0) };
  const sum = shares.reduce((all, { share, count }) => all + share * count, 0);
  const median = (at(shares, Math.ceil(n / 2)) + at(shares, Math.floor(n / 2) + 1)) / 2;
  return { mean: found(sum / n, n), median: found(median, n) };
}

/** The share at a place, counted from 1, of those in order. */
function at(shares: readonly { share: number; count: number }[], place: number): number {
  let passed = 0;
  for (const { share, count } of shares) {
    passed += count;
    if (passed >= place) return share;
  }
  return 0;
}
