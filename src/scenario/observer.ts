// What somebody would believe who knew the rules and saw only what the learner sees.
import type { Game } from './game.ts';
import type { Moment } from './moments.ts';

/** Even what the formulas call impossible keeps this weight, so that no belief is ever wholly given up. */
const least = 1e-4;

/** A belief after evidence, by Bayes's rule; `likelihoods` are the chances of the evidence under each value. */
export function updated(belief: readonly number[], likelihoods: readonly number[]): number[] {
  const weights = belief.map((each, i) => each * Math.max(likelihoods[i] ?? 0, least));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The belief before anything is seen: what the world is drawn from. */
export function prior({ scenario }: Game): number[] {
  return (scenario.hidden[0]?.values ?? []).map(({ share }) => share / 10_000);
}

/** The belief after a step: after its move, and after the report if there was one. */
export function observed(game: Game, belief: readonly number[], moment: Moment): number[] {
  const { move, chances, signal } = moment;
  let now = [...belief];
  if (move !== undefined)
    now = updated(
      now,
      chances.map((shares) => (shares[move] ?? 0) / 10_000),
    );
  if (signal !== undefined) now = updated(now, reportChances(game, signal));
  return now;
}

/** How likely a report that names this value is, under each value. */
function reportChances({ scenario }: Game, named: number): number[] {
  const values = scenario.hidden[0]?.values ?? [];
  const right = scenario.signal.right / 10_000;
  return values.map((_, i) => (i === named ? right : (1 - right) / (values.length - 1)));
}

/** How much more likely a move is under one value than under the mean of the others; for words such as "twice as likely". */
export function ratio(
  chances: readonly (readonly number[])[],
  move: number,
  value: number,
): number {
  const of = (i: number) => chances[i]?.[move] ?? 0;
  const others = chances.map((_, i) => i).filter((i) => i !== value);
  const mean = others.reduce((sum, i) => sum + of(i), 0) / others.length;
  return of(value) / Math.max(mean, 1);
}
