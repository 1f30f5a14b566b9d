// Options that nobody should take, and options that everybody should take: both are no decisions.
import type { Game } from '../game.ts';
import { indexOf } from '../score.ts';
import { profiles, worldIds } from './cells.ts';
import type { RandomOption, RandomPlays } from './random-plays.ts';

export interface Domination {
  /** Options that another option of the decision equals or beats in every goal and every world, everything else at random. */
  readonly dominated: readonly { readonly path: string; readonly by: string }[];
  /** Options that were never chosen, so that nothing can be said of them. */
  readonly unchosen: readonly string[];
  /** Cells: every goal profile in every world. */
  readonly cells: number;
  /** In how many cells each option is the best of its decision. */
  readonly best: readonly { readonly path: string; readonly cells: number }[];
}

/** Goal points by which the other option may be worse and still counts as equal: chance alone does that. */
const slack = 0.05;

/** Compares the options of each decision by what came of random plays in which they were chosen. */
export function domination(game: Game, { options }: RandomPlays): Domination {
  const worlds = worldIds(game);
  const wanted = profiles(game);
  const byDecision = [...Map.groupBy(options, ({ decision }) => decision).values()];
  const chosen = (option: RandomOption) => option.worlds.some(({ plays }) => plays > 0);
  const cells = new Map(options.map(({ path }) => [path, 0]));
  for (const all of byDecision)
    for (const world of worlds.keys())
      for (const { weights } of wanted) {
        const best = bestOf(all, world, weights);
        if (best !== undefined) cells.set(best, (cells.get(best) ?? 0) + 1);
      }
  return {
    dominated: byDecision.flatMap((all) =>
      all
        .filter(chosen)
        .flatMap((option) =>
          all
            .filter((other) => other !== option && chosen(other) && beats(other, option))
            .map((other) => ({ path: option.path, by: other.path })),
        ),
    ),
    unchosen: options.filter((option) => !chosen(option)).map(({ path }) => path),
    cells: worlds.length * wanted.length,
    best: [...cells].map(([path, number]) => ({ path, cells: number })),
  };
}

/** Whether an option is nowhere worse than another; worlds in which one of them was never chosen say nothing. */
function beats(other: RandomOption, option: RandomOption): boolean {
  return option.worlds.every(({ plays, goals }, world) => {
    const against = other.worlds[world];
    if (plays === 0 || against === undefined || against.plays === 0) return true;
    return goals.every((goal, i) => (against.goals[i] ?? 0) >= goal - slack);
  });
}

function bestOf(
  options: readonly RandomOption[],
  world: number,
  weights: readonly number[],
): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const { path, worlds } of options) {
    const here = worlds[world];
    if (here === undefined || here.plays === 0) continue;
    const value = indexOf(here.goals, weights);
    if (value <= most) continue;
    most = value;
    best = path;
  }
  return best;
}
