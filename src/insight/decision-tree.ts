// The ways of a class through a decision exercise, round by round; ways that few took are drawn together.
import type { Played } from './played.ts';

export interface Branch {
  /** `decision.option`. */
  readonly option: string;
  readonly round: number;
  /** Plays that came this way. */
  readonly count: number;
  readonly branches: readonly Branch[];
  /** Plays that went on in ways which fewer than `least` took. */
  readonly apart: number;
}
export interface DecisionTree {
  readonly n: number;
  readonly branches: readonly Branch[];
  readonly apart: number;
  /** How many plays a branch has at least. */
  readonly least: number;
}

/** More ends than this nobody can follow. */
const mostEnds = 36;

/**
 * The tree of what was advised in the rounds. Interrupts are left out: whether one comes is chance, and would part plays in
 * which the same was advised. A branch that fewer than two plays took is not drawn; where that leaves too many ends, none
 * that fewer than three took, and so on.
 */
export function decisionTree(plays: readonly Played[]): DecisionTree {
  const paths = plays.map(({ steps }) => steps.filter(({ interrupt }) => !interrupt));
  const options = paths.map((steps) => steps.map(({ option, round }) => ({ option, round })));
  for (let least = 2; ; least += 1) {
    const grown = grow(options, 0, least);
    if (endsOf(grown) <= mostEnds || least > plays.length)
      return { n: plays.length, ...grown, least };
  }
}

type Path = readonly { readonly option: string; readonly round: number }[];

function grow(paths: readonly Path[], depth: number, least: number) {
  const next = Map.groupBy(
    paths.filter((path) => path.length > depth),
    (path) => path[depth]?.option ?? '',
  );
  const branches: Branch[] = [];
  let apart = 0;
  for (const [option, taken] of next) {
    if (taken.length < least) apart += taken.length;
    else
      branches.push({
        option,
        round: taken[0]?.[depth]?.round ?? depth + 1,
        count: taken.length,
        ...grow(taken, depth + 1, least),
      });
  }
  branches.sort((a, b) => b.count - a.count || (a.option < b.option ? -1 : 1));
  return { branches, apart };
}

function endsOf({ branches, apart }: Pick<Branch, 'branches' | 'apart'>): number {
  const rest = apart > 0 ? 1 : 0;
  return branches.reduce((sum, branch) => sum + Math.max(1, endsOf(branch)), rest);
}
