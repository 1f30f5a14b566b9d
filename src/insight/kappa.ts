// How far two who mark the same work agree, beyond what chance would bring.
import { type Figure, found, unknown } from './figure.ts';

/** How much worse a disagreement over two levels is than one over one: twice, or four times. */
export type Weights = 'linear' | 'quadratic';

/**
 * Weighted kappa, at most 1, 0 as by chance: 1 - Σ weight · pairs found / Σ weight · pairs expected from what each gave how
 * often. `pairs` are the levels that the two gave to the same piece of work; `levels` are all there are, in their order. A
 * level that is not among them throws. Null where each gave one and the same level throughout: nothing could differ. Source:
 * J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit",
 * Psychological Bulletin 70 (1968), 213-220.
 */
export function weightedKappa<Level>(
  pairs: readonly (readonly [Level, Level])[],
  levels: readonly Level[],
  weights: Weights,
): Figure {
  const place = (level: Level): number => {
    const at = levels.indexOf(level);
    if (at === -1)
      throw new RangeError(`${String(level)} is none of the levels ${levels.join(', ')}`);
    return at;
  };
  const n = pairs.length;
  const first = levels.map(() => 0);
  const second = levels.map(() => 0);
  const weight = (i: number, j: number) => Math.abs(i - j) ** (weights === 'linear' ? 1 : 2);
  let observed = 0;
  for (const [one, other] of pairs) {
    const [i, j] = [place(one), place(other)];
    first[i] = (first[i] ?? 0) + 1;
    second[j] = (second[j] ?? 0) + 1;
    observed += weight(i, j);
  }
  if (n === 0) return unknown('nobody-answered', 0);
  let expected = 0;
  for (const [i, ofFirst] of first.entries())
    for (const [j, ofSecond] of second.entries())
      expected += (weight(i, j) * ofFirst * ofSecond) / n;
  return expected === 0 ? unknown('no-spread', n) : found(1 - observed / expected, n);
}
