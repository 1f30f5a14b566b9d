// Agreement of two markers against R, and where there is none to be had.
import { describe, expect, it } from 'vitest';
import { weightedKappa } from '../../src/insight/kappa.ts';

/** Pairs from a table: rows are what the first gave, columns what the second gave. */
function pairsOf(table: readonly (readonly number[])[]): [number, number][] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, (): [number, number] => [i, j])),
  );
}

describe('weighted kappa', () => {
  // Ratings of 91 couples (M. Hout, O. D. Duncan and M. E. Sobel 1987), `SexualFun` in R's package vcd.
  const couples = pairsOf([
    [7, 7, 2, 3],
    [2, 8, 3, 7],
    [1, 5, 4, 9],
    [2, 8, 9, 14],
  ]);
  const levels = [0, 1, 2, 3];
  // psych 2.2.9: cohen.kappa(t, w = 1 - abs(outer(1:4, 1:4, "-")) / 3)$weighted.kappa; cohen.kappa(t)$weighted.kappa.
  // vcd prints 0.2374 for the first.
  it.each([
    ['linear' as const, 0.237380627557981],
    ['quadratic' as const, 0.332045586246861],
  ])('with %s weights is that of R', (weights, value) => {
    const kappa = weightedKappa(couples, levels, weights);
    expect(kappa.value).toBeCloseTo(value, 12);
    expect(kappa.n).toBe(91);
  });
  it('is 1 when the two always agree, and below 0 when they agree less than by chance', () => {
    const agreed = pairsOf([
      [3, 0],
      [0, 4],
    ]);
    expect(weightedKappa(agreed, [0, 1], 'linear').value).toBe(1);
    const opposed = pairsOf([
      [0, 3],
      [3, 0],
    ]);
    expect(weightedKappa(opposed, [0, 1], 'quadratic').value).toBe(-1);
  });
  it('says why there is none: no pairs, or one level throughout', () => {
    expect(weightedKappa([], levels, 'linear')).toEqual({
      value: null,
      n: 0,
      why: 'nobody-answered',
    });
    expect(weightedKappa(pairsOf([[5]]), levels, 'linear')).toEqual({
      value: null,
      n: 5,
      why: 'no-spread',
    });
  });
  it('refuses a level that the rubric does not have', () => {
    expect(() => weightedKappa([[0, 7]], levels, 'linear')).toThrow(
      '7 is none of the levels 0, 1, 2, 3',
    );
  });
});
