// What a correction would do, or taking one back, before it is done: who goes up and who down, and how the figures move.
import type { AssignmentId, AttemptId, ClassId, QuestionId, SeatId } from '../ids.ts';
import type { Figure } from '../insight/figure.ts';
import { analyseItems } from '../insight/item-analysis.ts';
import type { Correction } from '../quiz/correction.ts';
import { markPaper, type PaperMarks } from '../quiz/paper-marks.ts';
import { type AskedQuestion, askedQuestions } from './asked.ts';
import { assignmentOf } from './assignments.ts';
import { resultOf } from './catch-up.ts';
import { contingencyOf, sharesOf } from './item-counts.ts';
import { correctionIn, correctionsOf, markAttempt, regradesNow } from './marking.ts';
import type { Assignment, Attempt } from './records.ts';
import { Refusal } from './refusal.ts';
import { correctionFor, type Wanted } from './regrade-form.ts';
import type { Tally } from './results.ts';
import type { Room } from './room.ts';
import { countsIn, difference, talliesOf } from './tallying.ts';

/** Points and what could be had. */
export interface MarkOf {
  readonly points: number;
  readonly outOf: number;
}

/** An attempt whose share of the points moves. */
export interface Change {
  readonly attemptId: AttemptId;
  readonly seatId: SeatId;
  readonly name: string;
  /** Which attempt of this learner it is, from 1. */
  readonly number: number;
  readonly before: MarkOf;
  readonly after: MarkOf;
}

/** Figures of first attempts; undefined where the question does not count for anybody. */
export interface Figures {
  readonly facility: Figure | undefined;
  readonly discrimination: Figure | undefined;
  /** Mean share of the points. */
  readonly mean: Figure;
  readonly alpha: Figure;
}

export interface RegradePreview {
  readonly handedIn: number;
  /** Attempts that are worked on; they are marked by the new rule at their hand-in. */
  readonly working: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Attempts that are left as they are because their share would fall. */
  readonly spared: number;
  /** Those that fall the furthest first, then those that rise the furthest: `perPage` of them. */
  readonly changes: readonly Change[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly before: Figures;
  readonly after: Figures;
}

export const perPage = 50;
/** Attempts read at a time. */
const chunk = 200;

/** What this correction would do. Refuses what `correctionFor` refuses. */
export async function previewRegrade(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  question: QuestionId,
  wanted: Wanted,
  page = 1,
): Promise<RegradePreview> {
  const assignment = await assignmentOf(room.store, classId, id);
  // What is said of it is not written yet, and changes no mark.
  const correction = await correctionFor(room, assignment, question, wanted, '–');
  const before = await correctionsOf(room.store, classId, id);
  return compared(room, assignment, question, { before, after: [...before, correction], page });
}

/** What taking this correction back would do. Refuses with not-found what is not there or was taken back already. */
export async function previewUndo(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  regrade: string,
  page = 1,
): Promise<RegradePreview> {
  const assignment = await assignmentOf(room.store, classId, id);
  const regrades = await regradesNow(room.store, classId, id);
  const own = regrades.find((each) => each.id === regrade);
  if (own === undefined) throw new Refusal('not-found');
  return compared(room, assignment, correctionIn(own).question, {
    before: regrades.map(correctionIn),
    after: regrades.filter((each) => each !== own).map(correctionIn),
    page,
  });
}

interface Comparison {
  readonly before: readonly Correction[];
  readonly after: readonly Correction[];
  readonly page: number;
}

async function compared(
  room: Room,
  assignment: Assignment,
  question: QuestionId,
  { before, after, page: wanted }: Comparison,
): Promise<RegradePreview> {
  const { classId, id } = assignment;
  const tallies: { before: readonly Tally[]; after: readonly Tally[] } = { before: [], after: [] };
  const moved: Omit<Change, 'name'>[] = [];
  let [handedIn, working, spared] = [0, 0, 0];
  let last: AttemptId | '' = '';
  for (;;) {
    const attempts: readonly Attempt[] = await room.store.attempts.some(classId, id, last, chunk);
    const end = attempts.at(-1);
    if (end === undefined) break;
    last = end.id;
    const over = attempts.filter(({ handedInAt }) => handedInAt !== null);
    handedIn += over.length;
    working += attempts.length - over.length;
    const ids = over.map((each) => each.id);
    const logs = await room.store.attempts.logs(classId, ids);
    const ratings = Map.groupBy(
      await room.store.judgements.ratings(classId, ids),
      ({ attemptId }) => attemptId,
    );
    const own: { before: Tally[]; after: Tally[] } = { before: [], after: [] };
    for (const attempt of over) {
      const marked = await markAttempt(room.store, attempt, {
        log: logs.get(attempt.id) ?? [],
        ratings: ratings.get(attempt.id) ?? [],
        corrections: before,
      });
      const marks = markPaper(marked.questions, marked.last, after);
      if (isSpared(marks, question) && !isSpared(marked.marks, question)) spared += 1;
      if (Math.abs(shareOf(marks) - shareOf(marked.marks)) > slack)
        moved.push(changeOf(attempt, marked.marks, marks));
      // Whether it was late moves no figure.
      own.before.push(...talliesOf(resultOf(attempt, null, marked)));
      own.after.push(...talliesOf(resultOf(attempt, null, { ...marked, marks })));
    }
    tallies.before = difference([], [...tallies.before, ...own.before]);
    tallies.after = difference([], [...tallies.after, ...own.after]);
    await othersTurn();
  }
  const down = moved.filter((each) => shareOf(each.after) < shareOf(each.before)).length;
  const pages = Math.max(1, Math.ceil(moved.length / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const asked = await askedQuestions(room, assignment, `fixed/${id}`);
  return {
    handedIn,
    working,
    up: moved.length - down,
    down,
    same: handedIn - moved.length,
    spared,
    changes: await named(room, classId, inOrder(moved).slice((page - 1) * perPage, page * perPage)),
    page,
    pages,
    before: figuresOf(tallies.before, asked, question),
    after: figuresOf(tallies.after, asked, question),
  };
}

/** Shares closer than this are the same, added up in another order. */
const slack = 1e-9;

function shareOf({ points, outOf }: MarkOf): number {
  return outOf === 0 ? 0 : points / outOf;
}

function isSpared({ questions }: PaperMarks, question: QuestionId): boolean {
  return questions.some((mark) => mark.question === question && mark.spared);
}

function changeOf(attempt: Attempt, before: MarkOf, after: MarkOf): Omit<Change, 'name'> {
  const mark = ({ points, outOf }: MarkOf) => ({ points, outOf });
  const { id, seatId, number } = attempt;
  return { attemptId: id, seatId, number, before: mark(before), after: mark(after) };
}

function inOrder<Moved extends Omit<Change, 'name'>>(moved: readonly Moved[]): readonly Moved[] {
  const by = ({ before, after }: Moved) => shareOf(after) - shareOf(before);
  const rank = (each: Moved) => (by(each) < 0 ? by(each) - 2 : -by(each));
  return moved.toSorted((a, b) => rank(a) - rank(b) || (a.attemptId < b.attemptId ? -1 : 1));
}

async function named(
  room: Room,
  classId: ClassId,
  changes: readonly Omit<Change, 'name'>[],
): Promise<readonly Change[]> {
  const found: Change[] = [];
  for (const change of changes) {
    const seat = await room.store.seats.get(classId, change.seatId);
    found.push({ ...change, name: seat?.name ?? '' });
  }
  return found;
}

function figuresOf(
  tallies: readonly Tally[],
  asked: readonly AskedQuestion[],
  question: QuestionId,
): Figures {
  const counts = countsIn(tallies);
  const { items, test } = analyseItems(contingencyOf(counts, asked));
  const own = items.find((item) => item.question === question);
  return {
    facility: own?.facility,
    discrimination: own?.discrimination,
    mean: sharesOf(counts).mean,
    alpha: test.alpha,
  };
}

/** Lets whoever saves an answer in between: the embedded database answers without ever waiting. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
