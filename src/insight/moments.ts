// Means, variances and covariances of counted pairs; every variance and covariance is that of a sample, with n - 1.
import { type Figure, found, unknown } from './figure.ts';

/** Two things that were measured together in `n` cases. Variances and covariance are 0 below two cases. */
export interface Joint {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly varianceX: number;
  readonly varianceY: number;
  readonly covariance: number;
}

/** Fewest cases for a correlation: through two points goes a line whatever they are. */
const fewestForCorrelation = 3;

/** The pairs `x[i]`, `y[i]`, each `counts[i]` times; means first, then deviations, so that large totals lose no digits. */
export function joint(
  x: readonly number[],
  y: readonly number[],
  counts: readonly number[],
): Joint {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (const [i, count] of counts.entries()) {
    n += count;
    sumX += count * (x[i] ?? 0);
    sumY += count * (y[i] ?? 0);
  }
  const meanX = n === 0 ? 0 : sumX / n;
  const meanY = n === 0 ? 0 : sumY / n;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (const [i, count] of counts.entries()) {
    const dx = (x[i] ?? 0) - meanX;
    const dy = (y[i] ?? 0) - meanY;
    squaresX += count * dx * dx;
    squaresY += count * dy * dy;
    products += count * dx * dy;
  }
  const less = Math.max(1, n - 1);
  return {
    n,
    meanX,
    meanY,
    varianceX: squaresX / less,
    varianceY: squaresY / less,
    covariance: withoutNoise(products, squaresX, squaresY) / less,
  };
}

/**
 * A covariance, or 0 where it is nothing but rounding: a root would make 1e-9 of 1e-18, and a sign would say that an item goes
 * against the others.
 */
export function withoutNoise(covariance: number, varianceX: number, varianceY: number): number {
  return Math.abs(covariance) <= 1e-12 * Math.sqrt(varianceX * varianceY) ? 0 : covariance;
}

/**
 * Whether cases differ at all. Marks that were kept to six decimals leave a variance of 1e-12 where there is none; one learner
 * in a million who is half a mark off makes one of 2.5e-7.
 */
export function hasSpread(variance: number, mean: number): boolean {
  return variance > 1e-11 + 1e-18 * mean * mean;
}

/** Pearson's correlation, -1 to 1. */
export function correlation({ n, meanX, meanY, varianceX, varianceY, covariance }: Joint): Figure {
  if (n === 0) return unknown('nobody-answered', n);
  if (n < fewestForCorrelation) return unknown('too-few', n);
  if (!hasSpread(varianceX, meanX) || !hasSpread(varianceY, meanY)) return unknown('no-spread', n);
  const value = covariance / Math.sqrt(varianceX * varianceY);
  return found(Math.min(1, Math.max(-1, value)), n);
}

/** The covariance that there would be if the highest x stood beside the highest y, and so on down. */
export function greatestCovariance(
  x: readonly number[],
  y: readonly number[],
  counts: readonly number[],
): number {
  const { n, meanX, meanY } = joint(x, y, counts);
  const sorted = (values: readonly number[]) =>
    counts.map((count, i) => [values[i] ?? 0, count] as const).toSorted(([a], [b]) => a - b);
  const [xs, ys] = [sorted(x), sorted(y)];
  let products = 0;
  let j = 0;
  let leftOfY = ys[0]?.[1] ?? 0;
  for (const [value, count] of xs) {
    let left = count;
    while (left > 0 && j < ys.length) {
      const taken = Math.min(left, leftOfY);
      products += taken * (value - meanX) * ((ys[j]?.[0] ?? 0) - meanY);
      left -= taken;
      leftOfY -= taken;
      if (leftOfY === 0) {
        j += 1;
        leftOfY = ys[j]?.[1] ?? 0;
      }
    }
  }
  return products / Math.max(1, n - 1);
}
