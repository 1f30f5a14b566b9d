// An item with its counts, as far as the figures of the test and of the item both need it.
import type { Cell, Item, Outcome } from './contingency.ts';
import { type Figure, found, unknown } from './figure.ts';
import type { Outcomes } from './item-figures.ts';
import { type Joint, joint } from './moments.ts';

/** An item, its cells, those of them that have marks (0 for no answer), and the marks beside the rest of the total. */
export interface Measured {
  readonly item: Item;
  readonly cells: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly all: Joint;
}

/** Marks beyond what an item gives, by more than rounding. */
const slack = 1e-9;

/** Throws on marks that are below 0 or above what the item gives: the counts are not of this item. */
export function measure(item: Item, cells: readonly Cell[]): Measured {
  const outside = cells.find(({ marks }) => marks < -slack || marks > item.max + slack);
  if (outside !== undefined)
    throw new RangeError(
      `${outside.marks} marks in "${item.question}", which gives 0 to ${item.max}: these counts are of another version of it`,
    );
  const marked = cells.filter(({ verdict }) => verdict !== 'to-judge');
  return { item, cells, marked, all: jointOf(marked) };
}

/** Marks, rest of the total and count of each cell. */
export function columnsOf(cells: readonly Cell[]) {
  return {
    marks: cells.map(({ marks }) => marks),
    rests: cells.map(({ marks, total }) => total - marks),
    counts: cells.map(({ count }) => count),
  };
}

/** Marks (x) beside the rest of the total (y). */
export function jointOf(cells: readonly Cell[]): Joint {
  const { marks, rests, counts } = columnsOf(cells);
  return joint(marks, rests, counts);
}

/** The standard deviation of x. */
export function deviation({ n, varianceX }: Pick<Joint, 'n' | 'varianceX'>): Figure {
  if (n === 0) return unknown('nobody-answered', 0);
  return n < 2 ? unknown('too-few', n) : found(Math.sqrt(varianceX), n);
}

/** Whether there was an answer, and it has a verdict. */
export function isAnswer(verdict: Outcome): boolean {
  return verdict === 'right' || verdict === 'partly' || verdict === 'wrong';
}

/** How many attempts had each outcome. */
export function outcomesOf(cells: readonly Cell[]): Outcomes {
  const of = (outcome: Outcome) =>
    cells.reduce((sum, { verdict, count }) => (verdict === outcome ? sum + count : sum), 0);
  return {
    right: of('right'),
    partly: of('partly'),
    wrong: of('wrong'),
    unanswered: of('unanswered'),
    notReached: of('not-reached'),
    toJudge: of('to-judge'),
  };
}
