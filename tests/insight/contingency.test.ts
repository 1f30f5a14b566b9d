// What counts say beyond a table of marks: options, groups with ties, certainty, questions that differ, answers to be judged.
import { describe, expect, it } from 'vitest';
import type { MisconceptionId, QuestionId } from '../../src/ids.ts';
import type { Cell, Contingency, Item } from '../../src/insight/contingency.ts';
import { analyseItems } from '../../src/insight/item-analysis.ts';
import { contingencyOf } from '../../src/insight/marks-table.ts';
import { valueOf } from './tables.ts';

const q1 = 'q1' as QuestionId;
const q2 = 'q2' as QuestionId;
const fly = 'birds-fly' as MisconceptionId;
const swim = 'birds-swim' as MisconceptionId;
const cell = (about: Partial<Cell>): Cell => ({
  question: q1,
  verdict: 'right',
  marks: 1,
  choice: '',
  sure: 0,
  total: 1,
  count: 1,
  ...about,
});
const contingency = (items: Item[], cells: Cell[], totals: [number, number][]): Contingency => ({
  items,
  cells,
  totals: totals.map(([total, count]) => ({ total, count })),
  blank: 0,
});

describe('the options of a question', () => {
  const options = [
    { id: 'a', right: true },
    { id: 'b', right: false, misconceptions: [fly] },
    { id: 'c', right: false, misconceptions: [fly, swim] },
    { id: 'd', right: false },
  ];
  const item: Item = { question: q1, max: 1, pick: 'one', options };
  const rest: Item = { question: q2, max: 4 };
  // Eight learners, with the marks they have in the rest.
  const answers = ['a', 'a', 'a', 'b', 'b', 'c', 'c', ''];
  const rests = [4, 3, 4, 1, 2, 0, 1, 2];
  const { items, misconceptions, test } = analyseItems(
    contingencyOf({
      items: [item, rest],
      marks: answers.map((answer, i) => [
        answer === '' ? null : answer === 'a' ? 1 : 0,
        rests[i] ?? 0,
      ]),
      choices: answers.map((answer) => [answer, '']),
    }),
  );
  const [a, b, , d] = items[0]?.options ?? [];
  it('say how many chose each, of those who answered', () => {
    expect(items[0]?.options.map(({ chosen }) => chosen)).toEqual([3, 2, 2, 0]);
    expect(a?.share).toEqual({ value: 3 / 7, n: 7 });
    expect(d?.share).toEqual({ value: 0, n: 7 });
  });
  it('go together with the rest of the total, or say why not', () => {
    // R: x <- c(1,1,1,0,0,0,0); y <- c(4,3,4,1,2,0,1); cor(x, y); cor(c(0,0,0,1,1,0,0), y)
    expect(a?.discrimination.value).toBeCloseTo(0.905821627315676, 12);
    expect(b?.discrimination.value).toBeCloseTo(-0.279078152825719, 12);
    expect(d?.discrimination).toEqual({ value: null, n: 7, why: 'no-spread' });
  });
  it('say what the best and the weakest chose', () => {
    // 27 % of 8 are two: totals 5 and 5 above, 0 and one of the two with 1 below.
    expect(a?.upper).toEqual({ value: 1, n: 2 });
    expect(b?.lower).toEqual({ value: 0.25, n: 2 });
  });
  it('say what guessing brings', () => {
    expect(items.map(({ randomGuess }) => randomGuess)).toEqual([
      { value: 0.25, n: 4 },
      { value: null, n: 0, why: 'not-one-choice' },
    ]);
  });
  it('show misconceptions, each answer once, and how many learners can be behind one', () => {
    expect(test.attempts).toBe(8);
    expect(misconceptions).toEqual([
      {
        misconception: fly,
        answers: 4,
        share: { value: 4 / 7, n: 7 },
        learners: { atLeast: 4, atMost: 4 },
        questions: [{ question: q1, answers: 4, of: 7 }],
      },
      {
        misconception: swim,
        answers: 2,
        share: { value: 2 / 7, n: 7 },
        learners: { atLeast: 2, atMost: 2 },
        questions: [{ question: q1, answers: 2, of: 7 }],
      },
    ]);
  });
  it('of an answer with several count for each, and an idea shown by two of them once', () => {
    const some: Item = { question: q1, max: 1, pick: 'some', options };
    const { items: found, misconceptions: ideas } = analyseItems(
      contingency(
        [some],
        [
          cell({ verdict: 'wrong', marks: 0, total: 0, choice: 'b c', count: 3 }),
          cell({ choice: 'a', count: 2 }),
        ],
        [
          [0, 3],
          [1, 2],
        ],
      ),
    );
    expect(found[0]?.options.map(({ chosen }) => chosen)).toEqual([2, 3, 3, 0]);
    expect(ideas.map(({ answers: shown }) => shown)).toEqual([3, 3]);
    expect(valueOf(found[0]?.randomGuess)).toBe('not-one-choice');
  });
  it('of two questions with one idea leave open whether they are the same learners', () => {
    const again: Item = { ...item, question: q2 };
    const wrong = { verdict: 'wrong', marks: 0, total: 0, choice: 'b' } as const;
    const right = { choice: 'a', total: 1 };
    const { misconceptions: ideas } = analyseItems(
      contingency(
        [item, again],
        [
          cell({ ...wrong, count: 6 }),
          cell({ ...right, count: 4 }),
          cell({ ...wrong, question: q2, count: 5 }),
          cell({ ...right, question: q2, count: 5 }),
        ],
        [[1, 10]],
      ),
    );
    expect(ideas[0]?.learners).toEqual({ atLeast: 6, atMost: 10 });
    expect(ideas[0]?.share).toEqual({ value: 11 / 20, n: 20 });
  });
});

describe('groups whose edge many share', () => {
  it('give all of them the same part of the places', () => {
    // Ten learners, groups of three: one has 3 marks, five have 2, and share two places among them.
    const cells = [
      cell({ marks: 1, total: 3 }),
      cell({ marks: 1, total: 2, count: 1 }),
      cell({ marks: 0, verdict: 'wrong', total: 2, count: 4 }),
      cell({ marks: 0, verdict: 'wrong', total: 1, count: 4 }),
    ];
    const { items } = analyseItems(
      contingency([{ question: q1, max: 1 }], cells, [
        [3, 1],
        [2, 5],
        [1, 4],
      ]),
    );
    expect(items[0]?.upper.value).toBeCloseTo((1 + 2 / 5) / 3, 12);
    expect(items[0]?.lower).toEqual({ value: 0, n: 3 });
  });
  it('take totals for equal that differ by rounding alone', () => {
    const cells = [
      cell({ total: 0.1 + 0.2 + 1, count: 5 }),
      cell({ marks: 0, verdict: 'wrong', total: 1.3, count: 5 }),
      cell({ marks: 0, verdict: 'wrong', total: 0, count: 2 }),
    ];
    const { items } = analyseItems(
      contingency([{ question: q1, max: 1 }], cells, [
        [0.1 + 0.2 + 1, 5],
        [1.3, 5],
        [0, 2],
      ]),
    );
    expect(items[0]?.upper).toEqual({ value: 0.5, n: 3 });
  });
});

describe('counts that are no whole table', () => {
  const items: Item[] = [q1, q2].map((question) => ({ question, max: 1 }));
  it('have no alpha when not everybody was asked the same, and keep what each question says', () => {
    const { test, items: found } = analyseItems(
      contingency(
        items,
        [
          cell({ count: 3 }),
          cell({ marks: 0, verdict: 'wrong', total: 0, count: 2 }),
          cell({ question: q2, count: 4 }),
        ],
        [
          [0, 2],
          [1, 7],
        ],
      ),
    );
    expect([test.alpha, test.max, test.error].map(valueOf)).toEqual(
      Array.from({ length: 3 }, () => 'different-questions'),
    );
    expect(valueOf(found[0]?.alphaIfDropped)).toBe('different-questions');
    expect(valueOf(found[0]?.effectiveWeight)).toBe('different-questions');
    expect(found[0]?.facility).toEqual({ value: 3 / 5, n: 5 });
    expect(test.mean).toEqual({ value: 7 / 9, n: 9 });
  });
  it('count what is to be judged apart, and leave it out of every mean', () => {
    const { test, items: found } = analyseItems(
      contingency(
        items,
        [
          cell({ count: 3 }),
          cell({ marks: 0, verdict: 'to-judge', total: 0, count: 2 }),
          cell({ question: q2, marks: 0, verdict: 'wrong', total: 0, count: 2 }),
          cell({ question: q2, marks: 0, verdict: 'wrong', total: 1, count: 3 }),
        ],
        [
          [0, 2],
          [1, 3],
        ],
      ),
    );
    expect(test.toJudge).toBe(2);
    expect(valueOf(test.alpha)).toBe('to-judge');
    expect(found[0]?.facility).toEqual({ value: 1, n: 3 });
    expect(found[0]?.outcomes).toMatchObject({ right: 3, wrong: 0, toJudge: 2 });
  });
  it('have no spread from marks that were kept to six decimals', () => {
    // A third in each question: 0.333333 of 0.666667 leaves 0.333334.
    const third = { verdict: 'partly', marks: 0.333333 } as const;
    const { items: found } = analyseItems(
      contingency(
        items,
        [
          cell({ ...third, total: 0.666667, count: 5 }),
          cell({ total: 1.333333, count: 5 }),
          cell({ question: q2, ...third, total: 0.666667, count: 5 }),
          cell({ question: q2, ...third, total: 1.333333, count: 5 }),
        ],
        [
          [0.666667, 5],
          [1.333333, 5],
        ],
      ),
    );
    expect(found.map(({ discrimination }) => valueOf(discrimination))).toEqual([
      'no-spread',
      'no-spread',
    ]);
  });
  it('are refused when an item gave more marks than it has', () => {
    expect(() =>
      analyseItems(contingency(items, [cell({ marks: 2, total: 2 })], [[2, 1]])),
    ).toThrow('2 marks in "q1", which gives 0 to 1');
  });
});
