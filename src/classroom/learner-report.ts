// What a report says of one learner: grades, objectives, ideas to look at again, what instructors wrote.
import type { AttemptId, ClassId, MisconceptionId, ObjectiveId } from '../ids.ts';
import { forReports } from './for-reports.ts';
import { type GradedAssignment, gradesOf } from './gradebook.ts';
import type { Seat } from './records.ts';
import type { AttemptResult, QuestionResult } from './results.ts';
import type { IdeaContent, Room } from './room.ts';
import type { StandingRow } from './standings.ts';

export interface LearnerReport {
  readonly row: StandingRow;
  /** Points reached of all that could be, by objective, in the order of the course. */
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly text: string;
    readonly points: number;
    readonly of: number;
  }[];
  /** Wrong ideas that showed, in how many questions; those in most first. */
  readonly ideas: readonly {
    readonly id: MisconceptionId;
    readonly idea: IdeaContent | undefined;
    readonly questions: number;
  }[];
  /** Words about whole attempts. */
  readonly comments: readonly { readonly title: string; readonly text: string }[];
}

export interface LearnerReports {
  readonly zone: string;
  readonly now: number;
  readonly assignments: readonly GradedAssignment[];
  readonly learners: readonly LearnerReport[];
}

/** The reports of these learners, of the attempts that count. */
export async function learnerReports(
  from: Room,
  classId: ClassId,
  seats: readonly Seat[],
): Promise<LearnerReports> {
  const room = forReports(from);
  const { store } = room;
  const { zone, now, assignments, learners } = await gradesOf(room, classId, seats);
  const counted = learners.flatMap(({ cells }) =>
    cells.flatMap(({ attemptId, handedInAt }) =>
      attemptId === undefined || handedInAt === undefined ? [] : [attemptId],
    ),
  );
  const results = new Map(
    (await store.results.of(classId, counted)).map((result) => [result.attemptId, result]),
  );
  const comments = Map.groupBy(
    await store.judgements.comments(classId, counted),
    ({ attemptId }) => attemptId,
  );
  const titles = new Map(assignments.map(({ id, title }) => [id, title]));
  return {
    zone,
    now,
    assignments,
    learners: learners.map((row) => {
      const own = row.cells.flatMap(({ attemptId }) => resultAt(results, attemptId));
      const questions = own.flatMap((result) => result.questions);
      return {
        row,
        objectives: objectivesIn(room, questions),
        ideas: ideasIn(room, questions),
        comments: own.flatMap(({ attemptId, assignmentId }) =>
          (comments.get(attemptId) ?? [])
            .filter(({ question }) => question === '')
            .map(({ text }) => ({ title: titles.get(assignmentId) ?? '', text })),
        ),
      };
    }),
  };
}

function resultAt(
  results: ReadonlyMap<AttemptId, AttemptResult>,
  id: AttemptId | undefined,
): AttemptResult[] {
  const found = id === undefined ? undefined : results.get(id);
  return found === undefined ? [] : [found];
}

function objectivesIn(
  { course }: Room,
  questions: readonly QuestionResult[],
): LearnerReport['objectives'] {
  const counted = questions.filter(
    ({ outcome }) => outcome !== 'dropped' && outcome !== 'to-judge',
  );
  const found = Map.groupBy(counted, ({ objective }) => objective);
  const order = Object.keys(course.objectives ?? {});
  /** What the course has no more comes last. */
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...found]
    .map(([id, own]) => ({
      id,
      text: course.objectives?.[id] ?? id,
      points: own.reduce((sum, { points }) => sum + points, 0),
      of: own.length,
    }))
    .toSorted((a, b) => place(a.id) - place(b.id));
}

function ideasIn({ course }: Room, questions: readonly QuestionResult[]): LearnerReport['ideas'] {
  const counts = new Map<MisconceptionId, number>();
  for (const { misconceptions } of questions)
    for (const id of misconceptions) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, idea: course.ideas?.[id], questions: count }))
    .toSorted((a, b) => b.questions - a.questions || (a.id < b.id ? -1 : 1));
}
