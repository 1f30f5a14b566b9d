// How far off a share may be that was found in a few cases only.

/** From and to: of a share, both between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The point that a standard normal variable stays within, above and below, in 95 of 100 cases. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a share, given `right` of `all` cases, in points where answers can be partly right: points between 0
 * and 1 vary at most as much as 0 and 1 with the same mean, so that it is wide enough then, if not the narrowest. With no case at all it is everything from 0 to 1.
 * It is the score interval, which stays between 0 and 1 and is honest about small numbers, where the usual
 * p ± 1.96 √(p(1 - p)/n) says of 5 right ones in 5 that no doubt is left. Source: E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", Journal of the American Statistical Association
 * 22 (1927), 209-212.
 */
export function wilson(right: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const share = right / all;
  const spread = (z * z) / all;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / all + spread / (4 * all))) / (1 + spread);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
