// What the answers to an assignment say of its questions: which were missed, which separate, which to look at. From tallies
// alone, so that it takes no longer for many learners than for few.
import type { AssignmentId, ClassId } from '../ids.ts';
import type { Figure } from '../insight/figure.ts';
import { analyseItems } from '../insight/item-analysis.ts';
import type { ItemAnalysis, TestFigures } from '../insight/item-figures.ts';
import { type AskedQuestion, askedOf, askedQuestions } from './asked.ts';
import { assignmentOf } from './assignments.ts';
import { catchUp } from './catch-up.ts';
import { forReports } from './for-reports.ts';
import { contingencyOf, countOf, handedInOf, sharesOf, toJudgeIn } from './item-counts.ts';
import type { Ports } from './ports.ts';
import { findingsOf, type QuestionFindings } from './question-findings.ts';
import { type Order, type QuestionRow, rowOf, sortedBy } from './question-rows.ts';
import type { Assignment, AssignmentKind } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { type Counts, countsIn } from './tallying.ts';

export interface QuestionsView {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly kind: AssignmentKind;
  /** Whether learners are asked how sure they are. */
  readonly confidence: boolean;
  readonly shuffled: boolean;
  /** First attempts; learners to whom it is given now. */
  readonly submitted: number;
  readonly given: number;
  readonly atWork: number;
  /** Handed in without any answer: no figure counts them. */
  readonly blank: number;
  /** Answers that wait for a person. */
  readonly toJudge: number;
  /** Shares of the points. */
  readonly mean: Figure;
  readonly median: Figure;
  readonly test: TestFigures;
  readonly by: Order;
  readonly rows: readonly QuestionRow[];
  /** Questions with a flag. */
  readonly lookAt: number;
  /** The question that was asked for, else the first to look at, else the first. */
  readonly chosen: QuestionFindings | undefined;
}

/** An assignment with its questions, counts and figures, brought up to date. */
export interface Analysed {
  readonly assignment: Assignment;
  readonly asked: readonly AskedQuestion[];
  readonly counts: Counts;
  readonly analysis: ItemAnalysis;
  readonly rows: readonly QuestionRow[];
}

/** Counts what has changed and works everything out. Refuses with not-found what is not there and a decision exercise. */
export async function analysed(from: Room, classId: ClassId, id: AssignmentId): Promise<Analysed> {
  const room = forReports(from);
  const assignment = await assignmentOf(room.store, classId, id);
  // It has decisions in the place of questions, and pages of its own.
  if (assignment.kind === 'exercise') throw new Refusal('not-found');
  await catchUp(room, classId, id);
  const reading = forReports(room);
  const asked = await askedQuestions(reading, assignment, `fixed/${id}`);
  const counts = countsIn(await reading.store.results.tallies(classId, id));
  const analysis = analyseItems(contingencyOf(counts, asked));
  const rows = asked.map((each) => rowOf(each, counts, analysis));
  return { assignment, asked, counts, analysis, rows };
}

/** The questions of an assignment. An id of no question of it chooses none; see `questionReport`. */
export async function questionsReport(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  {
    by = 'missed',
    chosen,
  }: { readonly by?: Order | undefined; readonly chosen?: string | undefined } = {},
): Promise<QuestionsView> {
  const all = await analysed(room, classId, id);
  const { assignment, counts, analysis, rows } = all;
  const { settings } = assignment;
  const handedIn = handedInOf(counts);
  const begun = countOf(counts.whole.filter(({ cell }) => cell.of === 'begun'));
  const sorted = sortedBy(by, rows);
  const look = rows.filter(({ flags }) => flags.length > 0);
  const first =
    sorted.find(({ urgent }) => urgent) ??
    sorted.find(({ flags }) => flags.length > 0) ??
    sorted[0];
  return {
    assignmentId: id,
    title: settings.title,
    kind: assignment.kind,
    confidence: settings.confidence,
    shuffled: settings.order === 'shuffled',
    submitted: countOf(handedIn),
    given: await givenTo(forReports(room).store, assignment),
    atWork: begun - countOf(handedIn),
    blank: countOf(handedIn.filter(({ blank }) => blank)),
    toJudge: toJudgeIn(counts),
    ...sharesOf(counts),
    test: analysis.test,
    by,
    rows: sorted,
    lookAt: look.length,
    chosen: findings(room, all, chosen ?? first?.id),
  };
}

/** One question of an assignment, with the rest. Refuses with not-found. */
export async function questionReport(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  question: string,
): Promise<QuestionsView & { readonly chosen: QuestionFindings }> {
  const view = await questionsReport(room, classId, id, { by: 'number', chosen: question });
  const { chosen } = view;
  if (chosen === undefined) throw new Refusal('not-found');
  return { ...view, chosen };
}

/** Answers to an assignment that wait for a person, for the tabs of its pages. */
export async function answersToJudge(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
): Promise<number> {
  await catchUp(room, classId, id);
  return toJudgeIn(countsIn(await forReports(room).store.results.tallies(classId, id)));
}

function findings(room: Room, all: Analysed, chosen: string | undefined) {
  const asked = askedOf(all.asked, chosen);
  const row = all.rows.find(({ id }) => id === chosen);
  if (asked === undefined || row === undefined) return undefined;
  const cells = all.counts.questions.get(row.id) ?? [];
  return findingsOf(asked, row, cells, {
    seed: `fixed/${all.assignment.id}`,
    ideas: room.course.ideas ?? {},
    objectives: room.course.objectives ?? {},
  });
}

/** How many learners it is given to now, without reading them. */
async function givenTo(
  { seats }: Pick<Ports, 'seats'>,
  { classId, settings: { to } }: Assignment,
): Promise<number> {
  if (to.whom === 'class') return seats.count(classId);
  if (to.whom === 'seats') return to.seats.length;
  const groups = await seats.groups(classId);
  return groups.find(({ id }) => id === to.group)?.seats.length ?? 0;
}
