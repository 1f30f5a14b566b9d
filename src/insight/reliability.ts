// How far a test agrees with itself.
import { fQuantile } from './f-distribution.ts';
import { type Figure, type Found, found, unknown } from './figure.ts';
import type { Interval } from './interval.ts';
import { hasSpread } from './moments.ts';

/** What alpha is made of. Variances in marks squared, with n - 1. */
export interface Parts {
  readonly items: number;
  readonly attempts: number;
  readonly sumOfItemVariances: number;
  readonly totalVariance: number;
  readonly totalMean: number;
}

/**
 * Alpha, at most 1: k / (k - 1) · (1 - Σ item variances / variance of totals). Source: L. J. Cronbach, "Coefficient alpha
 * and the internal structure of tests", Psychometrika 16 (1951), 297-334. Of items that are right or wrong it is Kuder and
 * Richardson's formula 20 (Psychometrika 2 (1937), 151-160): that takes population variances above and below, and n / (n - 1)
 * cancels.
 */
export function alphaOf(parts: Parts): Figure {
  const { items, attempts, sumOfItemVariances, totalVariance, totalMean } = parts;
  if (attempts === 0) return unknown('nobody-answered', 0);
  if (items < 2) return unknown('too-few-items', attempts);
  if (attempts < 2) return unknown('too-few', attempts);
  if (!hasSpread(totalVariance, totalMean)) return unknown('no-spread', attempts);
  return found((items / (items - 1)) * (1 - sumOfItemVariances / totalVariance), attempts);
}

/** Half of the chance of 5 % that the interval leaves out, on each side. */
const tail = 0.025;

/**
 * The 95 % interval of an alpha of so many items. Source: L. S. Feldt, "The approximate sampling distribution of
 * Kuder-Richardson reliability coefficient twenty", Psychometrika 30 (1965), 357-370: (1 - true alpha) / (1 - alpha found)
 * goes by F with n - 1 and (n - 1)(k - 1) degrees of freedom.
 */
export function alphaInterval(alpha: Figure, items: number): Found<Interval> {
  if (alpha.value === null) return alpha;
  const d1 = alpha.n - 1;
  const d2 = d1 * (items - 1);
  const edge = (chance: number) => 1 - (1 - alpha.value) * fQuantile(chance, d1, d2);
  return found({ low: edge(1 - tail), high: edge(tail) }, alpha.n);
}

/** The standard error of measurement, in marks: sd · √(1 - alpha), with the standard deviation of totals. */
export function errorOf(alpha: Figure, sd: Figure): Figure {
  if (alpha.value === null) return alpha;
  if (sd.value === null) return sd;
  return found(sd.value * Math.sqrt(Math.max(0, 1 - alpha.value)), alpha.n);
}
