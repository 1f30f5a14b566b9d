// How far each assignment of a class has come, from tallies alone: what it costs does not grow with the class.
import type { AssignmentId, MisconceptionId, ObjectiveId } from '../ids.ts';
import type { Tally } from './results.ts';
import { byAssignment, countsIn } from './tallying.ts';

/** Counts of learners by their first attempt at one assignment. */
export interface AssignmentCounts {
  readonly begun: number;
  readonly handedIn: number;
  /** Of those, after the due date. */
  readonly late: number;
  /** Of those, with an answer that waits for a person. */
  readonly toJudge: number;
  /** The mean share of the points over the `n` that are marked to their end; null when there is none. */
  readonly mean: number | null;
  readonly n: number;
  /** Learners who showed a wrong idea. */
  readonly ideas: ReadonlyMap<MisconceptionId, number>;
  /** Learners who reached less than half of an objective's points, and all who were asked about it. */
  readonly objectives: ReadonlyMap<ObjectiveId, { readonly behind: number; readonly of: number }>;
}

const nobody: AssignmentCounts = {
  begun: 0,
  handedIn: 0,
  late: 0,
  toJudge: 0,
  mean: null,
  n: 0,
  ideas: new Map(),
  objectives: new Map(),
};

/** The counts of every assignment, out of what `results.wholes` gives. */
export function countsOf(wholes: readonly Tally[]): (assignment: AssignmentId) => AssignmentCounts {
  const counts = new Map(
    [...byAssignment(wholes)].map(([id, tallies]) => [id, countsOfOne(tallies)] as const),
  );
  return (assignment) => counts.get(assignment) ?? nobody;
}

function countsOfOne(tallies: readonly Tally[]): AssignmentCounts {
  const found = { begun: 0, handedIn: 0, late: 0, toJudge: 0, n: 0 };
  let sum = 0;
  const ideas = new Map<MisconceptionId, number>();
  const objectives = new Map<ObjectiveId, { behind: number; of: number }>();
  for (const { cell, count } of countsIn(tallies).whole) {
    if (cell.of === 'begun') found.begun += count;
    else if (cell.of === 'misconception') ideas.set(cell.id, (ideas.get(cell.id) ?? 0) + count);
    else if (cell.of === 'objective') {
      const { behind, of } = objectives.get(cell.id) ?? { behind: 0, of: 0 };
      objectives.set(cell.id, { behind: behind + (cell.behind ? count : 0), of: of + count });
    } else {
      found.handedIn += count;
      if (cell.late) found.late += count;
      if (cell.toJudge > 0) found.toJudge += count;
      if (cell.toJudge > 0 || cell.outOf === 0) continue;
      found.n += count;
      sum += (count * cell.points) / cell.outOf;
    }
  }
  return { ...found, mean: found.n === 0 ? null : sum / found.n, ideas, objectives };
}
