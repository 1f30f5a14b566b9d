// How values lie: the middle one, the quarters, and the ends.
import { type Found, found, unknown, type Why } from './figure.ts';

export interface Spread {
  readonly least: number;
  /** A quarter of the values lies at or below it. */
  readonly low: number;
  readonly median: number;
  /** A quarter of the values lies at or above it. */
  readonly high: number;
  readonly most: number;
}

/**
 * The spread of some values. Quartiles between two values are taken proportionally, as R does by default: definition 7 of R. J.
 * Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), 361-365.
 */
export function spreadOf(values: readonly number[], why: Why = 'nobody-said'): Found<Spread> {
  if (values.length === 0) return unknown(why, 0);
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => {
    const place = (sorted.length - 1) * part;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
  return found(
    { least: at(0), low: at(0.25), median: at(0.5), high: at(0.75), most: at(1) },
    values.length,
  );
}
