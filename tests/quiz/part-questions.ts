// What the made-up questions with several parts have in common; their words are about nothing.
import type { OptionId } from '../../src/ids.ts';
import type { MatchQuestion } from '../../src/quiz/kinds/match/schema.ts';
import type { OrderQuestion } from '../../src/quiz/kinds/order/schema.ts';
import type { SortQuestion } from '../../src/quiz/kinds/sort/schema.ts';
import { common } from './questions.ts';

/** A category or target. */
export function place(id: string) {
  return { id: id as OptionId, text: `text of ${id}` };
}

function row(id: string) {
  return { ...place(id), why: `why of ${id}` };
}

/** A sorting question: each pair is a statement and its category. */
export function sortOf(
  pairs: readonly (readonly [item: string, category: string])[],
  categories: readonly string[],
): SortQuestion {
  return {
    ...common('birds.sort'),
    kind: 'sort',
    categories: categories.map(place),
    items: pairs.map(([id, to]) => ({ ...row(id), in: to as OptionId })),
  };
}

/** A matching question: each pair is a row and its target. */
export function matchOf(
  pairs: readonly (readonly [row: string, target: string])[],
  targets: readonly string[],
): MatchQuestion {
  return {
    ...common('birds.match'),
    kind: 'match',
    targets: targets.map(place),
    rows: pairs.map(([id, to]) => ({ ...row(id), to: to as OptionId })),
  };
}

/** A question that asks for the order of these items, which are given in the right one. */
export function orderOf(...items: readonly string[]): OrderQuestion {
  return {
    ...common('birds.order'),
    kind: 'order',
    items: items.map(row),
    why: 'why of the order',
  };
}
