// Being sure and being right over many: against R, and against the definitions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../src/ids.ts';
import { chanceSaid, confidenceOf } from '../../src/insight/confidence.ts';
import type { Cell } from '../../src/insight/contingency.ts';
import { valueOf } from './tables.ts';

const cell = (sure: Cell['sure'], verdict: Cell['verdict'], count: number): Cell => ({
  question: 'q1' as QuestionId,
  verdict,
  marks: 0,
  choice: '',
  sure,
  total: 0,
  count,
});

describe('confidence', () => {
  const answers = [
    cell(1, 'right', 3),
    cell(1, 'wrong', 4),
    cell(2, 'right', 6),
    cell(2, 'partly', 1),
    cell(2, 'wrong', 2),
    cell(3, 'right', 10),
    cell(3, 'wrong', 4),
    cell(0, 'wrong', 5),
    cell(0, 'unanswered', 7),
  ];
  const found = confidenceOf(answers);
  /*
   * R: f <- rep(c(1/3, 11/15, 9/10), c(7, 9, 14)); o <- c(rep(1:0, c(3, 4)), rep(1:0, c(6, 3)), rep(1:0, c(10, 4)))
   *    mean((f - o)^2); nk <- c(7, 9, 14); fk <- unique(f); ob <- c(3/7, 6/9, 10/14)
   *    sum(nk * (fk - ob)^2) / 30; sum(nk * (ob - mean(o))^2) / 30; mean(o) * (1 - mean(o))
   *    sum(nk * abs(fk - ob)) / 30; mean(f) - mean(o)
   */
  it('has the Brier score and the parts that R finds', () => {
    expect(found.brier.value).toBeCloseTo(0.238592592592593, 12);
    expect(found.reliability.value).toBeCloseTo(0.0195449735449735, 12);
    expect(found.resolution.value).toBeCloseTo(0.0131746031746032, 12);
    expect(found.uncertainty.value).toBeCloseTo(0.232222222222222, 12);
    expect(found.calibrationError.value).toBeCloseTo(0.128888888888889, 12);
    expect(found.bias.value).toBeCloseTo(0.0844444444444444, 12);
    expect(found.brier.n).toBe(30);
  });
  it('has the map, and the sure and wrong among those who said how sure', () => {
    expect(found.map[2]).toEqual({ right: 6, partly: 1, wrong: 2 });
    expect(found.map[0]).toEqual({ right: 0, partly: 0, wrong: 5 });
    expect(found.sureAndWrong).toEqual({ value: 4 / 30, n: 30 });
    expect(found.levels.map(({ answers: all, right }) => [right, all])).toEqual([
      [3, 7],
      [6, 9],
      [10, 14],
    ]);
  });
  it('takes each level for the middle of the chances for which it pays best', () => {
    // Gardner-Medwin's marks: 1 / 0, 2 / -2, 3 / -6. The lines cross at 2/3 and at 4/5.
    const marks = { 1: [1, 0], 2: [2, -2], 3: [3, -6] } as const;
    for (const sure of [1, 2, 3] as const) {
      const chance = chanceSaid[sure];
      const expected = ([right, wrong]: readonly [number, number]) =>
        chance * right + (1 - chance) * wrong;
      expect(expected(marks[sure])).toBe(Math.max(...Object.values(marks).map(expected)));
    }
    expect(chanceSaid[2]).toBeCloseTo((2 / 3 + 4 / 5) / 2, 12);
    expect(chanceSaid[3]).toBeCloseTo((4 / 5 + 1) / 2, 12);
  });
  it('is unknown, and not 0, where nobody said how sure', () => {
    const silent = confidenceOf([cell(0, 'right', 4)]);
    expect(
      [silent.brier, silent.bias, silent.sureAndWrong, silent.resolution].map(valueOf),
    ).toEqual(Array.from({ length: 4 }, () => 'nobody-said'));
  });
  it('adds up: Brier score = reliability - resolution + uncertainty', () => {
    const some = fc.array(
      fc.record({
        sure: fc.constantFrom(1 as const, 2 as const, 3 as const),
        verdict: fc.constantFrom('right' as const, 'partly' as const, 'wrong' as const),
        count: fc.integer({ min: 1, max: 30 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const { brier, reliability, resolution, uncertainty } = confidenceOf(
          all.map(({ sure, verdict, count }) => cell(sure, verdict, count)),
        );
        expect(brier.value).toBeCloseTo(
          (reliability.value ?? 0) - (resolution.value ?? 0) + (uncertainty.value ?? 0),
          12,
        );
      }),
    );
  });
});
