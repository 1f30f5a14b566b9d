// Being sure and being right, over the answers of many: the map of the two, and how far the one can be trusted for the other.
import type { Sureness } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';
import { type Level, levelOf, surenessLevels } from './calibration.ts';
import type { Cell } from './contingency.ts';
import { type Figure, found, unknown } from './figure.ts';

/** Answers found right, partly right and wrong. */
export type Verdicts = Readonly<Record<Verdict, number>>;

/**
 * Brier score with its parts, calibration error and bias are of answers that said how sure; an answer counts as 1 when it is
 * right and else as 0, partly right ones too.
 */
export interface Confidence {
  /** Answers by what was said and what was found; 0: nothing was said. */
  readonly map: Readonly<Record<0 | Sureness, Verdicts>>;
  /** The same as shares right, the least sure first. */
  readonly levels: readonly Level[];
  /** The mean square of (chance said - 1 or 0): 0 is the best, 1 the worst; reliability - resolution + uncertainty. */
  readonly brier: Figure;
  /** How far the shares right at the levels are from the chances said, squared: 0 is the best. */
  readonly reliability: Figure;
  /** How far the levels tell right answers from others: at best as much as the uncertainty. */
  readonly resolution: Figure;
  /** What the difficulty of the questions makes of it, whatever is said: share right · (1 - share right). */
  readonly uncertainty: Figure;
  /** The mean distance between share right and chance said. */
  readonly calibrationError: Figure;
  /** The mean chance said less the share right: above 0 too sure, below 0 too unsure. */
  readonly bias: Figure;
  /** The share of answers that were sure and wrong, partly right ones not among them. */
  readonly sureAndWrong: Figure;
}

/**
 * The chance of being right that each level is taken to say: the middle of the chances for which saying it brings the most
 * certainty-based marks (quiz/certainty.ts), which are up to 2/3, up to 4/5 and above.
 */
export const chanceSaid: Readonly<Record<Sureness, number>> = { 1: 1 / 3, 2: 11 / 15, 3: 9 / 10 };

const verdicts: readonly Verdict[] = ['right', 'partly', 'wrong'];

/** What these cells say, of one question or of many; cells without a verdict are left out. */
export function confidenceOf(cells: readonly Cell[]): Confidence {
  const none = () => ({ right: 0, partly: 0, wrong: 0 });
  const map = { 0: none(), 1: none(), 2: none(), 3: none() };
  for (const { sure, verdict, count } of cells)
    if (verdict === 'right' || verdict === 'partly' || verdict === 'wrong')
      map[sure][verdict] += count;
  const levels = surenessLevels.map((sure) =>
    levelOf(
      sure,
      map[sure].right,
      verdicts.reduce((sum, each) => sum + map[sure][each], 0),
    ),
  );
  return { map, levels, ...figures(levels, map[3].wrong) };
}

/**
 * Sources: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), 1-3;
 * its parts: A. H. Murphy, "A new vector partition of the probability score", Journal of Applied Meteorology 12 (1973), 595-600.
 */
function figures(
  levels: readonly Level[],
  sureAndWrong: number,
): Omit<Confidence, 'map' | 'levels'> {
  const n = levels.reduce((sum, { answers }) => sum + answers, 0);
  const right = levels.reduce((sum, level) => sum + level.right, 0) / n;
  const mean = (of: (chance: number, share: number) => number): Figure => {
    if (n === 0) return unknown('nobody-said', 0);
    const sum = levels.reduce(
      (all, { sure, answers, share = 0 }) => all + answers * of(chanceSaid[sure], share),
      0,
    );
    return found(sum / n, n);
  };
  return {
    // Of the answers at one level a share is right: (chance - 1)² for those, chance² for the others.
    brier: mean((chance, share) => share * (chance - 1) ** 2 + (1 - share) * chance ** 2),
    reliability: mean((chance, share) => (chance - share) ** 2),
    resolution: mean((_, share) => (share - right) ** 2),
    uncertainty: mean(() => right * (1 - right)),
    calibrationError: mean((chance, share) => Math.abs(chance - share)),
    bias: mean((chance, share) => chance - share),
    sureAndWrong: n === 0 ? unknown('nobody-said', 0) : found(sureAndWrong / n, n),
  };
}
