// The ways of a class through a decision exercise, round by round; ways that few took are drawn together.
import { pathCounts, type PathNode } from './paths.ts';
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
  const nodes = pathCounts(plays.map(({ steps }) => steps.filter(({ interrupt }) => !interrupt)));
  for (let least = 2; ; least += 1) {
    const cut = without(nodes, least);
    if (endsOf(cut) <= mostEnds || least > plays.length) return { n: plays.length, ...cut, least };
  }
}

/** The branches that so many took at least, and how many went on in the others. */
function without(nodes: readonly PathNode[], least: number): Pick<Branch, 'branches' | 'apart'> {
  return {
    branches: nodes
      .filter(({ count }) => count >= least)
      .map(({ option, round, count, next }) => ({ option, round, count, ...without(next, least) })),
    apart: nodes.reduce((sum, { count }) => (count < least ? sum + count : sum), 0),
  };
}

function endsOf({ branches, apart }: Pick<Branch, 'branches' | 'apart'>): number {
  const rest = apart > 0 ? 1 : 0;
  return branches.reduce((sum, branch) => sum + Math.max(1, endsOf(branch)), rest);
}
