// The options of a question: who chose them.
import type { Cell, Choosable, Item } from './contingency.ts';
import { type Figure, found, unknown } from './figure.ts';
import type { Groups } from './groups.ts';
import { correlation, joint } from './moments.ts';

/** One option. An answer of several options counts for each of them. */
export interface OptionFigures extends Choosable {
  /** Answers that chose it. */
  readonly chosen: number;
  /** The share of the answers that chose it. */
  readonly share: Figure;
  /** The share of those with the highest and the lowest totals that chose it, whoever did not answer included. */
  readonly upper: Figure;
  readonly lower: Figure;
  /** Correlation, -1 to 1, of choosing it with the rest of the total, among those who answered. */
  readonly discrimination: Figure;
}

/** The ids that a choice is made of. */
export function idsOf(choice: string): readonly string[] {
  return choice === '' ? [] : choice.split(' ');
}

/** Figures of each option; `answered` are the cells with an answer, `marked` those and the ones without any. */
export function optionFigures(
  item: Item,
  answered: readonly Cell[],
  marked: readonly Cell[],
  groups: Groups,
): OptionFigures[] {
  if (item.options === undefined) return [];
  const rests = answered.map(({ total, marks }) => total - marks);
  const counts = answered.map(({ count }) => count);
  const sets = new Map(
    [...new Set(marked.map(({ choice }) => choice))].map(
      (choice) => [choice, new Set(idsOf(choice))] as const,
    ),
  );
  return item.options.map((option) => {
    const has = ({ choice }: Cell) => (sets.get(choice)?.has(option.id) === true ? 1 : 0);
    const all = joint(answered.map(has), rests, counts);
    const chosen = Math.round(all.meanX * all.n);
    return {
      ...option,
      chosen,
      share: all.n === 0 ? unknown('nobody-answered', 0) : found(all.meanX, all.n),
      upper: groups.upper(marked, has),
      lower: groups.lower(marked, has),
      discrimination: correlation(all),
    };
  });
}
