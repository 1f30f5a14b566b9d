// How far being sure can be trusted; the interval against published values and against another way to compute it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration, type Felt, fewest } from '../../src/insight/calibration.ts';
import { wilson } from '../../src/insight/interval.ts';
import type { Sureness } from '../../src/quiz/events.ts';
import type { Verdict } from '../../src/quiz/mark.ts';

const felt = (sure: Sureness, ...verdicts: Verdict[]): Felt[] =>
  verdicts.map((verdict) => ({ sure, verdict }));
const cases = fc
  .integer({ min: 1, max: 400 })
  .chain((all) => fc.tuple(fc.nat(all), fc.constant(all)));

describe('the interval of a share', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
  // Statistics in Medicine 17 (1998), 857-872, Table I, method 3 ("score").
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (right, all, low, high) => {
    const found = wilson(right, all);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  // Worked out with 50 digits from the same formula.
  it.each([
    [6, 10, 0.31267376973365, 0.83181967029376],
    [5, 5, 0.56551753521682, 1],
    [0, 10, 0, 0.27753279986288],
    [1, 1, 0.20654931437723, 1],
  ])('of %i in %i is exact to twelve digits', (right, all, low, high) => {
    const found = wilson(right, all);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  it('ends where the share found is 1.96 standard errors of the true share away', () => {
    // The definition, solved by halving: how far is `right / all` from the true share, in errors of that share?
    const errors = (right: number, all: number, share: number) =>
      Math.abs(right / all - share) / Math.sqrt((share * (1 - share)) / all);
    const edge = (right: number, all: number, outer: number): number => {
      let inside = right / all;
      let outside = outer;
      for (let step = 0; step < 100; step += 1) {
        const middle = (inside + outside) / 2;
        if (errors(right, all, middle) < 1.959963984540054) inside = middle;
        else outside = middle;
      }
      return inside;
    };
    fc.assert(
      fc.property(cases, ([right, all]) => {
        const { low, high } = wilson(right, all);
        expect(low).toBeCloseTo(right === 0 ? 0 : edge(right, all, 0), 9);
        expect(high).toBeCloseTo(right === all ? 1 : edge(right, all, 1), 9);
      }),
    );
  });
  it('holds the share found, stays between 0 and 1, and turns around with it', () => {
    fc.assert(
      fc.property(cases, ([right, all]) => {
        const { low, high } = wilson(right, all);
        const turned = wilson(all - right, all);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(right / all + 1e-12);
        expect(high).toBeGreaterThanOrEqual(right / all - 1e-12);
        expect(turned.low).toBeCloseTo(1 - high, 12);
        expect(turned.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });
  it('is everything where nothing was seen, and narrows as more is seen', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    fc.assert(
      fc.property(cases, ([right, all]) => {
        const [less, more] = [wilson(right, all), wilson(right * 4, all * 4)];
        expect(more.high - more.low).toBeLessThan(less.high - less.low);
      }),
    );
  });
});

describe('calibration', () => {
  it('counts answers and right ones at each level, partly right as not right', () => {
    const levels = calibration([
      ...felt(3, 'right', 'wrong', 'right', 'partly', 'right'),
      ...felt(1, 'right', 'wrong'),
    ]);
    expect(levels).toMatchObject([
      { sure: 1, answers: 2, right: 1, share: 0.5, enough: false },
      { sure: 2, answers: 0, right: 0, share: undefined, enough: false },
      { sure: 3, answers: 5, right: 3, share: 0.6, enough: true },
    ]);
    expect(levels[1]?.interval).toEqual({ low: 0, high: 1 });
    expect(levels[2]?.interval).toEqual(wilson(3, 5));
  });
  it('says nothing of a level with four answers, and something with five', () => {
    expect(fewest).toBe(5);
    const four = felt(2, 'right', 'right', 'right', 'right');
    expect(calibration(four)[1]?.enough).toBe(false);
    expect(calibration([...four, ...felt(2, 'wrong')])[1]?.enough).toBe(true);
  });
  it('loses no answer and depends on no order', () => {
    const one = fc.record<Felt>({
      sure: fc.constantFrom<Sureness>(1, 2, 3),
      verdict: fc.constantFrom<Verdict>('right', 'partly', 'wrong'),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const levels = calibration(all);
        expect(levels.reduce((sum, { answers }) => sum + answers, 0)).toBe(all.length);
        expect(levels.reduce((sum, { right }) => sum + right, 0)).toBe(
          all.filter(({ verdict }) => verdict === 'right').length,
        );
        expect(calibration(all.toReversed())).toEqual(levels);
      }),
    );
  });
});
