// What an instructor is told to look at, and what not.
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../src/ids.ts';
import type { Cell, Item } from '../../src/insight/contingency.ts';
import { evidenceOf, flagsOf } from '../../src/insight/flags.ts';
import { analyseItems } from '../../src/insight/item-analysis.ts';
import { contingencyOf } from '../../src/insight/marks-table.ts';

const q1 = 'q1' as QuestionId;

/** Flags of a question with options a, b, c and d, answered so by learners with these marks in the rest of the test. */
function flags(key: string, learners: readonly (readonly [string, number])[]) {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, right: id === key }));
  const items: Item[] = [
    { question: q1, max: 1, pick: 'one', options },
    { question: 'rest' as QuestionId, max: 20 },
  ];
  const { items: found } = analyseItems(
    contingencyOf({
      items,
      marks: learners.map(([answer, rest]) => [answer === key ? 1 : 0, rest]),
      choices: learners.map(([answer]) => [answer, '']),
    }),
  );
  return found[0] === undefined ? [] : flagsOf(found[0]);
}

/** The best answer b; the others a, c and d by turns. */
const learners = (count: number): [string, number][] =>
  Array.from({ length: count }, (_, i) => [
    i < count / 2 ? 'b' : (['a', 'c', 'd'][i % 3] ?? 'a'),
    Math.round(20 - (15 * i) / count),
  ]);

describe('a wrong key', () => {
  it('is flagged with the option that the best learners choose, before all else', () => {
    expect(flags('a', learners(40))[0]).toEqual({
      flag: 'check-the-key',
      options: ['b'],
      weak: false,
    });
  });
  it('is flagged as weak evidence below 30, and not at all below 10', () => {
    expect(flags('a', learners(29))[0]).toMatchObject({ flag: 'check-the-key', weak: true });
    expect(flags('a', learners(9))).toEqual([]);
  });
  it('makes discrimination negative, and that is said too', () => {
    expect(flags('a', learners(40)).map(({ flag }) => flag)).toContain('negative-discrimination');
  });
  it('is not suspected when the key is right', () => {
    expect(flags('b', learners(40))).toEqual([]);
  });
  it('is not suspected when many choose a wrong option, and the best do not', () => {
    const misled = learners(40).map(([, rest], i): [string, number] => [
      i < 10 ? 'b' : i < 36 ? 'c' : (['a', 'd'][i % 2] ?? 'a'),
      rest,
    ]);
    expect(flags('b', misled).map(({ flag }) => flag)).not.toContain('check-the-key');
  });
});

describe('a question', () => {
  it('is too easy, and its unused options are named', () => {
    const easy = learners(40).map(([, rest], i): [string, number] => [i === 39 ? 'a' : 'b', rest]);
    expect(flags('b', easy)).toEqual([
      { flag: 'too-easy', options: [], weak: false },
      { flag: 'never-chosen', options: ['c', 'd'], weak: false },
    ]);
  });
  it('is too hard when guessing would bring as much', () => {
    const guessed = learners(40).map(([, rest], i): [string, number] => [
      ['a', 'b', 'c', 'd'][i % 4] ?? 'a',
      rest,
    ]);
    expect(flags('b', guessed).map(({ flag }) => flag)).toContain('too-hard');
  });
  it('misleads when one answer in five is sure and wrong', () => {
    const cells = (wrong: number): Cell[] => [
      {
        question: q1,
        verdict: 'right',
        marks: 1,
        choice: '',
        sure: 3,
        total: 1,
        count: 40 - wrong,
      },
      { question: q1, verdict: 'wrong', marks: 0, choice: '', sure: 3, total: 0, count: wrong },
    ];
    const told = (wrong: number) =>
      analyseItems({
        items: [{ question: q1, max: 1 }],
        cells: cells(wrong),
        totals: [
          { total: 0, count: wrong },
          { total: 1, count: 40 - wrong },
        ],
        blank: 0,
      }).items.flatMap(flagsOf);
    expect(told(8)).toEqual([{ flag: 'sure-and-wrong', options: [], weak: false }]);
    expect(told(7)).toEqual([]);
  });
});

describe('the evidence of a figure', () => {
  it.each([
    [9, 'none'],
    [10, 'weak'],
    [29, 'weak'],
    [30, 'enough'],
  ])('from %i cases is %s', (n, evidence) => {
    expect(evidenceOf({ value: 0.2, n })).toBe(evidence);
  });
  it('is none when there is no figure', () => {
    expect(evidenceOf({ value: null, n: 100, why: 'no-spread' })).toBe('none');
  });
});
