// Which attempt counts, and what grades come to; every total is worked out by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedTry, type Grade, gradeOf, totalOf, type Try } from '../../src/insight/gradebook.ts';

const aTry = (number: number, points: number, more: Partial<Try> = {}): Try => ({
  number,
  points,
  outOf: 10,
  toJudge: 0,
  late: false,
  ...more,
});
const idle = { given: true, excused: false, working: false, overdue: false, tries: [] };
const marked = (share: number): Grade => ({ state: 'marked', share, try: aTry(1, share * 10) });
const weighed = (...all: [Grade, number][]) =>
  totalOf(all.map(([grade, weight]) => ({ grade, weight })));

describe('the attempt that counts', () => {
  const tries = [aTry(2, 9), aTry(1, 4), aTry(3, 6)];
  it.each([
    ['best', 2],
    ['first', 1],
    ['last', 3],
  ] as const)('is the %s one when the assignment says so', (counts, number) => {
    expect(countedTry(tries, counts)?.number).toBe(number);
  });
  it('is the best by its share of the points, not by the points', () => {
    expect(countedTry([aTry(1, 5, { outOf: 5 }), aTry(2, 8)], 'best')?.number).toBe(1);
  });
  it('is the first of two that are equally good', () => {
    expect(countedTry([aTry(2, 7), aTry(1, 7)], 'best')?.number).toBe(1);
  });
  it('is one that is marked to its end before one that waits for a person', () => {
    expect(countedTry([aTry(1, 9, { toJudge: 1 }), aTry(2, 3)], 'best')?.number).toBe(2);
  });
});

describe('a grade', () => {
  it('is the share of the points of the attempt that counts', () => {
    expect(gradeOf({ ...idle, tries: [aTry(1, 7)] }, 'best')).toMatchObject({
      state: 'marked',
      share: 0.7,
    });
  });
  it('is missing once the time has passed without a hand-in, worked on or not', () => {
    expect(gradeOf({ ...idle, overdue: true }, 'best').state).toBe('missing');
    expect(gradeOf({ ...idle, overdue: true, working: true }, 'best').state).toBe('missing');
  });
  it('is there although it came late', () => {
    const late = { ...idle, overdue: true, tries: [aTry(1, 7, { late: true })] };
    expect(gradeOf(late, 'best').state).toBe('marked');
  });
  it('is open or worked on while there is time', () => {
    expect(gradeOf(idle, 'best').state).toBe('open');
    expect(gradeOf({ ...idle, working: true }, 'best').state).toBe('working');
  });
  it('waits while an answer is to be judged', () => {
    expect(gradeOf({ ...idle, tries: [aTry(1, 7, { toJudge: 1 })] }, 'best').state).toBe(
      'to-judge',
    );
  });
  it('has no mark where nothing has marks, as in a decision exercise', () => {
    expect(gradeOf({ ...idle, tries: [aTry(1, 0, { outOf: 0 })] }, 'best').state).toBe('unmarked');
  });
  it('is excused whatever was done', () => {
    expect(gradeOf({ ...idle, excused: true, tries: [aTry(1, 7)] }, 'best').state).toBe('excused');
  });
  it('is not given to whom the assignment is not, unless that learner worked on it', () => {
    expect(gradeOf({ ...idle, given: false, overdue: true }, 'best').state).toBe('not-given');
    expect(gradeOf({ ...idle, given: false, tries: [aTry(1, 7)] }, 'best').state).toBe('marked');
  });
});

describe('a total', () => {
  it('is the mean of the shares by weight', () => {
    // (1 × 0.5 + 3 × 0.9) / 4
    expect(weighed([marked(0.5), 1], [marked(0.9), 3])).toMatchObject({ share: 0.8, n: 2, of: 2 });
  });
  it('counts what is missing as 0, and says apart what was handed in', () => {
    expect(weighed([marked(0.8), 1], [{ state: 'missing' }, 1])).toEqual({
      share: 0.4,
      handedIn: 0.8,
      n: 2,
      of: 2,
      missing: 1,
    });
  });
  it('leaves out what is open, excused, unmarked, to be judged or not given', () => {
    const rest: Grade[] = [
      { state: 'open' },
      { state: 'working' },
      { state: 'excused' },
      { state: 'not-given' },
      { state: 'to-judge', try: aTry(1, 2, { toJudge: 1 }) },
      { state: 'unmarked', try: aTry(1, 0, { outOf: 0 }) },
    ];
    const all = rest.map((grade): [Grade, number] => [grade, 5]);
    expect(weighed([marked(0.6), 1], ...all)).toMatchObject({ share: 0.6, n: 1, of: 5 });
  });
  it('is null when nothing counts, and never 0', () => {
    expect(weighed([{ state: 'open' }, 1])).toMatchObject({ share: null, n: 0, of: 1 });
    expect(weighed([marked(0.6), 0])).toMatchObject({ share: null, handedIn: null, n: 0, of: 0 });
  });
  it('does not depend on the order of the assignments, and stays between 0 and 1', () => {
    const part = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ max: 9, min: 1 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const all = parts.map(([share, weight]): [Grade, number] => [marked(share), weight]);
        const [there, back] = [weighed(...all).share, weighed(...all.toReversed()).share];
        expect(there).toBeCloseTo(back ?? Number.NaN, 10);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
