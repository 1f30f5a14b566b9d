// Where learners stand in each assignment: read for the learners that a page shows, and for nobody else.
import type { AssignmentId, AttemptId, ClassId, SeatId } from '../ids.ts';
import { type Grade, gradeOf, type Total, totalOf, type Work } from '../insight/gradebook.ts';
import { isFor } from './assigned.ts';
import { givenTo } from './accommodations.ts';
import { catchUp } from './catch-up.ts';
import type { Accommodation, Assignment, Attempt, Group, Seat } from './records.ts';
import type { AttemptResult } from './results.ts';
import type { Room } from './room.ts';
import { settledAttempts } from './settling.ts';
import { termsOf } from './terms.ts';

/** Nothing new for so long while there is time looks like somebody who is stuck. */
export const quietMs = 15 * 60_000;
/** Without a time limit and with more than this until the end it is homework, which may lie for an evening. */
export const homeworkMs = 24 * 60 * 60_000;
/** So long after it was begun, something that is not handed in has been left lying. */
export const leftMs = 2 * 24 * 60 * 60_000;

/** One learner in one assignment. Times in milliseconds since 1970. */
export interface Standing {
  readonly assignmentId: AssignmentId;
  readonly work: Work;
  readonly grade: Grade;
  /** The attempt that counts; else the one that is worked on. */
  readonly attemptId?: AttemptId | undefined;
  /** Of the attempt that counts. */
  readonly handedInAt?: number | undefined;
  readonly late: boolean;
  /** When it was begun and when something was last heard of it; only of work that looks stuck. */
  readonly stuck?: { readonly since: number; readonly begun: number };
}

export interface StandingRow {
  readonly seatId: SeatId;
  readonly name: string;
  /** One for each assignment, in their order. */
  readonly cells: readonly Standing[];
  readonly total: Total;
}

/**
 * Where these learners stand in these assignments. What of their work is over is handed in first, and all that has changed in
 * the class is counted.
 */
export async function standingsOf(
  room: Room,
  classId: ClassId,
  seats: readonly Seat[],
  assignments: readonly Assignment[],
): Promise<readonly StandingRow[]> {
  const { store } = room;
  const now = room.now();
  const asked = new Set(assignments.map(({ id }) => id));
  const found = await store.attempts.ofSeats(
    classId,
    seats.map(({ id }) => id),
  );
  const attempts = await settledAttempts(
    room,
    found.filter(({ assignmentId }) => asked.has(assignmentId)),
  );
  await catchUp(room, classId, null);
  const handedIn = attempts.filter(({ handedInAt }) => handedInAt !== null).map(({ id }) => id);
  const results = new Map(
    (await store.results.of(classId, handedIn)).map((result) => [result.attemptId, result]),
  );
  const heard = await lastHeard(room, attempts);
  const given = Map.groupBy(await store.assignments.accommodations(classId), (each) => each.seatId);
  const groups = await store.seats.groups(classId);
  const excused = new Set(
    (await store.excuses.all(classId)).map((each) => `${each.seatId} ${each.assignmentId}`),
  );
  const own = Map.groupBy(attempts, (each) => `${each.seatId} ${each.assignmentId}`);
  const known = { now, results, heard, groups };
  return seats.map((seat) => {
    const cells = assignments.map((assignment) => {
      const at = `${seat.id} ${assignment.id}`;
      return standingOf(assignment, seat, own.get(at) ?? [], {
        ...known,
        given: givenTo(given.get(seat.id) ?? [], seat.id, assignment.id),
        excused: excused.has(at),
      });
    });
    const weighed = cells.map(({ grade }, i) => ({ grade, weight: assignments[i]?.weight ?? 0 }));
    return { seatId: seat.id, name: seat.name, cells, total: totalOf(weighed) };
  });
}

/** When something was last received of each attempt that is worked on. */
async function lastHeard(
  { store }: Room,
  attempts: readonly Attempt[],
): Promise<ReadonlyMap<AttemptId, number>> {
  const heard = new Map<AttemptId, number>();
  for (const { classId, id, startedAt, handedInAt } of attempts) {
    if (handedInAt !== null) continue;
    heard.set(id, (await store.attempts.end(classId, id)).receivedAt ?? startedAt);
  }
  return heard;
}

interface Known {
  readonly now: number;
  readonly results: ReadonlyMap<AttemptId, AttemptResult>;
  readonly heard: ReadonlyMap<AttemptId, number>;
  readonly groups: readonly Group[];
  readonly given: readonly Accommodation[];
  readonly excused: boolean;
}

function standingOf(
  { id, settings }: Assignment,
  seat: Seat,
  attempts: readonly Attempt[],
  { now, results, heard, groups, given, excused }: Known,
): Standing {
  const { dueAt, closesAt, timeMs } = termsOf(settings, given);
  const end = dueAt ?? closesAt;
  const working = attempts.find(({ handedInAt }) => handedInAt === null);
  const done = attempts.flatMap((each) => {
    const result = results.get(each.id);
    return each.handedInAt === null || result === undefined ? [] : [result];
  });
  const work: Work = {
    given: isFor(settings, seat, groups),
    excused,
    working: working !== undefined,
    overdue: end !== null && now >= end,
    tries: done.map(({ number, points, outOf, toJudge, late }) => ({
      number,
      points,
      outOf,
      toJudge,
      late,
    })),
  };
  const grade = gradeOf(work, settings.counts);
  const counted =
    'try' in grade ? done.find((each) => each.number === grade.try.number) : undefined;
  const since = working && heard.get(working.id);
  const homework = timeMs === null && end !== null && end - now > homeworkMs;
  const stuck =
    working !== undefined &&
    since !== undefined &&
    ((!homework && now - since >= quietMs) || now - working.startedAt >= leftMs);
  return {
    assignmentId: id,
    work,
    grade,
    attemptId: counted?.attemptId ?? working?.id,
    handedInAt: attempts.find((each) => each.id === counted?.attemptId)?.handedInAt ?? undefined,
    late: counted?.late ?? false,
    ...(stuck && { stuck: { since, begun: working.startedAt } }),
  };
}
