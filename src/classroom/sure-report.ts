// Being sure and being right over a class: for each question and each objective how many were sure and wrong, and how far
// being sure can be trusted.
import type { AssignmentId, ClassId, ObjectiveId } from '../ids.ts';
import type { Confidence, Verdicts } from '../insight/confidence.ts';
import type { Sureness } from '../quiz/events.ts';
import { toJudgeIn } from './item-counts.ts';
import type { QuestionRow } from './question-rows.ts';
import { analysed } from './questions-report.ts';
import type { AssignmentKind } from './records.ts';
import type { Room } from './room.ts';

type SureMap = Readonly<Record<0 | Sureness, Verdicts>>;

/** Answers by how sure they were and what came of them, of one question or of all questions about one objective. */
export interface SureRow {
  readonly map: SureMap;
  /** Answers that said how sure. */
  readonly said: number;
}
export interface SureQuestion extends SureRow {
  readonly row: QuestionRow;
}
export interface SureObjective extends SureRow {
  readonly id: ObjectiveId;
  readonly text: string;
  /** Their numbers. */
  readonly questions: readonly number[];
}

export interface SureView {
  readonly title: string;
  readonly kind: AssignmentKind;
  /** Whether learners are asked how sure they are. */
  readonly asked: boolean;
  readonly toJudge: number;
  readonly all: Confidence;
  /** Answers that said how sure, and that did not. */
  readonly said: number;
  readonly silent: number;
  /** Those with the most that were sure and wrong first. */
  readonly questions: readonly SureQuestion[];
  readonly objectives: readonly SureObjective[];
}

/** The map of an assignment. Refuses with not-found. */
export async function sureReport(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
): Promise<SureView> {
  const { assignment, asked, counts, analysis, rows } = await analysed(room, classId, id);
  const { settings, kind } = assignment;
  const questions = rows.flatMap((row): SureQuestion[] =>
    row.figures === undefined ? [] : [{ row, ...rowOf([row.figures.confidence.map]) }],
  );
  const groups = Map.groupBy(questions, ({ row }) => {
    const own = asked.find(({ question }) => question.id === row.id);
    return own?.question.objective ?? ('' as ObjectiveId);
  });
  const objectives = [...groups].map(([objective, own]): SureObjective => ({
    id: objective,
    text: room.course.objectives?.[objective] ?? objective,
    questions: own.map(({ row }) => row.number),
    ...rowOf(own.map(({ map }) => map)),
  }));
  return {
    title: settings.title,
    kind,
    asked: settings.confidence,
    toJudge: toJudgeIn(counts),
    all: analysis.confidence,
    said: saidIn(analysis.confidence.map),
    silent: countIn(analysis.confidence.map[0]),
    questions: questions.toSorted((a, b) => mostFirst(a, b) || a.row.number - b.row.number),
    objectives: objectives.toSorted(mostFirst),
  };
}

const mostFirst = (a: SureRow, b: SureRow) => b.map[3].wrong - a.map[3].wrong;

/** Several maps added up. */
function rowOf(maps: readonly SureMap[]): SureRow {
  const sum = (sure: 0 | Sureness): Verdicts => {
    const of = (verdict: keyof Verdicts) => maps.reduce((all, map) => all + map[sure][verdict], 0);
    return { right: of('right'), partly: of('partly'), wrong: of('wrong') };
  };
  const map: SureMap = { 0: sum(0), 1: sum(1), 2: sum(2), 3: sum(3) };
  return { map, said: saidIn(map) };
}

function saidIn(map: SureMap): number {
  return countIn(map[1]) + countIn(map[2]) + countIn(map[3]);
}

function countIn({ right, partly, wrong }: Verdicts): number {
  return right + partly + wrong;
}
