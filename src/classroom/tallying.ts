// How results are counted: a tally for each thing that an attempt came to, so that a class of any size is read by its counts.
import type { AssignmentId, MisconceptionId, ObjectiveId, QuestionId } from '../ids.ts';
import { reaches } from '../quiz/mark.ts';
import type { AttemptResult, QuestionResult, Tally } from './results.ts';

/** What is counted of an attempt as a whole. */
export type WholeCell =
  | { readonly of: 'begun' }
  | {
      readonly of: 'handed-in';
      readonly points: number;
      readonly outOf: number;
      readonly late: boolean;
      readonly toJudge: number;
      /** Nothing that counts was answered: what is found out of questions leaves it out. */
      readonly blank: boolean;
    }
  /** A learner who showed this idea, in whatever number of questions. */
  | { readonly of: 'misconception'; readonly id: MisconceptionId }
  /** A learner who was asked about this objective, and whether fewer than half of those points were reached. */
  | { readonly of: 'objective'; readonly id: ObjectiveId; readonly behind: boolean };

/** What is counted of one question in an attempt; `total` are the points of the attempt, this question's included. */
export type QuestionCell = Omit<QuestionResult, 'question' | 'objective'> & {
  readonly total: number;
};

/** Counts of first attempts, read back from tallies. */
export interface Counts {
  readonly whole: readonly { readonly cell: WholeCell; readonly count: number }[];
  readonly questions: ReadonlyMap<
    QuestionId,
    readonly { readonly cell: QuestionCell; readonly count: number }[]
  >;
}

/** Below this share of an objective's points a learner is behind in it. */
const behindBelow = 0.5;

/** The tallies of one attempt, each 1. Only first attempts are counted: later ones have seen the questions. */
export function talliesOf(result: AttemptResult): readonly Tally[] {
  if (result.number !== 1) return [];
  const { classId, assignmentId } = result;
  const tally = (question: QuestionId | '', cell: object): Tally => ({
    classId,
    assignmentId,
    question,
    cell: JSON.stringify(cell),
    count: 1,
  });
  const asked = isBlank(result) ? [] : result.questions;
  return [
    ...wholeCells(result).map((cell) => tally('', cell)),
    ...asked.map((each) => tally(each.question, questionCell(each, result.points))),
  ];
}

/** Whoever answered nothing says nothing of any question: such an attempt is counted as a whole, and in no question. */
function isBlank({ questions }: AttemptResult): boolean {
  return questions.every(({ outcome }) => without.includes(outcome));
}
const without: readonly QuestionResult['outcome'][] = ['unanswered', 'not-reached', 'dropped'];

function wholeCells(result: AttemptResult): WholeCell[] {
  const cells: WholeCell[] = [{ of: 'begun' }];
  if (result.state !== 'handed-in') return cells;
  const { points, outOf, late, toJudge, questions } = result;
  const blank = isBlank(result);
  cells.push({ of: 'handed-in', points: rounded(points), outOf, late, toJudge, blank });
  for (const id of new Set(questions.flatMap(({ misconceptions }) => misconceptions)))
    cells.push({ of: 'misconception', id });
  const counted = questions.filter(
    ({ outcome }) => outcome !== 'dropped' && outcome !== 'to-judge',
  );
  for (const [id, own] of Map.groupBy(counted, ({ objective }) => objective)) {
    const reached = own.reduce((sum, each) => sum + each.points, 0);
    cells.push({ of: 'objective', id, behind: !reaches(reached, own.length, behindBelow) });
  }
  return cells;
}

/** Built by naming its fields in one order: the same result gives the same text. */
function questionCell(each: QuestionResult, total: number): QuestionCell {
  const { outcome, points, choice, sure, misconceptions } = each;
  return { outcome, points: rounded(points), choice, sure, misconceptions, total: rounded(total) };
}

/** Thirds and sevenths of points that were added up in another order are the same points. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

/** What has to be added so that counts which knew `before` know `after`; what stays the same is left out. */
export function difference(before: readonly Tally[], after: readonly Tally[]): readonly Tally[] {
  const sums = new Map<string, Tally>();
  const add = (tally: Tally, sign: 1 | -1) => {
    const key = [tally.classId, tally.assignmentId, tally.question, tally.cell].join('\n');
    const count = (sums.get(key)?.count ?? 0) + sign * tally.count;
    sums.set(key, { ...tally, count });
  };
  for (const tally of before) add(tally, -1);
  for (const tally of after) add(tally, 1);
  return [...sums.values()].filter(({ count }) => count !== 0);
}

/** Reads the tallies of one assignment. */
export function countsIn(tallies: readonly Tally[]): Counts {
  const whole = [];
  const questions = new Map<QuestionId, { cell: QuestionCell; count: number }[]>();
  for (const { question, cell, count } of tallies) {
    if (question === '') {
      whole.push({ cell: JSON.parse(cell) as WholeCell, count });
      continue;
    }
    const own = questions.get(question) ?? [];
    own.push({ cell: JSON.parse(cell) as QuestionCell, count });
    questions.set(question, own);
  }
  return { whole, questions };
}

/** The tallies of a class by assignment. */
export function byAssignment(
  tallies: readonly Tally[],
): ReadonlyMap<AssignmentId, readonly Tally[]> {
  return Map.groupBy(tallies, ({ assignmentId }) => assignmentId);
}
