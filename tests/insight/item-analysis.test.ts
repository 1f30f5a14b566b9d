// Item analysis against figures that others worked out: published ones, and R's.
import { describe, expect, it } from 'vitest';
import { lsat6 } from './lsat6.ts';
import { analysed, valueOf } from './tables.ts';

describe('the analysis of LSAT-6', () => {
  const { test, items } = analysed([1, 1, 1, 1, 1], lsat6);
  it('stands on the published patterns: 1,000 candidates, 3,819 right answers', () => {
    expect(lsat6).toHaveLength(1000);
    expect(lsat6.flat().filter((mark) => mark === 1)).toHaveLength(3819);
  });
  // The last column: R's psych 2.2.9, alpha(lsat6)$alpha.drop$raw_alpha.
  it.each([
    [0, 0.924, 0.1128327, 0.2753562],
    [1, 0.709, 0.1531781, 0.2375839],
    [2, 0.553, 0.1727789, 0.2167995],
    [3, 0.763, 0.1444281, 0.2459327],
    [4, 0.87, 0.1215964, 0.2662944],
  ])('finds for item %i the published figures', (i, facility, discrimination, dropped) => {
    expect(items[i]?.facility.value).toBeCloseTo(facility, 7);
    expect(items[i]?.discrimination.value).toBeCloseTo(discrimination, 7);
    expect(items[i]?.alphaIfDropped.value).toBeCloseTo(dropped, 7);
    expect(items[i]?.facility.n).toBe(1000);
  });
  it('finds the published alpha and the interval that Feldt gives it', () => {
    expect(test.alpha.value).toBeCloseTo(0.294997192216, 12);
    expect(test.alphaInterval.value?.low).toBeCloseTo(0.2234738, 7);
    expect(test.alphaInterval.value?.high).toBeCloseTo(0.3618025, 7);
  });
  it('finds that alpha is KR-20, by its own formula with population variances', () => {
    const n = lsat6.length;
    const share = [0, 1, 2, 3, 4].map((i) => lsat6.filter((row) => row[i] === 1).length / n);
    const totals = lsat6.map((row) => row.reduce((sum, mark) => sum + mark, 0));
    const mean = totals.reduce((sum, total) => sum + total, 0) / n;
    const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / n;
    const wrongOrRight = share.reduce((sum, p) => sum + p * (1 - p), 0);
    expect(test.rightOrWrong).toBe(true);
    expect(test.alpha.value).toBeCloseTo((5 / 4) * (1 - wrongOrRight / variance), 12);
  });
});

/*
 * Twelve learners, items of 1 to 5 marks, answers missing. Worked out with R 4.2.2 and psych 2.2.9:
 *   m <- matrix(scan(text = "..."), 12, byrow = TRUE); z <- m; z[is.na(z)] <- 0; tot <- rowSums(z)
 *   colMeans(z) / 1:5; apply(z, 2, sd)
 *   sapply(1:5, \(i) cor(z[, i], tot - z[, i])); sapply(1:5, \(i) cor(z[, i], tot))
 *   sapply(1:5, \(i) cov(z[, i], tot - z[, i]) / cov(sort(z[, i]), sort(tot - z[, i])))
 *   cv <- sapply(1:5, \(i) cov(z[, i], tot)); sqrt(cv) / sum(sqrt(cv))
 *   a <- psych::alpha(as.data.frame(z)); a$total$raw_alpha; a$alpha.drop$raw_alpha; a$item.stats$r.drop
 *   1 - (1 - a$total$raw_alpha) * qf(c(.975, .025), 11, 44); sd(tot) * sqrt(1 - a$total$raw_alpha)
 *   colMeans(m, na.rm = TRUE) / 1:5; sapply(1:5, \(i) {k <- !is.na(m[, i]); cor(m[k, i], (tot - z[, i])[k])})
 */
const marks = [
  [1, 2, 3, 4, 5],
  [1, 2, 2, 3, 4.5],
  [1, 1.5, 3, 2, 4],
  [0, 2, 2, 4, 3],
  [1, 1, 1, 2, 3.5],
  [1, 0.5, 2, null, 2],
  [0, 1, 0, 3, 1],
  [1, null, 1, 1, 2.5],
  [0, 0, 1, 2, null],
  [0, 0.5, null, null, null],
  [1, 0, 0, 1, 0],
  [0, 1, 2, 0, 0.5],
];

describe('the analysis of items with several marks', () => {
  const { test, items } = analysed([1, 2, 3, 4, 5], marks);
  it('finds what R finds for the test', () => {
    expect(test).toMatchObject({ items: 5, attempts: 12, blank: 0, rightOrWrong: false });
    expect(test.max).toEqual({ value: 15, n: 12 });
    expect(test.mean.value).toBeCloseTo(6.95833333333333, 12);
    expect(test.median.value).toBe(5.5);
    expect(test.sd.value).toBeCloseTo(4.63905521990559, 12);
    expect(test.alpha.value).toBeCloseTo(0.807005192290768, 12);
    expect(test.alphaInterval.value?.low).toBeCloseTo(0.55581782662561, 11);
    expect(test.alphaInterval.value?.high).toBeCloseTo(0.936634157189723, 11);
    expect(test.error.value).toBeCloseTo(2.03799143543566, 12);
  });
  const expected: readonly (readonly [string, readonly number[], (i: number) => unknown])[] = [
    [
      'facility',
      [
        0.583333333333333, 0.479166666666667, 0.472222222222222, 0.458333333333333,
        0.433333333333333,
      ],
      (i) => items[i]?.facility.value,
    ],
    [
      'standard deviation',
      [0.514928650544437, 0.782139644975515, 1.08362466945083, 1.46680440124618, 1.85047086554812],
      (i) => items[i]?.sd.value,
    ],
    [
      'discrimination',
      [
        0.35353731895522, 0.801369901851262, 0.659703914956504, 0.564562035741837,
        0.892972292682749,
      ],
      (i) => items[i]?.discrimination.value,
    ],
    [
      'correlation with the total',
      [
        0.448751496637225, 0.857609926033504, 0.781387400161038, 0.760405108733378,
        0.959276530019034,
      ],
      (i) => items[i]?.withTotal.value,
    ],
    [
      'discriminative efficiency',
      [
        0.458064516129032, 0.833333333333333, 0.699711260827719, 0.580786026200873,
        0.94213649851632,
      ],
      (i) => items[i]?.efficiency.value,
    ],
    [
      'effective weight',
      [
        0.104311657548238, 0.177722908768569, 0.199677443168149, 0.229173806586935,
        0.289114183928109,
      ],
      (i) => items[i]?.effectiveWeight.value,
    ],
    [
      'alpha if dropped',
      [
        0.833606531032044, 0.745396825396825, 0.753541799617103, 0.785406301824212,
        0.672178770949721,
      ],
      (i) => items[i]?.alphaIfDropped.value,
    ],
    [
      'facility among those who answered',
      [0.583333333333333, 0.522727272727273, 0.515151515151515, 0.55, 0.52],
      (i) => items[i]?.answered.facility.value,
    ],
    [
      'discrimination among those who answered',
      [
        0.35353731895522, 0.852793263844214, 0.590157878746246, 0.545112559480846,
        0.876268215576424,
      ],
      (i) => items[i]?.answered.discrimination.value,
    ],
  ];
  it.each(expected)('finds what R finds: %s', (_, values, of) => {
    for (const [i, value] of values.entries()) expect(of(i)).toBeCloseTo(value, 12);
  });
  it('counts not answered, not reached and wrong apart', () => {
    const none = { right: 0, partly: 0, wrong: 0, unanswered: 0, notReached: 0, toJudge: 0 };
    expect(items[0]?.outcomes).toEqual({ ...none, right: 7, wrong: 5 });
    expect(items[1]?.outcomes).toEqual({ ...none, right: 3, partly: 6, wrong: 2, unanswered: 1 });
    expect(items[3]?.outcomes).toEqual({
      ...none,
      right: 2,
      partly: 7,
      wrong: 1,
      unanswered: 1,
      notReached: 1,
    });
  });
  it('compares the three best with the three weakest of twelve', () => {
    // 27 % of 12 are 3.24: totals 15, 12.5 and 11.5 above; 0.5, 2 and 3 below.
    expect(items[4]?.upper).toEqual({ value: (5 + 4.5 + 4) / 15, n: 3 });
    expect(items[4]?.lower).toEqual({ value: 0, n: 3 });
  });
});

describe('the analysis of five learners', () => {
  const { test, items } = analysed(
    [1, 1, 1],
    [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
    ],
  );
  it('says of an item that everybody got right why it has no discrimination', () => {
    const [first] = items;
    expect(first?.facility).toEqual({ value: 1, n: 5 });
    expect(first?.sd).toEqual({ value: 0, n: 5 });
    for (const figure of [first?.discrimination, first?.withTotal, first?.efficiency])
      expect(figure).toEqual({ value: null, n: 5, why: 'no-spread' });
    // It adds nothing to the spread of totals, and that is known.
    expect(first?.effectiveWeight).toEqual({ value: 0, n: 5 });
  });
  it('says of the others what can be said', () => {
    expect(items[1]?.facilityInterval.value?.low).toBeCloseTo(0.2307, 4);
    // By hand: marks 1 1 0 0 1 beside rests 2 1 1 1 1; covariance 0.1, variances 0.3 and 0.2.
    expect(items[1]?.discrimination.value).toBeCloseTo(0.1 / Math.sqrt(0.06), 12);
    expect(test.alpha.n).toBe(5);
  });
});

describe('what cannot be worked out', () => {
  it('is never a number: nobody took part', () => {
    const { test, items } = analysed([1, 1], []);
    for (const figure of [test.mean, test.median, test.sd, test.alpha, test.error])
      expect(figure).toEqual({ value: null, n: 0, why: 'nobody-answered' });
    expect(items.map(({ facility }) => valueOf(facility))).toEqual([
      'nobody-answered',
      'nobody-answered',
    ]);
    expect(JSON.stringify({ test, items })).not.toMatch(/NaN|Infinity/);
  });
  it('is never a number: one learner, who answered one question', () => {
    const { test, items } = analysed([1, 1, 1], [[1, null, null]]);
    expect([test.sd, test.alpha].map(valueOf)).toEqual(['too-few', 'too-few']);
    expect(valueOf(items[0]?.discrimination)).toBe('too-few');
    expect(items[1]?.facility).toEqual({ value: 0, n: 1 });
    expect(valueOf(items[1]?.answered.facility)).toBe('nobody-answered');
    expect(valueOf(items[0]?.upper)).toBe('too-few');
  });
  it('is never a number: one item, and all alike', () => {
    const one = analysed([2], [[1], [2], [0]]);
    expect(valueOf(one.test.alpha)).toBe('too-few-items');
    expect(valueOf(one.items[0]?.discrimination)).toBe('too-few-items');
    expect(one.items[0]?.effectiveWeight).toEqual({ value: 1, n: 3 });
    const alike = analysed(
      [1, 1, 1],
      [
        [1, 0, 1],
        [1, 0, 1],
        [1, 0, 1],
      ],
    );
    expect(valueOf(alike.test.alpha)).toBe('no-spread');
    expect(valueOf(alike.test.alphaInterval as never)).toBe('no-spread');
    expect(alike.items.map((item) => valueOf(item.effectiveWeight))).toEqual(
      Array.from({ length: 3 }, () => 'no-spread'),
    );
    expect(valueOf(alike.items[0]?.upper)).toBe('no-spread');
  });
  it('is not invented with two items: alpha of one alone does not exist', () => {
    const two = analysed(
      [1, 1],
      [
        [1, 1],
        [0, 0],
        [1, 0],
      ],
    );
    expect(valueOf(two.items[0]?.alphaIfDropped)).toBe('too-few-items');
  });
  it('is 0 where it is nothing but rounding: an item that has nothing to do with the total', () => {
    // The covariance of q2 with the total is 0 exactly; its root must not be a weight, nor its sign a fault.
    const { items } = analysed(
      [2, 2, 4],
      [
        [null, 1.5, 3.5],
        [0.5, 0, 4],
        [1, 1.5, null],
        [null, null, 3],
        [2, 1.5, 3.5],
        [2, null, 4],
        [1, 1.5, null],
        [0, null, 2],
        [1.5, 2, null],
        [null, 2, 1.5],
      ],
    );
    expect(items[1]?.effectiveWeight).toEqual({ value: 0, n: 10 });
    expect(items[1]?.withTotal).toEqual({ value: 0, n: 10 });
  });
  it('has no effective weight where an item goes against the total', () => {
    const against = analysed(
      [1, 3, 3],
      [
        [1, 0, 0],
        [1, 0, 1],
        [0, 3, 3],
        [0, 3, 2],
      ],
    );
    expect(valueOf(against.items[0]?.effectiveWeight)).toBe('negative');
    const weights = against.items.slice(1).map((item) => item.effectiveWeight.value ?? 0);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });
});
