// What was gained between two tests; every number worked out by hand, and the whole by exact fractions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectiveId } from '../../src/ids.ts';
import { gainByObjective, gainOf, type PairedItem } from '../../src/insight/gain.ts';

const pair = (objective: string, before?: number, after?: number): PairedItem => ({
  objective: objective as ObjectiveId,
  before,
  after,
});

describe('the gain', () => {
  it('is the difference of the shares, and the part gained of what was left', () => {
    // 1 of 4 points before, 3 of 4 after: 0.25 and 0.75. Gained 0.5 of the 0.75 that were left.
    const gain = gainOf([pair('a', 1, 1), pair('a', 0, 1), pair('a', 0, 1), pair('a', 0, 0)]);
    expect(gain).toMatchObject({ outOf: 4, pairs: 4, before: 1, after: 3, gain: 0.5 });
    expect(gain.normalized).toBeCloseTo(2 / 3, 12);
  });
  it('of a class comes from counts as from its learners one by one', () => {
    const one = [pair('a', 0, 1), pair('a', 0, 1), pair('a', 0.5, 0.5), pair('a', 1), pair('a', 1)];
    const counted = [
      { ...pair('a', 0, 1), learners: 2 },
      { ...pair('a', 0.5, 0.5), learners: 1 },
      { ...pair('a', 1), learners: 2 },
    ];
    expect(gainOf(counted)).toEqual(gainOf(one));
  });
  it('counts only pairs answered on both sides, and says how many pairs there are', () => {
    // Left out: one not answered after, one not before, one on neither side. 0.5 of 2 before, 1.5 of 2 after.
    const [first, second] = [pair('a', 0, 1), pair('a', 0.5, 0.5)];
    expect(gainOf([first, pair('a', 1), pair('a', undefined, 1), second, pair('a')])).toEqual({
      outOf: 2,
      pairs: 5,
      before: 0.5,
      after: 1.5,
      gain: 0.5,
      normalized: 2 / 3,
    });
  });
  it('takes an answer without points for an answer', () => {
    expect(gainOf([pair('a', 0, 0)])).toMatchObject({ outOf: 1, gain: 0, normalized: 0 });
  });
  it('can be a loss', () => {
    // 3 of 4 before, 2 of 4 after: -0.25, and -1 of the 0.25 that were left.
    const gain = gainOf([pair('a', 1, 1), pair('a', 1, 1), pair('a', 1, 0), pair('a', 0, 0)]);
    expect(gain).toMatchObject({ gain: -0.25, normalized: -1 });
  });
  it('has no normalized value when nothing was left to gain, points added up in tenths too', () => {
    expect(gainOf([pair('a', 1, 1), pair('a', 1, 0)])).toMatchObject({
      gain: -0.5,
      normalized: undefined,
    });
    const tenths = Array.from({ length: 10 }, () => 0.1).reduce((sum, each) => sum + each, 0);
    expect(tenths).toBeLessThan(1);
    expect(gainOf([pair('a', tenths, 1)]).normalized).toBeUndefined();
  });
  it('of nothing is no number, not 0', () => {
    for (const items of [[], [pair('a', 1), pair('a')]])
      expect(gainOf(items)).toEqual({
        outOf: 0,
        pairs: items.length,
        before: 0,
        after: 0,
        gain: undefined,
        normalized: undefined,
      });
  });
  it('is told by objective, in the order in which they come', () => {
    const gains = gainByObjective([
      pair('b', 0, 1),
      pair('a', 1, 1),
      pair('b', 0, 0),
      pair('c', 1),
    ]);
    expect([...gains.keys()]).toEqual(['b', 'a', 'c']);
    expect([...gains.values()]).toMatchObject([
      { outOf: 2, before: 0, after: 1, gain: 0.5, normalized: 0.5 },
      { outOf: 1, before: 1, after: 1, gain: 0, normalized: undefined },
      { outOf: 0, pairs: 1, gain: undefined, normalized: undefined },
    ]);
  });
});

describe('of any items, the gain', () => {
  /** Points in twelfths, so that whole numbers give the exact value. */
  const twelfths = fc.option(fc.nat(12), { nil: undefined });
  const sides = fc.array(fc.tuple(fc.constantFrom('a', 'b'), twelfths, twelfths));
  const items = (list: readonly [string, number | undefined, number | undefined][]) =>
    list.map(([objective, before, after]) =>
      pair(objective, before && before / 12, after && after / 12),
    );

  it('is the one of exact fractions, between -1 and 1, normalized at most 1', () => {
    fc.assert(
      fc.property(sides, (list) => {
        const counted = list.filter(([, b, a]) => b !== undefined && a !== undefined);
        const total = counted.length * 12;
        const before = counted.reduce((sum, [, b = 0]) => sum + b, 0);
        const after = counted.reduce((sum, [, , a = 0]) => sum + a, 0);
        const found = gainOf(items(list));
        expect(found.outOf).toBe(counted.length);
        expect(found.gain === undefined).toBe(total === 0);
        expect(found.gain ?? 0).toBeCloseTo(total === 0 ? 0 : (after - before) / total, 9);
        expect(Math.abs(found.gain ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(found.normalized === undefined).toBe(before === total);
        const left = total - before;
        expect(found.normalized ?? 0).toBeCloseTo(left === 0 ? 0 : (after - before) / left, 9);
        expect(found.normalized ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
  it('of the objectives adds up to the whole', () => {
    fc.assert(
      fc.property(sides, (list) => {
        const whole = gainOf(items(list));
        const parts = [...gainByObjective(items(list)).values()];
        const sum = (of: 'outOf' | 'pairs' | 'before' | 'after') =>
          parts.reduce((total, part) => total + part[of], 0);
        expect([sum('outOf'), sum('pairs')]).toEqual([whole.outOf, whole.pairs]);
        expect(sum('before')).toBeCloseTo(whole.before, 9);
        expect(sum('after')).toBeCloseTo(whole.after, 9);
      }),
    );
  });
});
