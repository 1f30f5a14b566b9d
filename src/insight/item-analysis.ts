// Item analysis as in Moodle's quiz statistics, worked out from counts alone. Definitions and sources:
// docs/decisions/028-item-analysis.md.
import { confidenceOf } from './confidence.ts';
import type { Cell, Contingency, Item } from './contingency.ts';
import { type Figure, type Found, found, unknown } from './figure.ts';
import { type Groups, groupsOf } from './groups.ts';
import { type Interval, wilson } from './interval.ts';
import type { ItemAnalysis, ItemFigures } from './item-figures.ts';
import {
  columnsOf,
  deviation,
  isAnswer,
  jointOf,
  measure,
  type Measured,
  outcomesOf,
} from './measured.ts';
import { misconceptionCounts } from './misconception-counts.ts';
import { correlation, greatestCovariance, hasSpread, type Joint, withoutNoise } from './moments.ts';
import { optionFigures } from './option-figures.ts';
import { alphaOf } from './reliability.ts';
import { testFigures, type Whole, wholeOf } from './test-figures.ts';

/** Every figure of a test and of its items; what cannot be worked out says why. Throws on marks outside 0 to `max`. */
export function analyseItems({ items, cells, totals, blank }: Contingency): ItemAnalysis {
  const byQuestion = Map.groupBy(cells, ({ question }) => question);
  const cellsOf = (question: Item['question']) => byQuestion.get(question) ?? [];
  const measured = items.map((item) => measure(item, cellsOf(item.question)));
  const whole = wholeOf(measured, totals);
  const groups = groupsOf(totals);
  const weights = effectiveWeights(measured, whole);
  return {
    test: testFigures(measured, whole, totals, blank),
    items: measured.map((each, i) => ({
      ...itemFigures(each, whole, groups),
      effectiveWeight: weights[i] ?? unknown('nobody-answered', 0),
    })),
    confidence: confidenceOf(cells),
    misconceptions: misconceptionCounts(items, cellsOf, whole.parts.attempts),
  };
}

function itemFigures(
  { item, cells, marked, all }: Measured,
  whole: Whole,
  groups: Groups,
): Omit<ItemFigures, 'effectiveWeight'> {
  const { question, max } = item;
  const answered = marked.filter(({ verdict }) => isAnswer(verdict));
  const own = jointOf(answered);
  const share = ({ marks }: Cell) => marks / max;
  return {
    question,
    max,
    outcomes: outcomesOf(cells),
    facility: facilityOf(all, max),
    facilityInterval: facilityInterval(all, max),
    sd: deviation(all),
    discrimination: besideRest(all, whole),
    withTotal: correlation(withTotal(all)),
    efficiency: whole.parts.items < 2 ? besideRest(all, whole) : efficiencyOf(marked, all),
    alphaIfDropped: alphaWithout(all, whole),
    randomGuess: guessOf(item),
    upper: groups.upper(marked, share),
    lower: groups.lower(marked, share),
    answered: {
      facility: facilityOf(own, max),
      facilityInterval: facilityInterval(own, max),
      discrimination: besideRest(own, whole),
    },
    options: optionFigures(item, answered, marked, groups),
    confidence: confidenceOf(cells),
  };
}

/** Marks beside those of the rest; the only question has no rest. */
function besideRest(all: Joint, { parts }: Whole): Figure {
  return all.n > 0 && parts.items < 2 ? unknown('too-few-items', all.n) : correlation(all);
}

function facilityOf({ n, meanX }: Joint, max: number): Figure {
  return n === 0 ? unknown('nobody-answered', 0) : found(meanX / max, n);
}

function facilityInterval({ n, meanX }: Joint, max: number): Found<Interval> {
  if (n === 0) return unknown('nobody-answered', 0);
  return found(wilson(Math.min(1, Math.max(0, meanX / max)) * n, n), n);
}

/** Marks beside the whole total, from marks beside the rest. */
function withTotal(all: Joint): Joint {
  const varianceY = all.varianceX + all.varianceY + 2 * all.covariance;
  return {
    ...all,
    meanY: all.meanX + all.meanY,
    varianceY,
    covariance: withoutNoise(all.varianceX + all.covariance, all.varianceX, all.varianceX),
  };
}

/** Where marks and rests differ at all, the greatest covariance is above 0. */
function efficiencyOf(cells: readonly Cell[], all: Joint): Figure {
  const discrimination = correlation(all);
  if (discrimination.value === null) return discrimination;
  const { marks, rests, counts } = columnsOf(cells);
  return found(all.covariance / greatestCovariance(marks, rests, counts), all.n);
}

/** As in Moodle: √(covariance with the total) over the sum of these roots; whoever goes below 0 has none, and no part in it. */
function effectiveWeights(measured: readonly Measured[], { parts, lacking }: Whole): Figure[] {
  const n = parts.attempts;
  const ways = measured.map(({ all }) =>
    hasSpread(all.varianceX, all.meanX) ? withTotal(all).covariance : 0,
  );
  const sum = ways.reduce((roots, way) => roots + Math.sqrt(Math.max(0, way)), 0);
  return ways.map((way) => {
    if (lacking !== undefined) return unknown(lacking, n);
    if (n < 2) return unknown(n === 0 ? 'nobody-answered' : 'too-few', n);
    if (way < 0) return unknown('negative', n);
    return sum === 0 ? unknown('no-spread', n) : found(Math.sqrt(way) / sum, n);
  });
}

/** Without an item its variance is gone from the sum, and the total is the rest. */
function alphaWithout(all: Joint, { parts, lacking }: Whole): Figure {
  if (lacking !== undefined) return unknown(lacking, parts.attempts);
  return alphaOf({
    ...parts,
    items: parts.items - 1,
    sumOfItemVariances: parts.sumOfItemVariances - all.varianceX,
    totalMean: all.meanY,
    totalVariance: all.varianceY,
  });
}

/** One option at random: the share of the options that are right. Of several at will nobody knows how many are ticked. */
function guessOf({ pick, options = [] }: Item): Figure {
  const { length } = options;
  if (pick !== 'one' || length === 0) return unknown('not-one-choice', length);
  return found(options.filter(({ right }) => right).length / length, length);
}
