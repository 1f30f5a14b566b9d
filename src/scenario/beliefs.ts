// How well stated beliefs fitted what was so, and how well expected moves came.

/**
 * Calibration of one belief: 100 · (1 - ½ Σ (p - truth)²), which is 100 less the half Brier score (Brier 1950), so that
 * certainty in what is so gives 100 and certainty in what is not gives 0. The belief is in points that add to 100.
 */
export function calibration(belief: readonly number[], truth: number): number {
  const squares = belief.reduce(
    (sum, points, i) => sum + (points / 100 - (i === truth ? 1 : 0)) ** 2,
    0,
  );
  return 100 * (1 - squares / 2);
}

/** Points that add to 100 after one of them was set: the others keep their proportions as far as whole steps allow. */
export function balanced(
  points: readonly number[],
  set: number,
  to: number,
  { step = 1, most = 100 }: { readonly step?: number; readonly most?: number } = {},
): number[] {
  const others = points.length - 1;
  const least = Math.max(0, 100 - others * most);
  const wanted = Math.max(least, Math.min(most, Math.round(to / step) * step));
  const rest = 100 - wanted;
  const sum = points.reduce((total, each, i) => (i === set ? total : total + each), 0);
  const ideal = points.map((each, i) =>
    i === set ? wanted : sum === 0 ? rest / others : (each / sum) * rest,
  );
  const result = ideal.map((each, i) =>
    i === set ? wanted : Math.min(most, Math.floor(each / step) * step),
  );
  // What rounding left goes, a step at a time, to those that lost most by it.
  for (let left = 100 - result.reduce((total, each) => total + each, 0); left > 0; left -= step) {
    const [next] = result
      .map((each, i) => ({ i, room: i !== set && each < most, lost: (ideal[i] ?? 0) - each }))
      .filter(({ room }) => room)
      .toSorted((a, b) => b.lost - a.lost || a.i - b.i);
    if (next === undefined) break;
    result[next.i] = (result[next.i] ?? 0) + step;
  }
  return result;
}

/** Points that add to 100, as even as the step allows. */
export function even(length: number, step = 1, most = 100): number[] {
  const rough = Array.from({ length }, () => 1);
  return balanced(rough, 0, 100 / length, { step, most });
}
