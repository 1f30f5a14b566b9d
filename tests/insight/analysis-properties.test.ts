// What must hold of an item analysis whatever the table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseItems } from '../../src/insight/item-analysis.ts';
import { contingencyOf } from '../../src/insight/marks-table.ts';
import { analysed, aTable, itemsOf, valueOf } from './tables.ts';

/** What there is besides numbers, and the numbers in their order: sums may be added up in another one. */
function apart(value: unknown): { shape: string; numbers: readonly number[] } {
  const numbers: number[] = [];
  const shape = JSON.stringify({ value }, (_, each: unknown) => {
    if (typeof each !== 'number') return each;
    numbers.push(each);
    return 'a number';
  });
  return { shape, numbers };
}

function expectAlike(one: unknown, other: unknown): void {
  const [a, b] = [apart(one), apart(other)];
  expect(a.shape).toBe(b.shape);
  const apartBy = a.numbers.map((each, i) => Math.abs(each - (b.numbers[i] ?? Infinity)));
  expect(Math.max(0, ...apartBy)).toBeLessThan(1e-9);
}

/** Whether a value is missing, or is what it should be. */
function absentOr<Value>(value: Value | null, holds: (value: Value) => boolean): boolean {
  return value === null || holds(value);
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
        expectAlike(valueOf(rest.test.alpha), valueOf(said));
      }),
    );
  });
  it('keeps shares, correlations and weights where they belong, and never says NaN', () => {
    fc.assert(
      fc.property(aTable(true), ({ max, marks }) => {
        const { test, items } = analysed(max, marks);
        for (const { facility, facilityInterval, discrimination, efficiency } of items) {
          const share = facility.value ?? 0;
          expect(
            absentOr(
              facilityInterval.value,
              ({ low, high }) => low - 1e-12 <= share && share <= high + 1e-12,
            ),
          ).toBe(true);
          const [close, most] = [discrimination.value ?? 0, efficiency.value ?? 0].map(Math.abs);
          // Both have the same numerator, and the efficiency the smaller denominator.
          expect(close).toBeLessThanOrEqual((most ?? 0) + 1e-9);
          expect(close).toBeLessThanOrEqual(1);
          expect(efficiency.value ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        }
        const weights = items.flatMap(({ effectiveWeight }) => effectiveWeight.value ?? []);
        const all = weights.reduce((sum, each) => sum + each, 0);
        expect(weights.length === 0 || Math.abs(all - 1) < 1e-9).toBe(true);
        const alpha = test.alpha.value ?? 0;
        expect(
          absentOr(
            test.alphaInterval.value,
            ({ low, high }) => low - 1e-9 <= alpha && alpha <= high + 1e-9,
          ),
        ).toBe(true);
        expect(apart({ test, items }).numbers.every(Number.isFinite)).toBe(true);
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
    // Time of the processor: others may use it too while this runs.
    const started = process.cpuUsage();
    const { test } = analysed(max, marks);
    const { user } = process.cpuUsage(started);
    expect(test.alpha.value).toBeGreaterThan(0.5);
    expect(user / 1e6).toBeLessThan(2);
  });
});
