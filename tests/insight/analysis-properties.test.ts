// What must hold of an item analysis whatever the table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseItems } from '../../src/insight/item-analysis.ts';
import { contingencyOf } from '../../src/insight/marks-table.ts';
import { analysed, aTable, itemsOf, valueOf } from './tables.ts';

/** What numbers there are, so that equal analyses can be compared to some digits. */
function expectAlike(one: unknown, other: unknown): void {
  if (typeof one === 'number' && typeof other === 'number') expect(one).toBeCloseTo(other, 9);
  else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    expect(Object.keys(one)).toEqual(Object.keys(other));
    for (const [key, value] of Object.entries(one))
      expectAlike(value, (other as Record<string, unknown>)[key]);
  } else expect(one).toEqual(other);
}

describe('an item analysis', () => {
  it('is the same whatever the order of the learners', () => {
    fc.assert(
      fc.property(
        aTable(true).chain((table) =>
          fc.tuple(
            fc.constant(table),
            fc.shuffledSubarray([...table.marks], { minLength: table.marks.length }),
          ),
        ),
        ([{ max, marks }, shuffled]) => {
          expect(analysed(max, shuffled)).toEqual(analysed(max, marks));
        },
      ),
    );
  });
  it('is the same whatever the order and the division of the counts', () => {
    fc.assert(
      fc.property(aTable(true), ({ max, marks }) => {
        const whole = contingencyOf({ items: itemsOf(...max), marks });
        const single = whole.cells
          .flatMap((cell) => Array.from({ length: cell.count }, () => ({ ...cell, count: 1 })))
          .toReversed();
        expectAlike(analyseItems({ ...whole, cells: single }), analyseItems(whole));
      }),
    );
  });
  it('changes no conditional figure when a learner comes who did not answer', () => {
    fc.assert(
      fc.property(aTable(true), fc.nat(), ({ max, marks }, pick) => {
        const before = analysed(max, marks);
        const blank = analysed(max, [...marks, max.map(() => null)]);
        expect(blank).toEqual({
          ...before,
          test: { ...before.test, blank: before.test.blank + 1 },
        });
        // Who passes over one question alone changes what is said of those who answered it in nothing.
        const one = pick % max.length;
        const passing = analysed(max, [...marks, max.map((most, i) => (i === one ? null : most))]);
        expect(passing.items[one]?.answered).toEqual(before.items[one]?.answered);
      }),
    );
  });
  it('says of each item the alpha that the rest has when it is dropped', () => {
    fc.assert(
      fc.property(aTable(false), fc.nat(), ({ max, marks }, pick) => {
        const drop = pick % max.length;
        const without = <T>(all: readonly T[]) => all.filter((_, i) => i !== drop);
        const rest = analysed(without(max), marks.map(without));
        const said = analysed(max, marks).items[drop]?.alphaIfDropped;
        if (typeof said?.value === 'number')
          expect(rest.test.alpha.value).toBeCloseTo(said.value, 9);
        else expect(valueOf(rest.test.alpha)).toBe(valueOf(said));
      }),
    );
  });
  it('keeps shares, correlations and weights where they belong, and never says NaN', () => {
    fc.assert(
      fc.property(aTable(true), ({ max, marks }) => {
        const { test, items } = analysed(max, marks);
        for (const { facility, facilityInterval, discrimination, efficiency } of items) {
          if (facility.value !== null && facilityInterval.value !== null) {
            expect(facility.value).toBeGreaterThanOrEqual(facilityInterval.value.low - 1e-12);
            expect(facility.value).toBeLessThanOrEqual(facilityInterval.value.high + 1e-12);
          }
          expect(Math.abs(discrimination.value ?? 0)).toBeLessThanOrEqual(1);
          expect(efficiency.value ?? 0).toBeLessThanOrEqual(1 + 1e-9);
          // Both have the same numerator, and the efficiency the smaller denominator.
          expect(Math.abs(efficiency.value ?? 0)).toBeGreaterThanOrEqual(
            Math.abs(discrimination.value ?? 0) - 1e-9,
          );
        }
        const weights = items.flatMap(({ effectiveWeight }) => effectiveWeight.value ?? []);
        if (weights.length > 0)
          expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
        const { alpha, alphaInterval } = test;
        if (alpha.value !== null && alphaInterval.value !== null) {
          expect(alphaInterval.value.low).toBeLessThanOrEqual(alpha.value + 1e-9);
          expect(alphaInterval.value.high).toBeGreaterThanOrEqual(alpha.value - 1e-9);
        }
        const numbers: number[] = [];
        JSON.stringify({ test, items }, (_, value: unknown) => {
          if (typeof value === 'number') numbers.push(value);
          return value;
        });
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });
  it('of a million responses takes less than two seconds', () => {
    // A fixed sequence in the place of chance: M. H. Lehmer's generator with 48271.
    let seed = 1;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const max = Array.from({ length: 100 }, () => 1);
    const marks = Array.from({ length: 10_000 }, () => {
      const able = next();
      return max.map(() => (next() < 0.3 + able / 2 ? 1 : next() < 0.1 ? null : 0));
    });
    const started = performance.now();
    const { test } = analysed(max, marks);
    const taken = performance.now() - started;
    expect(test.alpha.value).toBeGreaterThan(0.5);
    expect(taken).toBeLessThan(2000);
  });
});
