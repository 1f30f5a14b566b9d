// How much of what comes of a play is chosen and how much is thrown: the same plans with the same dice, again and again.
import { stream } from '../draws.ts';
import type { Game, PlayOption } from '../game.ts';
import { playOn } from '../moments.ts';
import { goalsOf, indexOf } from '../score.ts';
import { optionsOf } from '../strategies.ts';
import { profiles, worldIds, worldWith } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';

export interface Luck {
  readonly plans: number;
  readonly seeds: number;
  readonly worlds: readonly {
    /** Per cent of the variance of the index that is left when the plan is known. */
    readonly dice: number;
    /** Standard deviation of the index between plans and within one, in points. */
    readonly between: number;
    readonly within: number;
  }[];
}

/** How much somebody likes an option, at least 0. */
type Liking = (option: PlayOption) => number;
export interface Plans {
  readonly number: number;
  readonly seeds: number;
  readonly plan: (game: Game, number: number) => Liking;
}

/** Plans that like every option by chance, so that they follow no line. */
export const anyPlans: Plans = { number: 300, seeds: 40, plan: anyPlan };
/** Coherent plans: mixtures of the strategies, drawn at random. */
export const coherentPlans: Plans = { number: 200, seeds: 30, plan: mixedPlan };

/** Plays each plan with the same seeds `v0`, `v1` … in each world; the likings of a plan never change. */
export function luck(game: Game, { number, seeds, plan }: Plans, every = 5): Chunks<Luck> {
  const weights = profiles(game)[0].weights;
  const worlds = worldIds(game);
  const dice = worlds.map((_, value) =>
    Array.from({ length: seeds }, (_each, k) => worldWith(game, `v${k}`, value)),
  );
  const sums = worlds.map(() => ({ all: 0, squares: 0, within: 0 }));
  return inChunks(
    number,
    every,
    (p) => {
      const liking = plan(game, p);
      for (const [value, sum] of sums.entries()) {
        const indices = (dice[value] ?? []).map((world) => {
          const state = playOn(game, world, (now) => liked(optionsOf(game, now, world), liking));
          return indexOf(goalsOf(game, state), weights);
        });
        const mean = indices.reduce((total, each) => total + each, 0) / seeds;
        for (const index of indices) {
          sum.all += index;
          sum.squares += index * index;
          sum.within += (index - mean) ** 2;
        }
      }
    },
    (done) => ({
      plans: done,
      seeds,
      worlds: sums.map(({ all, squares, within }) => {
        const plays = done * seeds;
        const variance = squares / plays - (all / plays) ** 2;
        const left = within / plays;
        return {
          dice: variance > 0 ? (100 * left) / variance : 0,
          between: Math.sqrt(Math.max(0, variance - left)),
          within: Math.sqrt(left),
        };
      }),
    }),
  );
}

function liked(options: readonly PlayOption[], liking: Liking): PlayOption {
  let best: PlayOption | undefined;
  let most = -1;
  for (const option of options) {
    const value = liking(option);
    if (value <= most) continue;
    most = value;
    best = option;
  }
  if (best === undefined) throw new Error('no option is open');
  return best;
}

function anyPlan({ decisions }: Game, number: number): Liking {
  const options = [...decisions.values()].flatMap((decision) => decision.options);
  const likings = new Map(
    options.map((option) => [
      option,
      stream(number * 7919 + hashed(option.path.replace('.', '')))(),
    ]),
  );
  return (option) => likings.get(option) ?? 0;
}

/** The hash of Java's strings; only to give every option a stream of its own. */
function hashed(text: string): number {
  let hash = 0;
  for (const sign of text) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) | 0;
  return hash;
}

function mixedPlan({ scenario }: Game, number: number): Liking {
  const chance = stream(number * 31 + 5);
  const shares = scenario.strategies.map(() => -Math.log(chance() + 1e-9));
  return ({ strategies }) =>
    shares.reduce((sum, share, i) => sum + share * (strategies[i] ?? 0), 0);
}
