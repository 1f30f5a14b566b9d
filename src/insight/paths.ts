// The ways that plays of a decision exercise took, as a tree: how many chose what after the same decisions.

/** One decision of a play. Only rounds and options matter here, so that any record can be reduced to them. */
export interface PathStep {
  readonly round: number;
  readonly option: string;
}

/** What was chosen at one point by those who came there. */
export interface PathNode extends PathStep {
  /** Plays that chose this after the same decisions before. */
  readonly count: number;
  /** Plays that end here or have come no further yet. */
  readonly last: number;
  /** What they chose next: earlier rounds first, then what most chose, then by name. */
  readonly next: readonly PathNode[];
}

/** The tree of all plays; each play is its decisions in the order in which they were made. Plays without any are left out. */
export function pathCounts(plays: readonly (readonly PathStep[])[]): readonly PathNode[] {
  return nodesAt(
    plays.filter(({ length }) => length > 0),
    0,
  );
}

function nodesAt(plays: readonly (readonly PathStep[])[], depth: number): PathNode[] {
  const groups = Map.groupBy(plays, (play) => {
    const step = play[depth];
    return step === undefined ? undefined : `${step.round} ${step.option}`;
  });
  return [...groups]
    .flatMap(([key, own]): PathNode[] => {
      const step = own[0]?.[depth];
      if (key === undefined || step === undefined) return [];
      const { round, option } = step;
      const last = own.filter(({ length }) => length === depth + 1).length;
      return [{ round, option, count: own.length, last, next: nodesAt(own, depth + 1) }];
    })
    .toSorted((a, b) => a.round - b.round || b.count - a.count || (a.option < b.option ? -1 : 1));
}
