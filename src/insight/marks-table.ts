// A plain table of marks, a row a learner, as the counts that item analysis works on.
import { verdict } from '../quiz/mark.ts';
import type { Cell, Contingency, Item, Outcome, TotalCount } from './contingency.ts';

/** Rows are learners, columns items, in the order in which they were asked. */
export interface MarksTable {
  readonly items: readonly Item[];
  /** Marks, 0 to the `max` of the item; null where it was not answered. */
  readonly marks: readonly (readonly (number | null)[])[];
  /** What was chosen, of the same shape, as in `Cell.choice`; absent when only marks are known. */
  readonly choices?: readonly (readonly string[])[];
}

/** One way to come out of an item. */
interface Way {
  readonly verdict: Outcome;
  readonly marks: number;
  readonly choice: string;
}

/** Totals are added up in one order and rounded to this, so that equal ones are the same number. */
const steps = 1e9;

/**
 * The counts of a table, in an order that does not depend on that of the learners. Blanks after the last answer of a row were
 * not reached, those before it not answered; a row without any answer is blank.
 */
export function contingencyOf({ items, marks, choices }: MarksTable): Contingency {
  const rows = marks.flatMap((row, at) => {
    const last = row.findLastIndex((mark) => mark !== null);
    if (last === -1) return [];
    const total = row.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
    return [{ at, row, last, total: Math.round(total * steps) / steps }];
  });
  const counts = new Map<number, number>();
  for (const { total } of rows) counts.set(total, (counts.get(total) ?? 0) + 1);
  const totals = [...counts]
    .map(([total, count]) => ({ total, count }))
    .toSorted((a, b) => a.total - b.total);
  const rankOf = new Map(totals.map(({ total }, rank) => [total, rank] as const));
  const ranks = rows.map(({ total }) => rankOf.get(total) ?? 0);
  const cells = items.flatMap((item, column) => {
    const ways = waysOf(item);
    const tally = new Map<number, number>();
    for (const [i, { at, row, last }] of rows.entries()) {
      const mark = row[column] ?? null;
      const way =
        mark === null
          ? ways.without(column > last ? 'not-reached' : 'unanswered')
          : ways.of(mark, choices?.[at]?.[column] ?? '');
      const key = way * totals.length + (ranks[i] ?? 0);
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
    return cellsOf(item, ways.all, tally, totals);
  });
  return { items, cells, totals, blank: marks.length - rows.length };
}

/** Numbers the ways as they come: a table of a million cells has few of them, and numbers are counted fast. */
function waysOf({ max }: Item) {
  const all: Way[] = [];
  const numbers = new Map<string | number, Map<string, number>>();
  const number = (mark: number | Outcome, choice: string, way: () => Way): number => {
    const byChoice = numbers.get(mark) ?? new Map<string, number>();
    numbers.set(mark, byChoice);
    const known = byChoice.get(choice) ?? all.length;
    if (known === all.length) all.push(way());
    byChoice.set(choice, known);
    return known;
  };
  return {
    all,
    of: (marks: number, choice: string) =>
      number(marks, choice, () => ({ verdict: verdict(marks / max), marks, choice })),
    without: (outcome: 'unanswered' | 'not-reached') =>
      number(outcome, '', () => ({ verdict: outcome, marks: 0, choice: '' })),
  };
}

/** The cells of one item, by total, marks, choice and outcome. `tally` counts by the number of the way and the rank of the total. */
function cellsOf(
  { question }: Item,
  ways: readonly Way[],
  tally: ReadonlyMap<number, number>,
  totals: readonly TotalCount[],
): Cell[] {
  const sorted = ways
    .map((way, number) => ({ way, number }))
    .toSorted(
      ({ way: a }, { way: b }) =>
        a.marks - b.marks || compared(a.choice, b.choice) || compared(a.verdict, b.verdict),
    );
  const place = new Map(sorted.map(({ number }, at) => [number, at] as const));
  return [...tally]
    .map(([key, count]) => {
      const way = place.get(Math.floor(key / totals.length)) ?? 0;
      return {
        at: (key % totals.length) * ways.length + way,
        rank: key % totals.length,
        way,
        count,
      };
    })
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ rank, way, count }): Cell[] => {
      const [found, total] = [sorted[way], totals[rank]];
      if (found === undefined || total === undefined) return [];
      return [{ question, ...found.way, sure: 0, total: total.total, count }];
    });
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
