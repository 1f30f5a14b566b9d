// The figures of a test as a whole.
import type { TotalCount } from './contingency.ts';
import { type Figure, found, unknown, type Why } from './figure.ts';
import type { TestFigures } from './item-figures.ts';
import { deviation, type Measured, outcomesOf } from './measured.ts';
import { joint } from './moments.ts';
import { alphaInterval, alphaOf, errorOf, type Parts } from './reliability.ts';

/** What both the test and its items rest on. `lacking` is why alpha and its like cannot be worked out. */
export interface Whole {
  readonly parts: Parts;
  readonly lacking: Why | undefined;
}

/**
 * The parts of alpha, and whether they can be put together: the formula takes it that each attempt has marks in each item.
 */
export function wholeOf(measured: readonly Measured[], totals: readonly TotalCount[]): Whole {
  const values = totals.map(({ total }) => total);
  const counts = totals.map(({ count }) => count);
  const { n, meanX, varianceX } = joint(values, values, counts);
  const waiting = measured.some(({ cells, marked }) => cells.length > marked.length);
  const differing = measured.some(({ all }) => all.n !== n);
  return {
    parts: {
      items: measured.length,
      attempts: n,
      sumOfItemVariances: measured.reduce((sum, { all }) => sum + all.varianceX, 0),
      totalMean: meanX,
      totalVariance: varianceX,
    },
    lacking: waiting ? 'to-judge' : differing ? 'different-questions' : undefined,
  };
}

/** Figures of the test; `blank` are attempts without any answer, which are only named. */
export function testFigures(
  measured: readonly Measured[],
  { parts, lacking }: Whole,
  totals: readonly TotalCount[],
  blank: number,
): TestFigures {
  const n = parts.attempts;
  const known = (value: number): Figure =>
    n === 0 ? unknown('nobody-answered', 0) : found(value, n);
  const max = measured.reduce((sum, { item }) => sum + item.max, 0);
  const sd = deviation({ n, varianceX: parts.totalVariance });
  const alpha = lacking === undefined ? alphaOf(parts) : unknown(lacking, n);
  return {
    items: parts.items,
    attempts: n,
    blank,
    toJudge: measured.reduce((sum, { cells }) => sum + outcomesOf(cells).toJudge, 0),
    max: lacking === 'different-questions' ? unknown(lacking, n) : found(max, n),
    mean: known(parts.totalMean),
    median: known(medianOf(totals, n)),
    sd,
    rightOrWrong:
      new Set(measured.map(({ item }) => item.max)).size === 1 &&
      measured.every(({ cells }) => cells.every(({ verdict }) => verdict !== 'partly')),
    alpha,
    alphaInterval: alphaInterval(alpha, parts.items),
    error: errorOf(alpha, sd),
  };
}

/** The total in the middle of `n`, or half-way between the two in the middle. */
function medianOf(totals: readonly TotalCount[], n: number): number {
  const ascending = totals.toSorted((a, b) => a.total - b.total);
  const at = (place: number) => {
    let passed = 0;
    for (const { total, count } of ascending) {
      passed += count;
      if (place < passed) return total;
    }
    return ascending.at(-1)?.total ?? 0;
  };
  return (at(Math.ceil(n / 2) - 1) + at(Math.floor(n / 2))) / 2;
}
