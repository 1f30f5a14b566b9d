// Keyed draws: each die has a name, and what it shows follows from the rules, the seed and that name alone. A changed choice
// therefore never moves another die, and two plays with one seed differ only through what was chosen.
import { finished, fnv } from '../quiz/seed.ts';

/** What all draws of a play begin with. */
export function drawsOf(rules: string, seed: string): number {
  return fnv(`${rules}|${seed}|`);
}

/** A number from 0 to 9999 for a key, such as `rus:4`, from what `drawsOf` gave. */
export function draw(start: number, key: string): number {
  return finished(fnv(key, start)) % 10_000;
}

/** A stream of numbers from 0 up to 1, for plays at random: Mulberry32 (Ettinger). Never used for the dice of a play. */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
