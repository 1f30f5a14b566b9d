// What second answers, hints and certainty cost: values worked by hand, and what must hold for any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certaintyMarks } from '../../src/quiz/certainty.ts';
import { pointsAfterCosts, type Rules, stillToBeHad } from '../../src/quiz/rules.ts';

const rules: Rules = { feedback: 'immediate', secondTry: 0.5, hints: 0.1 };
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the points of a question', () => {
  it('are those worked by hand', () => {
    const points = (tries: number[], hints: number) => pointsAfterCosts({ tries, hints }, rules);
    expect(points([1], 0)).toBe(1);
    expect(points([0], 0)).toBe(0);
    expect(points([0, 1], 0)).toBe(0.5);
    // Three of four parts at first, then all: the first is worth more than half of the second.
    expect(points([0.75, 1], 0)).toBe(0.75);
    expect(points([1], 2)).toBeCloseTo(0.8, 12);
    expect(points([0, 1], 1)).toBeCloseTo(0.4, 12);
    expect(points([0], 3)).toBe(0);
  });
  it('never fall because of a second answer, never rise because of a hint, and stay between 0 and 1', () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        fc.nat(3),
        (first, second, tryCost, hintCost, hints) => {
          const own: Rules = { feedback: 'immediate', secondTry: tryCost, hints: hintCost };
          const one = pointsAfterCosts({ tries: [first], hints }, own);
          const two = pointsAfterCosts({ tries: [first, second], hints }, own);
          expect(two).toBeGreaterThanOrEqual(one);
          expect(
            pointsAfterCosts({ tries: [first, second], hints: hints + 1 }, own),
          ).toBeLessThanOrEqual(two);
          expect(two).toBeGreaterThanOrEqual(0);
          expect(two).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  it('are never promised higher than a right answer then earns', () => {
    fc.assert(
      fc.property(share, fc.nat(3), (first, hints) => {
        const promised = stillToBeHad({ tries: [first], hints }, rules);
        expect(pointsAfterCosts({ tries: [first, 1], hints }, rules)).toBe(promised);
      }),
    );
  });
});

describe('certainty-based marks', () => {
  it('are those of the published scheme', () => {
    const marks = ([1, 2, 3] as const).map((sure) => [
      certaintyMarks('right', sure),
      certaintyMarks('partly', sure),
      certaintyMarks('wrong', sure),
    ]);
    expect(marks).toEqual([
      [1, 0, 0],
      [2, -2, -2],
      [3, -6, -6],
    ]);
  });
  it('pay best for the level that fits the chance to be right, changing at 2/3 and at 4/5', () => {
    const expected = (p: number, sure: 1 | 2 | 3) =>
      p * certaintyMarks('right', sure) + (1 - p) * certaintyMarks('wrong', sure);
    const best = (p: number) =>
      ([1, 2, 3] as const).toSorted((a, b) => expected(p, b) - expected(p, a))[0];
    expect([0.5, 0.66, 0.68, 0.79, 0.81, 1].map(best)).toEqual([1, 1, 2, 2, 3, 3]);
  });
});
