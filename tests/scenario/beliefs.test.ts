// Beliefs: points that always add to 100, calibration, and what could have been believed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced, calibration, even } from '../../src/scenario/beliefs.ts';
import { observed, prior, ratio, updated } from '../../src/scenario/observer.ts';
import { game, randomMoments } from './plays.ts';

describe('points', () => {
  it.each([
    [[20, 20, 20, 20, 20], 0, 40, { step: 5, most: 60 }, [40, 15, 15, 15, 15]],
    [[60, 10, 10, 10, 10], 1, 60, { step: 5, most: 60 }, [25, 60, 5, 5, 5]],
    [[33, 34, 33], 0, 100, {}, [100, 0, 0]],
    [[100, 0, 0], 0, 50, {}, [50, 25, 25]],
    [[20, 20, 20, 20, 20], 2, 999, { step: 5, most: 60 }, [10, 10, 60, 10, 10]],
  ])('%j with number %i set to %i, %o: %j', (points, set, to, bounds, wanted) => {
    expect(balanced(points, set, to, bounds)).toEqual(wanted);
  });
  it('add to 100 within their bounds whatever is set to whatever, as often as one likes', () => {
    const moves = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -20, max: 130 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let points = even(5, 5, 60);
        for (const [set, to] of all) {
          points = balanced(points, set, to, { step: 5, most: 60 });
          expect(points.reduce((sum, each) => sum + each, 0)).toBe(100);
          for (const each of points) {
            expect(each % 5).toBe(0);
            expect(each).toBeGreaterThanOrEqual(0);
            expect(each).toBeLessThanOrEqual(60);
          }
          expect(points[set]).toBe(Math.max(0, Math.min(60, Math.round(to / 5) * 5)) + 0);
        }
      }),
    );
  });
  it('begin as even as the step allows', () => {
    expect(even(3)).toEqual([33, 34, 33]);
    expect(even(5, 5, 60)).toEqual([20, 20, 20, 20, 20]);
  });
});

describe('calibration', () => {
  it.each([
    [[100, 0, 0], 0, 100],
    [[0, 100, 0], 0, 0],
    [[50, 50, 0], 0, 75],
    [[40, 30, 30], 0, 73],
  ])('of %j when number %i is so is %f', (belief, truth, wanted) => {
    expect(calibration(belief, truth)).toBeCloseTo(wanted, 10);
  });
});

describe('somebody who knew the rules', () => {
  it('learns by the rule of Bayes', () => {
    expect(updated([0.5, 0.5], [0.2, 0.6])[1]).toBeCloseTo(0.75, 12);
    expect(updated([1 / 3, 1 / 3, 1 / 3], [0.46, 0.27, 0.27])[0]).toBeCloseTo(0.46, 12);
  });
  it('believes in what is so more at the end than at the start, on the mean of 300 plays', () => {
    let end = 0;
    for (let number = 0; number < 300; number += 1) {
      const moments = randomMoments(number);
      const truth = moments[0]?.before.hidden[0] ?? 0;
      const belief = moments.reduce((now, moment) => observed(game, now, moment), prior(game));
      expect(belief.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
      end += belief[truth] ?? 0;
    }
    expect(end / 300).toBeGreaterThan(0.6);
    expect(end / 300).toBeLessThan(0.9);
  });
  it('is told how many times as likely a move was', () => {
    expect(
      ratio(
        [
          [2000, 8000],
          [500, 9500],
          [1500, 8500],
        ],
        0,
        0,
      ),
    ).toBe(2);
  });
});
