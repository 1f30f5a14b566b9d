// Quantiles of the F distribution, which intervals of reliability need.

/** The coefficients of Lanczos for g = 7, as P. Godfrey worked them out (2001): good to 15 digits for positive numbers. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function at `x`, at least 0.5. Source: C. Lanczos, SIAM J. Numer. Anal. B 1 (1964), 86-96. */
function logGamma(x: number): number {
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((all, each, i) => (i === 0 ? each : all + each / (z + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Digits asked of the continued fraction, and the steps after which it is given up; it needs some √(a + b) of them. */
const precise = 1e-15;
const mostSteps = 100_000;
/** In the place of a 0 that something would be divided by. */
const tiny = 1e-300;

/**
 * The regularised incomplete beta function: the chance that a beta(a, b) variable is at most `x`, 0 to 1. By its continued
 * fraction, NIST Digital Library of Mathematical Functions (https://dlmf.nist.gov/8.17), 8.17.22, worked out as
 * W. J. Lentz does it, Applied Optics 15 (1976), 668-671.
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // On the other side of the mean the fraction runs far; there the same chance is taken from the other end.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  let d = 0;
  let c = 1;
  let value = 1;
  const step = (coefficient: number) => {
    d = 1 / (1 + coefficient * d || tiny);
    c = 1 + coefficient / c || tiny;
    value *= c * d;
    return Math.abs(c * d - 1);
  };
  step((-(a + b) * x) / (a + 1));
  for (let m = 1; m <= mostSteps; m += 1) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    if (step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))) < precise) break;
  }
  return front / (a * value);
}

/**
 * The value that an F variable with `d1` and `d2` degrees of freedom, each at least 1, stays below with the chance `p`,
 * strictly between 0 and 1. By halving: d1 F / (d1 F + d2) is beta(d1 / 2, d2 / 2).
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  let low = 0;
  let high = 1;
  for (let halved = 0; halved < 200; halved += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(d1 / 2, d2 / 2, middle) < p) low = middle;
    else high = middle;
  }
  return (d2 * low) / (d1 * (1 - low));
}
