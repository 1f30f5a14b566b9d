// Plays in which everything is chosen at random: what then comes of them says how the exercise is built.
import { stream } from '../draws.ts';
import type { Game } from '../game.ts';
import { endingOf, goalsOf, indexOf } from '../score.ts';
import { firstState } from '../state.ts';
import { openOptions, step } from '../turn.ts';
import { worldOf } from '../world.ts';
import { addTo, decisionsInPlay, mustDecide, profiles, worldIds, zeros } from './cells.ts';
import { type Chunks, inChunks } from './chunks.ts';

export interface RandomPlays {
  readonly plays: number;
  /** Plays in each world. */
  readonly perWorld: readonly number[];
  /** Per cent of all plays, and of the plays in each world. */
  readonly endings: readonly {
    readonly id: string;
    readonly all: number;
    readonly worlds: readonly number[];
  }[];
  /** The index with equal weights in each world. */
  readonly index: readonly { readonly mean: number; readonly sd: number }[];
  /** Per cent of plays in which a decision came. */
  readonly decisions: readonly { readonly id: string; readonly reached: number }[];
  readonly options: readonly RandomOption[];
}
export interface RandomOption {
  readonly decision: string;
  /** `decision.option`. */
  readonly path: string;
  /** Per cent of the times it was shown in which the capital was too short. */
  readonly locked: number;
  /** In each world, how often it was chosen, and the mean of each goal in those plays. */
  readonly worlds: readonly { readonly plays: number; readonly goals: readonly number[] }[];
}

interface Tally {
  readonly perWorld: number[];
  readonly endings: number[][];
  readonly sum: number[];
  readonly squares: number[];
  readonly reached: Map<string, number>;
  readonly locked: Map<string, number>;
  readonly chosen: Map<string, { plays: number; readonly goals: number[] }[]>;
}

/** Plays at random in the worlds that the seeds `m0`, `m1` … draw. */
export function randomPlays(game: Game, plays: number, every = 2000): Chunks<RandomPlays> {
  const tally = emptyTally(game);
  const weights = profiles(game)[0].weights;
  return inChunks(
    plays,
    every,
    (i) => playOne(game, i, tally, weights),
    (done) => summary(game, tally, done),
  );
}

function emptyTally(game: Game): Tally {
  const worlds = worldIds(game).length;
  const options = decisionsInPlay(game).flatMap((decision) => decision.options);
  return {
    perWorld: zeros(worlds),
    endings: game.endings.map(() => zeros(worlds)),
    sum: zeros(worlds),
    squares: zeros(worlds),
    reached: new Map(),
    locked: new Map(),
    chosen: new Map(
      options.map(({ path }) => [
        path,
        zeros(worlds).map(() => ({ plays: 0, goals: zeros(game.goals.length) })),
      ]),
    ),
  };
}

function playOne(game: Game, i: number, tally: Tally, weights: readonly number[]): void {
  const chance = stream(i * 2_654_435_761 + 99);
  const world = worldOf(game, `m${i}`);
  let state = firstState(game, world);
  while (!state.done) {
    const decision = mustDecide(game, state, world);
    const open = openOptions(decision, state);
    const option = open[Math.floor(chance() * open.length)];
    if (option === undefined) throw new Error(`no option of ${decision.id} is open`);
    count(tally.reached, decision.id);
    if (open.length < decision.options.length)
      for (const { path, cost } of decision.options)
        if (cost > state.capital) count(tally.locked, path);
    state = step(game, state, world, option);
  }
  const value = world.hidden[0] ?? 0;
  const goals = goalsOf(game, state);
  const index = indexOf(goals, weights);
  const one = (sums: number[] | undefined, by: number) => {
    if (sums !== undefined) sums[value] = (sums[value] ?? 0) + by;
  };
  const ending = endingOf(game, state);
  one(tally.perWorld, 1);
  one(tally.endings[game.endings.findIndex(({ id }) => id === ending)], 1);
  one(tally.sum, index);
  one(tally.squares, index * index);
  for (const path of state.path) {
    const chosen = tally.chosen.get(path)?.[value];
    if (chosen === undefined) continue;
    chosen.plays += 1;
    addTo(chosen.goals, goals);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function summary(game: Game, tally: Tally, plays: number): RandomPlays {
  const { perWorld, reached, locked } = tally;
  const percent = (part: number, of: number) => (of === 0 ? 0 : (100 * part) / of);
  return {
    plays,
    perWorld: [...perWorld],
    endings: game.endings.map(({ id }, i) => {
      const counts = tally.endings[i] ?? [];
      return {
        id,
        all: percent(
          counts.reduce((sum, each) => sum + each, 0),
          plays,
        ),
        worlds: counts.map((each, world) => percent(each, perWorld[world] ?? 0)),
      };
    }),
    index: perWorld.map((number, world) => {
      const mean = (tally.sum[world] ?? 0) / number;
      return { mean, sd: Math.sqrt((tally.squares[world] ?? 0) / number - mean * mean) };
    }),
    decisions: decisionsInPlay(game).map(({ id }) => ({
      id,
      reached: percent(reached.get(id) ?? 0, plays),
    })),
    options: decisionsInPlay(game).flatMap(({ id, options }) =>
      options.map(({ path }) => ({
        decision: id,
        path,
        locked: percent(locked.get(path) ?? 0, reached.get(id) ?? 0),
        worlds: (tally.chosen.get(path) ?? []).map(({ plays: number, goals }) => ({
          plays: number,
          goals: goals.map((sum) => sum / number),
        })),
      })),
    ),
  };
}
