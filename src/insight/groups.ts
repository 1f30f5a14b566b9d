// Those with the highest and those with the lowest totals, to be compared.
import type { Cell, TotalCount } from './contingency.ts';
import { type Figure, found, unknown } from './figure.ts';

/**
 * The share of attempts in each of the two groups, the one that best tells them apart where totals are spread as a bell is.
 * Source: T. L. Kelley, "The selection of upper and lower groups for the validation of test items", Journal of Educational
 * Psychology 30 (1939), 17-24.
 */
const groupShare = 0.27;

/** Totals closer than this are the same total, added up in another order. */
const slack = 1e-9;

/** A mean over a group of what `of` says of each cell; `n` is the size of the group. */
type OverGroup = (cells: readonly Cell[], of: (cell: Cell) => number) => Figure;

export interface Groups {
  readonly upper: OverGroup;
  readonly lower: OverGroup;
}

/**
 * The groups of 27 % of the attempts, rounded, at least one each. Where more attempts have the total at the edge than there
 * are places left, all of them share these places alike: no order among equals decides, and each group has its size.
 */
export function groupsOf(totals: readonly TotalCount[]): Groups {
  const n = totals.reduce((sum, { count }) => sum + count, 0);
  const size = Math.max(1, Math.round(groupShare * n));
  const ascending = totals.toSorted((a, b) => a.total - b.total);
  const spread = (ascending.at(-1)?.total ?? 0) - (ascending[0]?.total ?? 0);
  const why =
    n === 0 ? 'nobody-answered' : n < 2 ? 'too-few' : spread <= slack ? 'no-spread' : undefined;
  const over = (direction: 1 | -1): OverGroup => {
    if (why !== undefined) return () => unknown(why, n);
    const { edge, part } = edgeOf(direction === 1 ? ascending.toReversed() : ascending, size);
    const weight = (total: number) => {
      const beyond = direction * (total - edge);
      return beyond > slack ? 1 : beyond >= -slack ? part : 0;
    };
    return (cells, of) => {
      let all = 0;
      let sum = 0;
      for (const cell of cells) {
        const own = weight(cell.total) * cell.count;
        all += own;
        if (own > 0) sum += own * of(cell);
      }
      return all <= slack ? unknown('nobody-answered', 0) : found(sum / all, Math.round(all));
    };
  };
  return { upper: over(1), lower: over(-1) };
}

/** The last total that belongs to a group, seen from its best, and the part of those with it that has a place. */
function edgeOf(fromBest: readonly TotalCount[], size: number): { edge: number; part: number } {
  let before = 0;
  let edge = fromBest[0]?.total ?? 0;
  let tied = 0;
  for (const { total, count } of fromBest) {
    if (Math.abs(total - edge) > slack) {
      if (before + tied >= size) break;
      before += tied;
      tied = 0;
      edge = total;
    }
    tied += count;
  }
  return { edge, part: (size - before) / tied };
}
