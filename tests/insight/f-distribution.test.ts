// Quantiles of F against R 4.2.2, and against what follows from their definition.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fQuantile, incompleteBeta } from '../../src/insight/f-distribution.ts';

describe('a quantile of F', () => {
  // qf(p, d1, d2) with options(digits = 15). From 400,000 degrees of freedom on R takes them for infinitely many.
  it.each([
    [0.975, 999, 3996, 1.10145123333341],
    [0.025, 999, 3996, 0.905241030570834],
    [0.975, 4, 12, 4.12120861852344],
    [0.025, 4, 12, 0.114270579322009],
    [0.95, 1, 1, 161.447638797588],
    [0.5, 2, 3, 0.881101577952299],
    [0.999, 3, 7, 18.772269815099],
    [0.025, 1, 500, 0.000983052643066529],
    [0.975, 9999, 3e5, 1.02838614399058],
  ])('of %f with %i and %i degrees of freedom is that of R', (p, d1, d2, value) => {
    expect(fQuantile(p, d1, d2) / value).toBeCloseTo(1, 9);
  });
  it('turned around is one over the other tail', () => {
    const freedom = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), freedom, freedom, (p, a, b) => {
        expect(fQuantile(p, a, b) * fQuantile(1 - p, b, a)).toBeCloseTo(1, 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the incomplete beta function', () => {
  // pbeta(x, a, b)
  it.each([
    [0.5, 0.5, 0.3, 0.369010119565545],
    [20, 5, 0.9, 0.914925114121329],
    [2.5, 300, 0.001, 0.0120792903816087],
  ])('for %f and %f at %f is that of R', (a, b, x, value) => {
    expect(incompleteBeta(a, b, x)).toBeCloseTo(value, 12);
  });
  it('begins with 0, ends with 1, and is x itself for 1 and 1', () => {
    expect([0, 1].map((x) => incompleteBeta(3, 4, x))).toEqual([0, 1]);
    expect(incompleteBeta(1, 1, 0.37)).toBeCloseTo(0.37, 14);
  });
});
